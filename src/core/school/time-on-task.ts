// How long somebody really worked: clock hours that a school can answer for.
import { HAND_CHANNELS, type AttemptRecord } from '../attempt';
import { TICKS_PER_SECOND } from '../skin/skin';

/** After so long without any act the rest of a stretch is idle: reading a form or a briefing takes less. Model value, ours. */
export const IDLE_AFTER_SECONDS = 90;

/**
 * Seconds of play in which something was done: every stretch between two acts counts up to `IDLE_AFTER_SECONDS`, what is longer is idle.
 * Pauses and hidden tabs are not in the record's ticks at all.
 */
export function activeSeconds(record: AttemptRecord): number {
  const acts = record.intents.map(({ tick }) => ({ from: tick, to: tick }));
  for (const { fromTick, samples } of record.handRuns) {
    acts.push({ from: fromTick, to: fromTick + samples.length / HAND_CHANNELS.length - 1 });
  }
  acts.push({ from: record.ticks, to: record.ticks });
  acts.sort((a, b) => a.from - b.from || a.to - b.to);
  const most = IDLE_AFTER_SECONDS * TICKS_PER_SECOND;
  let reached = 0;
  let active = 0;
  for (const { from, to } of acts) {
    if (from > reached) active += Math.min(from - reached, most);
    if (to > Math.max(from, reached)) active += to - Math.max(from, reached);
    reached = Math.max(reached, to);
  }
  return Math.round(active / TICKS_PER_SECOND);
}

/** Played time altogether, in whole seconds. */
export function playedSeconds(record: AttemptRecord): number {
  return Math.round(record.ticks / TICKS_PER_SECOND);
}
