// Saves an attempt while it is played: every half second of play, and at once after every intent. At the end, the file.
import { attemptFileText, takeChunk, type Attempt, type ChunkMark } from '../../core/attempt';
import { TICKS_PER_SECOND } from '../../core/skin';
import type { AssignedPlay } from '../../storage';
import { holdFile } from '../debrief/opened-file';
import { wordsForError } from '../shared/desk-error';
import type { DeskServices } from '../shared/services';
import { keepForSchool } from '../shared/whose-attempt';

/** Half a second: what may be lost at most lies under one. */
const TICKS_PER_CHUNK = TICKS_PER_SECOND / 2;

export interface AttemptKeeper {
  /** Call after every change; saves when it is time to. */
  onPlay(): void;
  /** Saves everything up to now. */
  flush(): void;
  /**
   * Proves the finished attempt by replay and keeps its file and result. Resolves to the id of its debrief; never rejects: a file that
   * cannot be saved is held for as long as the page lives.
   */
  finish(): Promise<string>;
}

/**
 * @param assigned set when it is played for a school, which then gets it, too
 * @param onTrouble told the message id when something could not be saved; play goes on
 */
export function createAttemptKeeper(
  services: DeskServices,
  attempt: Attempt,
  mark: ChunkMark,
  onTrouble: (messageId: string) => void,
  assigned?: AssignedPlay,
): AttemptKeeper {
  const { shelf } = services.opened;
  const attemptId = attempt.setup.id;
  let queue: Promise<void> = Promise.resolve();
  let stopped = false;
  let savedOnce = false;

  const save = (): void => {
    const chunk = stopped ? null : takeChunk(attempt, mark);
    if (!chunk) return;
    queue = queue.then(async () => {
      if (stopped) return;
      try {
        await shelf.appendChunk(attemptId, chunk);
        if (!savedOnce) services.askToKeep();
        savedOnce = true;
      } catch (error) {
        // A piece is missing now, and pieces after a gap cannot be used: nothing more is written.
        stopped = true;
        onTrouble(wordsForError(error).messageId);
      }
    });
  };

  return {
    onPlay() {
      const due = attempt.tick - mark.ticks >= TICKS_PER_CHUNK || attempt.record.intents.length > mark.intents;
      if (due) save();
    },
    flush: save,
    async finish() {
      save();
      await queue;
      const { scorecard, session } = attempt;
      if (!scorecard || !session.outcome) return attemptId;
      const fileText = attemptFileText(attempt);
      const verdict = await services.verifier.verify(fileText);
      const end = {
        attemptId,
        endedAt: services.today().toISOString(),
        outcome: session.outcome,
        passed: scorecard.passed,
        score: scorecard.score,
        playedSeconds: Math.round(attempt.tick / TICKS_PER_SECOND),
        verified: verdict.kind === 'verified',
      };
      try {
        await shelf.finishAttempt(end, fileText);
        if (assigned) await keepForSchool(services, assigned, fileText);
        return attemptId;
      } catch (error) {
        return holdFile(fileText, wordsForError(error).messageId);
      }
    },
  };
}
