// A range coder for yes and no: what is likely takes a small part of a bit. How likely is learnt on the way, by both sides alike, in whole
// numbers. Used for what a hand did, of which an attempt file mostly consists.

/** Chances learnt so far that each kind of decision is no, in 65536ths: one list learns fast and one slowly, their mean counts. */
export interface Chances {
  fast: Uint16Array;
  slow: Uint16Array;
}

export function evenChances(kinds: number): Chances {
  return { fast: new Uint16Array(kinds).fill(0x8000), slow: new Uint16Array(kinds).fill(0x8000) };
}

/** Bits by which a chance nears what just happened: a 32nd of the way, or a 128th. Both stay above 0 and below 65536. */
const FAST = 5;
const SLOW = 7;
/** The range stays within 31 bits and grows by a byte when 23 would do; what is written has 32. */
const WHOLE = 0x7fffffff;
const LEAST = 0x800000;
const CARRY = 0x100000000;

export interface Encoder {
  bytes: number[];
  low: number;
  range: number;
}

export function createEncoder(): Encoder {
  return { bytes: [], low: 0, range: WHOLE };
}

/** Writes one decision of a kind. */
export function encodeBit(encoder: Encoder, chances: Chances, kind: number, bit: number): void {
  const bound = boundOf(encoder.range, chances, kind);
  if (bit === 0) encoder.range = bound;
  else {
    encoder.low += bound;
    encoder.range -= bound;
  }
  learn(chances, kind, bit);
  while (encoder.range < LEAST) {
    shiftOut(encoder);
    encoder.range = encoder.range * 256;
  }
}

/** The bytes of everything written. */
export function endEncoding(encoder: Encoder): Uint8Array {
  for (let byte = 0; byte < 4; byte++) shiftOut(encoder);
  return Uint8Array.from(encoder.bytes);
}

/** The top byte of `low` is settled, but for a carry that goes up into the bytes before. */
function shiftOut(encoder: Encoder): void {
  const { bytes } = encoder;
  if (encoder.low >= CARRY) {
    let at = bytes.length - 1;
    while (bytes[at] === 0xff) bytes[at--] = 0;
    bytes[at] += 1;
    encoder.low -= CARRY;
  }
  bytes.push(encoder.low >>> 24);
  encoder.low = (encoder.low & 0xffffff) * 256;
}

export interface Decoder {
  readonly bytes: Uint8Array;
  at: number;
  code: number;
  range: number;
}

/** Throws a RangeError when there are fewer bytes than any encoder writes. */
export function createDecoder(bytes: Uint8Array): Decoder {
  const decoder: Decoder = { bytes, at: 0, code: 0, range: WHOLE };
  for (let byte = 0; byte < 4; byte++) decoder.code = decoder.code * 256 + nextByte(decoder);
  if (decoder.code >= WHOLE) throw new RangeError('The record is not written the way records are.');
  return decoder;
}

/** Reads one decision of a kind. Throws a RangeError when the bytes have come to their end. */
export function decodeBit(decoder: Decoder, chances: Chances, kind: number): number {
  const bound = boundOf(decoder.range, chances, kind);
  const bit = decoder.code < bound ? 0 : 1;
  if (bit === 0) decoder.range = bound;
  else {
    decoder.code -= bound;
    decoder.range -= bound;
  }
  learn(chances, kind, bit);
  while (decoder.range < LEAST) {
    decoder.code = decoder.code * 256 + nextByte(decoder);
    decoder.range = decoder.range * 256;
  }
  return bit;
}

/**
 * Throws a RangeError when the bytes go on, or when they are not those that an encoder would have written for the same decisions: it ends at
 * the very beginning of the range that is left.
 */
export function endDecoding({ at, bytes, code }: Decoder): void {
  if (at !== bytes.length || code !== 0) throw new RangeError('The record is not written the way records are.');
}

function nextByte(decoder: Decoder): number {
  if (decoder.at >= decoder.bytes.length) throw new RangeError('The record is cut short.');
  return decoder.bytes[decoder.at++];
}

/** Where in the range no ends and yes begins: at least one apart from both ends, as no chance is 0 or all. */
function boundOf(range: number, { fast, slow }: Chances, kind: number): number {
  return (range >>> 15) * ((fast[kind] + slow[kind]) >>> 2);
}

function learn({ fast, slow }: Chances, kind: number, bit: number): void {
  if (bit === 0) {
    fast[kind] += (0x10000 - fast[kind]) >>> FAST;
    slow[kind] += (0x10000 - slow[kind]) >>> SLOW;
  } else {
    fast[kind] -= fast[kind] >>> FAST;
    slow[kind] -= slow[kind] >>> SLOW;
  }
}
