// The generated parts of METHODS.md: the tables of anatomy, devices, coefficients and limits, and the validation table. `npx tsx tests/validation/write-methods.ts` writes them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Coefficient, ZoneAnatomy } from '../../src/core/skin';
import { CLIENT_MODEL, PHRASE_EFFECTS } from '../../src/core/session/client-model';
import { LIMITS, type Limit } from '../../src/core/session/limits';
import { LAWS } from '../../src/core/skin/laws';
import { ANATOMY, ANATOMY_SOURCES, CARTRIDGES, COEFFICIENTS, ROLLER, ZONES } from '../../src/core/skin';
import type { Result } from './row';
import { runRow } from './row';
import { anatomyRows } from './rows-anatomy';
import { complicationsRows } from './rows-complications';
import { courseRows } from './rows-course';
import { healingRows } from './rows-healing';
import { needlesRows } from './rows-needles';
import { responseRows } from './rows-response';
import { woundsRows } from './rows-wounds';

export const methodsPath = resolve(import.meta.dirname, '../../src/core/skin/METHODS.md');
export const rows = [
  ...anatomyRows,
  ...needlesRows,
  ...responseRows,
  ...woundsRows,
  ...healingRows,
  ...complicationsRows,
  ...courseRows,
];

export function runAll(): Result[] {
  return rows.map(runRow);
}

function coefficientTable(coefficients: Readonly<Record<string, Coefficient>>): string {
  const lines = Object.entries(coefficients).map(
    ([id, { value, unit, source, because }]) => `| ${id} | ${value} | ${unit} | ${source} | ${because} |`,
  );
  return ['| Coefficient | Value | Unit | Source | Why |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** The anatomy by zone, sides together where they are alike, under the source of every column. */
function anatomyTable(): string {
  const columns = Object.keys(ANATOMY_SOURCES) as (keyof ZoneAnatomy)[];
  const lines = ZONES.slice(1)
    .filter((zone) => !zone.endsWith('-right'))
    .map(
      (zone) =>
        `| ${[zone.replace('-left', ', each side'), ...columns.map((name) => ANATOMY[zone][name])].join(' | ')} |`,
    );
  return [
    ...columns.map((name) => `- ${name}: ${ANATOMY_SOURCES[name]}`),
    '',
    `| Zone | ${columns.join(' | ')} |`,
    `|${'---|'.repeat(columns.length + 1)}`,
    ...lines,
  ].join('\n');
}

/** The lines that the machines of a session draw, or what else they go by. */
function limitTable(limits: Readonly<Record<string, Limit>>): string {
  const lines = Object.entries(limits).map(
    ([name, { value, unit, source, because }]) =>
      `| ${name.toLowerCase().replaceAll('_', ' ')} | ${value} | ${unit} | ${source} | ${because} |`,
  );
  return ['| Line | Value | Unit | Source | Why |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** What words do to a client. */
function phraseTable(): string {
  const lines = Object.entries(PHRASE_EFFECTS).map(
    ([phrase, { comfort, trust, because }]) => `| ${phrase} | ${comfort} | ${trust} | ours | ${because} |`,
  );
  return ['| Said | Comfort | Trust | Source | Why |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** What comes down together, and how it is felt. */
function deviceTable(): string {
  const lines = [...Object.values(CARTRIDGES), ROLLER].map((cartridge) => {
    const name = cartridge === ROLLER ? 'one row of a roller' : `cartridge of ${cartridge.needleCount}`;
    return `| ${name} | ${cartridge.needleCount} | ${cartridge.widthMillimetres} | ${cartridge.painFactor} |`;
  });
  return ['| Device | Needles | Width, mm | Pain against 14 needles |', '|---|---|---|---|', ...lines].join('\n');
}

/** Every generated part of METHODS.md but the validation, by its mark. */
export const TABLES: Readonly<Record<string, () => string>> = {
  anatomy: anatomyTable,
  devices: deviceTable,
  coefficients: () => coefficientTable(COEFFICIENTS),
  limits: () => limitTable(LIMITS),
  client: () => limitTable(CLIENT_MODEL),
  phrases: phraseTable,
  laws: () => coefficientTable(LAWS),
};

export function readMethods(): string {
  return readFileSync(methodsPath, 'utf8');
}

/** The text between two marks of METHODS.md, without the marks. */
export function section(text: string, name: string): string {
  const [, after] = text.split(`<!-- ${name}: generated -->\n`);
  if (after === undefined) throw new Error(`METHODS.md has no part marked ${name}.`);
  return after.split(`\n<!-- ${name}: end -->`)[0].trim();
}

export function withSection(text: string, name: string, content: string): string {
  const start = `<!-- ${name}: generated -->\n`;
  const end = `\n<!-- ${name}: end -->`;
  const [before, rest] = text.split(start);
  return `${before}${start}\n${content}\n${end}${rest.split(end)[1]}`;
}
