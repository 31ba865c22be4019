// How a hand builds up force: never at once, and in steps a person can feel.

export const LEAST_FORCE_NEWTONS = 0.05;
export const GREATEST_FORCE_NEWTONS = 1.5;
export const FORCE_STEP_NEWTONS = 0.05;
/** What a light, usable touch is at the start. */
export const FIRST_FORCE_NEWTONS = 0.25;
/** Half a newton builds up in an eighth of a second; model value, ours. */
const NEWTONS_PER_SECOND = 4;
/** The second hand pulls the skin taut in a quarter of a second; model value, ours. */
const STRETCH_PER_SECOND = 4;

/** The nearest force that can be chosen, in newtons. */
export function choosableForce(forceNewtons: number): number {
  const steps = Math.round(forceNewtons / FORCE_STEP_NEWTONS);
  const force = Math.min(Math.max(steps * FORCE_STEP_NEWTONS, LEAST_FORCE_NEWTONS), GREATEST_FORCE_NEWTONS);
  return Math.round(force * 100) / 100;
}

/** The force after so many seconds on the way from one force to another. */
export function rampForce(fromNewtons: number, toNewtons: number, seconds: number): number {
  return towards(fromNewtons, toNewtons, seconds * NEWTONS_PER_SECOND);
}

/** The stretch (0 … 1) after so many seconds on the way from one stretch to another. */
export function rampStretch(from: number, to: number, seconds: number): number {
  return towards(from, to, seconds * STRETCH_PER_SECOND);
}

/** The force that a stylus or a trigger asks for, pressed to this share 0 … 1, in newtons. */
export function pressedForce(share: number, fullPressNewtons: number): number {
  return Math.min(Math.max(share, 0), 1) * fullPressNewtons;
}

/** People hold a stylus at a slant; only what goes beyond counts as tilting the pen. Degrees in, degrees out. */
export function countedTilt(tiltDegrees: number): number {
  const natural = 40;
  const beyond = Math.max(Math.abs(tiltDegrees) - natural, 0);
  return Math.sign(tiltDegrees) * beyond;
}

function towards(from: number, to: number, step: number): number {
  return from < to ? Math.min(from + step, to) : Math.max(from - step, to);
}
