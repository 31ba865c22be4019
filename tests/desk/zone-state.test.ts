// What is said of a zone without its picture: measured or seen by the help level, from real sessions of the shipped hands; and how often it is read out.
import { describe, expect, it } from 'vitest';
import { createReplay, seekReplay, type Attempt, type Mode } from '../../src/core/attempt';
import {
  fillHeat,
  heatPlace,
  heatSteps,
  PATCH_COUNT,
  readZone,
  TICKS_PER_READING,
  TICKS_PER_SECOND,
} from '../../src/core/skin';
import { ZoneNews } from '../../src/desk/session/zone-news';
import { zoneState } from '../../src/desk/session/zone-state';
import { rehearsed } from '../core/attempt/rehearsed';

/** Calls back ten times a second of the treatment. */
function watch(handId: string, mode: Mode, look: (attempt: Attempt) => void): void {
  const { setup, record, face } = rehearsed('clear-cheeks', handId);
  const replay = createReplay({ ...setup, mode }, record, face);
  for (let tick = 0; tick < record.ticks; tick += TICKS_PER_READING) {
    seekReplay(replay, tick);
    if (replay.attempt.session.stage === 'treatment') look(replay.attempt);
  }
}

function saidOf(handId: string, mode: Mode): Set<string> {
  const said = new Set<string>();
  watch(handId, mode, (attempt) => zoneState(attempt, 'cheek-left').forEach(({ id }) => said.add(id)));
  return said;
}

describe('a zone in words', () => {
  it('is measured when guided, in depth only when practising, and only seen in an exam', () => {
    const measures = ['density', 'redness', 'barrier', 'serum'];
    const guided = saidOf('careful', 'guided');
    const practice = saidOf('careful', 'practice');
    const exam = saidOf('careful', 'exam');
    for (const id of [...measures, 'reach-none', 'reach-in']) expect(guided).toContain(id);
    expect(practice).toContain('reach-in');
    for (const id of measures) expect(practice).not.toContain(id);
    for (const id of [...measures, 'reach-none', 'reach-below', 'reach-in', 'reach-above'])
      expect(exam).not.toContain(id);
    for (const said of [guided, practice, exam]) {
      for (const id of [
        'plain',
        'cleansed',
        'film-none',
        'film-wet',
        'marks-none',
        'marks-some',
        'look-plain',
        'look-pink',
      ])
        expect(said).toContain(id);
    }
  });

  it('says "past the band" and counts blood exactly when the readings do', () => {
    let past = 0;
    let bled = 0;
    watch('too-deep', 'guided', (attempt) => {
      const words = zoneState(attempt, 'cheek-left');
      const { strokes, reachedMedianMicrometres, junctionMicrometres, wetBloodPoints } = readZone(
        attempt.skin,
        'cheek-left',
      );
      const { bandHigh } = attempt.session.sessionCase.scope;
      const above = strokes > 0 && reachedMedianMicrometres > bandHigh * junctionMicrometres;
      expect(words.some(({ id }) => id === 'reach-above')).toBe(above);
      expect(words.find(({ id }) => id === 'blood')?.values?.count ?? 0).toBe(wetBloodPoints);
      if (above) past += 1;
      if (wetBloodPoints > 0) bled += 1;
    });
    expect(past).toBeGreaterThan(0);
    expect(bled).toBeGreaterThan(0);
  });

  it('is read out at most every five seconds, blood at once, and never a depth in an exam', () => {
    for (const mode of ['practice', 'exam'] as const) {
      const news = new ZoneNews();
      let last = '';
      let lastTick = -Infinity;
      let times = 0;
      watch('too-deep', mode, (attempt) => {
        const told = news.at(attempt);
        const line = told ? JSON.stringify([told.zone, told.words]) : '';
        if (line === last) return;
        times += 1;
        const bloodIsNew = line.includes('"blood"') && !last.includes('"blood"');
        if (!bloodIsNew) expect(attempt.tick - lastTick).toBeGreaterThanOrEqual(5 * TICKS_PER_SECOND);
        last = line;
        lastTick = attempt.tick;
        if (mode === 'exam') expect(line).not.toContain('reach-');
        if (mode === 'practice') expect(line).toContain('reach-');
      });
      expect(times).toBeGreaterThan(2);
    }
  });
});

describe('heat maps', () => {
  const BAND = { bandLow: 0.65, bandHigh: 1 };

  it('put a value into the step between its borders', () => {
    const steps = heatSteps('reach', BAND, 80);
    expect(steps).toEqual([0.325, 0.65, 1, 1.5]);
    expect([0, 0.3, 0.5, 0.8, 1.2, 1.6, 9].map((ratio) => Math.floor(heatPlace(ratio, steps) * 5))).toEqual([
      0, 0, 1, 2, 3, 4, 4,
    ]);
  });

  it('show needled skin only, in the steps that its readings say, and change when the skin does', () => {
    const { attempt } = (() => {
      const { setup, record, face } = rehearsed('clear-cheeks', 'too-deep');
      const replay = createReplay(setup, record, face);
      seekReplay(replay, record.ticks);
      return replay;
    })();
    const { skin, face } = attempt;
    const into = new Uint8Array(PATCH_COUNT * 2);
    for (const map of ['reach', 'density'] as const) {
      into.fill(0);
      expect(fillHeat(skin, map, BAND, into)).toBe(true);
      expect(fillHeat(skin, map, BAND, into)).toBe(false);
      for (let patch = 0; patch < PATCH_COUNT; patch++) {
        expect(into[patch * 2] > 0).toBe(face.patchZone[patch] !== 0 && skin.tissue.hits[patch] > 0);
      }
    }
    fillHeat(skin, 'reach', BAND, into);
    const steps = Array.from({ length: PATCH_COUNT }, (_, patch) => patch)
      .filter((patch) => skin.tissue.hits[patch] > 200)
      .map((patch) => Math.floor((into[patch * 2 + 1] / 255) * 5));
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.filter((step) => step >= 3).length).toBeGreaterThan(steps.length / 2);
  });
});
