// A course in one attempt: the next visit begins on the same skin, healed; incidents break in; replay, resume and seek bring all of it back.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadFace } from '../../../src/cli/content';
import {
  attemptFileText,
  createChunkMark,
  createReplay,
  playedScenario,
  readAttemptFile,
  rehearse,
  resumeAttempt,
  seekReplay,
  takeChunk,
  verifyAttempt,
  type Attempt,
  type AttemptSetup,
} from '../../../src/core/attempt';
import { handFromText, loadScenario } from '../../../src/core/scenario';
import { readZone } from '../../../src/core/skin';
import { filesWith, shippedText, valueOf } from '../scenario/content';

const face = loadFace();
const COURSE = shippedText('clear-cheeks.yaml')
  .replace('id: clear-cheeks', 'id: course')
  .replace(
    /^areas: .*$/m,
    `visits: 2
incidents:
  - { id: turns, kind: client-moves, when: { zone: cheek-left }, visits: [1] }
  - { id: stick, kind: needle-stick, when: { stage: treatment, after-seconds: 12 }, visits: [2] }
  - { id: blood, kind: pinpoint-bleeding, when: { after-incident: turns } }
areas: [cheek-left]`,
  )
  .replace(/^hands:\n( {2}.*\n)+/m, '')
  .replace(/^ {2}own:/m, '  own:')
  .replace(
    /^rubric:\n/m,
    `rubric:
  own:
    - id: course.result
      points: 20
      measure: { reading: attainable-share, none-below: 0, full-from: 0.9 }
      words: { en: { says: Comes near the best., good: Near the best attainable within scope. } }
`,
  );
const files = filesWith({ 'course.yaml': COURSE });
const scenario = valueOf(loadScenario(files, 'course'));
const HAND = shippedText('hands/any/careful.yaml')
  .replace(/^words:/m, 'on-incident: { any: as-asked }\nwords:')
  .replace(/^( {2}- chart: as-done)$/m, '$1\n  - next-visit: as-before');

function play(handText: string): Attempt {
  const hand = valueOf(handFromText(files, 'hands/any/careful.yaml', handText));
  const setup = {
    id: 'course',
    scenario: playedScenario(scenario),
    seed: 5,
    mode: 'practice' as const,
    who: 'x',
    startedAt: '2026-11-24T09:00:00.000Z',
  };
  return rehearse(setup, hand, face);
}

let course: Attempt;
let setup: AttemptSetup;
beforeAll(() => {
  course = play(HAND);
  setup = course.setup;
});

const idsOf = (attempt: Attempt): string[] => attempt.session.findings.map(({ id, visit }) => `${visit}:${id}`);

describe('a course of two visits', () => {
  it('ends after the last, with the findings of each', () => {
    expect(course.finished).toBe(true);
    expect(course.session.visit).toBe(2);
    expect(course.visits.map(({ day, outcome, daysToNext }) => ({ day, outcome, daysToNext }))).toEqual([
      { day: 0, outcome: 'treated', daysToNext: 35 },
    ]);
    expect(idsOf(course)).toContain('1:incident.handled.client-moves');
    expect(idsOf(course)).toContain('2:incident.handled.needle-stick');
    expect(idsOf(course)).not.toContain('1:incident.handled.needle-stick');
  });

  it('opens capillaries when an incident does, and hears how they were met', () => {
    expect(course.visits[0].readings.find(({ zone }) => zone === 'cheek-left')?.bloodPoints).toBeGreaterThanOrEqual(3);
    expect(idsOf(course)).toContain('1:blood.drawn');
    expect(idsOf(course)).toContain('1:incident.handled.pinpoint-bleeding');
  });

  it('begins the second visit on the same skin, healed', () => {
    const replay = createReplay(setup, course.record, face);
    const begins = course.session.inside.visitTick;
    seekReplay(replay, begins - 1);
    const before = replay.attempt.skin;
    expect(readZone(before, 'cheek-left').redness).toBeGreaterThan(0.1);
    seekReplay(replay, begins + 1);
    const after = replay.attempt.skin;
    expect(after).not.toBe(before);
    expect(after.junctionMicrometres).toBe(before.junctionMicrometres);
    const { strokes, redness, barrier } = readZone(after, 'cheek-left');
    expect(strokes).toBe(0);
    expect(redness).toBeLessThan(0.01);
    expect(barrier).toBeGreaterThan(0.9999);
  });

  it('is marked over its visits, against the best attainable within scope', () => {
    const marks = course.scorecard?.criteria ?? [];
    const [result] = marks.find(({ id }) => id === 'course.result')?.evidence ?? [];
    expect(result).toMatchObject({ reading: 'attainable-share' });
    expect(result.value).toBeGreaterThan(0.4);
    const readings = marks
      .flatMap(({ evidence }) => evidence)
      .filter(({ zone, reading }) => zone && reading === 'coverage');
    expect(readings.map(({ visit }) => visit)).toEqual([1, 2]);
  });

  it('comes out of its own replay', () => {
    const read = readAttemptFile(attemptFileText(course));
    expect(read.ok && verifyAttempt(read.file, face).verified).toBe(true);
  });

  it('is taken up again where it was left, in the second visit', () => {
    const replay = createReplay(setup, course.record, face);
    seekReplay(replay, course.session.inside.visitTick + 2400);
    const chunk = takeChunk(replay.attempt, createChunkMark());
    const { attempt } = resumeAttempt(setup, chunk ? [chunk] : [], face);
    expect(attempt.session.visit).toBe(2);
    expect(attempt.stateHashes).toEqual(replay.attempt.stateHashes);
    expect(attempt.stateHashes).toEqual(course.stateHashes.slice(0, attempt.stateHashes.length));
  });
});

describe('a course carried out badly', () => {
  it('comes back to skin that has not healed when the plan was too early', () => {
    const early = play(HAND.replace('next-visit-days: 35', 'next-visit-days: 1'));
    const replay = createReplay(early.setup, early.record, face);
    seekReplay(replay, early.session.inside.visitTick + 1);
    expect(replay.attempt.session.visit).toBe(2);
    expect(readZone(replay.attempt.skin, 'cheek-left').barrier).toBeLessThan(0.998);
    expect(idsOf(early)).toContain('1:plan.too-early');
    const share = (attempt: Attempt): number =>
      attempt.scorecard?.criteria.find(({ id }) => id === 'course.result')?.evidence[0].value ?? 0;
    expect(share(early)).toBeLessThan(share(course));
  });

  it('meets no incident unless it is seen', () => {
    const blind = play(HAND.replace('on-incident: { any: as-asked }\n', ''));
    expect(idsOf(blind)).toContain('2:incident.wrong.needle-stick');
    expect(blind.scorecard?.passed).toBe(false);
  });
});
