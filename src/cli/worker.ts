// Starts a worker thread from a TypeScript file of ours.
import { Worker } from 'node:worker_threads';

/** A worker does not inherit the loader for TypeScript, so it registers tsx for itself. */
export function startWorker(entry: URL): Worker {
  const start = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(entry.href)})))`;
  return new Worker(start, { eval: true });
}
