// Whether a session is passed, and if not, why: the rules that no number of points can outweigh.
import { meansFinding, type Rubric } from '../scenario';
import type { Decision, Finding, Outcome, SessionCase } from '../session';
import type { FailReason, Scorecard } from './scorecard';

/** The decision an ending comes from; null for a session closed before its end. */
const DECISION_OF: Readonly<Record<Outcome, Decision | null>> = {
  treated: 'treat',
  stopped: 'treat',
  postponed: 'postpone',
  referred: 'refer',
  declined: 'decline',
  abandoned: null,
};

/** What of a case the marks depend on. */
export type JudgedCase = Pick<SessionCase, 'areas' | 'rightWays'>;

export type Verdict = Pick<Scorecard, 'passed' | 'criticalFindingIds' | 'counts' | 'escalations' | 'failedBy'>;

/** The verdict on a session that reached `score` points. */
export function judge(
  rubric: Rubric,
  findings: readonly Finding[],
  outcome: Outcome,
  sessionCase: JudgedCase,
  score: number,
): Verdict {
  const withSeverity = (severity: Finding['severity']): string[] =>
    findings.filter((finding) => finding.severity === severity).map(({ id }) => id);
  const minors = withSeverity('minor');
  const critical = withSeverity('critical');
  const serious = withSeverity('serious');
  const escalations = escalated(minors, rubric.minorsPerSerious);
  const criticalFindingIds = once(critical);
  const failedBy: FailReason[] = [
    ...criticalFindingIds.map((findingId): FailReason => ({ rule: 'critical', findingId })),
    ...unforgiven(rubric, findings),
    ...tooManySerious(serious.length + escalations.length, rubric.seriousAllowed),
    ...wrongEnding(outcome, sessionCase),
  ];
  if (score < rubric.passMark) failedBy.push({ rule: 'pass-mark', score, passMark: rubric.passMark });
  return {
    passed: failedBy.length === 0,
    criticalFindingIds,
    counts: { minor: minors.length, serious: serious.length, critical: critical.length },
    escalations,
    failedBy,
  };
}

/** The kind of a finding is the first two words of its id: consultation.not-asked of consultation.not-asked.sun. */
export function kindOfFinding(id: string): string {
  return id.split('.').slice(0, 2).join('.');
}

function escalated(minorIds: readonly string[], minorsPerSerious: number): { kind: string; minors: number }[] {
  const kinds = minorIds.map(kindOfFinding);
  return once(kinds)
    .map((kind) => ({ kind, minors: kinds.filter((other) => other === kind).length }))
    .filter(({ minors }) => minors >= minorsPerSerious);
}

/** Findings the rubric fails on; critical ones are named already. */
function unforgiven(rubric: Rubric, findings: readonly Finding[]): FailReason[] {
  const ids = findings
    .filter(({ severity }) => severity === 'minor' || severity === 'serious')
    .map(({ id }) => id)
    .filter((id) => rubric.failsOn.some((pattern) => meansFinding(pattern, id)));
  return once(ids).map((findingId) => ({ rule: 'fails-on', findingId }));
}

function tooManySerious(serious: number, allowed: number): FailReason[] {
  return serious > allowed ? [{ rule: 'too-many-serious', serious, allowed }] : [];
}

function wrongEnding(outcome: Outcome, sessionCase: JudgedCase): FailReason[] {
  const decision = DECISION_OF[outcome];
  if (decision === null) return [{ rule: 'abandoned' }];
  return sessionCase.rightWays.some((way) => way.decision === decision) ? [] : [{ rule: 'not-a-right-way' }];
}

function once(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
