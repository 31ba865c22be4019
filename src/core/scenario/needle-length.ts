// Whether a scenario can be played: each zone it allows needs a needle length that forgives a human hand.
import { medianReachMicrometres, meanJunctionMicrometres, type Face, type ZoneId } from '../skin';
import type { SessionCase } from '../session';

/** The forces a person uses, in newtons, and the part of them that has to be in band. */
export const FORCE_RANGE = { from: 0.1, to: 0.6 } as const;
export const LEAST_SHARE_IN_BAND = 0.4;
const FORCE_STEPS = 50;
const LENGTH_STEP_MICROMETRES = 50;
/** As a careful hand works: the skin stretched, serum on it. */
const CAREFUL = { stretch: 0.7, serum: 1 } as const;

export interface BestLength {
  lengthMicrometres: number;
  /** Part of the force range whose median reach is in band, 0 … 1. */
  shareInBand: number;
}

/** The length within scope that keeps most of the force range in band for a zone of this client. */
export function bestLength(sessionCase: SessionCase, face: Face, zone: ZoneId): BestLength {
  let best: BestLength = { lengthMicrometres: 100, shareInBand: 0 };
  const longest = sessionCase.scope.maxLengthMicrometres;
  for (let length = 100; length <= longest; length += LENGTH_STEP_MICROMETRES) {
    const shareInBand = shareOfForces(sessionCase, face, zone, length);
    if (shareInBand > best.shareInBand) best = { lengthMicrometres: length, shareInBand };
  }
  return best;
}

function shareOfForces(sessionCase: SessionCase, face: Face, zone: ZoneId, lengthMicrometres: number): number {
  const { client, device, scope } = sessionCase;
  const junction = meanJunctionMicrometres(client.skin, face, zone);
  const rateHertz = (device.rateMinHertz + device.rateMaxHertz) / 2;
  const kind = device.kind === undefined ? undefined : { kind: device.kind };
  const pen = { ...kind, needleCount: device.needleCount, lengthMicrometres, rateHertz };
  let inBand = 0;
  for (let step = 0; step <= FORCE_STEPS; step++) {
    const force = FORCE_RANGE.from + ((FORCE_RANGE.to - FORCE_RANGE.from) * step) / FORCE_STEPS;
    const ratio = medianReachMicrometres(client.skin, face, zone, pen, force, CAREFUL) / junction;
    if (ratio >= scope.bandLow && ratio <= scope.bandHigh) inBand += 1;
  }
  return inBand / (FORCE_STEPS + 1);
}
