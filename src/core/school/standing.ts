// What an assignment asks of one trainee, how far they are, and what to do next and why.
import type { Mode, Module, PassRule } from '../scenario/module';
import { inOrderOfTime, isAsHard, type CountedAttempt } from './counted-attempt';
import { clientStanding, partStanding, type PartStanding } from './module-standing';
import { compareRecords } from './record';
import type { Assignment, School, SchoolAttempt } from './school';
import { waitsOn, type Sittings } from './sittings';

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
  /** True when every step before it is met; of a sitting's clients only who is still to come, on a day that counts. */
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
  | 'another-day'
  /** The first clients of an exam. */
  | 'sitting-first'
  /** A sitting was passed, or failed: other clients come. */
  | 'sitting-passed'
  | 'sitting-failed'
  /** In the middle of a sitting. */
  | 'sitting-goes-on'
  /** A sitting was passed today; the next one is on another day, and does not open before. */
  | 'sitting-another-day';

export interface Standing {
  steps: readonly StepStanding[];
  /** Of an exam that is taken in sittings; its drawn steps are the clients of the open one. */
  sittings: Sittings | null;
  passed: boolean;
  /** The step to do next; null when all are met or no try is left at the one that is open. */
  next: { scenarioId: string; reason: NextReason; passesMissing: number } | null;
}

/**
 * The sessions of an assignment for one trainee: the module's steps, then what is drawn for them. Terms that are null leave the module's own;
 * a sitting gives the help that its module says, whatever the terms.
 * @param drawn see `drawnNow`
 */
export function assignedSteps(
  module: Module,
  { terms: { help, attempts }, inSittings }: Pick<Assignment, 'terms' | 'inSittings'>,
  drawn: readonly string[],
): AssignedStep[] {
  const steps = module.steps.map(({ scenarioId, mode, attemptsAllowed }) => ({
    scenarioId,
    mode: help ?? mode,
    attemptsAllowed: attempts ?? attemptsAllowed,
    drawn: false,
  }));
  const mode = (inSittings ? null : help) ?? module.draw?.mode ?? 'exam';
  return [...steps, ...drawn.map((scenarioId) => ({ scenarioId, mode, attemptsAllowed: attempts, drawn: true }))];
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
 * @param sittings of an exam that is taken in sittings
 */
export function standingOf(
  steps: readonly AssignedStep[],
  rule: PassRule,
  results: readonly CountedAttempt[],
  tries: ReadonlyMap<string, number>,
  today: string,
  sittings: Sittings | null = null,
): Standing {
  const standings: StepStanding[] = [];
  for (const step of steps) {
    // The same client may come with help first and without it later: with help they prove the first only.
    const own = inOrderOfTime(
      results.filter(({ scenarioId, mode }) => scenarioId === step.scenarioId && isAsHard(mode, step.mode)),
    );
    const client = step.drawn ? sittings?.clients.find(({ scenarioId }) => scenarioId === step.scenarioId) : undefined;
    const isTheirTurn = standings.every(({ metAt }) => metAt !== null);
    standings.push({
      ...(client ? clientStanding(client, step.mode) : partStanding(rule, step, own)),
      ...step,
      results: own,
      tries: Math.max(own.length, tries.get(step.scenarioId) ?? 0),
      open: isTheirTurn && !(client && sittings && (client.passedBy !== null || waitsOn(sittings, today))),
    });
  }
  return {
    steps: standings,
    sittings,
    passed: standings.length > 0 && standings.every(({ metAt }) => metAt !== null),
    next: nextOf(standings, sittings, rule, today),
  };
}

function nextOf(
  steps: readonly StepStanding[],
  sittings: Sittings | null,
  rule: PassRule,
  today: string,
): Standing['next'] {
  const step = steps.find(({ metAt }) => metAt === null);
  if (!step || (step.attemptsAllowed !== null && step.tries >= step.attemptsAllowed)) return null;
  const { scenarioId, results, streak, needed } = step;
  if (step.drawn && sittings) {
    const passesMissing = sittings.clients.filter(({ passedBy }) => !passedBy).length;
    return { scenarioId, reason: sittingReason(sittings, passesMissing, today), passesMissing };
  }
  const passesMissing = needed - streak;
  const last = results[results.length - 1];
  if (!last) return { scenarioId, reason: 'first', passesMissing };
  if (streak === 0) return { scenarioId, reason: 'not-passed', passesMissing };
  const reason = rule.onDifferentDays && last.day === today ? 'another-day' : 'streak';
  return { scenarioId, reason, passesMissing };
}

function sittingReason(sittings: Sittings, clientsLeft: number, today: string): NextReason {
  if (waitsOn(sittings, today)) return 'sitting-another-day';
  if (clientsLeft < sittings.clients.length) return 'sitting-goes-on';
  return sittings.before === null ? 'sitting-first' : `sitting-${sittings.before}`;
}
