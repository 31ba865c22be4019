// The worker that reads and replays attempt files, one after the other, and answers with what it found.
import { readAttemptFile, verifyAttempt } from './core/attempt';
import { examineAttempt, unwrapFile } from './core/school';
import { prepareFace, type Face } from './core/skin';
import type { Verdict } from './desk';
import type { VerifierAnswer, VerifierTask } from './verifier';

let face: Face | null = null;

function verdictOn(fileText: string, on: Face): Verdict {
  const read = readAttemptFile(fileText);
  if (!read.ok) return { kind: 'unreadable', reason: read.reason };
  const result = verifyAttempt(read.file, on);
  if (result.verified) return { kind: 'verified' };
  return { kind: 'unverified', reason: result.reason, firstDifferentSecond: result.firstDifferentSecond };
}

function answerTo(task: VerifierTask): VerifierAnswer {
  if (task.kind === 'unwrap') return { kind: 'unwrapped', unwrapped: unwrapFile(task.fileText) };
  face ??= prepareFace(task.maps);
  return task.kind === 'verify'
    ? { kind: 'verdict', verdict: verdictOn(task.fileText, face) }
    : { kind: 'examination', examination: examineAttempt(task.fileText, face) };
}

self.onmessage = (message: MessageEvent<VerifierTask>) => self.postMessage(answerTo(message.data));
