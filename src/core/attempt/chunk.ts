// An attempt in progress, saved in small pieces that are only ever added: what happened since the piece before.
import type { Face } from '../skin';
import type { Attempt, AttemptSetup } from './attempt';
import { packRecord, unpackRecord, type PackedRecord } from './pack';
import { HAND_CHANNELS, type AttemptRecord, type HandRun } from './record';
import { createReplay, seekReplay } from './replay';

/** One piece of play. Pieces are numbered from 0 without gaps; each repeats nothing of the piece before. */
export interface AttemptChunk {
  sequence: number;
  record: PackedRecord;
}

/** Where the next piece starts. */
export interface ChunkMark {
  sequence: number;
  ticks: number;
  intents: number;
}

export function createChunkMark(): ChunkMark {
  return { sequence: 0, ticks: 0, intents: 0 };
}

/** The piece of play since the mark, or null when nothing happened. Moves the mark on. */
export function takeChunk(attempt: Attempt, mark: ChunkMark): AttemptChunk | null {
  const { record } = attempt;
  if (record.ticks === mark.ticks && record.intents.length === mark.intents) return null;
  const piece: AttemptRecord = {
    ticks: record.ticks,
    intents: record.intents.slice(mark.intents),
    handRuns: runsAfter(record.handRuns, mark.ticks),
  };
  const chunk = { sequence: mark.sequence, record: packRecord(piece) };
  mark.sequence += 1;
  mark.ticks = record.ticks;
  mark.intents = record.intents.length;
  return chunk;
}

function runsAfter(runs: readonly HandRun[], tick: number): HandRun[] {
  const after: HandRun[] = [];
  for (let place = runs.length - 1; place >= 0; place--) {
    const run = runs[place];
    const skip = Math.max(0, tick + 1 - run.fromTick);
    const samples = run.samples.slice(skip * HAND_CHANNELS.length);
    if (samples.length === 0) break;
    after.unshift({ ...run, fromTick: run.fromTick + skip, samples });
  }
  return after;
}

/**
 * The attempt as it stood at the end of its pieces. Pieces after a gap or a damaged one are left out: what is whole is kept.
 * The mark continues behind the last piece used.
 */
export function resumeAttempt(
  setup: AttemptSetup,
  chunks: readonly AttemptChunk[],
  face: Face,
): { attempt: Attempt; mark: ChunkMark } {
  const record: AttemptRecord = { ticks: 0, intents: [], handRuns: [] };
  const mark = createChunkMark();
  for (const chunk of chunks) {
    const piece = chunk.sequence === mark.sequence ? readPiece(chunk) : null;
    if (!piece || piece.ticks < record.ticks) break;
    record.ticks = piece.ticks;
    record.intents.push(...piece.intents);
    record.handRuns.push(...piece.handRuns);
    mark.sequence += 1;
  }
  const replay = createReplay(setup, record, face);
  seekReplay(replay, record.ticks);
  const { attempt } = replay;
  mark.ticks = attempt.record.ticks;
  mark.intents = attempt.record.intents.length;
  return { attempt, mark };
}

function readPiece(chunk: AttemptChunk): AttemptRecord | null {
  try {
    return unpackRecord(chunk.record);
  } catch {
    return null;
  }
}
