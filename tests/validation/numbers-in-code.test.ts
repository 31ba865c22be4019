// Every coefficient stands in a table that METHODS.md prints: no other number may hide in the code of skin, client and healing.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CARTRIDGES, ROLLER } from '../../src/core/skin';
import { power177 } from '../../src/core/skin/curve';
import { LAWS } from '../../src/core/skin/laws';

const core = resolve(import.meta.dirname, '../../src/core');
/** Tables, the geometry of face and atlas, committed curves, chance, views and types: they hold numbers by their nature. */
const TABLES_AND_GEOMETRY =
  /^(anatomy|cartridge|coefficient.*|curve|face|generator|heat|laws|maps-hash|outline|skin|state|zones|index)\.ts$/;
const SESSION = ['client-feeling', 'client-machine', 'talk', 'healing-machine', 'observing', 'incidents'];

/** Numbers that are no coefficient, and what they are; 0, 1, 2, a half and powers of ten are free everywhere. */
const GRAIN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'blood.ts': { 255: 'a full pool', 5: 'turns', 9: 'shift of a row', '0x100000000': 'words' },
  'care.ts': { 8: 'shift' },
  'complications.ts': { 6: 'skin types' },
  'heal.ts': { 24: 'hours of a day', 4.32: 'logarithm of 20' },
  'next-visit.ts': { 0.99: 'redness short of infinite dose', 4: 'of the square equation' },
  'needles.ts': {
    ...{ 127.99: 'spread of three bytes', 382.5: 'mean of three bytes', 6554: 'bits of a tenth', 36: 'most needles' },
    ...{
      63: 'directions',
      126: 'directions',
      255: 'bone in bytes',
      65535: 'most strokes of a cell',
      '0x100000': 'bits',
    },
    ...{ 3: 'bits', 4: 'bits', 8: 'bits', 9: 'bits', 11: 'bits', 12: 'bits', 15: 'bits', 16: 'bits', 21: 'bits' },
    ...{ 23: 'bits', 30: 'bits', 31: 'bits' },
  },
  'reach.ts': { 85: 'steepest tilt that is taken' },
  'reading.ts': { 0.95: 'the 95th percentile', 3: 'place', 4: 'place', 5: 'place', 6: 'place' },
  'respond.ts': {
    ...{ 0.002: 'calm', 25: 'turns', 5: 'turns', 3: 'of the curve', 4: 'neighbours', 32: 'rows', 6: 'shares' },
    ...{ 0.01: 'pale mark too faint to see', 0.1: 'tenth of a second' },
  },
  'strike.ts': { 3: 'numbers of a metric', 511: 'last cell' },
  'tear.ts': { 0.4: 'where lines are drawn', 60: 'how dark they are drawn', 255: 'bytes', 3: 'numbers of a metric' },
  'thickness.ts': { 0.57735: 'spread of a uniform draw', 0.3849: 'the same between points', 4: 'shift' },
  'client-machine.ts': { 3: 'comfort band' },
  'healing-machine.ts': { 5: 'most steps' },
};
const FREE = /^(0|1|2|0\.5|10|100|1000|1e6|0x[0-9a-f]{4}|0x[0-9a-f]{8})$/;

/** The numbers in a source, its words and comments left out. */
function numbersIn(source: string): string[] {
  const code = source
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\/\/.*/g, '')
    .replace(/'[^'\n]*'/g, '');
  return [...new Set(code.match(/(?<![\w.])(?:0x[0-9a-f]+|\d+(?:\.\d+)?(?:e\d+)?)/g) ?? [])];
}

describe('numbers in the code', () => {
  const files = [
    ...readdirSync(`${core}/skin`).filter((name) => name.endsWith('.ts') && !TABLES_AND_GEOMETRY.test(name)),
    ...SESSION.map((name) => `../session/${name}.ts`),
  ];

  it.each(files)('%s holds no coefficient of its own', (file) => {
    const known = GRAIN[file.split('/').at(-1) ?? ''] ?? {};
    const strange = numbersIn(readFileSync(`${core}/skin/${file}`, 'utf8')).filter(
      (number) => !FREE.test(number) && !(number in known),
    );
    expect(strange).toEqual([]);
  });

  it('finds a number that is no coefficient of a table', () => {
    expect(numbersIn("const a = wear * 1.4; // 3\n'7'")).toEqual(['1.4']);
  });
});

describe('committed tables', () => {
  it('follow the power of length to three digits', () => {
    for (let x = 0; x <= 4; x += 0.25)
      expect(Math.abs(power177(x) - x ** LAWS.painLengthExponent.value)).toBeLessThan(0.0006);
  });

  it('follow the power of count to four digits', () => {
    for (const { needleCount, painFactor } of [...Object.values(CARTRIDGES), ROLLER])
      expect(Math.abs(painFactor - (needleCount / 14) ** LAWS.painCountExponent.value)).toBeLessThan(0.00006);
  });
});
