// The gradebook: every trainee against every module, as a plain table that a page, a spreadsheet and a report can show alike.
import type { Module } from '../scenario/module';
import { countsOf, isPassed, markedScore, type NotCounting } from './attempt-acts';
import type { CountedAttempt } from './counted-attempt';
import { moduleStanding, type ModuleStanding } from './module-standing';
import { signOffKey, type Assignment, type Person, type School, type SchoolAttempt } from './school';
import { drawFor, reached, type Draw, type OutsideSittings } from './sittings';
import { firstDrawer } from './standing';

/** How far somebody is in a module, furthest last: what a page sorts and filters by. */
export const PROGRESS = ['nothing', 'begun', 'met', 'signed-off', 'certified'] as const;
export type Progress = (typeof PROGRESS)[number];

export interface GradeCell {
  moduleId: string;
  progress: Progress;
  standing: ModuleStanding;
  /** Best score that counts, overrides put in; null without one. */
  best: number | null;
  /** Attempts handed in for it. */
  attempts: number;
  /** Of these, those that do not count yet and wait for the instructor. */
  waiting: number;
  activeSeconds: number;
}

export interface GradeRow {
  person: Person;
  classNames: string;
  cells: readonly GradeCell[];
  attempts: number;
  waiting: number;
  /** When something was handed in last; '' never. */
  lastHandedIn: string;
}

/**
 * Trainees by name. Costs one walk over the attempts.
 * @param today 'YYYY-MM-DD' where the school is
 * @param dayOf the calendar day of an instant there
 */
export function gradebookOf(
  school: School,
  modules: readonly Module[],
  today: string,
  dayOf: (instant: string) => string,
): GradeRow[] {
  const byPerson = new Map<string, SchoolAttempt[]>();
  for (const attempt of school.attempts.values()) {
    const own = byPerson.get(attempt.personId);
    if (own) own.push(attempt);
    else byPerson.set(attempt.personId, [attempt]);
  }
  const withDraw = modules.flatMap((module) => (module.draw ? [module.id] : []));
  const exams = [...school.assignments.values()].filter(({ moduleId }) => withDraw.includes(moduleId));
  const certified = new Set(
    [...school.certificates.values()]
      .filter(({ revoked }) => !revoked)
      .map(({ person, module }) => signOffKey(person, module)),
  );
  return [...school.people.values()]
    .filter(({ role }) => role === 'trainee')
    .map((person) => {
      const begun = byPerson.get(person.id) ?? [];
      const attempts = begun.filter(({ submission }) => submission);
      const counted = countedAttempts(attempts, dayOf);
      const cells = modules.map((module): GradeCell => {
        const own = attempts.filter((attempt) => isOfModule(school, module, attempt));
        const ids = new Set(own.map(({ id }) => id));
        const countedHere = counted.filter(({ attemptId }) => ids.has(attemptId));
        const draws = drawsOf(module, exams, person, begun, countedHere);
        const standing = furthest(draws.map((drawn) => moduleStanding(module, countedHere, today, drawn)));
        const outside = new Set(standing.sittings?.outside.map(({ attemptId }) => attemptId));
        const scores = own
          .filter((attempt) => countsOf(attempt).counts && !outside.has(attempt.id))
          .map((attempt) => markedScore(attempt) ?? 0);
        const key = signOffKey(person.id, module.id);
        return {
          moduleId: module.id,
          progress: progressOf(standing, own.length, school.signOffs.get(key)?.done ?? false, certified.has(key)),
          standing,
          best: scores.length > 0 ? Math.max(...scores) : null,
          attempts: own.length,
          waiting: own.filter(isWaiting).length,
          activeSeconds: own.reduce((sum, { submission }) => sum + (submission?.activeSeconds ?? 0), 0),
        };
      });
      return {
        person,
        classNames: person.classIds
          .map((id) => school.classes.get(id)?.name ?? '')
          .filter((name) => name !== '')
          .join(', '),
        cells,
        attempts: attempts.length,
        waiting: attempts.filter(isWaiting).length,
        lastHandedIn: attempts.reduce((last, { submission }) => {
          const at = submission?.at ?? '';
          return at > last ? at : last;
        }, ''),
      };
    })
    .sort((a, b) => compareText(a.person.name, b.person.name) || compareText(a.person.id, b.person.id));
}

/** What each assignment of a module drew for a person; one null, for the whole pool, when nothing is drawn by an assignment. */
function drawsOf(
  module: Module,
  exams: readonly Assignment[],
  { id, classIds }: Person,
  begun: readonly SchoolAttempt[],
  counted: readonly CountedAttempt[],
): (Draw | null)[] {
  const draws = exams.flatMap((assignment) => {
    if (assignment.moduleId !== module.id) return [];
    const own = begun.filter(({ assignmentId }) => assignmentId === assignment.id);
    if (own.length === 0 && (assignment.withdrawnAt !== null || !classIds.includes(assignment.classId))) return [];
    const ids = new Set(own.map((attempt) => attempt.id));
    const countedOfIt = counted.filter(({ attemptId }) => ids.has(attemptId));
    return [drawFor(module, assignment, firstDrawer(own, id), countedOfIt)];
  });
  return draws.length > 0 ? draws : [null];
}

/** Of several standings the one that holds, the latest first; else the one with most parts met. One that ran out comes before nothing, after a renewal begun. */
function furthest(standings: readonly ModuleStanding[]): ModuleStanding {
  const rank = ({ met, expired, parts, sittings }: ModuleStanding): number => {
    if (!met) return reached(parts, sittings).met;
    return expired ? 0.5 : Infinity;
  };
  const later = (one: ModuleStanding, best: ModuleStanding): boolean =>
    rank(one) === rank(best) && (one.metAt ?? '') > (best.metAt ?? '');
  return standings.reduce((best, one) => (rank(one) > rank(best) || later(one, best) ? one : best));
}

function progressOf(standing: ModuleStanding, attempts: number, signedOff: boolean, certified: boolean): Progress {
  if (certified) return 'certified';
  if (signedOff) return 'signed-off';
  if (standing.met) return 'met';
  return attempts > 0 ? 'begun' : 'nothing';
}

/**
 * What the module rule is to look at: those of a person's attempts that count, as they are marked. One that counts by decision alone,
 * before any replay, is taken at its own word.
 * @param dayOf the calendar day of an instant where the school is
 */
export function countedAttempts(
  attempts: readonly SchoolAttempt[],
  dayOf: (instant: string) => string,
): CountedAttempt[] {
  return attempts.flatMap((attempt) => (countsOf(attempt).counts ? (countedAttempt(attempt, dayOf) ?? []) : []));
}

/**
 * An attempt that was handed in, as it is marked: what replay proved and the instructor overrode, or else its own word. Null while it was not.
 * Whether it counts is for the caller to know.
 */
export function countedAttempt(attempt: SchoolAttempt, dayOf: (instant: string) => string): CountedAttempt | null {
  const { submission, verification } = attempt;
  if (!submission) return null;
  return {
    attemptId: attempt.id,
    scenarioId: attempt.scenarioId,
    mode: submission.mode,
    startedAt: submission.startedAt,
    day: dayOf(submission.startedAt),
    passed: verification ? isPassed(attempt) : submission.passed,
    score: markedScore(attempt) ?? submission.score,
    criticals: verification?.counts.critical ?? 0,
  };
}

/** Attempts that count but change nothing in the sittings of their exam, by id, and why. */
export function outsideSittings(rows: readonly GradeRow[]): Map<string, OutsideSittings> {
  const cells = rows.flatMap((row) => row.cells);
  return new Map(
    cells.flatMap(({ standing }) => standing.sittings?.outside ?? []).map(({ attemptId, why }) => [attemptId, why]),
  );
}

/** An assigned attempt belongs to its assignment's module; a free one to every module that has its scenario. */
export function isOfModule(school: School, module: Module, attempt: SchoolAttempt): boolean {
  const assignment = attempt.assignmentId ? school.assignments.get(attempt.assignmentId) : undefined;
  if (assignment) return assignment.moduleId === module.id;
  const { scenarioId } = attempt;
  return module.steps.some((step) => step.scenarioId === scenarioId) || (module.draw?.of.includes(scenarioId) ?? false);
}

const TO_DECIDE: readonly NotCounting[] = [
  'not-verified-yet',
  'not-verified',
  'not-as-assigned',
  'practice',
  'beyond-allowed',
];

/** Handed in, not counting, and neither decided nor hopeless: somebody should look at it. */
export function isWaiting(attempt: SchoolAttempt): boolean {
  const counts = countsOf(attempt);
  return !counts.counts && TO_DECIDE.includes(counts.why);
}

function compareText(a: string, b: string): number {
  const [low, other] = [a.toLowerCase(), b.toLowerCase()];
  return low < other ? -1 : low > other ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
