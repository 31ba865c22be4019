// Where attempts are kept on this device: what a shelf can do, whatever it is made of. Nothing on it is ever written twice.
import type { AttemptChunk, AttemptSetup } from '../core/attempt';
import type { Outcome } from '../core/session';

/** Whose attempt it is when it was played for a school's assignment. */
export interface AssignedPlay {
  schoolId: string;
  personId: string;
  assignmentId: string;
  /** Scope profile it is played under; null: the scenario's own. */
  placeId: string | null;
}

/** How an attempt began; written once. */
export interface AttemptStart {
  setup: AttemptSetup;
  title: string;
  /** The rules and maps it runs on; another engine cannot go on with it. */
  engine: { rules: number; maps: string };
  /** Absent in free practice. Set, it is shown to that person and their instructor only. */
  assigned?: AssignedPlay;
}

/** How an attempt ended; written once, after its file. */
export interface AttemptEnd {
  attemptId: string;
  /** ISO 8601 with time zone. */
  endedAt: string;
  outcome: Outcome;
  passed: boolean;
  /** 0 … 100. */
  score: number;
  playedSeconds: number;
  /** True when the file was replayed and gave the same score. */
  verified: boolean;
}

/** One line of the history, without the weight of what was played. `end` is null while it is unfinished. */
export interface AttemptSummary extends AttemptStart {
  end: AttemptEnd | null;
}

/** Why the shelf could not do it; each has words in errors ("storage.…"). */
export type ShelfProblem = 'refused' | 'blocked' | 'full' | 'already-kept' | 'unreadable';

export class ShelfError extends Error {
  readonly problem: ShelfProblem;
  constructor(problem: ShelfProblem, cause?: unknown) {
    super(`The shelf could not do it: ${problem}.`, { cause });
    this.name = 'ShelfError';
    this.problem = problem;
  }
}

/** Every method rejects with a ShelfError and with nothing else. */
export interface Shelf {
  /** False when what is put here is gone with the page. */
  readonly lasting: boolean;
  beginAttempt(start: AttemptStart): Promise<void>;
  appendChunk(attemptId: string, chunk: AttemptChunk): Promise<void>;
  /** Keeps the finished file, then the end; the pieces that the file now holds are let go. */
  finishAttempt(end: AttemptEnd, fileText: string): Promise<void>;
  /** Keeps what its trainee says of an attempt, as text of their own beside the file. */
  keepNote(attemptId: string, text: string): Promise<void>;
  loadNote(attemptId: string): Promise<string | null>;
  /** Newest first. */
  listAttempts(): Promise<AttemptSummary[]>;
  /** In the order they were played. */
  loadChunks(attemptId: string): Promise<AttemptChunk[]>;
  /** The finished file, or null when there is none. */
  loadFile(attemptId: string): Promise<string | null>;
  deleteAttempt(attemptId: string): Promise<void>;
}
