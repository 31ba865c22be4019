// The worker that replays one attempt file and answers with what it found.
import { readAttemptFile, verifyAttempt } from './core/attempt';
import { prepareFace } from './core/skin';
import type { Verdict } from './desk';
import type { VerifierTask } from './verifier';

function verdictOn({ maps, fileText }: VerifierTask): Verdict {
  const read = readAttemptFile(fileText);
  if (!read.ok) return { kind: 'unreadable', reason: read.reason };
  const result = verifyAttempt(read.file, prepareFace(maps));
  if (result.verified) return { kind: 'verified' };
  return { kind: 'unverified', reason: result.reason, firstDifferentSecond: result.firstDifferentSecond };
}

self.onmessage = (message: MessageEvent<VerifierTask>) => self.postMessage(verdictOn(message.data));
