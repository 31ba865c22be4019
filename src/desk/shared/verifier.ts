// What the desk is told about an attempt file once it was checked by replay; main.tsx brings the one who checks.
import type { UnreadableReason, UnverifiedReason } from '../../core/attempt';

/** What came of a check. 'stopped' means that the check itself failed. */
export type Verdict =
  | { kind: 'verified' }
  | { kind: 'unverified'; reason: UnverifiedReason; firstDifferentSecond?: number }
  | { kind: 'unreadable'; reason: UnreadableReason }
  | { kind: 'stopped' };

export interface Verifier {
  /** Never rejects. */
  verify(fileText: string): Promise<Verdict>;
}
