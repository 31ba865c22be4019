// What a list says of a session. Plain data, made when the app is built, so that the first page need not read a scenario.
import type { Library } from './library';
import { problemLine } from './problem';
import type { Level } from './scenario';

export interface SessionCard {
  id: string;
  level: Level;
  minutes: number;
  /** Source statements and facts it rests on, such as SD12. */
  teaches: readonly string[];
  /** By language tag; English is always there. */
  words: { readonly en: CardWords; readonly [language: string]: CardWords };
}

export interface CardWords {
  title: string;
  /** One line. */
  summary: string;
  place: string;
}

export interface SessionCards {
  /** Easier sessions first. */
  cards: readonly SessionCard[];
  /** What is wrong with the others, as `file:line:column rule message`. */
  problems: readonly string[];
}

/** The cards of a library, in its order. */
export function sessionCards(library: Library): SessionCards {
  return {
    cards: library.scenarios.map(({ id, level, minutes, teaches, words }) => ({
      id,
      level,
      minutes,
      teaches,
      words: {
        en: cardWords(words.en),
        ...Object.fromEntries(Object.entries(words).map(([language, all]) => [language, cardWords(all)])),
      },
    })),
    problems: library.problems.map(problemLine),
  };
}

function cardWords({ title, summary, place }: { title: string; summary: string; place: { name: string } }): CardWords {
  return { title, summary, place: place.name };
}
