// The three things that matter most of a session, gravest first: findings, then where most points were lost.
import type { Scorecard } from '../../core/scoring';
import { SEVERITIES, type Finding } from '../../core/session';

export type Mattering = { by: 'finding'; finding: Finding } | { by: 'criterion'; id: string };

const MOST = 3;

/** @param findings empty when the attempt cannot be replayed */
export function whatMatters(findings: readonly Finding[], scorecard: Scorecard): Mattering[] {
  const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  const faults = findings
    .filter(({ severity }) => severity !== 'good')
    .filter(({ id }, place, all) => all.findIndex((other) => other.id === id) === place)
    .sort((a, b) => weight(b) - weight(a) || a.tick - b.tick)
    .map((finding): Mattering => ({ by: 'finding', finding }));
  const told = new Set(faults.slice(0, MOST).map((fault) => (fault.by === 'finding' ? fault.finding.id : '')));
  const lost = scorecard.criteria
    .filter(({ points, outOf }) => outOf - points >= 1)
    // A criterion that rests on a finding already told would say the same again.
    .filter(
      ({ evidence }) =>
        !evidence.some(({ findingIndex }) => findingIndex !== undefined && told.has(findings[findingIndex]?.id)),
    )
    .sort((a, b) => b.outOf - b.points - (a.outOf - a.points))
    .map(({ id }): Mattering => ({ by: 'criterion', id }));
  return [...faults, ...lost].slice(0, MOST);
}
