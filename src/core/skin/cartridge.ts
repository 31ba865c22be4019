// Where the needles of a cartridge sit, in millimetres from the middle of the tip; and the drum of a roller.
// Radii follow √(1 − z²) with z evenly spaced (Archimedes): turned at random from strike to strike, the needles then
// fall evenly across the whole width of a glide, so the law strokes/cm² = needles × rate ÷ (width × speed) holds at every point of it.

import { coefficient } from './coefficients';
import type { DeviceKind, PenSetting } from './skin';

export interface Cartridge {
  readonly needleCount: number;
  /** Width a glide covers, the diameter of the needle field. Domain-facts 2.3 gives 0.8 cm for a 12-needle pen; the others are ours. */
  readonly widthMillimetres: number;
  /** x, y of each needle. */
  readonly offsets: Float64Array;
  /** (needles ÷ 14) to the power 0.3: pain against count, S80. */
  readonly painFactor: number;
}

const twelve = [
  3.997, 0, -2.926, 2.681, 0.342, -3.897, 2.328, 3.036, -3.651, -0.646, 3, -1.908, -0.873, 3.247, -1.439, -2.771, 2.652,
  0.969, -2.259, 0.932, 0.821, -1.754, 0.342, 1.09,
];
const fourteen = [
  3.997, 0, -2.932, 2.686, 0.344, -3.921, 2.356, 3.074, -3.73, -0.66, 3.104, -1.974, -0.92, 3.421, -1.557, -2.997,
  2.986, 1.09, -2.716, 1.121, 1.121, -2.396, 0.683, 2.177, -1.559, -0.903, 1.035, -0.227,
];
const sixteen = [
  4.248, 0, -3.12, 2.858, 0.367, -4.182, 2.523, 3.291, -4.016, -0.71, 3.367, -2.142, -1.008, 3.75, -1.73, -3.332, 3.382,
  1.235, -3.161, 1.305, 1.359, -2.905, 0.884, 2.819, -2.295, -1.33, 2.228, -0.49, -1.033, 1.47, -0.135, -1.045,
];
const thirtySix = [
  5, 0, -3.684, 3.375, 0.436, -4.969, 3.028, 3.949, -4.885, -0.864, 4.169, -2.652, -1.277, 4.749, -2.254, -4.34, 4.564,
  1.667, -4.458, 1.84, 2.027, -4.332, 1.418, 4.521, -4.057, -2.351, 4.527, -0.995, -2.632, 3.744, -0.58, -4.475, 3.398,
  2.864, -4.366, 0.181, 3.04, -3.026, -0.194, 4.198, -2.633, -3.156, 3.975, 0.535, -3.204, 2.229, 0.831, -3.695, 1.821,
  3.179, -3.362, -1.073, 3.072, -1.419, -1.246, 2.977, -1.034, -2.874, 2.537, 1.333, -2.568, 0.677, 1.309, -2.036,
  0.364, 2.119, -1.447, -1.121, 1.423, -0.118, -0.564, 0.61,
];

/** The cartridges of a pen by their needles or cones. */
export const CARTRIDGES: Readonly<Record<12 | 14 | 16 | 36, Cartridge>> = {
  12: { needleCount: 12, widthMillimetres: 8, offsets: Float64Array.from(twelve), painFactor: 0.9548 },
  14: { needleCount: 14, widthMillimetres: 8, offsets: Float64Array.from(fourteen), painFactor: 1 },
  16: { needleCount: 16, widthMillimetres: 8.5, offsets: Float64Array.from(sixteen), painFactor: 1.0409 },
  36: { needleCount: 36, widthMillimetres: 10, offsets: Float64Array.from(thirtySix), painFactor: 1.3276 },
};

/** Eight needles stand in a row across the drum: 192 in 24 rows on a drum of 2 × 2 cm (S33). */
const rollerRow = [-8.75, 0, -6.25, 0, -3.75, 0, -1.25, 0, 1.25, 0, 3.75, 0, 6.25, 0, 8.75, 0];

/**
 * One row of a roller: what comes down at once. Its pain is that of eight needles, (8 ÷ 14) to the power 0.3.
 */
export const ROLLER: Cartridge = {
  needleCount: 8,
  widthMillimetres: 20,
  offsets: Float64Array.from(rollerRow),
  painFactor: 0.8454,
};

/** The needles that come down together for a setting. */
export function cartridgeOf(pen: PenSetting): Cartridge {
  return pen.kind === 'roller' ? ROLLER : CARTRIDGES[pen.needleCount];
}

/** The first quarter of 64 unit vectors around the circle; the rest are its mirror images. */
const quarter = [
  1, 0, 0.995, 0.098, 0.981, 0.195, 0.957, 0.29, 0.924, 0.383, 0.882, 0.471, 0.831, 0.556, 0.773, 0.634, 0.707, 0.707,
  0.634, 0.773, 0.556, 0.831, 0.471, 0.882, 0.383, 0.924, 0.29, 0.957, 0.195, 0.981, 0.098, 0.995,
];

/** x, y of 64 directions around the circle, for turning the needle plate and for jitter. */
export const DIRECTIONS: Float64Array = allDirections();

function allDirections(): Float64Array {
  const directions = new Float64Array(128);
  for (let index = 0; index < 16; index++) {
    const x = quarter[2 * index];
    const y = quarter[2 * index + 1];
    directions.set([x, y], 2 * index);
    directions.set([-y, x], 2 * (index + 16));
    directions.set([-x, -y], 2 * (index + 32));
    directions.set([y, -x], 2 * (index + 48));
  }
  return directions;
}

/** Strokes per cm² that count as full coverage unless a scenario says otherwise; why they differ: METHODS.md. */
export function usualDensity(kind: DeviceKind): number {
  return kind === 'roller' ? coefficient.rollerDensity : coefficient.coverageDensity;
}

/** Strokes per cm² that one straight glide leaves across its width (domain-facts 2.3, derived). */
export function strokesPerPass(cartridge: Cartridge, rateHertz: number, speedMillimetresPerSecond: number): number {
  return (100 * cartridge.needleCount * rateHertz) / (cartridge.widthMillimetres * speedMillimetresPerSecond);
}
