// Seeded chance for the skin: the small fast generator sfc32 on 32-bit words. Its state is part of the skin, so a replay draws the same.

/** Four words of state. The stroke loop unrolls `nextWord` by hand; both must stay the same. */
export type Generator = Int32Array;

/** Starts a generator from any whole number; the first draws are thrown away so that near seeds do not look alike. */
export function createGenerator(seed: number): Generator {
  const generator = new Int32Array([0x243f6a88, seed | 0, Math.imul(seed | 0, 0x9e3779b1), 1]);
  for (let draw = 0; draw < 15; draw++) nextWord(generator);
  return generator;
}

/** The next 32 random bits as a whole number from 0 to 4,294,967,295. */
export function nextWord(generator: Generator): number {
  const a = generator[0];
  const b = generator[1];
  const c = generator[2];
  const counter = generator[3];
  const word = (a + b + counter) | 0;
  generator[0] = b ^ (b >>> 9);
  generator[1] = (c + (c << 3)) | 0;
  generator[2] = ((c << 21) | (c >>> 11)) + word;
  generator[3] = counter + 1;
  return word >>> 0;
}

/** 32 well mixed bits from a place and a seed: the same place always gives the same value, with no state. */
export function placeHash(x: number, y: number, seed: number): number {
  let word = Math.imul(x, 0x27d4eb2f) ^ Math.imul(y, 0x165667b1) ^ seed;
  word = Math.imul(word ^ (word >>> 15), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
}
