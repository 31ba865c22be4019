// The three things that matter most of a session, gravest first: findings, then where most points were lost.
import type { Scorecard } from '../../core/scoring';
import { SEVERITIES, type Finding } from '../../core/session';

export type Mattering =
  /** `alike` counts the other findings of the same family, such as further questions not asked. */
  { by: 'finding'; finding: Finding; alike: number } | { by: 'criterion'; id: string };

const MOST = 3;

/** @param findings empty when the attempt cannot be replayed */
export function whatMatters(findings: readonly Finding[], scorecard: Scorecard): Mattering[] {
  const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  const faults = findings
    .filter(({ severity }) => severity !== 'good')
    .filter(({ id }, place, all) => all.findIndex((other) => other.id === id) === place)
    .sort((a, b) => weight(b) - weight(a) || a.tick - b.tick);
  const families = faults
    .filter((fault, place) => faults.findIndex((other) => familyOf(other) === familyOf(fault)) === place)
    .map((finding): Mattering => {
      const alike = faults.filter((other) => familyOf(other) === familyOf(finding)).length - 1;
      return { by: 'finding', finding, alike };
    });
  const told = new Set(faults.map(({ id }) => id));
  const lost = scorecard.criteria
    .filter(({ points, outOf }) => outOf - points >= 1)
    // A criterion that rests on a finding already told would say the same again.
    .filter(
      ({ evidence }) =>
        !evidence.some(({ findingIndex }) => findingIndex !== undefined && told.has(findings[findingIndex]?.id)),
    )
    .sort((a, b) => b.outOf - b.points - (a.outOf - a.points))
    .map(({ id }): Mattering => ({ by: 'criterion', id }));
  return [...families, ...lost].slice(0, MOST);
}

/** 'consultation.not-asked' for 'consultation.not-asked.sun'; findings of two parts stand for themselves. */
function familyOf({ id }: Finding): string {
  const parts = id.split('.');
  return parts.length > 2 ? parts.slice(0, -1).join('.') : id;
}
