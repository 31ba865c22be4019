// Where on the face a class presses too deep: per zone from the readings, per patch of the atlas from the strokes.
import { unpackedDepths, type ReplayEvidence } from '../attempt';
import type { ZoneId } from '../skin';

export interface ZoneDepth {
  zone: ZoneId;
  /** Attempts in which the zone was worked. */
  attempts: number;
  /** Mean of the median reach over the zone's mean junction; 1 is the junction. */
  depthRatio: number;
  /** Mean share of strokes past the junction, 0 … 1. */
  dermalShare: number;
  /** Attempts in which more than 3 % of the strokes went past the junction: from there on it is serious (product). */
  tooDeepAttempts: number;
}

/** Covered less than this a zone was brushed, not worked. Model value, ours. */
const WORKED_COVERAGE = 0.05;
const SERIOUS_SHARE = 0.03;

/** Deepest first. */
export function zoneDepths(evidence: readonly Pick<ReplayEvidence, 'zones'>[]): ZoneDepth[] {
  const sums = new Map<ZoneId, { attempts: number; ratio: number; dermal: number; tooDeep: number }>();
  for (const { zones } of evidence) {
    for (const reading of zones) {
      if (reading.strokes === 0 || reading.coverage < WORKED_COVERAGE || reading.zone === 'outside') continue;
      const sum = sums.get(reading.zone) ?? { attempts: 0, ratio: 0, dermal: 0, tooDeep: 0 };
      sum.attempts += 1;
      sum.ratio += reading.junctionMicrometres > 0 ? reading.reachedMedianMicrometres / reading.junctionMicrometres : 0;
      sum.dermal += reading.dermalStrokeShare;
      if (reading.dermalStrokeShare > SERIOUS_SHARE) sum.tooDeep += 1;
      sums.set(reading.zone, sum);
    }
  }
  return [...sums]
    .map(([zone, { attempts, ratio, dermal, tooDeep }]) => ({
      zone,
      attempts,
      depthRatio: ratio / attempts,
      dermalShare: dermal / attempts,
      tooDeepAttempts: tooDeep,
    }))
    .sort((a, b) => b.dermalShare - a.dermalShare || b.depthRatio - a.depthRatio || (a.zone < b.zone ? -1 : 1));
}

export interface PatchShare {
  patch: number;
  struckCells: number;
  /** Of the struck cells of all attempts together, those needled past the junction, 0 … 1. */
  dermalShare: number;
}

/** By patch, in the order of the atlas. Evidence whose depths cannot be read is left out. */
export function patchDepths(evidence: readonly Pick<ReplayEvidence, 'depths'>[]): PatchShare[] {
  const sums = new Map<number, { struck: number; dermal: number }>();
  for (const { depths } of evidence) {
    for (const { patch, struckCells, dermalCells } of readable(depths)) {
      const sum = sums.get(patch) ?? { struck: 0, dermal: 0 };
      sum.struck += struckCells;
      sum.dermal += dermalCells;
      sums.set(patch, sum);
    }
  }
  return [...sums]
    .map(([patch, { struck, dermal }]) => ({
      patch,
      struckCells: struck,
      dermalShare: struck > 0 ? dermal / struck : 0,
    }))
    .sort((a, b) => a.patch - b.patch);
}

function readable(depths: string): ReturnType<typeof unpackedDepths> {
  try {
    return unpackedDepths(depths);
  } catch {
    return [];
  }
}
