// Curves as committed tables and polynomials, because engines differ in exp, pow and cos.

/** x^1.77 at steps of 0.25: pain against needle length, S80. */
const POWER_STEP = 0.25;
const POWER_177 = [
  0, 0.086, 0.293, 0.601, 1, 1.484, 2.05, 2.693, 3.411, 4.201, 5.062, 5.993, 6.99, 8.054, 9.183, 10.376, 11.632,
];

/** 2^−x at steps of 0.25 up to 10. */
const HALVING_STEP = 0.25;
const HALVINGS = [
  1, 0.8409, 0.70711, 0.5946, 0.5, 0.42045, 0.35355, 0.2973, 0.25, 0.21022, 0.17678, 0.14865, 0.125, 0.10511, 0.08839,
  0.07433, 0.0625, 0.05256, 0.04419, 0.03716, 0.03125, 0.02628, 0.0221, 0.01858, 0.01563, 0.01314, 0.01105, 0.00929,
  0.00781, 0.00657, 0.00552, 0.00465, 0.00391, 0.00328, 0.00276, 0.00232, 0.00195, 0.00164, 0.00138, 0.00116, 0,
];

/** Straight lines between the points of a table; beyond its ends the end values. */
function alongTable(points: readonly number[], step: number, x: number): number {
  const place = clamp(x / step, 0, points.length - 1);
  const before = Math.min(Math.floor(place), points.length - 2);
  return points[before] + (points[before + 1] - points[before]) * (place - before);
}

/** x to the power 1.77, for 0 … 4 (S80: pain against length). */
export function power177(x: number): number {
  return alongTable(POWER_177, POWER_STEP, x);
}

/** What remains after a time counted in half-lives; 0 from ten half-lives on. */
export function halving(halfLives: number): number {
  return alongTable(HALVINGS, HALVING_STEP, halfLives);
}

/** Cosine of an angle in degrees, for 0 … 90, to 0.001. */
export function cosineOfDegrees(degrees: number): number {
  const x = degrees * 0.017453292519943295;
  const square = x * x;
  return 1 - square * (0.5 - square * (0.041666666666666664 - square * 0.001388888888888889));
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** From one value to another by a share of 0 … 1. */
export function mixed(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** 0 up to `from`, 1 from `to` on, smooth between. */
export function smoothRise(value: number, from: number, to: number): number {
  const t = clamp((value - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
}
