// What an instructor wants to see of a whole class: findings by frequency, how scores spread, how long it took, one beside the others.
import type { Scorecard } from '../scoring';
import type { Severity } from '../session';
import { mean, median } from './criterion-statistics';

/** One attempt as the class view sees it. */
export interface MarkedAttempt {
  attemptId: string;
  personId: string;
  moduleId: string;
  scenarioId: string;
  /** ISO 8601 with time zone. */
  startedAt: string;
  playedSeconds: number;
  scorecard: Scorecard;
  findings: readonly { id: string; severity: Severity }[];
}

export interface FindingFrequency {
  findingId: string;
  severity: Severity;
  /** Attempts in which it was raised at least once. */
  attempts: number;
  people: number;
  /** Attempts of all those looked at, 0 … 1. */
  share: number;
}

/** Faults by the attempts they occur in, most frequent first; what was done well is left out. */
export function findingFrequencies(attempts: readonly MarkedAttempt[]): FindingFrequency[] {
  const found = new Map<string, { severity: Severity; attempts: Set<string>; people: Set<string> }>();
  for (const { attemptId, personId, findings } of attempts) {
    for (const { id, severity } of findings) {
      if (severity === 'good') continue;
      const known = found.get(id) ?? { severity, attempts: new Set(), people: new Set() };
      known.attempts.add(attemptId);
      known.people.add(personId);
      found.set(id, known);
    }
  }
  return [...found]
    .map(([findingId, { severity, attempts: inAttempts, people }]) => ({
      findingId,
      severity,
      attempts: inAttempts.size,
      people: people.size,
      share: attempts.length > 0 ? inAttempts.size / attempts.length : 0,
    }))
    .sort((a, b) => b.attempts - a.attempts || (a.findingId < b.findingId ? -1 : 1));
}

export interface ScoreBand {
  /** Scores from this one on … */
  from: number;
  /** … and below this one; the last band takes 100 in. */
  to: number;
  passed: number;
  notPassed: number;
}

/** How scores spread, in bands of `width` points from 0 to 100. */
export function scoreDistribution(scorecards: readonly Pick<Scorecard, 'score' | 'passed'>[], width = 10): ScoreBand[] {
  const count = Math.ceil(100 / width);
  const bands = Array.from({ length: count }, (_, place) => ({
    from: place * width,
    to: Math.min(100, (place + 1) * width),
    passed: 0,
    notPassed: 0,
  }));
  for (const { score, passed } of scorecards) {
    const band = bands[Math.max(0, Math.min(count - 1, Math.floor(score / width)))];
    if (passed) band.passed += 1;
    else band.notPassed += 1;
  }
  return bands;
}

/** How long one person took to meet a module's rule. */
export interface TimeToProficiency {
  personId: string;
  /** Attempts so far, or up to the one that met the rule. */
  attempts: number;
  playedSeconds: number;
  /** When the rule was first met; null when not yet. */
  metAt: string | null;
}

/**
 * Attempts and time on task of each person up to the moment the rule was first met.
 * @param metAt when each person first met it; those who are not named have not
 */
export function timeToProficiency(
  attempts: readonly MarkedAttempt[],
  metAt: ReadonlyMap<string, string>,
): TimeToProficiency[] {
  const people = [...new Set(attempts.map(({ personId }) => personId))];
  return people
    .map((personId) => {
      const met = metAt.get(personId) ?? null;
      const until = attempts.filter(
        (attempt) => attempt.personId === personId && (met === null || isNotAfter(attempt.startedAt, met)),
      );
      return {
        personId,
        attempts: until.length,
        playedSeconds: until.reduce((sum, { playedSeconds }) => sum + playedSeconds, 0),
        metAt: met,
      };
    })
    .sort((a, b) => {
      if ((a.metAt === null) !== (b.metAt === null)) return a.metAt === null ? 1 : -1;
      return a.attempts - b.attempts || a.playedSeconds - b.playedSeconds || (a.personId < b.personId ? -1 : 1);
    });
}

/** True when one moment is the other or before it. Both are written by the same clock format: ISO 8601 in UTC. */
export function isNotAfter(iso: string, other: string): boolean {
  return iso <= other;
}

export interface BesideClass {
  criterionId: string;
  /** Mean shares of the points, 0 … 1; null where there is no such mark. */
  own: number | null;
  class: number | null;
}

/** One person's mean share in each criterion beside the mean of the others' means, so that the busiest do not outweigh. */
export function besideClass(attempts: readonly MarkedAttempt[], personId: string): BesideClass[] {
  const ids = [...new Set(attempts.flatMap(({ scorecard }) => scorecard.criteria.map(({ id }) => id)))];
  const people = [...new Set(attempts.map((attempt) => attempt.personId))];
  return ids.map((criterionId) => {
    const meanOf = (person: string): number | null => {
      const shares = attempts
        .filter((attempt) => attempt.personId === person)
        .flatMap(({ scorecard }) => scorecard.criteria.filter(({ id, outOf }) => id === criterionId && outOf > 0))
        .map(({ points, outOf }) => points / outOf);
      return shares.length > 0 ? mean(shares) : null;
    };
    const others = people
      .filter((person) => person !== personId)
      .map(meanOf)
      .filter((share) => share !== null);
    return { criterionId, own: meanOf(personId), class: others.length > 0 ? mean(others) : null };
  });
}

/** Count, median and quarters of a row of scores, for a line under a plot; null of nothing. */
export function spread(
  scores: readonly number[],
): { count: number; median: number; lower: number; upper: number } | null {
  const middle = median(scores);
  if (middle === null) return null;
  const sorted = [...scores].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const lower = median(sorted.slice(0, Math.max(1, half))) ?? middle;
  const upper = median(sorted.slice(-Math.max(1, half))) ?? middle;
  return { count: sorted.length, median: middle, lower, upper };
}
