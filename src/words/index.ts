// The door of the words room: every text a person reads, by message id. Ids are "namespace:id"; without one, the desk's own.
import type { i18n } from 'i18next';
import { clinical } from './en/clinical';
import { desk } from './en/desk';
import { errors } from './en/errors';
import { findings } from './en/findings';
import { game } from './en/game';
import { addTexts, createFirstWords, PSEUDO_LANGUAGE } from './first';

/** All English texts by namespace. */
export const ENGLISH = { desk, clinical, findings, errors, game } as const;

export { PSEUDO_LANGUAGE };

export type Namespace = keyof typeof ENGLISH;

/** Gives words that began with the first page's texts all others. */
export function addAllTexts(words: i18n): void {
  addTexts(words, ENGLISH);
}

/** A ready i18next instance with every text, for the command line and for tests. */
export function createWords(language = 'en'): i18n {
  const words = createFirstWords(language);
  addAllTexts(words);
  return words;
}
