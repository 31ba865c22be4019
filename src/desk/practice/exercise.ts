// The three steps of the first exercise, and what is said of the hand while it tries them.
import type { PadTick } from '../../stage';

export const EXERCISES = ['hold', 'glide', 'stretch'] as const;
export type Exercise = (typeof EXERCISES)[number];

export const PAD_LINES = ['off', 'lighter', 'firmer', 'still', 'slower', 'faster', 'stretch', 'good'] as const;
export type PadLine = (typeof PAD_LINES)[number];

/** A light force, and about 2 cm a second: model values, ours, those of the gauges. */
export const GOOD_FORCE_NEWTONS = { low: 0.15, high: 0.4, full: 1.2 } as const;
export const GOOD_SPEED = { low: 13, high: 28, full: 60 } as const;
/** Slower than this counts as holding still. */
const STILL_MILLIMETRES_PER_SECOND = 6;
const TAUT = 0.8;
/** So long a step has to be done well, altogether. */
export const NEEDED_SECONDS = 2;

export interface ExerciseNow {
  /** How many steps are done. */
  done: number;
  /** Of the step that is tried now. */
  goodSeconds: number;
}

export const BEGIN: ExerciseNow = { done: 0, goodSeconds: 0 };

/** What one would say to a hand that tries this step. */
export function lineFor(exercise: Exercise, hand: PadTick): PadLine {
  const { touches, forceNewtons, speedMillimetresPerSecond: speed, stretch } = hand;
  if (!touches) return 'off';
  if (forceNewtons > GOOD_FORCE_NEWTONS.high) return 'lighter';
  if (forceNewtons < GOOD_FORCE_NEWTONS.low) return 'firmer';
  if (exercise === 'hold') return speed > STILL_MILLIMETRES_PER_SECOND ? 'still' : 'good';
  if (exercise === 'stretch' && stretch < TAUT) return 'stretch';
  if (speed > GOOD_SPEED.high) return 'slower';
  return speed < GOOD_SPEED.low ? 'faster' : 'good';
}

/** The exercise after one tick more of this hand. Good time adds up; nothing takes it away. */
export function after(now: ExerciseNow, hand: PadTick): ExerciseNow {
  const exercise = EXERCISES[now.done];
  if (!exercise || lineFor(exercise, hand) !== 'good') return now;
  const goodSeconds = now.goodSeconds + hand.seconds;
  return goodSeconds < NEEDED_SECONDS ? { ...now, goodSeconds } : { done: now.done + 1, goodSeconds: 0 };
}
