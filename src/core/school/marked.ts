// An attempt as it is marked in the end: the verified scorecard with the instructor's overrides put in. The original stays in the record.
import { countsOf, markedScore } from './attempt-acts';
import type { CountedAttempt } from './module-standing';
import type { SchoolAttempt } from './school';

/** Whether it is passed with the overrides in force; null before it was verified. Points can mend a lack of points, nothing else. */
export function markedPassed(attempt: SchoolAttempt): boolean | null {
  const { verification, overrides } = attempt;
  const score = markedScore(attempt);
  if (!verification || score === null) return null;
  if (overrides.size === 0) return verification.passed;
  return !verification.failedBesidePoints && score >= verification.passMark;
}

/**
 * What the module rule is to look at: those of a person's attempts that count, as they are marked.
 * @param dayOf the calendar day of an instant where the school is
 */
export function countedAttempts(
  attempts: readonly SchoolAttempt[],
  dayOf: (instant: string) => string,
): CountedAttempt[] {
  return attempts.flatMap((attempt): CountedAttempt[] => {
    const { submission, verification } = attempt;
    if (!submission || !countsOf(attempt).counts) return [];
    return [
      {
        attemptId: attempt.id,
        scenarioId: attempt.scenarioId,
        mode: submission.mode,
        startedAt: submission.startedAt,
        day: dayOf(submission.startedAt),
        passed: markedPassed(attempt) ?? submission.passed,
        score: markedScore(attempt) ?? submission.score,
        criticals: verification?.counts.critical ?? 0,
      },
    ];
  });
}
