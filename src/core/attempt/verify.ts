// Proves an attempt file by replaying it: a score that does not come out of its own replay is not a score.
import { canonicalJson, rubricHash, simulationHash } from '../scenario';
import { TICKS_PER_SECOND, type Face } from '../skin';
import { RULES_VERSION, type Attempt, type AttemptSetup } from './attempt';
import type { AttemptFile } from './file';
import { isSameRecord } from './record';
import { createReplay, seekReplay } from './replay';

/** Why a readable file is not proved; each has words in every language. */
export type UnverifiedReason = 'other-engine' | 'content-hash' | 'state' | 'length' | 'scorecard' | 'not-playable';

export type Verification =
  { verified: true; attempt: Attempt } | { verified: false; reason: UnverifiedReason; firstDifferentSecond?: number };

/** What a file says it was played on. */
export function setupOfFile(file: AttemptFile): AttemptSetup {
  return {
    id: file.id,
    scenario: { ...file.content, id: file.scenario.id, title: file.scenario.title },
    seed: file.seed,
    mode: file.mode,
    who: file.who,
    startedAt: file.startedAt,
    origin: file.origin,
  };
}

/**
 * Whether this build can replay a file. 'older': its rules came before ours, so that the score in it is history; 'other': newer rules, or
 * other maps.
 */
export function engineStanding(file: AttemptFile, face: Face): 'same' | 'older' | 'other' {
  if (file.engine.rules < RULES_VERSION) return 'older';
  return file.engine.rules === RULES_VERSION && file.engine.maps === face.mapsHash ? 'same' : 'other';
}

/** Replays a file second by second and says where it first differs. Never throws. */
export function verifyAttempt(file: AttemptFile, face: Face): Verification {
  if (engineStanding(file, face) !== 'same') return { verified: false, reason: 'other-engine' };
  try {
    return replayAndCompare(file, face);
  } catch {
    return { verified: false, reason: 'not-playable' };
  }
}

function replayAndCompare(file: AttemptFile, face: Face): Verification {
  const { content, scenario } = file;
  if (simulationHash(content) !== scenario.simulationHash || rubricHash(content) !== scenario.rubricHash) {
    return { verified: false, reason: 'content-hash' };
  }
  const replay = createReplay(setupOfFile(file), file.record, face);
  for (let second = 1; second * TICKS_PER_SECOND <= file.ticks; second++) {
    seekReplay(replay, second * TICKS_PER_SECOND);
    const hash = replay.attempt.stateHashes[second - 1];
    if (hash !== file.hashes[second - 1]) return { verified: false, reason: 'state', firstDifferentSecond: second };
  }
  seekReplay(replay, file.ticks);
  const { attempt } = replay;
  // What the replay wrote down must be the record itself: nothing in it may be there without having been played.
  if (!attempt.finished || !isSameRecord(attempt.record, file.record)) {
    return { verified: false, reason: 'length' };
  }
  const lastSecond = Math.floor(file.ticks / TICKS_PER_SECOND) + 1;
  if (canonicalJson(attempt.stateHashes) !== canonicalJson(file.hashes)) {
    return { verified: false, reason: 'state', firstDifferentSecond: lastSecond };
  }
  if (canonicalJson(attempt.scorecard) !== canonicalJson(file.scorecard))
    return { verified: false, reason: 'scorecard' };
  return { verified: true, attempt };
}
