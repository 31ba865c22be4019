// What an attempt file says about itself, as acts of the school: handed in by its trainee, and verified by whoever replayed it.
import {
  inputKindsOf,
  RULES_VERSION,
  timeExtensionOf,
  type AttemptFile,
  type AttemptRecord,
  type UnverifiedReason,
} from '../attempt';
import type { ActOf, RecordOf } from './record';
import { assignedSeed } from './seed';
import type { Assignment, SchoolAttempt } from './school';
import { activeSeconds, playedSeconds } from './time-on-task';

/** The act of handing a finished attempt in. Stamp it with `submissionId(file.digest)`. */
export function submissionOf(
  file: AttemptFile,
  { personId, assignmentId }: { personId: string; assignmentId: string | null },
): ActOf<'submission'> {
  return {
    kind: 'submission',
    attempt: file.id,
    person: personId,
    assignment: assignmentId,
    scenario: file.scenario.id,
    digest: file.digest,
    startedAt: file.startedAt,
    mode: file.mode,
    score: file.scorecard.score,
    passed: file.scorecard.passed,
    playedSeconds: playedSeconds(file.record),
    activeSeconds: activeSeconds(file.record),
    ...extensionOf(file.record),
  };
}

/** More time than planned is said only where it was given. */
function extensionOf(record: AttemptRecord): Pick<RecordOf<'submission'>, 'timeExtension'> {
  const timeExtension = timeExtensionOf(record.intents);
  return timeExtension === 'planned' ? {} : { timeExtension };
}

/** What was assigned, to hold a file against. */
export interface AssignedContent {
  assignment: Assignment;
  begun: RecordOf<'attempt-begun'>;
  /** Of the scenario as the library has it, under the assignment's scope profile. */
  simulationHash: string;
  rubricHash: string;
  /** The help level assigned for this scenario. */
  mode: AttemptFile['mode'];
}

/** Whether a file was played on exactly what was assigned: seed, scenario, scope, rubric and help level. */
export function isAsAssigned(
  file: Pick<AttemptFile, 'seed' | 'scenario' | 'mode'>,
  assigned: AssignedContent,
): boolean {
  const { assignment, begun } = assigned;
  const seed = assignedSeed({
    assignmentId: assignment.id,
    salt: assignment.salt,
    personId: begun.person,
    scenarioId: begun.scenario,
    tryNumber: begun.try,
  });
  return (
    file.seed === seed &&
    file.scenario.id === begun.scenario &&
    file.scenario.simulationHash === assigned.simulationHash &&
    file.scenario.rubricHash === assigned.rubricHash &&
    file.mode === assigned.mode
  );
}

/** The act of recording what replay found. `mapsHash` is the face's that it was replayed on. */
export function verificationOf(
  file: AttemptFile,
  verification: { verified: boolean; reason?: UnverifiedReason; firstDifferentSecond?: number },
  mapsHash: string,
  assigned: AssignedContent | null,
): ActOf<'verification'> {
  const { scorecard } = file;
  const { verified, reason, firstDifferentSecond } = verification;
  return {
    kind: 'verification',
    attempt: file.id,
    digest: file.digest,
    engine: { rules: RULES_VERSION, maps: mapsHash },
    proof: verified
      ? { verified: true }
      : {
          verified: false,
          reason: reason ?? 'not-playable',
          ...(firstDifferentSecond === undefined ? {} : { firstDifferentSecond }),
        },
    asAssigned: assigned ? isAsAssigned(file, assigned) : null,
    origin: file.origin.kind,
    scenario: file.scenario.id,
    simulationHash: file.scenario.simulationHash,
    rubricHash: file.scenario.rubricHash,
    outcome: scorecard.outcome,
    score: scorecard.score,
    passed: scorecard.passed,
    passMark: scorecard.passMark,
    failedBy: [...new Set(scorecard.failedBy.map(({ rule }) => rule))],
    criteria: scorecard.criteria.map(({ id, points, outOf }) => ({ id, points, outOf })),
    criticalFindingIds: [...scorecard.criticalFindingIds],
    counts: { ...scorecard.counts },
    inputs: inputKindsOf(file.record),
    playedSeconds: playedSeconds(file.record),
    activeSeconds: activeSeconds(file.record),
    ...extensionOf(file.record),
  };
}

/**
 * Whether an attempt counts now, and why it does not. Scripted hands never count (but in a sample school); an instructor's decision settles
 * the rest. By itself only what was assigned counts: practice is played on a seed of the trainee's choice, and of many tries the best alone may be handed in.
 */
export function countsOf(attempt: SchoolAttempt): { counts: true } | { counts: false; why: NotCounting } {
  const { verification, counting, submission } = attempt;
  if (!submission) return { counts: false, why: 'not-handed-in' };
  if (verification?.origin === 'scripted-hand' && !attempt.isSample) return { counts: false, why: 'scripted-hand' };
  if (counting) return counting.counts ? { counts: true } : { counts: false, why: 'decided' };
  if (!verification) return { counts: false, why: 'not-verified-yet' };
  if (!verification.proof.verified) return { counts: false, why: 'not-verified' };
  if (verification.asAssigned === false) return { counts: false, why: 'not-as-assigned' };
  if (verification.asAssigned === null) return { counts: false, why: 'practice' };
  if (attempt.beyondAllowed) return { counts: false, why: 'beyond-allowed' };
  return { counts: true };
}

export type NotCounting =
  | 'not-handed-in'
  | 'scripted-hand'
  | 'decided'
  | 'not-verified-yet'
  | 'not-verified'
  | 'not-as-assigned'
  | 'practice'
  | 'beyond-allowed';

/** An attempt's marks with the instructor's overrides put in: the score out of 100, to one decimal. Null before it was verified. */
export function markedScore(attempt: SchoolAttempt): number | null {
  const { verification, overrides } = attempt;
  if (!verification) return null;
  if (overrides.size === 0) return verification.score;
  const tenths = verification.criteria.reduce(
    (sum, { id, points }) => sum + Math.round((overrides.get(id)?.points ?? points) * 10),
    0,
  );
  return tenths / 10;
}

/** Whether an attempt is passed with the marks as they stand now: overrides can lift or sink points, but forgive nothing else. */
export function isPassed(attempt: SchoolAttempt): boolean {
  const { verification } = attempt;
  const score = markedScore(attempt);
  if (!verification || score === null) return false;
  return score >= verification.passMark && verification.failedBy.every((rule) => rule === 'pass-mark');
}
