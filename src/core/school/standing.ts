// Where a trainee stands in a module: which steps are met, how long the streak of passes is, and what to do next and why.
import type { Mode, Module, PassRule } from '../scenario/module';
import type { AssignmentTerms } from './record';
import type { School, SchoolAttempt } from './school';
import { drawnScenarios } from './seed';

/** One session that an assignment asks for. */
export interface AssignedStep {
  scenarioId: string;
  mode: Mode;
  /** Null: as many as one likes. */
  triesAllowed: number | null;
  /** True when it came out of the module's draw. */
  drawn: boolean;
}

/** A finished attempt as far as standing depends on it. */
export interface StepResult {
  attemptId: string;
  scenarioId: string;
  /** ISO stamp of when it was begun; results are read in this order. */
  startedAt: string;
  /** The calendar day it was played on, where the school is: year-month-day. */
  day: string;
  /** 0 … 100. */
  score: number;
  passed: boolean;
}

export interface StepStanding extends AssignedStep {
  /** Oldest first. */
  results: readonly StepResult[];
  /** Passes in a row up to now, each on a day of its own where the rule asks for it. */
  streak: number;
  met: boolean;
  /** When the rule was met first; null while it is not. */
  metAt: string | null;
  /** Attempts begun, finished or not. */
  tries: number;
  /** True when every step before it is met. */
  open: boolean;
}

/** Why a session comes next; each has words ("next.…"). */
export type NextReason =
  /** It was not tried yet. */
  | 'first'
  /** The last try was not passed. */
  | 'not-passed'
  /** Passed; more passes in a row are asked for. */
  | 'streak'
  /** Passed today; the next pass has to be on another day. */
  | 'another-day';

export interface Standing {
  steps: readonly StepStanding[];
  passed: boolean;
  /** When the last step was met; null while any is not. */
  passedAt: string | null;
  /** The step to do next; null when all are met or no try is left at the one that is open. */
  next: { scenarioId: string; reason: NextReason; passesMissing: number } | null;
}

/**
 * The sessions of an assignment for one trainee: the module's steps, then what is drawn for them. Terms that are null leave the module's own.
 * @param personId the id under which the trainee plays (see `playerIdOf`)
 */
export function assignedSteps(
  module: Module,
  assignment: { id: string; salt: string; terms: AssignmentTerms },
  personId: string,
): AssignedStep[] {
  const { help, attempts } = assignment.terms;
  const steps = module.steps.map(({ scenarioId, mode, attemptsAllowed }) => ({
    scenarioId,
    mode: help ?? mode,
    triesAllowed: attempts ?? attemptsAllowed,
    drawn: false,
  }));
  const source = { assignmentId: assignment.id, salt: assignment.salt, personId };
  const drawn = drawnScenarios(module.draw, source).map((scenarioId) => ({
    scenarioId,
    mode: help ?? module.draw?.mode ?? 'exam',
    triesAllowed: attempts,
    drawn: true,
  }));
  return [...steps, ...drawn];
}

/** The id under which a trainee plays an assignment: the one their first attempt was begun under, else their own. Seeds and draws follow from it. */
export function playerIdOf(school: School, assignmentId: string, personId: string): string {
  const begun = attemptsAt(school, assignmentId, personId).flatMap((attempt) => attempt.begun ?? []);
  begun.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  return begun[0]?.person ?? personId;
}

/** All attempts of a trainee at an assignment, in no particular order. */
export function attemptsAt(school: School, assignmentId: string, personId: string): SchoolAttempt[] {
  const id = school.personIdOf(personId);
  return [...school.attempts.values()].filter(
    (attempt) => attempt.personId === id && attempt.assignmentId === assignmentId,
  );
}

/**
 * Where somebody stands. Whose word is taken is the caller's choice: a trainee's page gives what was handed in, a gradebook only what counts.
 * @param tries attempts begun so far, by scenario id
 * @param today year-month-day, where the school is
 */
export function standingOf(
  steps: readonly AssignedStep[],
  rule: PassRule,
  results: readonly StepResult[],
  tries: ReadonlyMap<string, number>,
  today: string,
): Standing {
  const standings: StepStanding[] = [];
  for (const step of steps) {
    const own = results
      .filter(({ scenarioId }) => scenarioId === step.scenarioId)
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0));
    const open = standings.every(({ met }) => met);
    standings.push({
      ...step,
      ...runOfPasses(rule, own),
      results: own,
      tries: Math.max(own.length, tries.get(step.scenarioId) ?? 0),
      open,
    });
  }
  const passed = standings.length > 0 && standings.every(({ met }) => met);
  const metAts = standings.flatMap(({ metAt }) => metAt ?? []).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    steps: standings,
    passed,
    passedAt: passed ? metAts[metAts.length - 1] : null,
    next: nextOf(standings, rule, today),
  };
}

function runOfPasses(
  rule: PassRule,
  results: readonly StepResult[],
): { streak: number; met: boolean; metAt: string | null } {
  let days: string[] = [];
  let metAt: string | null = null;
  for (const { passed, score, day, startedAt } of results) {
    if (!passed || score < rule.score) days = [];
    else if (!rule.onDifferentDays || !days.includes(day)) days.push(day);
    if (days.length >= rule.passesInARow) metAt ??= startedAt;
  }
  return { streak: days.length, met: metAt !== null, metAt };
}

function nextOf(steps: readonly StepStanding[], rule: PassRule, today: string): Standing['next'] {
  const step = steps.find(({ met }) => !met);
  if (!step || (step.triesAllowed !== null && step.tries >= step.triesAllowed)) return null;
  const { scenarioId, results, streak } = step;
  const passesMissing = rule.passesInARow - streak;
  const last = results[results.length - 1];
  if (!last) return { scenarioId, reason: 'first', passesMissing };
  if (streak === 0) return { scenarioId, reason: 'not-passed', passesMissing };
  const reason = rule.onDifferentDays && last.day === today ? 'another-day' : 'streak';
  return { scenarioId, reason, passesMissing };
}
