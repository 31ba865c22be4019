// Grades many files on all cores: each worker gets the next file while it still works on the one before, so that none waits.
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { unverified, type GradeRow } from './grade-row';
import { startWorker } from './worker';

/** Files that a worker has at hand: the one it works on and the next. */
const AT_HAND = 2;

/** As many workers as there are cores, and no more than there are files. */
export function startWorkers(files: number): Worker[] {
  const count = Math.max(1, Math.min(availableParallelism(), files));
  return Array.from({ length: count }, () => startWorker(ENTRY));
}

const ENTRY = new URL('./grade-worker.ts', import.meta.url);

/**
 * Grades every path; `onRow` hears of each as it comes, with its place in the list. Ends early when `signal` aborts.
 * A worker that dies costs the file it worked on its score, and another takes its place in `workers`. Stop them with `stopWorkers`.
 */
export async function gradeAll(
  paths: readonly string[],
  workers: Worker[],
  onRow: (place: number, row: GradeRow) => void,
  signal?: AbortSignal,
): Promise<void> {
  const waiting = Array.from(paths.keys());
  const serve = async (seat: number): Promise<void> => {
    const worker = workers[seat];
    const left = await new Promise<number[]>((resolve) => {
      const atHand: number[] = [];
      const give = (): void => {
        while (atHand.length < AT_HAND && waiting.length > 0) {
          const place = waiting.shift() as number;
          atHand.push(place);
          worker.postMessage([paths[place]]);
        }
        if (atHand.length === 0) resolve([]);
      };
      worker.on('message', ([row]: GradeRow[]) => {
        if (signal?.aborted) return;
        onRow(atHand.shift() as number, row);
        give();
      });
      worker.on('error', () => resolve(atHand));
      signal?.addEventListener('abort', () => resolve([]));
      give();
    });
    worker.removeAllListeners('message').removeAllListeners('error');
    const [fatal, ...untouched] = left;
    if (fatal === undefined || signal?.aborted) return;
    await worker.terminate();
    workers[seat] = startWorker(ENTRY);
    onRow(fatal, unverified(paths[fatal], 'crashed'));
    waiting.unshift(...untouched);
    await serve(seat);
  };
  await Promise.all(workers.map((_, seat) => serve(seat)));
}

export async function stopWorkers(workers: readonly Worker[]): Promise<void> {
  await Promise.all(workers.map((worker) => worker.terminate()));
}
