// The shelf when the browser keeps nothing for us: it lasts as long as the page, and the desk says so.
import type { AttemptChunk } from '../core/attempt';
import { type AttemptEnd, type AttemptStart, type Shelf, ShelfError } from './shelf';
import { summariesOf } from './summaries';

export function openMemoryShelf(): Shelf {
  const starts = new Map<string, AttemptStart>();
  const ends = new Map<string, AttemptEnd>();
  const files = new Map<string, string>();
  const notes = new Map<string, string>();
  const chunks = new Map<string, AttemptChunk[]>();

  return {
    lasting: false,
    async beginAttempt(start) {
      if (starts.has(start.setup.id)) throw new ShelfError('already-kept');
      starts.set(start.setup.id, start);
    },
    async appendChunk(attemptId, chunk) {
      const kept = chunks.get(attemptId) ?? [];
      if (kept.some(({ sequence }) => sequence === chunk.sequence)) throw new ShelfError('already-kept');
      chunks.set(attemptId, [...kept, chunk]);
    },
    async finishAttempt(end, fileText) {
      if (files.has(end.attemptId)) throw new ShelfError('already-kept');
      files.set(end.attemptId, fileText);
      ends.set(end.attemptId, end);
      chunks.delete(end.attemptId);
    },
    async keepNote(attemptId, text) {
      if (notes.has(attemptId)) throw new ShelfError('already-kept');
      notes.set(attemptId, text);
    },
    loadNote: async (attemptId) => notes.get(attemptId) ?? null,
    listAttempts: async () => summariesOf([...starts.values()], [...ends.values()]),
    loadChunks: async (attemptId) => [...(chunks.get(attemptId) ?? [])].sort((a, b) => a.sequence - b.sequence),
    loadFile: async (attemptId) => files.get(attemptId) ?? null,
    async deleteAttempt(attemptId) {
      for (const drawer of [starts, ends, files, notes, chunks]) drawer.delete(attemptId);
    },
  };
}
