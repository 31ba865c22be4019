// Brings a recorded attempt back: the same intents and samples on the same ticks. Seeking back is replaying from the start.
import type { Face } from '../skin';
import { applyToAttempt, createAttempt, stepTick, type Attempt, type AttemptSetup } from './attempt';
import { INPUT_KINDS } from './capture';
import { sampleOf, samplesIn, type AttemptRecord } from './record';

export interface Replay {
  /** The attempt as it stood at the current tick. Seeking back puts a new one here. */
  attempt: Attempt;
  readonly setup: AttemptSetup;
  readonly face: Face;
  readonly record: AttemptRecord;
  nextIntent: number;
  nextRun: number;
}

export function createReplay(setup: AttemptSetup, record: AttemptRecord, face: Face): Replay {
  return { attempt: createAttempt(setup, face), setup, face, record, nextIntent: 0, nextRun: 0 };
}

/** Runs the next tick, after the intents that came before it. */
export function replayTick(replay: Replay): void {
  applyDueIntents(replay);
  const tick = replay.attempt.tick + 1;
  const { handRuns } = replay.record;
  while (
    replay.nextRun < handRuns.length &&
    handRuns[replay.nextRun].fromTick + samplesIn(handRuns[replay.nextRun]) <= tick
  ) {
    replay.nextRun += 1;
  }
  const run = handRuns[replay.nextRun];
  const hand = run && run.fromTick <= tick ? sampleOf(run, tick - run.fromTick) : null;
  stepTick(replay.attempt, hand, hand ? INPUT_KINDS[run.inputKind] : 'mouse');
}

function applyDueIntents(replay: Replay): void {
  const { intents } = replay.record;
  while (replay.nextIntent < intents.length && intents[replay.nextIntent].tick <= replay.attempt.tick) {
    applyToAttempt(replay.attempt, intents[replay.nextIntent].intent);
    replay.nextIntent += 1;
  }
}

/** Brings the replay to a tick, and to the very end of the record when `tick` is its last. */
export function seekReplay(replay: Replay, tick: number): void {
  const target = Math.max(0, Math.min(Math.floor(tick), replay.record.ticks));
  if (target < replay.attempt.tick) {
    replay.attempt = createAttempt(replay.setup, replay.face);
    replay.nextIntent = 0;
    replay.nextRun = 0;
  }
  while (replay.attempt.tick < target) {
    const before = replay.attempt.tick;
    replayTick(replay);
    // A record that goes on after its session ended or while it was paused cannot be followed any further.
    if (replay.attempt.tick === before) break;
  }
  if (target === replay.record.ticks) applyDueIntents(replay);
}
