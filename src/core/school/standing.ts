// What an assignment asks of one trainee, how far they are, and what to do next and why.
import type { Mode, Module, PassRule } from '../scenario/module';
import { partStanding, type CountedAttempt, type PartStanding } from './module-standing';
import { compareRecords, type AssignmentTerms } from './record';
import type { School, SchoolAttempt } from './school';
import { drawnScenarios } from './seed';

/** One session that an assignment asks for. */
export interface AssignedStep {
  scenarioId: string;
  mode: Mode;
  /** Null: as many as one likes. */
  attemptsAllowed: number | null;
  /** True when it came out of the module's draw. */
  drawn: boolean;
}

export interface StepStanding extends AssignedStep, Omit<PartStanding, 'scenarioId' | 'mode' | 'attemptsAllowed'> {
  /** Finished attempts at it, oldest first. */
  results: readonly CountedAttempt[];
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
  /** The step to do next; null when all are met or no try is left at the one that is open. */
  next: { scenarioId: string; reason: NextReason; passesMissing: number } | null;
}

/**
 * The sessions of an assignment for one trainee: the module's steps, then what is drawn for them. Terms that are null leave the module's own.
 * @param personId the id whose draw stands (see `drawerIdOf`)
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
    attemptsAllowed: attempts ?? attemptsAllowed,
    drawn: false,
  }));
  const source = { assignmentId: assignment.id, salt: assignment.salt, personId };
  const drawn = drawnScenarios(module.draw, source).map((scenarioId) => ({
    scenarioId,
    mode: help ?? module.draw?.mode ?? 'exam',
    attemptsAllowed: attempts,
    drawn: true,
  }));
  return [...steps, ...drawn];
}

/** Of a trainee's ids the one whose draw stands: under which their first attempt was begun, else the one given. */
export function drawerIdOf(school: School, assignmentId: string, personId: string): string {
  return firstDrawer(attemptsAt(school, assignmentId, personId), personId);
}

/** The id under which the first of a trainee's attempts at one assignment was begun, else the one given. */
export function firstDrawer(attempts: readonly SchoolAttempt[], personId: string): string {
  const begun = attempts.flatMap((attempt) => attempt.begun ?? []);
  begun.sort(compareRecords);
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
  results: readonly CountedAttempt[],
  tries: ReadonlyMap<string, number>,
  today: string,
): Standing {
  const standings: StepStanding[] = [];
  for (const step of steps) {
    const own = results
      .filter(({ scenarioId }) => scenarioId === step.scenarioId)
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0));
    standings.push({
      ...partStanding(rule, step, own),
      ...step,
      results: own,
      tries: Math.max(own.length, tries.get(step.scenarioId) ?? 0),
      open: standings.every(({ metAt }) => metAt !== null),
    });
  }
  return {
    steps: standings,
    passed: standings.length > 0 && standings.every(({ metAt }) => metAt !== null),
    next: nextOf(standings, rule, today),
  };
}

function nextOf(steps: readonly StepStanding[], rule: PassRule, today: string): Standing['next'] {
  const step = steps.find(({ metAt }) => metAt === null);
  if (!step || (step.attemptsAllowed !== null && step.tries >= step.attemptsAllowed)) return null;
  const { scenarioId, results, streak, needed } = step;
  const passesMissing = needed - streak;
  const last = results[results.length - 1];
  if (!last) return { scenarioId, reason: 'first', passesMissing };
  if (streak === 0) return { scenarioId, reason: 'not-passed', passesMissing };
  const reason = rule.onDifferentDays && last.day === today ? 'another-day' : 'streak';
  return { scenarioId, reason, passesMissing };
}
