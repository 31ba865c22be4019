// Clock hours: what was worked counts, what was waited does not.
import { describe, expect, it } from 'vitest';
import { activeSeconds, IDLE_AFTER_SECONDS } from '../../../src/core/school';
import type { AttemptRecord } from '../../../src/core/attempt';

const at = (seconds: number): AttemptRecord['intents'][number] => ({
  tick: seconds * 120,
  intent: { kind: 'begin' } as never,
});
const hand = (fromSecond: number, seconds: number): AttemptRecord['handRuns'][number] => ({
  fromTick: fromSecond * 120,
  inputKind: 0,
  samples: Array.from({ length: seconds * 120 * 8 }, () => 0),
});

describe('time on task', () => {
  it('is all of it when something happens often enough', () => {
    expect(activeSeconds({ ticks: 120 * 100, intents: [at(30), at(80)], handRuns: [] })).toBe(100);
  });

  it('leaves out what goes beyond the limit of each stretch', () => {
    const record = { ticks: 120 * 2000, intents: [at(10), at(1010)], handRuns: [] };
    expect(activeSeconds(record)).toBe(10 + IDLE_AFTER_SECONDS + IDLE_AFTER_SECONDS);
  });

  it('takes a hand on the skin as work, however long', () => {
    expect(activeSeconds({ ticks: 120 * 500, intents: [], handRuns: [hand(50, 400)] })).toBe(500);
  });

  it('is never more than was played', () => {
    const record = { ticks: 120 * 60, intents: [at(5), at(30)], handRuns: [hand(10, 40), hand(20, 5)] };
    expect(activeSeconds(record)).toBe(60);
  });
});
