// What drives an attempt's clock while a person plays: real time in the room, a stepped clock in tests.
import { TICKS_PER_SECOND } from '../skin';
import type { Intent } from '../session';
import { applyToAttempt, stepTick, type Attempt } from './attempt';
import {
  captureHand,
  createHandCapture,
  safeTimeMilliseconds,
  sampleAtTick,
  type HandPose,
  type InputKind,
} from './capture';

/**
 * The one interface that game and desk share. Times are the caller's clock in milliseconds (event timestamps of the same clock);
 * gaps longer than a moment (a sleeping tab) are skipped, never caught up.
 */
export interface PlayDriver {
  /** Read only: views read it, only intents and hands change it. */
  readonly attempt: Attempt;
  submit(intent: Intent): void;
  moveHand(pose: HandPose, timeMilliseconds: number, inputKind: InputKind): void;
  liftHand(timeMilliseconds: number): void;
  /** Runs the ticks that are due. Call once a frame. */
  advanceTo(timeMilliseconds: number): void;
  /** Calls back after every change (an intent, or an advance that ran ticks). Returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
}

/** Longer gaps than this between two frames are a sleeping tab or a stalled page; a slow machine's frames are shorter. */
const LONGEST_GAP_MILLISECONDS = 1000;

export function createPlayDriver(attempt: Attempt): PlayDriver {
  const capture = createHandCapture();
  const listeners = new Set<() => void>();
  let lastAdvanceMilliseconds: number | null = null;
  /** Play time is caller's time less this. */
  let offsetMilliseconds = 0;
  let inputKind: InputKind = 'mouse';

  const tell = (): void => listeners.forEach((listener) => listener());
  const playTime = (timeMilliseconds: number): number => timeMilliseconds - offsetMilliseconds;
  const tickTime = (): number => (attempt.tick * 1000) / TICKS_PER_SECOND;

  return {
    attempt,
    submit(intent) {
      applyToAttempt(attempt, intent);
      tell();
    },
    moveHand(pose, timeMilliseconds, kind) {
      inputKind = kind;
      if (lastAdvanceMilliseconds !== null) captureHand(capture, playTime(timeMilliseconds), pose);
    },
    liftHand(timeMilliseconds) {
      if (lastAdvanceMilliseconds !== null) captureHand(capture, playTime(timeMilliseconds), null);
    },
    advanceTo(timeMilliseconds) {
      const gap = lastAdvanceMilliseconds === null ? Infinity : timeMilliseconds - lastAdvanceMilliseconds;
      lastAdvanceMilliseconds = timeMilliseconds;
      if (gap > LONGEST_GAP_MILLISECONDS || attempt.session.paused) {
        offsetMilliseconds = timeMilliseconds - tickTime();
        capture.waiting.length = 0;
        capture.last = null;
        return;
      }
      const until = safeTimeMilliseconds(capture, playTime(timeMilliseconds));
      const from = attempt.tick;
      while (!attempt.finished && ((attempt.tick + 1) * 1000) / TICKS_PER_SECOND <= until) {
        stepTick(attempt, sampleAtTick(capture, attempt.tick + 1), inputKind);
      }
      if (attempt.tick !== from) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
