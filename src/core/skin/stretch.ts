// How taut the second hand makes the skin under the tip.
import { coefficient as coefficients } from './coefficients';
import { clamp } from './curve';
import type { Face } from './face';
import { findPlace } from './face';
import type { HandSample } from './skin';

// Unbundled modules look an imported constant up at every use; their own they know.
const coefficient = coefficients;

/** Scratch of `findStretch`. */
const pen = { x: 0.5, y: 0.5, z: 0.5 };
const hold = { x: 0.5, y: 0.5, z: 0.5 };
const held = { stretch: 0.5 };

/** 0 slack … 1 fully stretched: as firm as the hand holds, full near it and nothing beyond the width of a hand. */
export function stretchAt(face: Face, hand: HandSample): number {
  findStretch(face, hand, held);
  return held.stretch;
}

/** The same, into something that is at hand. */
export function findStretch(face: Face, hand: HandSample, into: { stretch: number }): void {
  into.stretch = 0;
  if (!(hand.stretchPercent > 0)) return;
  findPlace(face, hand.u, hand.v, pen);
  findPlace(face, hand.stretchU, hand.stretchV, hold);
  const x = hold.x - pen.x;
  const y = hold.y - pen.y;
  const z = hold.z - pen.z;
  const distance = Math.sqrt(x * x + y * y + z * z);
  const { stretchNear, stretchFar } = coefficient;
  into.stretch =
    (Math.min(100, hand.stretchPercent) / 100) * clamp((stretchFar - distance) / (stretchFar - stretchNear), 0, 1);
}
