// Finds work that was handed in twice: the same file under two names, the same acts, or a hand that is partly another's.
import type { CopyTrace } from '../attempt';

/** One submission as far as copying goes. */
export interface TracedSubmission {
  attemptId: string;
  personId: string;
  /** The digest inside the file. */
  digest: string;
  /** Null while the file has not been replayed. */
  trace: CopyTrace | null;
}

/** How two submissions are alike: to the byte, in every act, in the whole hand, or in part of it. */
export type Likeness = 'same-file' | 'same-acts' | 'same-hand' | 'partly-same-hand';

export interface CopyFinding {
  likeness: Likeness;
  attemptIds: readonly [string, string];
  personIds: readonly [string, string];
  /** Part of the runs compared that both have, 0 … 1; 1 unless it is partly. */
  share: number;
}

/** From this part of shared runs on two hands are called partly the same; by chance two people share none. Model value, ours. */
const LEAST_SHARE = 0.15;

/**
 * Pairs that are alike, gravest first, each pair once under its gravest likeness. Time grows with the number of likenesses, not with
 * that of pairs: everything is looked up by its hash.
 */
export function findCopies(submissions: readonly TracedSubmission[]): CopyFinding[] {
  const found = new Map<string, CopyFinding>();
  const add = (likeness: Likeness, a: TracedSubmission, b: TracedSubmission, share = 1): void => {
    const [first, second] = a.attemptId < b.attemptId ? [a, b] : [b, a];
    const key = `${first.attemptId}/${first.personId} ${second.attemptId}/${second.personId}`;
    // The order of the looks below is that of gravity, so what is there already stays.
    if (found.has(key)) return;
    found.set(key, {
      likeness,
      attemptIds: [first.attemptId, second.attemptId],
      personIds: [first.personId, second.personId],
      share,
    });
  };
  const looks: [Likeness, (submission: TracedSubmission) => string | undefined][] = [
    ['same-file', ({ digest }) => digest],
    ['same-acts', ({ trace }) => trace?.acts],
    ['same-hand', ({ trace }) => trace?.hand],
  ];
  for (const [likeness, keyOf] of looks) {
    for (const group of groupsBy(submissions, (submission) => [keyOf(submission) ?? ''])) {
      // Each with the first of them: so many pairs as there are copies.
      for (const copy of group.slice(1)) add(likeness, group[0], copy);
    }
  }
  for (const [one, other, share] of sharedRuns(submissions)) add('partly-same-hand', one, other, share);
  return [...found.values()];
}

function groupsBy(
  submissions: readonly TracedSubmission[],
  keysOf: (submission: TracedSubmission) => readonly string[],
): TracedSubmission[][] {
  const groups = new Map<string, TracedSubmission[]>();
  for (const submission of submissions) {
    for (const key of new Set(keysOf(submission))) {
      if (key === '') continue;
      const group = groups.get(key) ?? [];
      group.push(submission);
      groups.set(key, group);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function sharedRuns(submissions: readonly TracedSubmission[]): [TracedSubmission, TracedSubmission, number][] {
  const shared = new Map<string, { one: TracedSubmission; other: TracedSubmission; runs: number }>();
  for (const group of groupsBy(submissions, ({ trace }) => trace?.runs.map(String) ?? [])) {
    for (const other of group.slice(1)) {
      const key = `${group[0].attemptId} ${other.attemptId}`;
      const known = shared.get(key) ?? { one: group[0], other, runs: 0 };
      known.runs += 1;
      shared.set(key, known);
    }
  }
  return [...shared.values()].flatMap(({ one, other, runs }): [TracedSubmission, TracedSubmission, number][] => {
    const compared = Math.min(one.trace?.runs.length ?? 0, other.trace?.runs.length ?? 0);
    const share = compared > 0 ? runs / compared : 0;
    return share >= LEAST_SHARE ? [[one, other, share]] : [];
  });
}
