// The page's side of the worker that makes the pictures ready: one for all stages, begun when it is first asked.
import { StageUnavailable } from '../../stage';
import type { ArtResults, ArtTask } from './artJobs';

export interface ArtQuestion {
  id: number;
  task: ArtTask;
}

export type ArtAnswer = { id: number } & ({ result: ArtResults[ArtTask['kind']] } | { failure: string });

interface Waiting {
  done(result: ArtResults[ArtTask['kind']]): void;
  failed(reason: StageUnavailable): void;
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();

/** Has a task done. Rejects with StageUnavailable when a file is missing or the worker cannot run. */
export function askForArt<Kind extends ArtTask['kind']>(
  task: Extract<ArtTask, { kind: Kind }>,
): Promise<ArtResults[Kind]> {
  const running = (worker ??= startWorker());
  const id = asked++;
  return new Promise((fulfil, reject) => {
    waiting.set(id, { done: (result) => fulfil(result as ArtResults[Kind]), failed: reject });
    running.postMessage({ id, task } satisfies ArtQuestion);
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('../../art-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<ArtAnswer>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if ('result' in data) asker?.done(data.result);
    else asker?.failed(new StageUnavailable('missing-picture', data.failure));
  };
  // It could not be loaded or broke down: whoever asks next tries with a new one.
  started.onerror = (event) => {
    started.terminate();
    worker = null;
    for (const asker of waiting.values()) asker.failed(new StageUnavailable('missing-picture', event.message));
    waiting.clear();
  };
  return started;
}
