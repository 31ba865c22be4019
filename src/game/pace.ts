// Keeps weak devices fluent: while things move, a device that draws slowly gets fewer pixels; at rest it gets them all again.

export interface Pace {
  /** Place in SHARES while things move. */
  step: number;
  slowPictures: number;
  restSeconds: number;
  moving: boolean;
}

/** Shares of the full resolution. */
const SHARES = [1, 0.7, 0.5] as const;
const SLOW_SECONDS = 0.07;
/** A pause this long is a sleeping tab, not a slow device. */
const ASLEEP_SECONDS = 5;
const SLOW_PICTURES_UNTIL_COARSER = 4;
const REST_SECONDS_UNTIL_SHARP = 0.35;

export function createPace(): Pace {
  return { step: 0, slowPictures: 0, restSeconds: 0, moving: false };
}

/** Notes one frame; `changed` says whether the picture changed in it. Gives the share of the full resolution to draw with now. */
export function sharpnessNow(pace: Pace, changed: boolean, seconds: number): number {
  if (!changed) {
    pace.restSeconds += seconds;
    pace.slowPictures = 0;
    if (pace.restSeconds >= REST_SECONDS_UNTIL_SHARP) pace.moving = false;
    return pace.moving ? SHARES[pace.step] : 1;
  }
  // Only the time between two moving pictures tells how fast the device draws.
  const slow = pace.moving && pace.restSeconds === 0 && seconds > SLOW_SECONDS && seconds < ASLEEP_SECONDS;
  pace.slowPictures = slow ? pace.slowPictures + 1 : 0;
  if (pace.slowPictures >= SLOW_PICTURES_UNTIL_COARSER && pace.step < SHARES.length - 1) {
    pace.step += 1;
    pace.slowPictures = 0;
  }
  pace.moving = true;
  pace.restSeconds = 0;
  return SHARES[pace.step];
}
