// A trainee's work as their page shows it: each assignment with its standing, on the word of what was handed in on this device.
import type { Library, Mode, Module } from '../../core/scenario';
import {
  assignedSteps,
  attemptsAt,
  countedAttempt,
  drawerIdOf,
  drawFor,
  drawnNow,
  standingOf,
  type Assignment,
  type CountedAttempt,
  type School,
  type SchoolAttempt,
  type Standing,
} from '../../core/school';
import { localDay } from '../instructor/local-day';

export interface Work {
  assignment: Assignment;
  module: Module;
  standing: Standing;
  /** Newest first. */
  attempts: readonly SchoolAttempt[];
}

/** Null when this build of the simulator does not have the module. */
export function workAt(
  school: School,
  library: Library,
  assignment: Assignment,
  personId: string,
  today: Date,
): Work | null {
  const module = library.findModule(assignment.moduleId);
  if (!module) return null;
  const attempts = attemptsAt(school, assignment.id, personId);
  const results = attempts.flatMap(resultOf);
  const draw = drawFor(module, assignment, drawerIdOf(school, assignment.id, personId), results);
  const tries = new Map<string, number>();
  for (const { scenarioId } of attempts) tries.set(scenarioId, (tries.get(scenarioId) ?? 0) + 1);
  return {
    assignment,
    module,
    standing: standingOf(
      assignedSteps(module, assignment, drawnNow(draw)),
      module.passRule,
      results,
      tries,
      localDay(today.toISOString()),
      draw?.kind === 'sittings' ? draw.sittings : null,
    ),
    attempts: attempts.sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1)),
  };
}

/** The assignments of a trainee's classes: those that stand, by due date; withdrawn ones only when something was done. */
export function worksOf(school: School, library: Library, personId: string, today: Date): Work[] {
  const classIds = school.people.get(school.personIdOf(personId))?.classIds ?? [];
  return [...school.assignments.values()]
    .filter(({ classId }) => classIds.includes(classId))
    .flatMap((assignment) => workAt(school, library, assignment, personId, today) ?? [])
    .filter(({ assignment, attempts }) => !assignment.withdrawnAt || attempts.length > 0)
    .sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));
}

function dueOf({ assignment }: Work): string {
  return assignment.terms.due ?? '9999-12-31';
}

export function startOf({ submission, begun }: SchoolAttempt): string {
  return submission?.startedAt ?? begun?.at ?? '';
}

/** A verdict that came back from the instructor speaks before the trainee's own file. */
export function resultOf(attempt: SchoolAttempt): CountedAttempt[] {
  const counted = countedAttempt(attempt, localDay);
  return counted && attempt.counting?.counts !== false ? [counted] : [];
}

/** Where a session of an assignment is begun, or gone on with; without a help level the one that comes next. */
export function playAddress({ assignment }: Work, scenarioId: string, mode?: Mode): string {
  return `/me/play/${assignment.id}/${scenarioId}${mode ? `?mode=${mode}` : ''}`;
}
