// What to tell a person about a file that was checked.
import type { Verdict } from './verifier';

export interface VerdictWords {
  messageId: string;
  values: Readonly<Record<string, string | number>>;
}

/** The message for a file that cannot be shown or trusted; null for one that was proved. */
export function verdictWords(verdict: Verdict): VerdictWords | null {
  switch (verdict.kind) {
    case 'verified':
      return null;
    case 'unreadable':
      return { messageId: `errors:file.${verdict.reason}`, values: {} };
    case 'unverified':
      return {
        messageId: `errors:unverified.${verdict.reason}`,
        values: { second: verdict.firstDifferentSecond ?? 0 },
      };
    case 'stopped':
      return { messageId: 'errors:verifier.stopped', values: {} };
  }
}
