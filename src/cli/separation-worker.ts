// A worker of the separation command: takes runs, gives each back played.
import { parentPort } from 'node:worker_threads';
import { loadFace } from './content';
import { player, type Run } from './separation-runs';

const play = player(loadFace());
parentPort?.on('message', (runs: Run[]) => {
  for (const run of runs) parentPort?.postMessage(play(run));
});
