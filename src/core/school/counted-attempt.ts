// An attempt as the rule of a module looks at it.
import type { Mode } from '../scenario/module';

/** What the rule looks at in an attempt that counts. Those that do not count are not handed in here (see `countsOf`). */
export interface CountedAttempt {
  attemptId: string;
  scenarioId: string;
  mode: Mode;
  /** ISO 8601 with time zone. */
  startedAt: string;
  /** The calendar day of it where the school is, 'YYYY-MM-DD'. */
  day: string;
  passed: boolean;
  /** 0 … 100. */
  score: number;
  /** Findings that were critical. */
  criticals: number;
}

const HELP_ORDER: readonly Mode[] = ['guided', 'practice', 'exam'];

/** Less help than asked for is welcome, more is not. */
export function isAsHard(mode: Mode, wanted: Mode): boolean {
  return HELP_ORDER.indexOf(mode) >= HELP_ORDER.indexOf(wanted);
}

/** @param leastScore of the module's rule */
export function isPass({ passed, score, criticals }: CountedAttempt, leastScore: number): boolean {
  return passed && criticals === 0 && score >= leastScore;
}

/** A copy in order of time. */
export function inOrderOfTime<Some extends Pick<CountedAttempt, 'attemptId' | 'startedAt'>>(
  attempts: readonly Some[],
): Some[] {
  return [...attempts].sort((a, b) =>
    a.startedAt !== b.startedAt ? (a.startedAt < b.startedAt ? -1 : 1) : a.attemptId < b.attemptId ? -1 : 1,
  );
}
