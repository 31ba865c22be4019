// A worker of the grade pool: takes lists of paths, gives lists of rows.
import { parentPort } from 'node:worker_threads';
import { loadFace } from './content';
import { gradeRow } from './grade-row';

const face = loadFace();
parentPort?.on('message', (paths: string[]) => {
  parentPort?.postMessage(paths.map((path) => gradeRow(path, face)));
});
