// What the coach says, heard along whole rehearsed sessions of the shipped hands: each line for its own cause, one at a time.
import { describe, expect, it } from 'vitest';
import {
  createAttempt,
  createPlayDriver,
  createReplay,
  quantise,
  seekReplay,
  stepTick,
  type Attempt,
} from '../../src/core/attempt';
import {
  ATLAS_CELLS,
  ATLAS_HAND_UNITS,
  HAND_UNITS_PER_CELL,
  lastStrike,
  patchOfCell,
  readZone,
  touchedZones,
  TICKS_PER_READING,
  zoneAt,
  type Care,
  type Face,
  type ZoneId,
  type ZoneReading,
} from '../../src/core/skin';
import { COACH_LINES, coachLine, CoachVoice, type CoachLine } from '../../src/desk/session/coach';
import { fastForward } from '../../src/desk/session/fast-forward';
import { HandSpeed } from '../../src/desk/session/hand-speed';
import { rehearsed } from '../core/attempt/rehearsed';

/** Calls back at every reading of the treatment with what the coach says then. */
function listen(handId: string, hear: (line: CoachLine, attempt: Attempt, speed: number) => void): void {
  const { setup, record, face } = rehearsed('clear-cheeks', handId);
  const replay = createReplay(setup, record, face);
  const speed = new HandSpeed();
  for (let tick = 0; tick < record.ticks; tick += TICKS_PER_READING) {
    seekReplay(replay, tick);
    if (replay.attempt.session.stage !== 'treatment') continue;
    const now = speed.at(replay.attempt);
    hear(coachLine(replay.attempt, now), replay.attempt, now);
  }
}

function heardFrom(handId: string): Set<CoachLine> {
  const heard = new Set<CoachLine>();
  listen(handId, (line) => heard.add(line));
  return heard;
}

const RESTING = { forceNewtons: 0.2, tiltUDegrees: 0, tiltVDegrees: 0, stretchU: 0, stretchV: 0, stretch: 0 };

/** Some atlas point of a zone. */
function pointIn(zone: ZoneId, face: Face): { u: number; v: number } {
  for (let v = 0; v < ATLAS_HAND_UNITS; v += 20) {
    for (let u = 0; u < ATLAS_HAND_UNITS; u += 20) if (zoneAt(face, u, v) === zone) return { u, v };
  }
  throw new Error(`There is no ${zone}.`);
}

function ratioUnderHand({ hand, skin, face }: Attempt): number {
  const reading = hand ? readZone(skin, zoneAt(face, hand.u, hand.v)) : null;
  return reading ? reading.reachedMedianMicrometres / reading.junctionMicrometres : Number.NaN;
}

interface Moment {
  attempt: Attempt;
  speed: number;
  /** The zone under the pen, or null off the skin. */
  zone: ZoneReading | null;
  today: readonly ZoneReading[];
  /** Share of a serum film under the tip. */
  film: number;
}

function momentOf(attempt: Attempt, speed: number): Moment {
  const { hand, skin, face, session } = attempt;
  const under = hand ? zoneAt(face, hand.u, hand.v) : null;
  const cell = hand
    ? Math.floor(hand.v / HAND_UNITS_PER_CELL) * ATLAS_CELLS + Math.floor(hand.u / HAND_UNITS_PER_CELL)
    : 0;
  return {
    attempt,
    speed,
    zone: under && readZone(skin, under),
    today: session.sessionCase.areas.map((zone) => readZone(skin, zone)),
    film: hand ? skin.patches.serum[patchOfCell(cell)] : 1,
  };
}

const depthRatio = ({ zone }: Moment): number =>
  zone && zone.strokes > 0 ? zone.reachedMedianMicrometres / zone.junctionMicrometres : Number.NaN;
const caredFor = ({ attempt }: Moment, care: Care): boolean =>
  attempt.record.intents.some(({ intent }) => intent.kind === 'care' && intent.care === care);

/** What has to be true of skin, client and pen whenever a line is heard. */
const CAUSES: Readonly<Record<CoachLine, (moment: Moment) => boolean>> = {
  blood: ({ attempt: { skin } }) => touchedZones(skin).some((zone) => readZone(skin, zone).wetBloodPoints > 0),
  'other-zone': ({ zone, attempt }) => zone !== null && !attempt.session.sessionCase.areas.includes(zone.zone),
  client: ({ attempt }) => !['calm', 'on-break'].includes(attempt.session.client.state),
  cleanse: ({ today }) => today.some(({ cleansed }) => !cleansed),
  serum: (moment) => (moment.zone ? moment.film < 0.05 : !caredFor(moment, 'serum')),
  motor: ({ attempt }) => !attempt.session.device.motorOn,
  finish: ({ zone, today }) =>
    zone === null && today.every(({ coverage, redness }) => coverage >= 0.75 || redness >= 0.3),
  'even-pink': ({ zone }) => zone !== null && zone.redness >= 0.24,
  covered: ({ zone }) => zone !== null && zone.coverage >= 0.75 && zone.redness < 0.24,
  'too-deep': (moment) => depthRatio(moment) > 1 || (moment.zone?.dermalStrokeShare ?? 0) > 0.01,
  'too-shallow': (moment) => depthRatio(moment) < 0.65,
  'too-fast': (moment) => moment.speed > 40 && depthRatio(moment) >= 0.65 && depthRatio(moment) <= 1,
  'too-slow': (moment) => moment.speed < 4 && depthRatio(moment) >= 0.65 && depthRatio(moment) <= 1,
  good: (moment) => moment.speed >= 4 && moment.speed <= 40 && depthRatio(moment) >= 0.65 && depthRatio(moment) <= 1,
  touch: ({ zone, today }) =>
    zone === null
      ? today.some(({ coverage, redness }) => coverage < 0.75 && redness < 0.3)
      : zone.coverage < 0.75 && zone.redness < 0.24,
};

describe('the coach', () => {
  it.each(['careful', 'too-deep', 'too-hard', 'dwells'])(
    'says each line for its own cause along the session of "%s"',
    (handId) => {
      listen(handId, (line, attempt, speed) => {
        expect([line, CAUSES[line](momentOf(attempt, speed))]).toEqual([line, true]);
        const above = COACH_LINES.slice(0, COACH_LINES.indexOf(line)).filter((more) =>
          ['blood', 'other-zone', 'client', 'cleanse', 'serum', 'motor'].includes(more),
        );
        for (const more of above) expect([more, CAUSES[more](momentOf(attempt, speed))]).toEqual([more, false]);
      });
    },
  );

  it('holds a line for two seconds unless something more pressing comes', () => {
    const voice = new CoachVoice();
    let said: CoachLine | null = null;
    let sinceTick = 0;
    let changes = 0;
    listen('too-hard', (_, attempt, speed) => {
      const line = voice.at(attempt, speed);
      if (line === said) return;
      const pressing = said !== null && COACH_LINES.indexOf(line) < COACH_LINES.indexOf(said);
      if (said !== null && !pressing) expect(attempt.tick - sinceTick).toBeGreaterThanOrEqual(240);
      said = line;
      sinceTick = attempt.tick;
      changes += 1;
    });
    expect(changes).toBeGreaterThan(3);
  });

  it('leads a careful hand from cleansing to covered, evenly pink zones and never warns of depth or blood', () => {
    const heard = heardFrom('careful');
    for (const line of ['cleanse', 'serum', 'motor', 'touch', 'good', 'covered', 'finish'] as const)
      expect(heard).toContain(line);
    for (const line of ['blood', 'too-deep', 'client'] as const) expect(heard).not.toContain(line);
  });

  it('says "too deep" only when the middle stroke of the zone lies past the band or too many strokes are dermal', () => {
    let times = 0;
    listen('too-deep', (line, attempt) => {
      if (line !== 'too-deep') return;
      times += 1;
      const { bandHigh, dermalShareMinor } = attempt.session.sessionCase.scope;
      const { hand, skin, face } = attempt;
      const share = hand ? readZone(skin, zoneAt(face, hand.u, hand.v)).dermalStrokeShare : 0;
      expect(ratioUnderHand(attempt) > bandHigh || share > dermalShareMinor).toBe(true);
      expect(lastStrike(skin)).not.toBeNull();
    });
    expect(times).toBeGreaterThan(0);
  });

  it('says "blood" before anything else for as long as blood stands wet, and only then', () => {
    let wetReadings = 0;
    listen('too-deep', (line, { skin }) => {
      const wet = touchedZones(skin).some((zone) => readZone(skin, zone).wetBloodPoints > 0);
      expect(line === 'blood').toBe(wet);
      if (wet) wetReadings += 1;
    });
    expect(wetReadings).toBeGreaterThan(0);
  });

  it('speaks of the client when the client is no longer calm', () => {
    let times = 0;
    listen('too-hard', (line, { session }) => {
      if (line !== 'client') return;
      times += 1;
      expect(session.client.state).not.toBe('calm');
    });
    expect(times).toBeGreaterThan(0);
  });

  it('says "lift the pen" on a zone that is not part of today, even before the motor runs', () => {
    const { setup, face } = rehearsed('clear-cheeks', 'careful');
    const attempt = createAttempt(setup, face);
    const driver = createPlayDriver(attempt);
    fastForward(driver, 'treatment');
    expect(coachLine(attempt, 0)).toBe('cleanse');
    const chin = pointIn('chin', face);
    stepTick(attempt, quantise({ ...chin, ...RESTING }), 'mouse');
    expect(coachLine(attempt, 0)).toBe('other-zone');
  });

  it('says "slower" and "keep moving" by the speed of the hand', () => {
    const { setup, record, face } = rehearsed('clear-cheeks', 'careful');
    const replay = createReplay(setup, record, face);
    const lines = new Set<CoachLine>();
    for (let tick = 0; tick < record.ticks; tick += TICKS_PER_READING) {
      seekReplay(replay, tick);
      const { attempt } = replay;
      if (attempt.session.stage !== 'treatment' || !attempt.hand) continue;
      const at = coachLine(attempt, 20);
      if (at === 'good') {
        expect(coachLine(attempt, 60)).toBe('too-fast');
        expect(coachLine(attempt, 1)).toBe('too-slow');
      }
      if (at === 'other-zone')
        expect(attempt.session.sessionCase.areas).not.toContain(zoneAt(face, attempt.hand.u, attempt.hand.v));
      lines.add(at);
    }
    expect(lines).toContain('good');
  });

  it('has no line that nobody ever hears', () => {
    const heard = new Set<CoachLine>(['too-fast', 'too-slow', 'other-zone']);
    for (const handId of ['careful', 'too-deep', 'too-hard', 'dwells']) {
      for (const line of heardFrom(handId)) heard.add(line);
    }
    expect(COACH_LINES.filter((line) => !heard.has(line))).toEqual([]);
  });
});
