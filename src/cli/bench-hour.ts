// Run by the bench in a process of its own: replays an hour of needling, the reference hand over and over, and prints the bytes that took at most.
import { readFileSync } from 'node:fs';
import { createReplay, readAttemptFile, replayTick, setupOfFile, type AttemptRecord } from '../core/attempt';
import { TICKS_PER_SECOND } from '../core/skin';
import { loadFace } from './content';

const [path, seconds] = process.argv.slice(2);
const read = readAttemptFile(readFileSync(path, 'utf8'));
if (!read.ok) throw new Error(read.reason);
const { record } = read.file;
const face = loadFace();
const before = process.memoryUsage().rss;
const long = repeated(record, Number(seconds) * TICKS_PER_SECOND);
const replay = createReplay(setupOfFile(read.file), long, face);
let most = 0;
while (replay.attempt.tick < long.ticks) {
  const { tick } = replay.attempt;
  replayTick(replay);
  if (replay.attempt.tick === tick) throw new Error('The hour ended early.');
  if (tick % TICKS_PER_SECOND === 0) most = Math.max(most, process.memoryUsage().rss - before);
}
console.log(JSON.stringify({ bytes: most, ticks: replay.attempt.tick }));

/** The record up to the first treatment, then its hand runs again and again until the time is full; nothing closes the session. */
function repeated({ intents, handRuns }: AttemptRecord, ticks: number): AttemptRecord {
  const firstTick = handRuns[0].fromTick;
  const last = handRuns[handRuns.length - 1];
  const span = last.fromTick + last.samples.length / 8 - firstTick + 1;
  const long: AttemptRecord = { ticks, intents: intents.filter(({ tick }) => tick < firstTick), handRuns: [] };
  for (let shift = 0; firstTick + shift < ticks; shift += span) {
    for (const run of handRuns) {
      const fromTick = run.fromTick + shift;
      if (fromTick + run.samples.length / 8 <= ticks)
        long.handRuns.push({ ...run, fromTick, samples: run.samples.slice() });
    }
  }
  return long;
}
