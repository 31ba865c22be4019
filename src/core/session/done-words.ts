// Lists of words that were done: adding one once, and what is missing of those needed.
import type { Report } from './events';

/** The words with one more, each only once, in the order they were done. */
export function withWord<Word extends string>(words: readonly Word[], word: Word): readonly Word[] {
  return words.includes(word) ? words : [...words, word];
}

/** A finding for every needed word that is missing from those done. */
export function leftOut<Word extends string>(
  needed: readonly Word[],
  done: readonly string[],
  idOf: (word: Word) => Report['id'],
): readonly Report[] {
  const missing = needed.filter((word) => !done.includes(word));
  const evidence = { missingSteps: missing.length, neededSteps: needed.length };
  return missing.map((word) => ({ id: idOf(word), evidence }));
}
