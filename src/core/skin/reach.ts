// How much of the set needle length really enters: the law behind "set depth is not reached depth" (domain-facts 2.2).
import { coefficient as coefficients } from './coefficients';
import { clamp, cosineOfDegrees } from './curve';
import type { Face } from './face';
import type { PenSetting, SkinClient } from './skin';
import { clientThickness } from './thickness';
import type { ZoneId } from './zones';
import { zoneIndexOf } from './zones';

// Unbundled modules look an imported constant up at every use; their own they know.
const coefficient = coefficients;

/** The part of the reached ratio that is the same for every needle of one strike; bone and serum are added per cell. */
export function strikeRatio(
  pen: PenSetting,
  forceNewtons: number,
  stretch: number,
  wear: number,
  bendPerMillimetre: number,
): number {
  const force = Math.min(forceNewtons, coefficient.forceHighest);
  return (
    coefficient.reachLoose +
    coefficient.reachPerNewton * (force - coefficient.lightForce) +
    coefficient.reachStretch * stretch +
    coefficient.reachRate *
      (pen.kind === 'roller' ? 0 : clamp(pen.rateHertz, 0, coefficient.reachRateHighest) / 100 - 1) -
    coefficient.reachWear * wear -
    coefficient.reachBend * bendPerMillimetre +
    coefficient.reachLongNeedle * Math.max(0, pen.lengthMicrometres / 1000 - 1)
  );
}

/** Set length along the surface normal, in µm, for a pen tilted off it. Cones end early; the needles of a drum never enter upright. */
export function uprightLength(pen: PenSetting, tiltUDegrees: number, tiltVDegrees: number): number {
  const length = pen.kind === 'nano' ? Math.min(pen.lengthMicrometres, coefficient.nanoLength) : pen.lengthMicrometres;
  const held = tiltDegrees(tiltUDegrees, tiltVDegrees);
  const tilt = pen.kind === 'roller' ? Math.max(held, coefficient.rollerAngle) : held;
  return tilt === 0 ? length : length * cosineOfDegrees(tilt);
}

/** How deep a stroke can go at most, as a share of the local junction: cones do not leave the epidermis. */
export function deepestShare(pen: PenSetting): number {
  return pen.kind === 'nano' ? coefficient.nanoJunctionShare : Infinity;
}

/** Tilt off the surface normal in degrees, 0 … 85. */
export function tiltDegrees(tiltUDegrees: number, tiltVDegrees: number): number {
  return Math.min(85, Math.sqrt(tiltUDegrees * tiltUDegrees + tiltVDegrees * tiltVDegrees));
}

/** Mean junction depth of a zone for a client, in µm, before local noise. */
export function meanJunctionMicrometres(client: SkinClient, face: Face, zone: ZoneId): number {
  return face.zoneJunction[zoneIndexOf(zone)] * clientThickness(client);
}

/**
 * Median depth in µm that strokes reach in a zone with a steady upright hand and fresh needles.
 * `stretch` and `serum` run 0 … 1. Pure; the scenario checker and the coach ask it.
 */
export function medianReachMicrometres(
  client: SkinClient,
  face: Face,
  zone: ZoneId,
  pen: PenSetting,
  forceNewtons: number,
  { stretch, serum }: { stretch: number; serum: number },
): number {
  const number = zoneIndexOf(zone);
  const ratio =
    strikeRatio(pen, forceNewtons, stretch, 0, face.zoneBend[number]) +
    coefficient.reachBone * face.zoneBone[number] -
    coefficient.reachSerum * serum;
  const reach = uprightLength(pen, 0, 0) * clamp(ratio, coefficient.reachLowest, coefficient.reachHighest);
  return Math.min(reach, deepestShare(pen) * meanJunctionMicrometres(client, face, zone));
}
