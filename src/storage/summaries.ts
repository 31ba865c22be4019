// Puts how attempts began beside how they ended: the history as it is read.
import type { AttemptEnd, AttemptStart, AttemptSummary } from './shelf';

/** Newest first; attempts that started at the same moment by id, so that the order never changes between two looks. */
export function summariesOf(starts: readonly AttemptStart[], ends: readonly AttemptEnd[]): AttemptSummary[] {
  const endById = new Map(ends.map((end) => [end.attemptId, end]));
  return starts
    .map((start) => ({ ...start, end: endById.get(start.setup.id) ?? null }))
    .sort((a, b) => {
      const [first, second] = [Date.parse(a.setup.startedAt), Date.parse(b.setup.startedAt)];
      if (first !== second) return second - first;
      return a.setup.id < b.setup.id ? -1 : 1;
    });
}
