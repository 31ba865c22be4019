// A module: which scenarios a trainee carries out in which order, what is drawn for the exam, and when it counts as passed.

/** How much help a session gives, most first. */
export const MODES = ['guided', 'practice', 'exam'] as const;
export type Mode = (typeof MODES)[number];

export interface ModuleStep {
  scenarioId: string;
  mode: Mode;
  /** Attempts that may be made at this step; null for as many as it takes. */
  attemptsAllowed: number | null;
}

/** When a step or a drawn session counts as passed, and when the module does. */
export interface PassRule {
  /** Points out of 100; a scenario's own pass mark holds beside it. */
  score: number;
  /** No module is passed with a critical finding. */
  noCritical: true;
  /** So many passed attempts one after the other, without a failed one between. */
  passesInARow: number;
  /** True when each of them has to be on a day of its own. */
  onDifferentDays: boolean;
}

export interface ModuleWords {
  title: string;
  /** One line for lists. */
  summary: string;
  /** Who it is for. */
  audience: string;
}

export interface Module {
  id: string;
  /** Path of its file below scenarios/. */
  file: string;
  /** In the order in which they open. */
  steps: readonly ModuleStep[];
  /** After the steps: so many scenarios a sitting, out of these, that the trainee has not met yet; null when nothing is drawn. */
  draw: { count: number; of: readonly string[]; mode: Mode } | null;
  passRule: PassRule;
  /** Days for which a pass holds; null when it does not run out. */
  validDays: number | null;
  words: { readonly en: ModuleWords; readonly [language: string]: ModuleWords };
}

/** The words of a module in a language, English where it has none. */
export function moduleWordsOf({ words }: Module, language: string): ModuleWords {
  return Object.hasOwn(words, language) ? words[language] : words.en;
}

/** Ids of the scenarios that are met in exams only: some module draws them in exam mode, and none has them as a step. */
export function keptForExams(modules: readonly Pick<Module, 'steps' | 'draw'>[]): ReadonlySet<string> {
  const taught = new Set(modules.flatMap(({ steps }) => steps.map(({ scenarioId }) => scenarioId)));
  const drawn = modules.flatMap(({ draw }) => (draw?.mode === 'exam' ? draw.of : []));
  return new Set(drawn.filter((id) => !taught.has(id)));
}
