// Plants what the walls forbid and expects each plant to be refused by name, so that a silent checker cannot pass.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Walls } from './walls';
import { checkWalls } from './walls';

const project = process.cwd();
mkdirSync(join(project, '.tmp'), { recursive: true });
const scratch = mkdtempSync(join(project, '.tmp', 'walls-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function plant(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const ground = {
  'src/core/skin/ring-two.ts': "import './ring-one';",
  'src/core/skin/skin.ts': 'export const skin = 1;\nexport type Skin = number;\n',
  'src/core/session/session.ts': 'export const session = 1;\nexport type Session = number;\n',
  'src/core/session/vocabulary.ts': 'export const topics = 1;\n',
  'src/core/session/finding-catalogue.ts': 'export const catalogue = 1;\n',
  'src/core/scoring/scoring.ts': 'export const scoring = 1;\n',
  'src/core/attempt/attempt.ts': 'export const attempt = 1;\n',
  'src/game/game.ts': 'export const game = 1;\n',
  'src/desk/desk.ts': 'export const desk = 1;\n',
  'src/storage/shelf.ts': 'export const shelf = 1;\n',
  'src/stage.ts': 'export const stage = 1;\n',
  'src/main.ts': 'export const main = 1;\n',
};

const forbidden: [file: string, text: string, rule: string][] = [
  ['src/core/skin/draws.ts', "import 'phaser';", 'core-skin'],
  ['src/core/skin/reads.ts', "import 'node:fs';", 'core-skin'],
  ['src/core/skin/climbs.ts', "import '../session/session';", 'core-skin'],
  [
    'src/core/skin/types.ts',
    "import type { Session } from '../session/session';\nexport type A = Session;",
    'core-skin',
  ],
  ['src/core/skin/late.ts', "export const late = () => import('../session/session');", 'core-skin'],
  ['src/core/skin/passes.ts', "export * from '../session/session';", 'core-skin'],
  ['src/core/session/scores.ts', "import '../scoring/scoring';", 'core-session'],
  ['src/core/session/packs.ts', "import 'fflate';", 'core-session'],
  ['src/core/scenario/runs.ts', "import { session } from '../session/session';\nsession;", 'core-scenario-types-only'],
  ['src/core/scoring/cuts.ts', "import { skin } from '../../core/skin/skin';\nskin;", 'core-scoring-types-only'],
  ['src/core/scoring/replays.ts', "import '../attempt/attempt';", 'core-scoring'],
  ['src/core/attempt/shows.ts', "import '../../game/game';", 'core-attempt'],
  ['src/core/school/keeps.ts', "import '../../storage/shelf';", 'core-school'],
  ['src/storage/speaks.ts', "import 'i18next';", 'storage'],
  ['src/words/looks.ts', "import 'react';", 'words'],
  ['src/game/asks.ts', "import '../desk/desk';", 'game'],
  ['src/game/renders.ts', "import 'react';", 'game'],
  ['src/desk/plays.ts', "import '../game/game';", 'desk'],
  ['src/desk/paints.ts', "import 'phaser';", 'desk'],
  ['src/cli/keeps.ts', "import '../storage/shelf';", 'cli'],
  ['src/cli/opens.ts', "import 'localforage';", 'cli'],
  ['src/stage.ts', "import './desk/desk';", 'stage'],
  ['src/game/reaches.ts', "import '../main';", 'game'],
  ['src/joins.ts', "import './cli/keeps';", 'main'],
  ['src/core/skin/ring-one.ts', "import './ring-two';", 'no-cycle'],
  ['src/core/skin/lost.ts', "import './nowhere';", 'resolvable'],
  ['src/attic/box.ts', 'export const box = 1;', 'known-room'],
];

const allowed: [file: string, text: string][] = [
  ['src/core/session/knows.ts', "import '../skin/skin';\nimport 'xstate';"],
  ['src/core/scenario/knows.ts', "import type { Session } from '../session/session';\nexport type A = Session;"],
  [
    'src/core/scenario/lists.ts',
    "import '../session/vocabulary';\nimport '../session/finding-catalogue';\nimport 'zod';\nimport 'yaml';",
  ],
  ['src/core/attempt/packs.ts', "import 'fflate';\nimport '@noble/hashes/sha2.js';\nimport '../scoring/scoring';"],
  ['src/storage/keeps.ts', "import 'localforage';\nimport '../core/attempt/attempt';"],
  ['src/game/paints.ts', "import 'phaser';\nimport 'howler';\nimport '../stage';"],
  [
    'src/desk/shows.ts',
    "import 'react';\nimport '@mantine/core';\nimport '@mantine/core/styles.css';\nimport '../storage/shelf';",
  ],
  ['src/cli/reads.ts', "import 'node:fs';\nimport '../core/attempt/attempt';"],
  ['src/brings.ts', "import './game/game';\nimport './desk/desk';\nimport './main';"],
];

describe('the import walls', () => {
  const root = join(scratch, 'planted');
  let walls: Walls;
  beforeAll(async () => {
    plant(root, {
      ...ground,
      ...Object.fromEntries(forbidden.map(([file, text]) => [file, text])),
      ...Object.fromEntries(allowed),
    });
    walls = await checkWalls(root);
  });

  it.each(forbidden)('refuse %s (%s)', (file, _text, rule) => {
    expect(walls.breaches.filter((breach) => breach.from === file).map((breach) => breach.rule)).toContain(rule);
  });

  it.each(allowed)('let %s through', (file) => {
    expect(walls.breaches.filter((breach) => breach.from === file)).toEqual([]);
  });

  it('speak up when a file was not read', async () => {
    const unread = join(scratch, 'unread');
    plant(unread, { ...ground, 'src/node_modules/hidden.ts': 'export const hidden = 1;' });
    await expect(checkWalls(unread)).rejects.toThrow(/read 12 of 13 files/);
  });

  it('speak up when there is nothing to read', async () => {
    const empty = join(scratch, 'empty');
    mkdirSync(join(empty, 'src'), { recursive: true });
    await expect(checkWalls(empty)).rejects.toThrow(/read 0 of 0 files/);
  });
});

describe('the exactness rules of core', () => {
  const eslint = new ESLint({ cwd: project });
  const coreFile = readdirSync('src/core/skin').find((name) => name.endsWith('.ts')) ?? '';

  async function refusals(text: string, filePath = `src/core/skin/${coreFile}`): Promise<(string | null)[]> {
    const [result] = await eslint.lintText(text, { filePath });
    return result?.messages.map((message) => message.ruleId) ?? [];
  }

  it.each([
    ['Math.exp(1)', 'no-restricted-syntax'],
    ['Math.sin(1)', 'no-restricted-syntax'],
    ['Math.hypot(3, 4)', 'no-restricted-syntax'],
    ['Math.random()', 'no-restricted-syntax'],
    ["Math['exp'](1)", 'no-restricted-syntax'],
    ['2 ** 3', 'no-restricted-syntax'],
    ['[2, 1].sort()', 'no-restricted-syntax'],
    ["'a'.localeCompare('b')", 'no-restricted-syntax'],
    ['(1).toLocaleString()', 'no-restricted-syntax'],
    ['Date.now()', 'no-restricted-globals'],
    ['performance.now()', 'no-restricted-globals'],
    ['new Intl.NumberFormat()', 'no-restricted-globals'],
    ['setTimeout(() => {}, 1)', 'no-restricted-globals'],
    ['globalThis', 'no-restricted-globals'],
    ["console.log('x')", 'no-restricted-globals'],
    ['1 as any', '@typescript-eslint/no-explicit-any'],
  ])('refuse %s', async (expression, rule) => {
    expect(await refusals(`export const planted = ${expression};\n`)).toContain(rule);
  });

  it('refuse to be switched off beside the code', async () => {
    const text = '// eslint-disable-next-line\nexport const planted = Math.exp(1);\n';
    expect(await refusals(text)).toContain('no-restricted-syntax');
  });

  it('refuse for-in and taking Math apart', async () => {
    expect(await refusals('for (const key in { a: 1 }) key;\n')).toContain('no-restricted-syntax');
    expect(await refusals('export const { exp } = Math;\n')).toContain('no-restricted-syntax');
  });

  it('let exact arithmetic through', async () => {
    const text = 'export const planted = [Math.sqrt(2), Math.imul(2, 3)].sort((a, b) => a - b);\n';
    expect(await refusals(text)).toEqual([]);
  });

  it('leave the view alone', async () => {
    expect(await refusals('export const planted = Math.sin(1);\n', 'src/main.tsx')).toEqual([]);
  });
});

describe('the compiler wall of core', () => {
  function errorsOf(name: string, text: string): string[] {
    plant(scratch, { [name]: text });
    const config = ts.readConfigFile('tsconfig.core.json', (path) => ts.sys.readFile(path)).config as object;
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
    const program = ts.createProgram([join(scratch, name)], options);
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  }
  // The libraries core may use must not carry the outside in with their types.
  const libraries = ['xstate', 'zod', 'yaml', 'fflate', '@noble/hashes/sha2.js']
    .map((name, index) => `import * as library${index} from '${name}';\nexport { library${index} };\n`)
    .join('');

  it('compiles what core may use', () => {
    expect(errorsOf('plain.ts', `${libraries}export const planted = Math.sqrt(2);\n`)).toEqual([]);
  });

  it.each(['document', 'window', 'process', 'Buffer', 'setTimeout', 'performance'])('knows no %s', (name) => {
    const errors = errorsOf(`${name}.ts`, `${libraries}export const planted = ${name};\n`);
    expect(errors.join('\n')).toContain(`Cannot find name '${name}'`);
  });
});
