// Fuzzes the files of authors: every shipped scenario, hand, scope, rubric part, client and module, mutated as text and as data.
import { Document, parse } from 'yaml';
import { scenarioFiles } from '../../src/cli/content';
import { applyToAttempt, createAttempt, playedScenario, stepTick } from '../../src/core/attempt';
import {
  loadHand,
  loadModule,
  loadScenario,
  loadScope,
  type Result,
  type ScenarioFiles,
} from '../../src/core/scenario';
import { face } from '../desk/support';
import { chance, mutated, NASTY_NUMBERS, NASTY_TEXTS, nastyValue, type Chance } from './chance';
import { anyIntent } from './intents';
import { must, round, type Outcome, type Round } from './round';

const shipped = scenarioFiles();
const paths = shipped.list();
const textOf = new Map(paths.map((path) => [path, shipped.read(path) ?? '']));

const ALIASES = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, place) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[place]}`).join(',')}]`).join('\n')}\n`;

/** Ways to spoil a text. */
const SPOILERS: readonly ((random: Chance, text: string) => string)[] = [
  (random, text) => cut(random, text, () => ''),
  (random, text) => cut(random, text, (piece) => piece + piece),
  (random, text) => cut(random, text, () => random.pick(NASTY_TEXTS)),
  (random, text) => cut(random, text, () => String(random.pick(NASTY_NUMBERS))),
  (random, text) =>
    cut(random, text, () =>
      random.pick([
        '.nan',
        '.inf',
        '-.inf',
        '0o17',
        '!!js/function "x"',
        '&a *a',
        '*nothing',
        '<<: *a',
        '? ',
        '- - - ',
        '\t',
        '%YAML 9',
        '---',
        '"',
      ]),
    ),
  (_, text) => `${text}\n__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n`,
  (_, text) => ALIASES + text,
  (_, text) => `${text}\nleaves: ${'['.repeat(30_000)}`,
  (_, text) => `${text}\nleaves: ${'{a: '.repeat(5000)}`,
  (random, text) => text.replace(/\d+(\.\d+)?/, () => String(random.pick(NASTY_NUMBERS))),
  (random, text) => text.slice(0, random.below(text.length)),
  (random, text) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\u2028', '\n\n'])),
  (random) => Array.from({ length: random.below(4000) }, () => String.fromCharCode(random.below(0x2100))).join(''),
];

function cut(random: Chance, text: string, other: (piece: string) => string): string {
  const at = random.below(text.length);
  const end = at + random.below(40);
  return text.slice(0, at) + other(text.slice(at, end)) + text.slice(end);
}

/** The same file with other texts that a schema takes, so that half of all inputs get past the door. */
function reworded(random: Chance, text: string): string {
  const words = new Set([
    'title',
    'summary',
    'briefing',
    'opens-with',
    'says',
    'good',
    'wants',
    'name',
    'rule',
    'confirm',
  ]);
  const change = (value: unknown, name: string): unknown => {
    if (typeof value === 'string' && words.has(name) && random.share() < 0.3) {
      return `x${random.pick(NASTY_TEXTS).slice(0, 60)}x`;
    }
    if (Array.isArray(value)) return value.map((entry) => change(entry, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, change(inside, key)]));
  };
  return new Document(change(parse(text), '')).toString();
}

function spoiled(random: Chance, text: string): string {
  if (random.share() < 0.3) {
    const other = (): unknown => nastyValue(random, 2);
    try {
      return new Document(mutated(random, parse(text), 1 + random.below(3), other)).toString();
    } catch {
      // Not everything can be written as YAML.
    }
  }
  return random.pick(SPOILERS)(random, text);
}

/** Reads `count` mutated files, each in the place of the shipped one. */
export function fuzzContent(count: number, seed: number): Promise<Round> {
  return round('content files', count, (n) => {
    const random = chance(seed + n);
    const path = random.pick(paths);
    const before = textOf.get(path) ?? '';
    const text = n % 2 === 0 ? reworded(random, before) : spoiled(random, before);
    return readInPlace(random, path, text);
  });
}

function readInPlace(random: Chance, path: string, text: string): Outcome {
  const files: ScenarioFiles = { read: (asked) => (asked === path ? text : textOf.get(asked)), list: () => [...paths] };
  const [folder, ...rest] = path.split('/');
  const id = rest.join('/').replace(/\.yaml$/, '');
  const load = (): Result<unknown> => {
    if (rest.length === 0) return loadScenario(files, path);
    if (folder === 'hands') return loadHand(files, path);
    if (folder === 'modules') return loadModule(files, id);
    if (folder === 'scopes') return loadScope(files, id);
    // Rubric parts and clients are read with the scenarios that use them.
    return loadScenario(files, 'clear-cheeks');
  };
  const result = load();
  if (!result.ok) {
    must(result.problems.length > 0, 'A refusal names no problem.');
    for (const { line, column, message } of result.problems) {
      must(line >= 1 && column >= 1 && message.length > 0, 'A problem has no place or no words.');
    }
    return 'refused';
  }
  const scenario = rest.length === 0 ? loadScenario(files, path) : null;
  if (scenario?.ok) playsAMoment(random, playedScenario(scenario.value));
  return 'past';
}

function playsAMoment(random: Chance, scenario: ReturnType<typeof playedScenario>): void {
  const origin = { kind: 'person' as const };
  const setup = {
    id: 'f',
    scenario,
    seed: 1,
    mode: 'exam' as const,
    who: '',
    startedAt: '2026-11-22T10:00:00Z',
    origin,
  };
  const attempt = createAttempt(setup, face);
  for (let act = 0; act < 20; act++) {
    applyToAttempt(attempt, anyIntent(random));
    stepTick(attempt, null, 'mouse');
  }
}
