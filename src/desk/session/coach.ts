// What the coach says now: one thing at a time, the most pressing first. Guided mode only.
import type { Attempt } from '../../core/attempt';
import {
  ATLAS_CELLS,
  HAND_UNITS_PER_CELL,
  lastStrike,
  patchOfCell,
  readZone,
  TICKS_PER_SECOND,
  touchedZones,
  zoneAt,
  type ZoneId,
  type ZoneReading,
} from '../../core/skin';

/** Message ids "coach.…", most pressing first. */
export const COACH_LINES = [
  'blood',
  'other-zone',
  'client',
  'cleanse',
  'serum',
  'motor',
  'finish',
  'even-pink',
  'covered',
  'too-deep',
  'too-shallow',
  'too-fast',
  'too-slow',
  'good',
  'touch',
] as const;
export type CoachLine = (typeof COACH_LINES)[number];

const FASTEST_MILLIMETRES_PER_SECOND = 40;
const SLOWEST_MILLIMETRES_PER_SECOND = 4;
/** Film below which the tip starts to catch. */
const DRY_SERUM = 0.05;
/** Redness of an even pink; it rises for some seconds after the hand has left, so the coach says to leave a little before. */
const EVEN_PINK_REDNESS = 0.3;
const SOON_PINK_REDNESS = 0.24;
/** Coverage from which another pass would only over-treat. */
const COVERED = 0.75;

/** @param speed of the hand in millimetres a second */
export function coachLine(attempt: Attempt, speed: number): CoachLine {
  const { session, skin, hand, face } = attempt;
  if (touchedZones(skin).some((zone) => readZone(skin, zone).wetBloodPoints > 0)) return 'blood';
  const zone = hand ? zoneAt(face, hand.u, hand.v) : null;
  const today = todaysZones(attempt);
  if (zone && !today.includes(zone)) return 'other-zone';
  if (session.client.state !== 'calm' && session.client.state !== 'on-break') return 'client';
  if (today.some((area) => !readZone(skin, area).cleansed)) return 'cleanse';
  if (isDry(attempt)) return 'serum';
  if (!session.device.motorOn) return 'motor';
  if (zone) return strokeLine(attempt, zone, speed);
  return today.every((area) => isDone(readZone(skin, area))) ? 'finish' : 'touch';
}

function isDone({ coverage, redness }: ZoneReading): boolean {
  return coverage >= COVERED || redness >= EVEN_PINK_REDNESS;
}

/** No serum film under the tip; off the skin, none laid yet at all. */
function isDry({ hand, skin, record }: Attempt): boolean {
  if (!hand) return !record.intents.some(({ intent }) => intent.kind === 'care' && intent.care === 'serum');
  const column = Math.floor(hand.u / HAND_UNITS_PER_CELL);
  const row = Math.floor(hand.v / HAND_UNITS_PER_CELL);
  return skin.patches.serum[patchOfCell(row * ATLAS_CELLS + column)] < DRY_SERUM;
}

function todaysZones({ session }: Attempt): ZoneId[] {
  const leftOut = session.decision?.leaveOut ?? [];
  return session.sessionCase.areas.filter((zone) => !leftOut.includes(zone));
}

function strokeLine({ skin, session }: Attempt, zone: ZoneId, speed: number): CoachLine {
  const reading = readZone(skin, zone);
  const strike = lastStrike(skin);
  if (reading.redness >= SOON_PINK_REDNESS) return 'even-pink';
  if (reading.coverage >= COVERED) return 'covered';
  if (reading.strokes === 0 || !strike || strike.zone !== zone) return 'touch';
  const { bandLow, bandHigh, dermalShareMinor } = session.sessionCase.scope;
  const ratio = reading.reachedMedianMicrometres / reading.junctionMicrometres;
  if (ratio > bandHigh || reading.dermalStrokeShare > dermalShareMinor) return 'too-deep';
  if (ratio < bandLow) return 'too-shallow';
  if (speed > FASTEST_MILLIMETRES_PER_SECOND) return 'too-fast';
  if (speed < SLOWEST_MILLIMETRES_PER_SECOND) return 'too-slow';
  return 'good';
}

/** Seconds of play a line stays before a less pressing one may follow. Model value, ours. */
const HELD_SECONDS = 2;

/** Keeps a line long enough to be read or heard to its end; what presses more comes at once. */
export class CoachVoice {
  private line: CoachLine | null = null;
  private sinceTick = 0;

  /** @param speed of the hand in millimetres a second */
  at(attempt: Attempt, speed: number): CoachLine {
    const next = coachLine(attempt, speed);
    const held = attempt.tick - this.sinceTick < HELD_SECONDS * TICKS_PER_SECOND;
    const waits = this.line !== null && held && COACH_LINES.indexOf(next) > COACH_LINES.indexOf(this.line);
    if (this.line === null || (next !== this.line && !waits)) {
      this.line = next;
      this.sinceTick = attempt.tick;
    }
    return this.line;
  }
}
