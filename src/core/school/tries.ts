// The tries of a trainee at an assigned session, counted together under whichever of their ids they were begun, in order of start.
import type { AssignmentTerms, RecordOf } from './record';

/** What is looked at of an attempt. */
interface Try {
  id: string;
  personId: string;
  assignmentId: string | null;
  scenarioId: string;
  begun: RecordOf<'attempt-begun'> | null;
  submission: RecordOf<'submission'> | null;
}

interface Terms {
  /** Oldest first; never empty. */
  history: readonly { at: string; terms: AssignmentTerms }[];
}

/** When an attempt began: as written down before play, else as its file says. */
function begunAt({ begun, submission }: Pick<Try, 'begun' | 'submission'>): string {
  return begun?.at ?? submission?.startedAt ?? '';
}

/** Ids of attempts that were begun when the tries which the assignment allowed at that time were used. */
export function beyondAllowed(attempts: Iterable<Try>, assignments: ReadonlyMap<string, Terms>): Set<string> {
  const tries = new Map<string, number>();
  const beyond = new Set<string>();
  const inOrder = [...attempts].sort((a, b) => {
    const [first, second] = [begunAt(a), begunAt(b)];
    return first !== second ? (first < second ? -1 : 1) : a.id < b.id ? -1 : 1;
  });
  for (const attempt of inOrder) {
    const assignment = assignments.get(attempt.assignmentId ?? '');
    if (!assignment) continue;
    const key = `${attempt.personId} ${attempt.assignmentId} ${attempt.scenarioId}`;
    const number = (tries.get(key) ?? 0) + 1;
    tries.set(key, number);
    const allowed = termsWhen(assignment, begunAt(attempt)).attempts;
    if (allowed !== null && number > allowed) beyond.add(attempt.id);
  }
  return beyond;
}

/** The terms in force at a moment: a later change takes away nothing that was done under the earlier ones. */
function termsWhen({ history }: Terms, at: string): AssignmentTerms {
  return (history.filter((version) => version.at <= at).pop() ?? history[0]).terms;
}
