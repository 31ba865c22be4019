// What a scenario is once it is read and its references are resolved: simulation, rubric and words, each apart.
import type { Topic } from '../session/vocabulary';
import type { SessionCase } from '../session';
import type { Mode } from './module';
import type { Rubric } from './rubric';

export const LEVELS = ['beginner', 'intermediate', 'advanced', 'exam'] as const;
export type Level = (typeof LEVELS)[number];

/** What can be seen on a client's skin before anyone touches it; drawing only, the simulation does not read it. */
export const FEATURES = [
  'fine-lines-forehead',
  'fine-lines-eyes',
  'fine-lines-lip',
  'acne-scars-cheeks',
  'pigment-cheeks',
  'freckles',
  'dull',
  'pustules-cheeks',
  'mole-cheek-left',
  'tan',
] as const;
export type Feature = (typeof FEATURES)[number];

export interface ClientLooks {
  ageYears: number;
  sex: 'female' | 'male';
  fitzpatrick: 1 | 2 | 3 | 4 | 5 | 6;
  features: readonly Feature[];
}

/** Where a place's rule was read, and how sure it is. */
export interface RuleSource {
  /** Fact id such as S86. */
  id: string;
  says: string;
  /** Year, or year-month-day, of what was read. */
  date: string;
  url: string;
}

export interface Place {
  /** Id of the scope profile. */
  id: string;
  jurisdiction: string;
  licence: string;
  banned: boolean;
  confidence: 'high' | 'medium' | 'low';
  sources: readonly RuleSource[];
}

/** A criterion in words: what is looked at, and what good looks like. */
export interface CriterionWords {
  says: string;
  good: string;
}

/** Everything of a scenario that a person reads, in one language. Never hashed. */
export interface ScenarioWords {
  title: string;
  /** One line for lists. */
  summary: string;
  /** What the trainee is told before the client comes in. */
  briefing: string;
  place: { name: string; rule: string; confirm: string };
  client: {
    name: string;
    /** What the client came for. */
    wants: string;
    /** What the client says first. */
    opensWith: string;
    /** The answer to each question. */
    answers: Readonly<Record<Topic, string>>;
    /** What is said instead while the client is guarded. */
    guarded: Readonly<Partial<Record<Topic, string>>>;
    /** Follow-ups of each topic, in the order of the case's list. */
    followUps: Readonly<Partial<Record<Topic, readonly FollowUpWords[]>>>;
    /** What the client wrote on the form; an empty text is a field left blank. */
    form: Readonly<Record<Topic, string>>;
  };
  /** What is seen and said when an incident happens, by its id; null where its kind says enough. */
  incidents: Readonly<Record<string, { happens: string | null; says: string | null }>>;
  criteria: Readonly<Record<string, CriterionWords>>;
  /** Scales of the global rating, by id. */
  ratings: Readonly<Record<string, RatingWords>>;
  /** What is said otherwise at later visits, by the visit's number. */
  laterVisits: Readonly<Record<string, LaterVisitWords>>;
}

/** A scale in words: what is rated, and what 1, 3 and 5 look like. */
export interface RatingWords {
  says: string;
  at: { readonly '1': string; readonly '3': string; readonly '5': string };
}

export interface FollowUpWords {
  asks: string;
  says: string;
  guarded: string | null;
}

export interface LaterVisitWords {
  briefing: string | null;
  opensWith: string | null;
  answers: Readonly<Partial<Record<Topic, string>>>;
  guarded: Readonly<Partial<Record<Topic, string>>>;
}

/** The words as they are at one visit of a course, from 1. */
export function wordsAtVisit(words: ScenarioWords, visit: number): ScenarioWords {
  const later = Object.hasOwn(words.laterVisits, String(visit)) ? words.laterVisits[String(visit)] : null;
  if (!later) return words;
  const { client } = words;
  return {
    ...words,
    briefing: later.briefing ?? words.briefing,
    client: {
      ...client,
      opensWith: later.opensWith ?? client.opensWith,
      answers: { ...client.answers, ...later.answers },
      guarded: { ...client.guarded, ...later.guarded },
    },
  };
}

export interface Scenario {
  id: string;
  /** Path of its file below scenarios/. */
  file: string;
  level: Level;
  /** Source statements and facts it rests on, such as SD12. */
  teaches: readonly string[];
  minutes: number;
  /** Help levels in which it may be played. */
  modes: readonly Mode[];
  place: Place;
  looks: ClientLooks;
  sessionCase: SessionCase;
  rubric: Rubric;
  /** Ids of the criteria that are this scenario's own, in the order of its file. */
  ownCriteria: readonly string[];
  /** What each criterion rests on: source statements and facts by criterion id. */
  criterionSources: Readonly<Record<string, readonly string[]>>;
  /** Ids of the hands that have to pass, and of those that have to fail. */
  handIds: {
    readonly pass: readonly string[];
    readonly fail: readonly string[];
    /** Hands, as scenario/id, that pass another scenario and fail here for the finding named. */
    readonly elsewhere: readonly { readonly hand: string; readonly failsFor: string }[];
  };
  /** By language tag; English is always there. */
  words: { readonly en: ScenarioWords; readonly [language: string]: ScenarioWords };
}

/** The words in a language, English where the scenario has none. */
export function wordsOf(scenario: Scenario, language: string): ScenarioWords {
  return Object.hasOwn(scenario.words, language) ? scenario.words[language] : scenario.words.en;
}
