// Turns timed hand movements into one whole-number sample per tick, so that the frame rate of the screen cannot matter.
import { ATLAS_HAND_UNITS, TICKS_PER_SECOND, type HandSample } from '../skin';

/** Kinds of input, stored by number: the list only grows. */
export const INPUT_KINDS = ['mouse', 'touch', 'pen', 'keyboard', 'gamepad', 'scripted'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

/** Both hands at one moment, as measured: fractions are welcome, they are quantised here and nowhere else. */
export interface HandPose {
  /** Atlas point in hand units, v downwards. */
  u: number;
  v: number;
  forceNewtons: number;
  tiltUDegrees: number;
  tiltVDegrees: number;
  stretchU: number;
  stretchV: number;
  /** 0 … 1. */
  stretch: number;
}

interface TimedPose {
  timeMilliseconds: number;
  /** Null is the moment the pen left the skin. */
  pose: HandPose | null;
}

/** The movements that have not been placed on ticks yet. Times are in play time: 0 is tick 0. */
export interface HandCapture {
  waiting: TimedPose[];
  /** The movement a tick may still interpolate from. */
  last: TimedPose | null;
}

/** A standing hand sends no events; after this long without one its last pose simply holds. */
const HOLD_AFTER_MILLISECONDS = 50;
/** No person jumps this far along the atlas between two events without lifting; such a pair is not interpolated. */
const JUMP_HAND_UNITS = 400;

export function createHandCapture(): HandCapture {
  return { waiting: [], last: null };
}

/** Adds a movement (or, with null, a lift). Movements older than one already added are dropped. */
export function captureHand(capture: HandCapture, timeMilliseconds: number, pose: HandPose | null): void {
  const newest = capture.waiting.length > 0 ? capture.waiting[capture.waiting.length - 1] : capture.last;
  if (newest && timeMilliseconds < newest.timeMilliseconds) return;
  capture.waiting.push({ timeMilliseconds, pose });
}

/**
 * How far time may run now: to `nowMilliseconds`, or only to the newest movement while the pen is on the skin and another may follow,
 * so that ticks in between can be interpolated instead of guessed.
 */
export function safeTimeMilliseconds(capture: HandCapture, nowMilliseconds: number): number {
  const newest = capture.waiting.length > 0 ? capture.waiting[capture.waiting.length - 1] : capture.last;
  if (!newest || newest.pose === null) return nowMilliseconds;
  return Math.max(Math.min(newest.timeMilliseconds, nowMilliseconds), nowMilliseconds - HOLD_AFTER_MILLISECONDS);
}

/** The sample for a tick, or null when the pen is off the skin. Ticks must be asked for in order. */
export function sampleAtTick(capture: HandCapture, tick: number): HandSample | null {
  const time = (tick * 1000) / TICKS_PER_SECOND;
  while (capture.waiting.length > 0 && capture.waiting[0].timeMilliseconds <= time) {
    capture.last = capture.waiting.shift() as TimedPose;
  }
  const before = capture.last;
  if (!before || before.pose === null) return null;
  const after = capture.waiting[0];
  if (!after || after.pose === null || isJump(before.pose, after.pose)) return quantise(before.pose);
  const share = (time - before.timeMilliseconds) / (after.timeMilliseconds - before.timeMilliseconds);
  return quantise(between(before.pose, after.pose, share));
}

function isJump(from: HandPose, to: HandPose): boolean {
  return Math.abs(from.u - to.u) > JUMP_HAND_UNITS || Math.abs(from.v - to.v) > JUMP_HAND_UNITS;
}

function between(from: HandPose, to: HandPose, share: number): HandPose {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    u: mix(from.u, to.u),
    v: mix(from.v, to.v),
    forceNewtons: mix(from.forceNewtons, to.forceNewtons),
    tiltUDegrees: mix(from.tiltUDegrees, to.tiltUDegrees),
    tiltVDegrees: mix(from.tiltVDegrees, to.tiltVDegrees),
    stretchU: mix(from.stretchU, to.stretchU),
    stretchV: mix(from.stretchV, to.stretchV),
    stretch: mix(from.stretch, to.stretch),
  };
}

/** Rounds a pose to the whole numbers that are recorded: 0.09 mm, 0.01 N, whole degrees, hundredths of stretch. */
export function quantise(pose: HandPose): HandSample {
  return {
    u: whole(pose.u, 0, ATLAS_HAND_UNITS - 1),
    v: whole(pose.v, 0, ATLAS_HAND_UNITS - 1),
    forceCentinewtons: whole(pose.forceNewtons * 100, 0, 1000),
    tiltUDegrees: whole(pose.tiltUDegrees, -60, 60),
    tiltVDegrees: whole(pose.tiltVDegrees, -60, 60),
    stretchU: whole(pose.stretchU, 0, ATLAS_HAND_UNITS - 1),
    stretchV: whole(pose.stretchV, 0, ATLAS_HAND_UNITS - 1),
    stretchPercent: whole(pose.stretch * 100, 0, 100),
  };
}

function whole(value: number, least: number, most: number): number {
  // Comparing this way also turns NaN into the least value; "+ 0" makes −0 an ordinary 0.
  const rounded = Math.round(value);
  if (!(rounded > least)) return least;
  return (rounded < most ? rounded : most) + 0;
}
