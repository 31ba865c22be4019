// Packs a record into text for the attempt file and reads it back, also as it was packed before. What is packed is exact; only the size of the
// acts depends on the deflate library.
import { base64 } from '@scure/base';
import { deflateSync } from 'fflate';
import { TICKS_PER_SECOND } from '../skin';
import { INPUT_KINDS } from './capture';
import { inflateWithin } from './inflate';
import { decodeHand, encodeHand, runsOf, type RunHead } from './hand-code';
import { decodeIntent, encodeIntent } from './intent-code';
import { HAND_CHANNELS, samplesIn, type AttemptRecord, type HandRun, type RecordedIntent } from './record';

/** Six hours: no session is longer, and a forged length cannot make a reader allocate without bound. */
export const LONGEST_ATTEMPT_TICKS = 6 * 3600 * TICKS_PER_SECOND;
const MOST_INTENTS = 100_000;
const MOST_BYTES = 64 * 1024 * 1024;

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
  const intentsAsBytes = unpack(packed.intents);
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
function unpack(text: string): Uint8Array {
  const deflated = base64.decode(text);
  const bytes = inflateWithin(deflated, MOST_BYTES);
  // A stream that is whole without its last byte carries something after its end.
  if (!bytes || inflateWithin(deflated.subarray(0, -1), MOST_BYTES))
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

function unpackDeflatedHand(text: string, ticks: number): HandRun[] {
  const bytes = unpack(text);
  const handRuns = readHand(createReader(bytes), ticks);
  if (!isEqual(bytes, handBytes(handRuns))) throw new RangeError(NOT_OUR_WAY);
  return handRuns;
}

/**
 * How hands were packed at first, kept to read and check their files: runs first; then each channel of all runs in one piece: the order of
 * its differences, then low bytes, then high bytes.
 */
function handBytes(runs: readonly HandRun[]): number[] {
  const bytes: number[] = [];
  writeNumber(bytes, runs.length);
  let lastTick = 0;
  for (const run of runs) {
    writeNumber(bytes, run.fromTick - lastTick);
    writeNumber(bytes, samplesIn(run));
    writeNumber(bytes, run.inputKind);
    lastTick = run.fromTick + samplesIn(run);
  }
  for (let channel = 0; channel < HAND_CHANNELS.length; channel++) writeChannel(bytes, channelOf(runs, channel));
  return bytes;
}

function channelOf(runs: readonly HandRun[], channel: number): number[] {
  const values: number[] = [];
  for (const run of runs) {
    for (let at = channel; at < run.samples.length; at += HAND_CHANNELS.length) values.push(run.samples[at]);
  }
  return values;
}

function writeChannel(bytes: number[], values: readonly number[]): void {
  const orders = [0, 1, 2].map((order) => differences(values, order));
  const sizes = orders.map((list) => list.reduce((sum, value) => sum + Math.abs(value), 0));
  const order = sizes.indexOf(Math.min(...sizes));
  const folded = orders[order].map((value) => (value < 0 ? -2 * value - 1 : 2 * value));
  bytes.push(order);
  for (const value of folded) bytes.push(value & 0xff);
  for (const value of folded) bytes.push(value >>> 8);
}

function differences(values: readonly number[], order: number): readonly number[] {
  if (order === 0) return values;
  const lower = differences(values, order - 1);
  return lower.map((value, place) => value - (place > 0 ? lower[place - 1] : 0));
}

function readHand(reader: Reader, ticks: number): HandRun[] {
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

function readChannel(reader: Reader, length: number): number[] {
  const order = take(reader, 1)[0];
  if (order > 2) throw new RangeError('A hand channel is packed in an unknown way.');
  const low = take(reader, length);
  const high = take(reader, length);
  let values = Array.from(low, (byte, place) => {
    const folded = byte | (high[place] << 8);
    return folded & 1 ? -(folded + 1) / 2 : folded / 2;
  });
  for (let round = 0; round < order; round++) {
    let sum = 0;
    values = values.map((value) => (sum += value));
  }
  return values;
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
