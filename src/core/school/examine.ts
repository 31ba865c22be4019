// Everything a school keeps of an attempt file that a stranger brought: what it says, whether replay proves it, and what the replay saw.
import {
  evidenceOf,
  readAttemptFile,
  verifyAttempt,
  type AttemptFile,
  type ReplayEvidence,
  type UnreadableReason,
} from '../attempt';
import type { Face } from '../skin';
import { submissionOf, verificationOf } from './attempt-acts';
import { readSchoolFile, type SchoolFile, type SchoolFileProblem } from './school-file';

/** The light part of a file: no record, no content. */
export type AttemptFacts = Pick<AttemptFile, 'id' | 'digest' | 'who' | 'seed' | 'mode' | 'scenario' | 'startedAt'>;

export interface Examined {
  kind: 'examined';
  facts: AttemptFacts;
  /** To be completed with the person and assignment. */
  submission: ReturnType<typeof submissionOf>;
  /** `asAssigned` is still open. */
  verification: ReturnType<typeof verificationOf>;
  /** Null where the file could not be replayed to its end. */
  evidence: ReplayEvidence | null;
}

export type Examination = { kind: 'unreadable'; reason: UnreadableReason } | Examined;

/** Reads and replays. Never throws. Costs what a replay costs: do it in a worker. */
export function examineAttempt(fileText: string, face: Face): Examination {
  const read = readAttemptFile(fileText);
  if (!read.ok) return { kind: 'unreadable', reason: read.reason };
  const { file } = read;
  const { id, digest, who, seed, mode, scenario, startedAt } = file;
  const result = verifyAttempt(file, face);
  return {
    kind: 'examined',
    facts: { id, digest, who, seed, mode, scenario, startedAt },
    submission: submissionOf(file, { personId: '', assignmentId: null }),
    verification: verificationOf(file, result, face.mapsHash, null),
    evidence: result.verified ? evidenceOf(result.attempt) : null,
  };
}

/** What a dropped file turned out to be: one attempt, or a school's file with attempts in it. */
export type Unwrapped =
  | { kind: 'attempt'; fileText: string }
  | { kind: 'school-file'; file: SchoolFile }
  | { kind: 'refused'; reason: UnreadableReason | SchoolFileProblem };

/** Tells the kinds of files apart by what stands in them, not by their names. Never throws. */
export function unwrapFile(fileText: string): Unwrapped {
  // Inside of a string the quotes would be escaped, so this is a key of the file itself.
  if (/"needlepoint":\s*"school\//.test(fileText)) {
    const read = readSchoolFile(fileText);
    return read.ok ? { kind: 'school-file', file: read.file } : { kind: 'refused', reason: read.reason };
  }
  return { kind: 'attempt', fileText };
}
