// A zone's reading in the few steps that matter, so that its machine is only told what changes something.
import type { ZoneReading } from '../skin';
import type { ScopeProfile } from './case';
import * as limits from './limits';

/** Each level is a place in the states of its region, from harmless upwards. */
export interface ZoneLevels {
  /** 0 untouched, 1 too shallow, 2 in band, 3 deep. */
  depth: number;
  /** 0 none, 1 minor, 2 serious, 3 critical. */
  dermal: number;
  bloodPoints: number;
  /** 0 dry, 1 wet. */
  wet: number;
  /** 0 pale, 1 pink, 2 even pink, 3 over. */
  redness: number;
  /** 0 kept, 1 loaded, 2 broken. */
  barrier: number;
  /** 0 whole, 1 torn. */
  surface: number;
  /** 0 under, 1 full, 2 over. */
  dose: number;
}

/** The levels of skin nobody has touched. */
export const UNTOUCHED: ZoneLevels = {
  depth: 0,
  dermal: 0,
  bloodPoints: 0,
  wet: 0,
  redness: 0,
  barrier: 0,
  surface: 0,
  dose: 0,
};

function stepsPassed(value: number, ...steps: readonly number[]): number {
  let passed = 0;
  for (const step of steps) if (value > step) passed += 1;
  return passed;
}

/** The grade of a share of dermal strokes by the profile: 0 none, 1 minor, 2 serious, 3 critical (product.md). */
export function dermalGrade(share: number, scope: ScopeProfile): number {
  if (scope.deepestLayer === 'papillary' || scope.deepestLayer === 'reticular') return 0;
  return stepsPassed(share, scope.dermalShareMinor, scope.dermalShareSerious, scope.dermalShareCritical);
}

/** True when enough strokes were dermal to make a share of them; a few over a border are not. */
export function hasDermalStrokesToJudge(reading: ZoneReading): boolean {
  return reading.dermalStrokeShare * reading.strokes >= limits.DERMAL_STROKES_TO_JUDGE;
}

/**
 * Dermal strokes as a share of the strokes the zone needs or has, whichever is more. While a zone is being worked
 * this only rises, so an early slip weighs no more than a late one; at the end the plain share is judged.
 */
function runningDermalShare(reading: ZoneReading, targetStrokesPerSquareCentimetre: number): number {
  if (!hasDermalStrokesToJudge(reading)) return 0;
  const neededStrokes =
    reading.strokesPerSquareCentimetre > 0
      ? (reading.strokes / reading.strokesPerSquareCentimetre) * targetStrokesPerSquareCentimetre
      : 0;
  return (reading.dermalStrokeShare * reading.strokes) / Math.max(reading.strokes, neededStrokes);
}

function depthLevel(reading: ZoneReading, scope: ScopeProfile): number {
  if (reading.strokes === 0) return 0;
  if (reading.reachedMedianMicrometres < scope.bandLow * reading.junctionMicrometres) return 1;
  return reading.reachedMedianMicrometres <= scope.bandHigh * reading.junctionMicrometres ? 2 : 3;
}

/** True when too much of what was treated got more than twice the target. */
export function isOverTreated(reading: ZoneReading): boolean {
  return reading.overTreatedShare > limits.OVER_TREATED_SHARE;
}

/** While little of the zone is treated yet, nothing is said of too much; strokes that stir nothing are no dose. */
function doseLevel(reading: ZoneReading): number {
  if (isOverTreated(reading) && reading.coverage >= limits.MEANT_COVERAGE) return 2;
  return reading.coverage >= limits.FULL_COVERAGE && reading.stimulation >= limits.LEAST_STIMULATION ? 1 : 0;
}

/** What of a reading matters to the zone's machine. */
export function levelsOf(
  reading: ZoneReading,
  scope: ScopeProfile,
  targetStrokesPerSquareCentimetre: number,
): ZoneLevels {
  const evenPink = reading.redness > limits.EVEN_PINK_REDNESS && reading.evenness >= limits.EVEN_ENOUGH;
  const over = reading.redness > limits.OVER_REDNESS;
  return {
    depth: depthLevel(reading, scope),
    dermal: dermalGrade(runningDermalShare(reading, targetStrokesPerSquareCentimetre), scope),
    bloodPoints: reading.bloodPoints,
    wet: reading.wetBloodPoints > 0 ? 1 : 0,
    redness: over ? 3 : evenPink ? 2 : stepsPassed(reading.redness, limits.PINK_REDNESS),
    barrier: reading.barrier < limits.BROKEN_BARRIER ? 2 : reading.barrier < limits.LOADED_BARRIER ? 1 : 0,
    surface: reading.tearMillimetres > limits.TORN_MILLIMETRES ? 1 : 0,
    dose: doseLevel(reading),
  };
}

/** True when the zone's machine would have something to hear. */
export function levelsDiffer(one: ZoneLevels, other: ZoneLevels): boolean {
  return (
    one.depth !== other.depth ||
    one.dermal !== other.dermal ||
    one.bloodPoints !== other.bloodPoints ||
    one.wet !== other.wet ||
    one.redness !== other.redness ||
    one.barrier !== other.barrier ||
    one.surface !== other.surface ||
    one.dose !== other.dose
  );
}
