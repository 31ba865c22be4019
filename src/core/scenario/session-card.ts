// What a list says of a session. Plain data, made when the app is built, so that the first page need not read a scenario.
import { keptForExams, type Module } from './module';
import { problemLine, type Problem } from './problem';
import type { Level, Scenario } from './scenario';

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
  /** Those that everybody may open, easier ones first. */
  cards: readonly SessionCard[];
  /** How many more are kept for exams. */
  keptForExams: number;
  /** What is wrong with the others, as `file:line:column rule message`. */
  problems: readonly string[];
}

interface Listed {
  cards: readonly SessionCard[];
  modules: readonly Pick<Module, 'steps' | 'draw'>[];
  problems: readonly Problem[];
}

/** The cards of a library, in its order: those that everybody may open. */
export function sessionCards(library: Listed): SessionCards {
  const kept = examCards(library).length;
  return { cards: openCards(library), keptForExams: kept, problems: library.problems.map(problemLine) };
}

export function openCards({ cards, modules }: Omit<Listed, 'problems'>): SessionCard[] {
  const kept = keptForExams(modules);
  return cards.filter(({ id }) => !kept.has(id));
}

/** The others: of the sessions that are kept for exams. */
export function examCards({ cards, modules }: Omit<Listed, 'problems'>): SessionCard[] {
  const kept = keptForExams(modules);
  return cards.filter(({ id }) => kept.has(id));
}

export function cardOf({ id, level, minutes, teaches, words }: Scenario): SessionCard {
  return {
    id,
    level,
    minutes,
    teaches,
    words: {
      en: cardWords(words.en),
      ...Object.fromEntries(Object.entries(words).map(([language, all]) => [language, cardWords(all)])),
    },
  };
}

/** The title of a session in a language, English where it has none; its id where there is no card of it. */
export function titleOf(cards: readonly SessionCard[], id: string, language: string): string {
  const words = cards.find((card) => card.id === id)?.words;
  if (!words) return id;
  return (Object.hasOwn(words, language) ? words[language] : words.en).title;
}

function cardWords({ title, summary, place }: { title: string; summary: string; place: { name: string } }): CardWords {
  return { title, summary, place: place.name };
}
