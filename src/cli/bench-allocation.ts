// Run by the bench in a process of its own, which has so much room for young objects that none is collected: strikes all strokes of the
// reference again and again until the code is warm, and prints the bytes by which the heap grew in the last round. Exact, not sampled.
import { readFileSync } from 'node:fs';
import { readAttemptFile } from '../core/attempt';
import { freshSkinOf, strikeAll, watchReplay } from './bench-parts';
import { loadFace } from './content';

const WARM_ROUNDS = 6;

const read = readAttemptFile(readFileSync(process.argv[2], 'utf8'));
if (!read.ok) throw new Error(read.reason);
const face = loadFace();
const { strikes } = watchReplay(read.file, face);
const skin = freshSkinOf(read.file, face);
let bytes = 0;
for (let round = 0; round <= WARM_ROUNDS; round++) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  strikeAll(skin, strikes);
  bytes = process.memoryUsage().heapUsed - before;
}
if (bytes < 0) throw new Error('Something was collected, so nothing is known.');
console.log(JSON.stringify({ bytes }));
