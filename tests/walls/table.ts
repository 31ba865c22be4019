// Who may import whom: the table of the house as dependency-cruiser rules. Each room is one rule named after it, and what a room does not name is refused.
import type { IForbiddenRuleType } from 'dependency-cruiser';

interface Room {
  /** Which files stand in the room: a pattern on paths from the project's root. */
  files: string;
  /** Folders, files and packages it may import. */
  may: string[];
  /** Folders it may know by "import type" only. */
  mayKnowTypesOf?: string[];
}

export const rooms: Record<string, Room> = {
  'core-skin': { files: '^src/core/skin/', may: [] },
  'core-session': { files: '^src/core/session/', may: ['src/core/skin', 'xstate'] },
  'core-scenario': {
    files: '^src/core/scenario/',
    // Three plain lists of the session are values there: the words an intent may carry, the findings that exist, and how incidents are met.
    // Its machines stay out.
    may: [
      ...['src/core/skin', 'src/core/session/vocabulary.ts', 'src/core/session/finding-catalogue.ts'],
      ...['src/core/session/incident-protocols.ts', 'src/core/session/incident-case.ts'],
      ...['zod', 'yaml', '@noble/hashes'],
    ],
    mayKnowTypesOf: ['src/core/session'],
  },
  'core-scoring': {
    files: '^src/core/scoring/',
    may: ['src/core/scenario', 'src/core/session'],
    mayKnowTypesOf: ['src/core/skin'],
  },
  'core-attempt': {
    files: '^src/core/attempt/',
    may: [
      ...['src/core/skin', 'src/core/session', 'src/core/scenario', 'src/core/scoring'],
      ...['zod', 'fflate', '@noble/hashes', '@scure/base'],
    ],
  },
  'core-school': {
    files: '^src/core/school/',
    // Plain files of other rooms that are values here: how data is written as text, zod as we set it, what a module is, the clock's grain.
    may: [
      ...['src/core/attempt', 'src/core/scoring', 'src/core/scenario/canonical.ts'],
      ...['src/core/scenario/jitless-zod.ts', 'src/core/scenario/module.ts', 'src/core/skin/skin.ts'],
      ...['zod', 'fflate', '@noble/hashes', '@scure/base'],
    ],
    mayKnowTypesOf: ['src/core/scenario', 'src/core/session', 'src/core/skin'],
  },
  storage: { files: '^src/storage/', may: ['src/core', 'localforage'] },
  words: { files: '^src/words/', may: ['i18next'] },
  // What the desk may ask of the game: known to both, knowing neither.
  stage: { files: '^src/stage[.]ts$', may: ['src/core'] },
  game: { files: '^src/game/', may: ['src/core', 'src/words', 'src/stage.ts', 'assets', 'phaser', 'howler'] },
  desk: {
    files: '^src/desk/',
    may: [
      ...['src/core', 'src/storage', 'src/words', 'src/stage.ts', 'assets'],
      ...['react', 'react-dom', 'react-router', 'react-i18next', 'i18next', '@mantine', 'recharts', 'papaparse'],
      ...['qrcode.react', '@tanstack'],
    ],
  },
  cli: { files: '^src/cli/', may: ['src/core', 'src/words', 'node builtins', 'papaparse', 'sirv'] },
  main: {
    files: '^src/(?!stage[.]ts$)[^/]+$',
    may: [
      ...['src/core', 'src/storage', 'src/words', 'src/stage.ts', 'src/game', 'src/desk', 'assets'],
      ...['react', 'react-dom', 'react-router', 'react-i18next', 'i18next', '@mantine'],
    ],
  },
};

const nodeBuiltins =
  '^(node:)?(buffer|child_process|crypto|events|fs|http|https|module|net|os|path|perf_hooks|process|readline|stream|string_decoder|timers|tty|url|util|v8|worker_threads|zlib)(/|$)';

function placeOf(entry: string): string {
  if (entry === 'node builtins') return nodeBuiltins;
  if (entry === 'assets') return '^assets/';
  if (entry.endsWith('.ts')) return `^${entry}$`;
  if (entry.startsWith('src/')) return `^${entry}/`;
  return `node_modules/(@types/)?${entry}/`;
}

const roomRules: IForbiddenRuleType[] = Object.entries(rooms).map(([name, room]) => ({
  name,
  comment: `${name} may import its own files${room.may.map((entry) => `, ${entry}`).join('')}. Nothing else.`,
  severity: 'error',
  from: { path: room.files },
  to: {
    pathNot: [room.files, ...[...room.may, ...(room.mayKnowTypesOf ?? [])].map(placeOf)],
    couldNotResolve: false,
  },
}));

const typeRules: IForbiddenRuleType[] = Object.entries(rooms).flatMap(([name, room]) =>
  room.mayKnowTypesOf
    ? [
        {
          name: `${name}-types-only`,
          comment: `${name} may know ${room.mayKnowTypesOf.join(', ')} by type only: write "import type".`,
          severity: 'error',
          from: { path: room.files },
          to: {
            path: room.mayKnowTypesOf.map(placeOf),
            pathNot: room.may.map(placeOf),
            dependencyTypesNot: ['type-only'],
          },
        },
      ]
    : [],
);

export const rules: IForbiddenRuleType[] = [
  ...roomRules,
  ...typeRules,
  {
    name: 'no-cycle',
    comment: 'Files that import each other in a ring cannot be understood or moved apart.',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'What is imported must exist.',
    severity: 'error',
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
];
