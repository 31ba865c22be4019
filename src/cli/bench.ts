// bench [--json]: replays the reference attempt (tests/golden/reference.needlepoint.json, ten minutes of needling over the whole face) and shows
// its parts apart, each beside its floor taken in the same run. Times are CPU seconds, so that a busy machine does not shape them. Exits 1 when a bar is missed.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAttemptFile, verifyAttempt, type AttemptFile } from '../core/attempt';
import { TICKS_PER_READING, TICKS_PER_SECOND, touchedZones, readZone, type Face } from '../core/skin';
import {
  bareStrokes,
  cellsUnderTip,
  copyField,
  copyReadings,
  copySamples,
  cpuSeconds,
  freshSkinOf,
  hashAll,
  rawBytes,
  samplesOf,
  strikeAll,
  strikeAndRespond,
  watchReplay,
} from './bench-parts';
import { CommandError, readArguments, readText, type Command, type Say } from './command';
import { loadFace } from './content';

const OPTIONS = { json: { type: 'boolean', default: false } } as const;
const REFERENCE = resolve(dirname(fileURLToPath(import.meta.url)), '../../tests/golden/reference.needlepoint.json');
const ROUNDS = 5;

interface Row {
  what: string;
  measured: number;
  unit: string;
  /** What the same bytes cost at least, in the same unit; null where there is nothing to compare with. */
  floor: number | null;
  /** Null where a part is only shown. */
  bar: string | null;
  met: boolean;
}

export const bench: Command = (args, say) => {
  const { values } = readArguments(args, OPTIONS, say);
  const rows = measure(referenceFile(say), loadFace());
  if (values.json === true) console.log(JSON.stringify(rows, null, 2));
  else for (const row of rows) console.log(lineOf(row));
  return rows.every((row) => row.met) ? 0 : 1;
};

function lineOf({ what, measured, unit, floor, bar, met }: Row): string {
  const verdict = bar === null ? '       ' : met ? 'met    ' : 'MISSED ';
  const beside = floor === null ? '' : `, floor ${floor.toPrecision(3)}: ${(measured / floor).toPrecision(3)} ×`;
  return `${verdict} ${what}: ${measured.toPrecision(3)} ${unit}${beside}${bar === null ? '' : ` (bar: ${bar})`}`;
}

function referenceFile(say: Say): AttemptFile {
  const read = readAttemptFile(readText(REFERENCE, say));
  if (!read.ok) throw new CommandError(`The reference attempt cannot be read: ${read.reason}. Record it anew.`);
  return read.file;
}

function measure(file: AttemptFile, face: Face): Row[] {
  const { record, ticks } = file;
  const verified = verifyAttempt(file, face);
  if (!verified.verified)
    throw new CommandError(`The reference attempt does not replay: ${verified.reason}. Record it anew.`);
  const { strikes, machineTickMilliseconds } = watchReplay(file, face);
  const { skin } = verified.attempt;
  const zones = touchedZones(skin);
  const strokes = zones.reduce((sum, zone) => sum + readZone(skin, zone).strokes, 0);
  const responses = Math.floor(ticks / TICKS_PER_READING);

  const replay = cpuSeconds(() => void verifyAttempt(file, face), ROUNDS);
  const start = cpuSeconds(() => void freshSkinOf(file, face), ROUNDS);
  const needles = cpuSeconds(() => strikeAll(freshSkinOf(file, face), strikes), ROUNDS) - start;
  const answered = cpuSeconds(() => strikeAndRespond(freshSkinOf(file, face), strikes, ticks), ROUNDS) - start;
  const field = Math.max(0, answered - needles);
  const hashing = cpuSeconds(hashAll(file, face), ROUNDS);
  const machines = Math.max(0, replay - start - answered - hashing);

  const bareNeedles = cpuSeconds(bareStrokes(freshSkinOf(file, face), cellsUnderTip(strikes), strokes), ROUNDS);
  const bareField = cpuSeconds(copyField(skin, responses), ROUNDS);
  const bareHashing = cpuSeconds(copySamples(record), ROUNDS);
  const bareMachines = cpuSeconds(copyReadings(responses, zones.length), ROUNDS);

  const realTime = ticks / TICKS_PER_SECOND / replay;
  const stroke = { measured: (needles / strokes) * 1e9, floor: (bareNeedles / strokes) * 1e9 };
  const kilobytes = (record.ticks > 0 ? file.hand.length + file.intents.length : 0) / 1000;
  return [
    {
      what: `Replay of ${strokes} strokes, scored and hashed`,
      measured: realTime,
      unit: '× real time',
      floor: null,
      bar: 'at least 4000',
      met: realTime >= 4000,
    },
    {
      what: 'One needle stroke',
      ...stroke,
      unit: 'ns',
      bar: 'at most 2 × the floor',
      met: stroke.measured <= 2 * stroke.floor,
    },
    shown('Strokes in all', needles, bareNeedles),
    shown('Field: redness, swelling, barrier, serum, blood', field, bareField),
    shown('Hashing', hashing, bareHashing),
    shown('Readings, machines and the rest', machines, bareMachines),
    {
      what: 'A tick with readings and machines, 99th percentile',
      measured: machineTickMilliseconds,
      unit: 'ms',
      floor: null,
      bar: 'under 0.5',
      met: machineTickMilliseconds < 0.5,
    },
    {
      what: `Stored hand of ${(samplesOf(record) / TICKS_PER_SECOND / 60).toFixed(1)} min and all acts`,
      measured: kilobytes,
      unit: 'kB',
      floor: rawBytes(record) / 1000,
      bar: 'at most 120',
      met: kilobytes <= 120,
    },
  ];
}

/** A part of the replay that has no bar of its own. */
function shown(what: string, seconds: number, floorSeconds: number): Row {
  return { what, measured: seconds * 1000, unit: 'ms of CPU', floor: floorSeconds * 1000, bar: null, met: true };
}
