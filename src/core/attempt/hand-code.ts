// The hand samples of a record as few bytes: the runs, then each channel of all runs as steps from one sample to the next, in a range coder that
// learns how large such steps are. About three quarters of what deflate makes of the same.
import { INPUT_KINDS } from './capture';
import {
  createDecoder,
  createEncoder,
  decodeBit,
  encodeBit,
  endDecoding,
  endEncoding,
  evenChances,
  type Chances,
  type Decoder,
  type Encoder,
} from './range-coder';
import { HAND_CHANNELS, samplesIn, type HandRun } from './record';

/** Numbers of up to so many binary digits; ticks of six hours need 22. */
const MOST_DIGITS = 24;
/** The leading digits below this make a kind of decision each; lesser digits share one for each place. */
const PREFIXES = 64;
/** Kinds of decisions in one number: is it longer than this, and the digits after the first. */
const KINDS = MOST_DIGITS + (MOST_DIGITS + 1) * PREFIXES;

export function encodeHand(runs: readonly HandRun[]): Uint8Array {
  const encoder = createEncoder();
  const write = (chances: Chances, value: number): void => writeNumber(encoder, chances, value);
  const [counts, gaps, lengths, kinds] = headerChances();
  write(counts, runs.length);
  let lastTick = 0;
  for (const run of runs) {
    write(gaps, run.fromTick - lastTick);
    write(lengths, samplesIn(run));
    write(kinds, run.inputKind);
    lastTick = run.fromTick + samplesIn(run);
  }
  for (let channel = 0; channel < HAND_CHANNELS.length; channel++) {
    const steps = evenChances(KINDS);
    let last = 0;
    for (const { samples } of runs) {
      for (let at = channel; at < samples.length; at += HAND_CHANNELS.length) {
        const step = samples[at] - last;
        write(steps, step < 0 ? -2 * step - 1 : 2 * step);
        last = samples[at];
      }
    }
  }
  return endEncoding(encoder);
}

/** The runs of `encodeHand`, none of them after `ticks`. Throws a RangeError for bytes that it would not have written. */
export function decodeHand(bytes: Uint8Array, ticks: number): HandRun[] {
  const decoder = createDecoder(bytes);
  const [counts, gaps, lengths, kinds] = headerChances();
  const heads: RunHead[] = [];
  let tick = 0;
  for (let left = readNumber(decoder, counts, ticks); left > 0; left--) {
    const fromTick = tick + readNumber(decoder, gaps, ticks - tick);
    const length = readNumber(decoder, lengths, ticks - fromTick + 1);
    heads.push({ fromTick, length, inputKind: readNumber(decoder, kinds, INPUT_KINDS.length - 1) });
    tick = fromTick + length;
  }
  const runs = runsOf(heads, (total) => readChannel(decoder, total));
  endDecoding(decoder);
  return runs;
}

function readChannel(decoder: Decoder, length: number): number[] {
  const steps = evenChances(KINDS);
  const values: number[] = [];
  let last = 0;
  for (let place = 0; place < length; place++) {
    const folded = readNumber(decoder, steps, LARGEST_STEP);
    last += folded & 1 ? -(folded + 1) / 2 : folded / 2;
    values.push(last);
  }
  return values;
}

/** A run as it is packed: its samples come later, channel by channel. */
export interface RunHead {
  fromTick: number;
  inputKind: number;
  length: number;
}

/** Runs of what is read channel by channel. Throws a RangeError for a run that no record has. */
export function runsOf(heads: readonly RunHead[], nextChannel: (samples: number) => ArrayLike<number>): HandRun[] {
  if (heads.some(({ length, fromTick }) => length === 0 || fromTick === 0))
    throw new RangeError('A hand run is empty.');
  const total = heads.reduce((sum, { length }) => sum + length, 0);
  const channels = HAND_CHANNELS.map(() => nextChannel(total));
  let at = 0;
  return heads.map(({ fromTick, inputKind, length }) => {
    const samples: number[] = [];
    for (const end = at + length; at < end; at++) {
      for (const channel of channels) samples.push(channel[at]);
    }
    return { fromTick, inputKind, samples };
  });
}

/** A folded step is one of two signed 16-bit numbers apart at most. */
const LARGEST_STEP = 0x3ffff;

/** For how many runs there are, the ticks before each, its samples, and its kind of input. */
function headerChances(): [Chances, Chances, Chances, Chances] {
  return [evenChances(KINDS), evenChances(KINDS), evenChances(KINDS), evenChances(KINDS)];
}

/** How many binary digits a whole number has, one by one; then the digits after the first, highest first. */
function writeNumber(encoder: Encoder, chances: Chances, value: number): void {
  const digits = 32 - Math.clz32(value);
  if (digits > MOST_DIGITS) throw new RangeError('A number is too large to be recorded.');
  for (let digit = 0; digit < digits; digit++) encodeBit(encoder, chances, digit, 1);
  if (digits < MOST_DIGITS) encodeBit(encoder, chances, digits, 0);
  for (let place = digits - 2; place >= 0; place--) {
    const prefix = value >>> (place + 1);
    encodeBit(encoder, chances, kindOf(digits, prefix, place), (value >>> place) & 1);
  }
}

function readNumber(decoder: Decoder, chances: Chances, most: number): number {
  let digits = 0;
  while (digits < MOST_DIGITS && decodeBit(decoder, chances, digits) === 1) digits += 1;
  let value = digits === 0 ? 0 : 1;
  for (let place = digits - 2; place >= 0; place--) {
    value = value * 2 + decodeBit(decoder, chances, kindOf(digits, value, place));
  }
  if (value > most) throw new RangeError('A number in the record is out of range.');
  return value;
}

function kindOf(digits: number, prefix: number, place: number): number {
  return MOST_DIGITS + digits * PREFIXES + (prefix < PREFIXES ? prefix : place);
}
