// The score: findings and readings in, a scorecard out, the same on every machine.
import { meansFinding, type Criterion, type Rubric } from '../scenario';
import type { Finding, Outcome } from '../session';
import type { CourseResult, ZoneReading } from '../skin';
import { rate } from './rating';
import { isCourseReading, measureReadings, type Measured } from './readings';
import type { CriterionMark, MarkEvidence, Scorecard } from './scorecard';
import { judge, type JudgedCase } from './verdict';

/** All that a session is marked on. */
export interface ScoreEvidence {
  findings: readonly Finding[];
  /** Readings at the end of the areas and of every touched zone. */
  zones: readonly ZoneReading[];
  /** The same of every visit before this one. */
  earlierVisits?: readonly (readonly ZoneReading[])[];
  /** What the course came to; needed where `asksForCourse` is true of the rubric. */
  course?: CourseResult | null;
  outcome: Outcome;
  sessionCase: JudgedCase;
}

/** Marks are whole tenths of a point, so that they add up exactly. */
const TENTHS = 1000;

/**
 * Marks a session: criteria that do not apply to the outcome drop out and the rest scales to 100. A critical finding, too many
 * serious ones, an ending that is no right way, or too few points: not passed.
 */
export function score(rubric: Rubric, evidence: ScoreEvidence): Scorecard {
  const { outcome, findings, sessionCase } = evidence;
  const criteria = rubric.criteria.filter(({ outcomes }) => outcomes.includes(outcome));
  const weights = apportion(criteria.map(({ points }) => points));
  let reached = 0;
  const marks = criteria.map((criterion, index): CriterionMark => {
    const measured = measure(criterion, evidence);
    const tenths = Math.round(weights[index] * measured.share);
    reached += tenths;
    return { id: criterion.id, points: tenths / 10, outOf: weights[index] / 10, evidence: measured.evidence };
  });
  const points = reached / 10;
  const verdict = judge(rubric, findings, outcome, sessionCase, points);
  const rating = rate(rubric, { findings, outcome, measured: measuredIn(evidence) });
  return {
    outcome,
    score: points,
    passMark: rubric.passMark,
    criteria: marks,
    ...verdict,
    ...(rating ? { rating } : undefined),
  };
}

function measuredIn({ sessionCase, earlierVisits, zones, course }: ScoreEvidence): Measured {
  return { sessionCase, visits: [...(earlierVisits ?? []), zones], course: course ?? null };
}

/** True when a rubric measures the course, which costs a look at how every visit heals. */
export function asksForCourse({ criteria, rating = [] }: Rubric): boolean {
  const named = rating.flatMap(({ anchors }) => anchors.flatMap(({ reading }) => (reading ? [reading.name] : [])));
  return (
    named.some(isCourseReading) ||
    criteria.some(({ measure: by }) => by.by === 'reading' && isCourseReading(by.reading))
  );
}

function measure(criterion: Criterion, evidence: ScoreEvidence): { share: number; evidence: MarkEvidence[] } {
  if (criterion.measure.by === 'reading') {
    return measureReadings(criterion.measure, measuredIn(evidence));
  }
  const { ids, goneAt } = criterion.measure;
  const found = evidence.findings
    .map((finding, findingIndex) => ({ finding, findingIndex }))
    .filter(({ finding }) => finding.severity !== 'good' && ids.some((pattern) => meansFinding(pattern, finding.id)));
  return {
    share: Math.max(0, 1 - found.length / goneAt),
    evidence: found.map(({ finding, findingIndex }) => ({
      findingIndex,
      atTick: finding.tick,
      ...(finding.zone === undefined ? {} : { zone: finding.zone }),
    })),
  };
}

/** Shares 1000 tenths out by weight; what rounding leaves goes to the largest remainders, earlier criteria first. */
export function apportion(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight * TENTHS) / total);
  const shares = exact.map((value) => Math.floor(value));
  const left = TENTHS - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - shares[index] }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] += 1;
  return shares;
}
