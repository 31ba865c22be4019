// What the desk is told about an attempt file once it was checked by replay; main.tsx brings the one who checks.
import type { UnreadableReason, UnverifiedReason } from '../../core/attempt';
import type { Examination, Unwrapped } from '../../core/school';

/** What came of a check. 'stopped' means that the check itself failed. */
export type Verdict =
  | { kind: 'verified' }
  | { kind: 'unverified'; reason: UnverifiedReason; firstDifferentSecond?: number }
  | { kind: 'unreadable'; reason: UnreadableReason }
  | { kind: 'stopped' };

export interface Verifier {
  /** Never rejects. */
  verify(fileText: string): Promise<Verdict>;
  /** Workers for many files; close it when they are done. Without a number as many lanes as the machine has cores. */
  openExaminer(lanes?: number): Examiner;
}

/** Reads, replays and reports all that a school keeps of a file; on several workers at once. Nothing here rejects. */
export interface Examiner {
  readonly lanes: number;
  examine(fileText: string): Promise<Examination | { kind: 'stopped' }>;
  /** Tells an attempt from a school's file with attempts in it. */
  unwrap(fileText: string): Promise<Unwrapped | { kind: 'stopped' }>;
  /** Ends the workers; what was still asked of them is answered with 'stopped'. */
  close(): void;
}
