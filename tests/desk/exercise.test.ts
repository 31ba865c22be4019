// The first exercise: each step is done by doing it well for two seconds, and what is said fits the hand.
import { expect, it } from 'vitest';
import { after, BEGIN, EXERCISES, lineFor, PAD_LINES, type ExerciseNow } from '../../src/desk/practice/exercise';
import type { PadTick } from '../../src/stage';
import { createWords } from '../../src/words';

const hand = (changes: Partial<PadTick> = {}): PadTick => ({
  seconds: 1 / 120,
  touches: true,
  forceNewtons: 0.25,
  speedMillimetresPerSecond: 20,
  stretch: 1,
  kind: 'mouse',
  ...changes,
});

function led(now: ExerciseNow, seconds: number, tick: PadTick): ExerciseNow {
  return Array.from({ length: Math.round(seconds * 120) }).reduce<ExerciseNow>((before) => after(before, tick), now);
}

it('holding, gliding and stretching well, two seconds each and one after the other, is all of it', () => {
  const still = hand({ speedMillimetresPerSecond: 0, stretch: 0 });
  const held = led(BEGIN, 2.1, still);
  expect(held).toMatchObject({ done: 1 });
  const glided = led(led(held, 5, still), 2.1, hand({ stretch: 0 }));
  expect(glided).toMatchObject({ done: 2 });
  const stretched = led(led(glided, 5, hand({ stretch: 0.3 })), 2.1, hand());
  expect(stretched).toEqual({ done: EXERCISES.length, goodSeconds: 0 });
  expect(led(stretched, 1, hand())).toBe(stretched);
});

it('good time adds up over several tries', () => {
  const still = hand({ speedMillimetresPerSecond: 0 });
  const twice = led(led(led(BEGIN, 1.2, still), 1, hand({ touches: false })), 1, still);
  expect(twice.done).toBe(1);
});

it('says one thing at a time, the first that is amiss', () => {
  expect(lineFor('hold', hand({ touches: false }))).toBe('off');
  expect(lineFor('hold', hand({ forceNewtons: 0.6 }))).toBe('lighter');
  expect(lineFor('glide', hand({ forceNewtons: 0.05, speedMillimetresPerSecond: 90 }))).toBe('firmer');
  expect(lineFor('hold', hand())).toBe('still');
  expect(lineFor('stretch', hand({ stretch: 0.2, speedMillimetresPerSecond: 50 }))).toBe('stretch');
  expect(lineFor('glide', hand({ speedMillimetresPerSecond: 50 }))).toBe('slower');
  expect(lineFor('glide', hand({ speedMillimetresPerSecond: 5 }))).toBe('faster');
  expect(lineFor('stretch', hand())).toBe('good');
  const words = createWords();
  expect(PAD_LINES.filter((line) => !words.exists(`practice.line-${line}`))).toEqual([]);
});
