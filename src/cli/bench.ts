// bench [--json] [--write] [--only ROWS]: replays the reference attempt (tests/golden/reference.needlepoint.json, ten minutes of needling over the whole face)
// and shows its parts apart, each beside its floor taken in the same run; then grading, memory, size, and the page in a real browser.
// Times of the replay are CPU seconds, so that a busy machine does not shape them. Exits 1 when a bar is missed. --write renews docs/speed*.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAttemptFile, scoreAttempt, verifyAttempt, type AttemptFile } from '../core/attempt';
import { packRecord } from '../core/attempt/pack';
import { readZone, TICKS_PER_SECOND, touchedZones, type Face } from '../core/skin';
import { copiesOf, measureGrading } from './bench-grade';
import { growthPicture, measureGrowth, type Growth } from './bench-growth';
import { copyField, copyHashed, copyReadings, watchTouched } from './bench-floors';
import {
  bareMaps,
  bareStrokes,
  cpuSeconds,
  freshSkinOf,
  hashAll,
  rawBytes,
  samplesOf,
  strikeAll,
  strikeAndRespond,
  watchReplay,
} from './bench-parts';
import { startWorkers, stopWorkers } from './grade-pool';
import { browserRows, bytesOf, orFailed, progress } from './bench-programs';
import { BARS, exitCodeOf, judgeRows, linesOf, markdownOf, type Bars, type Measured, type Row } from './bench-rows';
import { CommandError, readArguments, type Command, type Say } from './command';
import { loadFace } from './content';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const GOLDENS = join(PROJECT, 'tests/golden');
const OPTIONS = {
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  only: { type: 'string' },
} as const;

/** How much is measured. The short test takes as little as it can. */
export interface BenchSize {
  reference: string;
  rounds: number;
  /** Files that are graded, in turn, and how many. */
  graded: readonly string[];
  attempts: number;
  /** How often they are graded in each way, and how many files warm the workers first. */
  grading: { rounds: number; warmUp: number };
  growthCounts: readonly number[];
  hourSeconds: number;
  browser: boolean;
}

export const WHOLE_BENCH: BenchSize = {
  reference: join(GOLDENS, 'reference.needlepoint.json'),
  rounds: 7,
  graded: ['node-careful', 'node-too-hard', 'node-declines'].map((name) => join(GOLDENS, `${name}.needlepoint.json`)),
  attempts: 1000,
  grading: { rounds: 3, warmUp: 200 },
  growthCounts: [10, 100, 1000],
  hourSeconds: 3600,
  browser: true,
};

export const bench: Command = async (args, say) => {
  const { values } = readArguments(args, OPTIONS, say);
  // Whoever stops it leaves nothing behind: what was built and copied goes with the program.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const ways = { json: values.json === true, write: values.write === true };
  if (typeof values.only === 'string') return reportOnly(await browserRows(values.only), ways);
  return report(await measureAll(WHOLE_BENCH, say), BARS, ways);
};

/** One family of browser rows alone; never written into the documents. */
function reportOnly(measured: readonly Measured[], { json }: Ways): number {
  const ids = measured.map(({ id }) => id);
  const rows = judgeRows(measured).filter(({ id }) => ids.includes(id));
  if (rows.length === 0)
    console.log('There is no browser, or no such rows: desk, first-frame, frames, gradebook, memory.');
  if (json) console.log(JSON.stringify({ machine: machine(), rows }, null, 2));
  else linesOf(rows).forEach((line) => console.log(line));
  return exitCodeOf(rows);
}

/** All that is measured, without judging it. Throws a CommandError when the reference attempt does not replay. */
export async function measureAll(size: BenchSize, say: Say): Promise<Bench> {
  return measureFile(size, referenceFile(size.reference, say), loadFace());
}

/** Judges and prints what was measured. Returns the exit code: 1 when a bar is missed. */
export function report({ measured, growth }: Bench, bars: Bars, { json, write }: Ways): number {
  const rows = judgeRows(measured, bars);
  if (json) console.log(JSON.stringify({ machine: machine(), rows, growth }, null, 2));
  else linesOf(rows).forEach((line) => console.log(line));
  if (write) writeDocuments(rows, growth);
  return exitCodeOf(rows);
}

export interface Bench {
  measured: Measured[];
  growth: Growth;
}

interface Ways {
  json: boolean;
  /** Renew the documents too. */
  write: boolean;
}

function referenceFile(path: string, say: Say): AttemptFile {
  const read = readAttemptFile(readFileSync(path, 'utf8'));
  if (!read.ok) throw new CommandError(say('bench-reference', { why: read.reason }));
  return read.file;
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}, ${process.platform}`;
}

async function measureFile(size: BenchSize, file: AttemptFile, face: Face): Promise<Bench> {
  progress('replay and its parts');
  const replay = measureReplay(size, file, face);
  const { paths, remove } = copiesOf(size.graded, size.attempts);
  const workers = startWorkers(paths.length);
  const grading = await orFailed(['grade'], `grading ${size.attempts} attempts`, async () => {
    const { pool, bare } = await measureGrading(paths, workers, size.grading);
    const what = `Grading ${size.attempts} attempts on all cores, beside a bare loop on as many workers (best of ${size.grading.rounds} each)`;
    return [{ id: 'grade', what, measured: pool, unit: 's', floor: bare }];
  });
  remove();
  progress(`growth: ${size.growthCounts.join(', ')} attempts and three grids`);
  const growth = await measureGrowth(
    size.graded,
    size.growthCounts,
    workers,
    { skin: freshSkinOf(file, face), face, strikes: replay.strikes, strokes: replay.strokes },
    size.rounds,
  );
  await stopWorkers(workers);
  const measured = [
    ...replay.measured,
    ...grading,
    ...(await orFailed(['stroke-allocation'], 'what strokes allocate', () => allocationRow(size, replay.strokes))),
    ...(await orFailed(['memory-hour'], `memory of ${size.hourSeconds} s`, () => hourRow(size))),
    ...(size.browser ? await browserRows() : []),
  ];
  return { measured, growth };
}

async function allocationRow({ reference }: BenchSize, strokes: number): Promise<Measured[]> {
  const flags = ['--expose-gc', '--max-semi-space-size=512', '--min-semi-space-size=512'];
  const measured = bytesOf('bench-allocation.ts', [reference], flags) / strokes;
  const what =
    'Heap that a stroke takes once the code is warm: less than any object, so that none is made for a stroke';
  return [{ id: 'stroke-allocation', what, measured, unit: 'bytes', floor: null }];
}

async function hourRow({ reference, hourSeconds }: BenchSize): Promise<Measured[]> {
  const measured = bytesOf('bench-hour.ts', [reference, String(hourSeconds)]) / 1e6;
  const what = `Replay of a session of ${hourSeconds} s, memory at most beyond what the program takes`;
  return [{ id: 'memory-hour', what, measured, unit: 'MB', floor: null }];
}

function measureReplay({ rounds }: BenchSize, file: AttemptFile, face: Face) {
  const { record, ticks } = file;
  const verified = verifyAttempt(file, face);
  if (!verified.verified)
    throw new CommandError(
      `The reference attempt does not replay: ${verified.reason}. Record it anew: npm run golden.`,
    );
  const { attempt } = verified;
  const { skin } = attempt;
  const { strikes, machineTickMilliseconds } = watchReplay(file, face);
  const zones = touchedZones(skin);
  const strokes = zones.reduce((sum, zone) => sum + readZone(skin, zone).strokes, 0);

  const replay = cpuSeconds(() => void verifyAttempt(file, face), rounds);
  const start = cpuSeconds(() => void freshSkinOf(file, face), rounds);
  const needles = cpuSeconds(() => strikeAll(freshSkinOf(file, face), strikes), rounds) - start;
  const answered = cpuSeconds(() => strikeAndRespond(freshSkinOf(file, face), strikes, ticks), rounds) - start;
  const field = Math.max(0, answered - needles);
  const hashing = cpuSeconds(hashAll(file, face), rounds);
  const scoring = cpuSeconds(() => void scoreAttempt(attempt, file.content.rubric), rounds);
  const machines = Math.max(0, replay - start - answered - hashing - scoring);

  const maps = Array.from({ length: rounds }, () => bareMaps(freshSkinOf(file, face)));
  let round = 0;
  const bareNeedles = cpuSeconds(() => void bareStrokes(maps[round++], face, strikes, strokes), rounds);
  const played = freshSkinOf(file, face);
  const touched = watchTouched(played, strikes, ticks);
  const bareField = cpuSeconds(copyField(played, touched), rounds);
  const bareHashing = cpuSeconds(copyHashed(file, face), rounds);
  const bareMachines = cpuSeconds(copyReadings(played, touched), rounds);

  const packed = packRecord(record);
  const minutes = (samplesOf(record) / TICKS_PER_SECOND / 60).toFixed(1);
  const part = (id: Measured['id'], what: string, seconds: number, floorSeconds: number | null): Measured => ({
    id,
    what,
    measured: seconds * 1000,
    unit: 'ms of CPU',
    floor: floorSeconds === null ? null : floorSeconds * 1000,
  });
  const measured: Measured[] = [
    {
      id: 'replay',
      what: `Replay of a session of ${(ticks / TICKS_PER_SECOND / 60).toFixed(1)} min with ${minutes} min of needling (${strokes} strokes), scored and hashed`,
      measured: ticks / TICKS_PER_SECOND / replay,
      unit: '× real time',
      floor: null,
    },
    {
      id: 'stroke',
      what: 'One needle stroke',
      measured: (needles / strokes) * 1e9,
      unit: 'ns',
      floor: (bareNeedles / strokes) * 1e9,
    },
    part('strokes', 'Of the replay: strokes', needles, bareNeedles),
    part('field', 'Of the replay: field (redness, swelling, barrier, serum, blood)', field, bareField),
    part('hashing', 'Of the replay: hashing', hashing, bareHashing),
    part('machines', 'Of the replay: readings, machines and the rest', machines, bareMachines),
    part('scoring', 'Of the replay: scoring', scoring, null),
    {
      id: 'tick',
      what: 'A tick with readings and machines, 99th percentile',
      measured: machineTickMilliseconds,
      unit: 'ms',
      floor: null,
    },
    {
      id: 'stored',
      what: `Stored hand of ${minutes} min and all acts`,
      measured: (packed.hand.length + packed.intents.length) / 1000,
      unit: 'kB',
      floor: rawBytes(record) / 1000,
    },
    {
      id: 'stored-file',
      what: 'The whole attempt file, with the scenario it was played on, a hash a second and the scorecard',
      measured: JSON.stringify({ ...file, record: undefined, hashes: undefined, ...packed }).length / 1000,
      unit: 'kB',
      floor: null,
    },
  ];
  return { measured, strikes, strokes };
}

/** Renews the table between the marks of docs/speed.md, and the drawing beside it. */
function writeDocuments(rows: readonly Row[], growth: Growth): void {
  const page = join(PROJECT, 'docs/speed.md');
  const [before, , after] = readFileSync(page, 'utf8').split(/<!-- (?:table|end) -->\n/);
  const growthRows = [
    ...growth.attempts.map(
      ({ count, milliseconds }) => `| ${count} attempts | ${milliseconds.toFixed(1)} ms an attempt |`,
    ),
    ...growth.grid.map(
      ({ cells, nanoseconds, megabytes }) =>
        `| grid of ${cells} × ${cells} | ${nanoseconds.toFixed(1)} ns a bare stroke, ${megabytes.toFixed(1)} MB of maps |`,
    ),
  ];
  const not = rows.filter(({ verdict }) => verdict === 'missed' || verdict === 'failed to run').length;
  const verdict = `Measured on ${machine()}. ${not === 0 ? 'No bar is missed.' : `Missed or failed: ${not} of ${rows.length} rows.`}`;
  const table = [verdict, '', markdownOf(rows), '', '| Growth | |', '| --- | --- |', ...growthRows];
  writeFileSync(page, `${before}<!-- table -->\n\n${table.join('\n')}\n\n<!-- end -->\n${after ?? ''}`);
  writeFileSync(join(PROJECT, 'docs/speed-growth.svg'), growthPicture(growth));
}
