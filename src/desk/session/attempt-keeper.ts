// Saves an attempt while it is played: every half second of play, and at once after every intent. At the end, the file.
import { attemptFileText, takeChunk, type Attempt, type AttemptChunk, type ChunkMark } from '../../core/attempt';
import { TICKS_PER_SECOND } from '../../core/skin';
import { ShelfError, type AssignedPlay } from '../../storage';
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

/** What is told of a failure in play: pieces wait in the page, in their order, and are tried again with each new one. */
const IN_PLAY: Readonly<Record<string, string>> = {
  'errors:storage.full': 'errors:saving.full',
  'errors:storage.refused': 'errors:saving.refused',
  'errors:storage.unreadable': 'errors:saving.refused',
};

/**
 * @param assigned set when it is played for a school, which then gets it, too
 * @param onTrouble told the message id when something could not be saved, and null when all of it is saved after all; play goes on
 */
export function createAttemptKeeper(
  services: DeskServices,
  attempt: Attempt,
  mark: ChunkMark,
  onTrouble: (messageId: string | null) => void,
  assigned?: AssignedPlay,
): AttemptKeeper {
  const { shelf } = services.opened;
  const attemptId = attempt.setup.id;
  const waiting: AttemptChunk[] = [];
  let queue: Promise<void> = Promise.resolve();
  let trouble: string | null = null;
  let stopped = false;
  let savedOnce = false;

  const tell = (messageId: string | null): void => {
    if (messageId === trouble) return;
    trouble = messageId;
    onTrouble(messageId);
  };

  const write = async (): Promise<void> => {
    try {
      for (let piece = waiting.at(0); piece && !stopped; piece = waiting.at(0)) {
        await shelf.appendChunk(attemptId, piece);
        waiting.shift();
        if (!savedOnce) services.askToKeep();
        savedOnce = true;
      }
      if (!stopped) tell(null);
    } catch (error) {
      // Another tab has written this piece: from here on the attempt is that tab's.
      stopped = error instanceof ShelfError && error.problem === 'already-kept';
      const { messageId } = wordsForError(error);
      tell(IN_PLAY[messageId] ?? messageId);
    }
  };

  const save = (): void => {
    const chunk = stopped ? null : takeChunk(attempt, mark);
    if (!chunk) return;
    waiting.push(chunk);
    queue = queue.then(write);
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
