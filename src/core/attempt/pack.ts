// Packs a record into text for the attempt file and reads it back, also as it was packed before. What is packed is exact; only the size of the
// acts depends on the deflate library.
import { base64 } from '@scure/base';
import { deflateSync } from 'fflate';
import { TICKS_PER_SECOND } from '../skin';
import { INPUT_KINDS } from './capture';
import { inflateWithin } from './inflate';
import { decodeHand, encodeHand, runsOf, type RunHead } from './hand-code';
import { decodeIntent, encodeIntent } from './intent-code';
import { HAND_CHANNELS, type AttemptRecord, type HandRun, type RecordedIntent } from './record';

/** Six hours: no session is longer, and a forged length cannot make a reader allocate without bound. */
export const LONGEST_ATTEMPT_TICKS = 6 * 3600 * TICKS_PER_SECOND;
const MOST_INTENTS = 100_000;
const MOST_INTENT_BYTES = 64 * MOST_INTENTS;

/** A record as two texts: the discrete intents, and the hand samples by channel. */
export interface PackedRecord {
  ticks: number;
  intents: string;
  hand: string;
}

export function packRecord(record: AttemptRecord): PackedRecord {
  return { ticks: record.ticks, intents: pack(intentBytes(record.intents)), hand: packHand(record.handRuns) };
}

/** What a hand in the range coder begins with; no base64 does. Without it, it is deflated, as it was before. */
const CODED = '2.';

function packHand(runs: readonly HandRun[]): string {
  return CODED + base64.encode(encodeHand(runs));
}

/** Throws for what neither `packHand` nor the packing before it would have written. */
function unpackHand(text: string, ticks: number): HandRun[] {
  if (!text.startsWith(CODED)) return unpackDeflatedHand(text, ticks);
  return decodeHand(base64.decode(text.slice(CODED.length)), ticks);
}

const NOT_OUR_WAY = 'The record is not written the way records are.';

/** The record of a packed one. Throws a RangeError for anything `packRecord` would not have written. */
export function unpackRecord(packed: PackedRecord): AttemptRecord {
  if (!Number.isInteger(packed.ticks) || packed.ticks < 0 || packed.ticks > LONGEST_ATTEMPT_TICKS) {
    throw new RangeError('The length of the attempt is out of range.');
  }
  const intentsAsBytes = unpack(packed.intents, MOST_INTENT_BYTES);
  const intents = readIntents(createReader(intentsAsBytes), packed.ticks);
  if (!isEqual(intentsAsBytes, intentBytes(intents))) throw new RangeError(NOT_OUR_WAY);
  return { ticks: packed.ticks, intents, handRuns: unpackHand(packed.hand, packed.ticks) };
}

function isEqual(one: Uint8Array, other: readonly number[]): boolean {
  return one.length === other.length && other.every((byte, at) => byte === one[at]);
}

function pack(bytes: readonly number[]): string {
  return base64.encode(deflateSync(Uint8Array.from(bytes), { level: 9 }));
}

/** The bytes behind a packed text. Throws a RangeError when the text holds anything beside them. */
function unpack(text: string, mostBytes: number): Uint8Array {
  const deflated = base64.decode(text);
  const bytes = inflateWithin(deflated, mostBytes);
  // A stream that is whole without its last byte carries something after its end.
  if (!bytes || inflateWithin(deflated.subarray(0, -1), mostBytes))
    throw new RangeError('The packed record is damaged or far too long.');
  return bytes;
}

function intentBytes(intents: readonly RecordedIntent[]): number[] {
  const bytes: number[] = [];
  writeNumber(bytes, intents.length);
  let lastTick = 0;
  for (const { tick, intent } of intents) {
    const row = encodeIntent(intent);
    writeNumber(bytes, tick - lastTick);
    writeNumber(bytes, row.length);
    for (const value of row) writeNumber(bytes, value);
    lastTick = tick;
  }
  return bytes;
}

function readIntents(reader: Reader, ticks: number): RecordedIntent[] {
  const count = readNumber(reader, MOST_INTENTS);
  const intents: RecordedIntent[] = [];
  let tick = 0;
  for (let place = 0; place < count; place++) {
    tick += readNumber(reader, ticks - tick);
    const row = Array.from({ length: readNumber(reader, 64) }, () => readNumber(reader, 0xffffff));
    const intent = decodeIntent(row);
    if (!intent) throw new RangeError('The record holds an act that does not exist.');
    intents.push({ tick, intent });
  }
  finish(reader);
  return intents;
}

/**
 * How hands were packed at first, kept to read their files: runs first; then each channel of all runs in one piece: the order of its differences,
 * then low bytes, then high bytes. Throws a RangeError for bytes that would not have been written so.
 */
function unpackDeflatedHand(text: string, ticks: number): HandRun[] {
  const reader = createReader(unpack(text, MOST_HEAD_BYTES + ticks * MOST_TICK_BYTES));
  const heads: RunHead[] = [];
  let tick = 0;
  for (let left = readNumber(reader, ticks); left > 0; left--) {
    const fromTick = tick + readNumber(reader, ticks - tick);
    const length = readNumber(reader, ticks - fromTick + 1);
    heads.push({ fromTick, length, inputKind: readNumber(reader, INPUT_KINDS.length - 1) });
    tick = fromTick + length;
  }
  const runs = runsOf(heads, (total) => readChannel(reader, total));
  finish(reader);
  return runs;
}

/** The longest that a deflated hand can be: how many runs there are and an order a channel; then, if every tick is a run of its own, its head and sample. */
const MOST_HEAD_BYTES = 5 + HAND_CHANNELS.length;
const MOST_TICK_BYTES = 3 + 2 * HAND_CHANNELS.length;

function readChannel(reader: Reader, length: number): Int32Array {
  const order = take(reader, 1)[0];
  if (order > 2) throw new RangeError('A hand channel is packed in an unknown way.');
  const low = take(reader, length);
  const high = take(reader, length);
  const values = new Int32Array(length);
  for (let place = 0; place < length; place++) {
    const folded = low[place] | (high[place] << 8);
    values[place] = folded & 1 ? -(folded + 1) / 2 : folded / 2;
  }
  for (let round = 0; round < order; round++) sumUp(values);
  if (order !== shortestOrder(values)) throw new RangeError(NOT_OUR_WAY);
  return values;
}

/** Makes values of their differences. Throws a RangeError for one that does not fit in 16 bits: no channel has such. */
function sumUp(values: Int32Array): void {
  let sum = 0;
  for (let place = 0; place < values.length; place++) {
    sum += values[place];
    if (sum < -0x8000 || sum > 0x7fff) throw new RangeError('A number in the record is out of range.');
    values[place] = sum;
  }
}

/** Which differences are the smallest in all, of the first three orders: they were packed. */
function shortestOrder(values: Int32Array): number {
  const sizes = [0, 0, 0];
  let last = 0;
  let lastStep = 0;
  for (let place = 0; place < values.length; place++) {
    const step = values[place] - last;
    sizes[0] += Math.abs(values[place]);
    sizes[1] += Math.abs(step);
    sizes[2] += Math.abs(step - lastStep);
    last = values[place];
    lastStep = step;
  }
  return sizes.indexOf(Math.min(...sizes));
}

interface Reader {
  bytes: Uint8Array;
  at: number;
}

function createReader(bytes: Uint8Array): Reader {
  return { bytes, at: 0 };
}

/** Seven bits a byte, lowest first; the top bit says that more follow. */
function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

function readNumber(reader: Reader, most: number): number {
  let value = 0;
  for (let shift = 0; shift < 5; shift++) {
    const byte = take(reader, 1)[0];
    value += (byte & 0x7f) * PLACES[shift];
    if (byte < 0x80) {
      // A last byte of nought could have been left away.
      if (byte === 0 && shift > 0) throw new RangeError(NOT_OUR_WAY);
      if (value > most) throw new RangeError('A number in the record is out of range.');
      return value;
    }
  }
  throw new RangeError('A number in the record never ends.');
}

const PLACES = [1, 0x80, 0x4000, 0x200000, 0x10000000];

function take(reader: Reader, count: number): Uint8Array {
  if (reader.at + count > reader.bytes.length) throw new RangeError('The record is cut short.');
  reader.at += count;
  return reader.bytes.subarray(reader.at - count, reader.at);
}

function finish(reader: Reader): void {
  if (reader.at !== reader.bytes.length) throw new RangeError('The record goes on after its end.');
}
