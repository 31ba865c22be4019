// bench [--json]: measures replay, strokes and stored size against their bars, each beside a floor taken in the same run. Exits 1 when a bar is missed.
import {
  attemptFileText,
  createReplay,
  playedScenario,
  readAttemptFile,
  rehearse,
  seekReplay,
  setupOfFile,
  verifyAttempt,
  type AttemptFile,
} from '../core/attempt';
import { loadHand, loadScenario } from '../core/scenario';
import { touchedZones, readZone, type Face } from '../core/skin';
import { CommandError, readArguments, type Command } from './command';
import { loadFace, scenarioFiles } from './content';

const OPTIONS = { json: { type: 'boolean', default: false } } as const;
const ROUNDS = 5;

interface Row {
  what: string;
  measured: number;
  unit: string;
  bar: string;
  met: boolean;
}

export const bench: Command = (args, say) => {
  const { values } = readArguments(args, OPTIONS, say);
  const face = loadFace();
  const file = referenceFile(face);
  const rows = [...replayRows(file, face), sizeRow(file)];
  if (values.json === true) console.log(JSON.stringify(rows, null, 2));
  else for (const row of rows) console.log(lineOf(row));
  return rows.every((row) => row.met) ? 0 : 1;
};

function lineOf({ what, measured, unit, bar, met }: Row): string {
  return `${met ? 'met   ' : 'MISSED'}  ${what}: ${measured.toPrecision(3)} ${unit} (bar: ${bar})`;
}

/** The reference: the careful hand on both cheeks. */
function referenceFile(face: Face): AttemptFile {
  const scenario = loadScenario(scenarioFiles(), 'clear-cheeks');
  const hand = loadHand(scenarioFiles(), 'careful');
  if (!scenario.ok || !hand.ok)
    throw new CommandError('The reference scenario or its careful hand does not load. Run check.');
  const setup = { id: 'bench', seed: 1, mode: 'practice', who: 'bench', startedAt: '2026-11-22T10:00:00Z' } as const;
  const attempt = rehearse({ ...setup, scenario: playedScenario(scenario.value) }, hand.value, face);
  const read = readAttemptFile(attemptFileText(attempt));
  if (!read.ok) throw new Error(`The reference cannot be read back: ${read.reason}`);
  return read.file;
}

function replayRows(file: AttemptFile, face: Face): Row[] {
  const playedSeconds = file.ticks / 120;
  const replaySeconds = best(() => void verifyAttempt(file, face));
  const replay = createReplay(setupOfFile(file), file.record, face);
  seekReplay(replay, file.ticks);
  const strokes = touchedZones(replay.attempt.skin).reduce(
    (sum, zone) => sum + readZone(replay.attempt.skin, zone).strokes,
    0,
  );
  const floorSeconds = best(() => bareStrokes(strokes));
  return [
    atLeast('Replay and scoring, hashing included', playedSeconds / replaySeconds, '× real time', 1000),
    atMost('Replay beside a bare loop of as many strokes', replaySeconds / floorSeconds, '× the floor', 60),
  ];
}

function sizeRow(file: AttemptFile): Row {
  const perTenMinutes = ((file.hand.length + file.intents.length) * 72_000) / Math.max(1, samplesOf(file));
  return atMost('Stored ten minutes of hand, base64 included', perTenMinutes / 1000, 'kB', 350);
}

function samplesOf(file: AttemptFile): number {
  return file.record.handRuns.reduce((sum, run) => sum + run.samples.length / 8, 0);
}

function atLeast(what: string, measured: number, unit: string, bar: number): Row {
  return { what, measured, unit, bar: `at least ${bar}`, met: measured >= bar };
}

function atMost(what: string, measured: number, unit: string, bar: number): Row {
  return { what, measured, unit, bar: `at most ${bar}`, met: measured <= bar };
}

/** The least time of several rounds, in seconds: the machine's other work only ever adds. */
function best(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least / 1000;
}

/** The floor: the reads and writes of a stroke on typed arrays, with nothing decided. */
function bareStrokes(strokes: number): number {
  const thickness = new Float32Array(512 * 512).fill(65);
  const count = new Uint16Array(512 * 512);
  const deepest = new Uint16Array(512 * 512);
  let state = 1;
  for (let stroke = 0; stroke < strokes; stroke++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const cell = state >>> 14;
    const reached = thickness[cell] * 0.8;
    count[cell] += 1;
    if (reached > deepest[cell]) deepest[cell] = reached;
  }
  return count[0] + deepest[0];
}
