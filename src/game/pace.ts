// Keeps weak devices fluent: while things move, a device that draws slowly gets fewer pixels; at rest it gets them all again.

export interface Pace {
  /** Place in SHARES while things move. */
  step: number;
  slowPictures: number;
  restSeconds: number;
  moving: boolean;
}

/** Shares of the full resolution. */
const SHARES = [1, 0.7, 0.5, 0.35] as const;
const SLOW_STEP = 2;
const SLOW_SECONDS = 0.07;
/** A pause this long is a sleeping tab, not a slow device. */
const ASLEEP_SECONDS = 5;
const SLOW_PICTURES_UNTIL_COARSER = 4;
/** A new size of the canvas costs more than many pictures: a hand that only pauses is not yet at rest. */
const REST_SECONDS_UNTIL_SHARP = 1.2;
const LONE_CHANGE_SECONDS = 0.12;

/** `slow` starts coarser, for a device that is known to be slow. */
export function createPace(slow = false): Pace {
  return { step: slow ? SLOW_STEP : 0, slowPictures: 0, restSeconds: 0, moving: slow };
}

/** The share that the first picture is drawn with. */
export function firstShare(slow: boolean): number {
  return SHARES[slow ? SLOW_STEP : 0];
}

/**
 * Notes one frame: `changed` says whether the picture changed in it, `drewLast` whether the frame before was drawn, so that
 * `seconds` tells how long that took. Gives the share of the full resolution to draw with now.
 */
export function sharpnessNow(pace: Pace, changed: boolean, seconds: number, drewLast = true): number {
  if (!changed) {
    pace.restSeconds += seconds;
    pace.slowPictures = 0;
    if (pace.restSeconds >= REST_SECONDS_UNTIL_SHARP) pace.moving = false;
    return pace.moving ? SHARES[pace.step] : 1;
  }
  // Only the time between two moving pictures tells how fast the device draws.
  const slow = pace.moving && pace.restSeconds === 0 && seconds > SLOW_SECONDS && seconds < ASLEEP_SECONDS;
  if (drewLast) pace.slowPictures = slow ? pace.slowPictures + 1 : 0;
  if (pace.slowPictures >= SLOW_PICTURES_UNTIL_COARSER && pace.step < SHARES.length - 1) {
    pace.step += 1;
    pace.slowPictures = 0;
  }
  // A single change after a rest (skin that slowly reddens) is no movement yet.
  pace.moving = pace.moving || pace.restSeconds < LONE_CHANGE_SECONDS;
  pace.restSeconds = 0;
  return pace.moving ? SHARES[pace.step] : 1;
}

/** Pictures that take longer than this are drawn only every other moment, so that hands and keys are still heard in between. */
const HEAVY_SECONDS = 0.1;
const LONGEST_WAIT_SECONDS = 0.5;

/** Whether a changed picture may be drawn yet, given how long the last one took and how long ago it was done. */
export function mayDraw(lastCostSeconds: number, sinceSeconds: number): boolean {
  return lastCostSeconds < HEAVY_SECONDS || sinceSeconds >= Math.min(lastCostSeconds, LONGEST_WAIT_SECONDS);
}
