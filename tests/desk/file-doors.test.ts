// Every door that takes a file from a stranger, and every way in which a file can be bad: it is refused with words that say what happened,
// what was kept and what to do next, and nothing that was saved before is another afterwards.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { scenarioFiles } from '../../src/cli/content';
import { sealedText } from '../../src/core/attempt';
import { loadScope } from '../../src/core/scenario';
import {
  revocationFileText,
  schoolFileText,
  writeBackup,
  type Ed25519Port,
  type SchoolFile,
  type SigningKeys,
} from '../../src/core/school';
import { LARGEST_ROSTER_BYTES, readRosterFile } from '../../src/desk/school/roster-file';
import { readChosenFile } from '../../src/desk/shared/read-file';
import type { SchoolDesk } from '../../src/desk/shared/school-desk';
import { createWords } from '../../src/words';
import {
  web,
  type Door,
  type World,
  makeWorld,
  certificateText,
  fileOf,
  half,
  importing,
  joining,
  feedback,
  restoring,
  certificate,
  revocations,
  roster,
  firstPage,
} from './file-doors';

const words = createWords();

let world: World;
let huge: File;

beforeAll(async () => {
  huge = new File([new Uint8Array(200 * 1024 * 1024)], 'huge');
  world = await makeWorld();
});

type Kind = 'honest' | 'forged' | 'edited' | 'truncated' | 'foreign' | 'future' | 'huge';
type Content = string | Uint8Array | File;
/** A file of a kind and the message it is refused with; null where it is taken. */
type Case = [kind: Kind, make: (world: World) => Content | Promise<Content>, message: string | null];

const JSON_ELSE = '{"hello":"world"}';
const golden = readFileSync('tests/golden/node-declines.needlepoint.json', 'utf8');

/** The same ids with other words, sealed anew: as far as the file goes, all is well with it. */
function forged(file: SchoolFile, kind: string, change: object): string {
  const records = file.records.map((record) => (record.kind === kind ? { ...record, ...change } : record));
  return schoolFileText({ ...file, records: records as SchoolFile['records'] });
}

const schoolCases = (of: (world: World) => SchoolFile, forge: (file: SchoolFile) => string, ns: string): Case[] => [
  ['honest', (made) => schoolFileText(of(made)), null],
  ['forged', (made) => forge(of(made)), `${ns}.contradicts`],
  ['edited', (made) => schoolFileText(of(made)).replace('"at":"2026', '"at":"2027'), `${ns}.altered`],
  ['truncated', (made) => half(schoolFileText(of(made))), `${ns}.not-json`],
  ['foreign', () => JSON_ELSE, `${ns}.not-a-school-file`],
  ['future', (made) => schoolFileText(of(made)).replace('school/1', 'school/9'), `${ns}.newer-format`],
  ['huge', () => huge, `${ns}.too-long`],
];
/** Some answers differ from those of other doors to the same kind of file. */
const but = (cases: Case[], messages: Partial<Record<Kind, string>>): Case[] =>
  cases.map(([kind, make, message]) => [kind, make, messages[kind] ?? message]);

const DOORS: readonly [name: string, door: (world: World) => Door, cases: Case[]][] = [
  [
    'work that is taken in',
    importing,
    but(
      schoolCases(
        ({ handIn }) => handIn,
        (file) => forged(file, 'attempt-begun', { try: 2 }),
        'import.school-file',
      ),
      {
        truncated: 'errors:file.not-json',
        foreign: 'errors:file.not-an-attempt',
        huge: 'import.refused.too-large',
      },
    ),
  ],
  [
    'an assignment, where one joins',
    joining,
    schoolCases(
      ({ assignment }) => assignment,
      (file) => forged(file, 'assignment', { salt: 'chosen' }),
      'school-file',
    ),
  ],
  [
    'feedback',
    feedback,
    but(
      schoolCases(
        ({ feedback: given }) => given,
        (file) => forged(file, 'comment', { text: 'Passed!' }),
        'school-file',
      ),
      { forged: 'feedback.contradicts', huge: 'feedback.too-large' },
    ),
  ],
  [
    'a backup',
    restoring,
    [
      ['honest', ({ backup }) => backup, null],
      ['forged', forgedBackup, 'restore.refused.wrong-passphrase'],
      [
        'edited',
        ({ backup }) => backup.map((byte, at) => (at === backup.length - 9 ? byte ^ 1 : byte)),
        'restore.refused.damaged',
      ],
      ['truncated', ({ backup }) => backup.slice(0, -100), 'restore.refused.truncated'],
      ['foreign', () => golden, 'restore.refused.foreign'],
      ['future', ({ backup }) => backup.map((byte, at) => (at === 9 ? 9 : byte)), 'restore.refused.newer-version'],
      ['huge', () => huge, 'restore.refused.foreign'],
    ],
  ],
  [
    'a certificate',
    certificate,
    [
      ['honest', certificateText, null],
      ['forged', async (made) => resigned(await certificateText(made)), 'verify.refused.forged'],
      ['edited', async (made) => edited(await certificateText(made)), 'verify.refused.damaged'],
      ['truncated', async (made) => half(await certificateText(made)), 'verify.refused.damaged'],
      ['foreign', () => golden.slice(0, 1000), 'verify.refused.foreign'],
      ['future', () => 'NPC2.abcdef', 'verify.refused.newer-format'],
      ['huge', () => huge, 'verify.refused.too-long'],
    ],
  ],
  [
    'a list of revoked certificates',
    revocations,
    [
      ['honest', revokedText, null],
      ['forged', async ({ port }) => listText(port, await port.generate()), 'verify.list.other-key'],
      ['edited', async (made) => (await revokedText(made)).replace('"c1"', '"c2"'), 'verify.list.forged'],
      ['truncated', async (made) => half(await revokedText(made)), 'verify.list.foreign'],
      ['foreign', () => golden, 'verify.list.foreign'],
      [
        'future',
        async (made) => (await revokedText(made)).replace('revocations/1', 'revocations/9'),
        'verify.list.newer-format',
      ],
      ['huge', () => huge, 'verify.list.too-long'],
    ],
  ],
  [
    'a class list (which anybody may write, so that none is forged, edited or too new)',
    roster,
    [
      ['honest', () => 'Ada Lovelace,17\r\nGrace Hopper,18\r\n', null],
      ['truncated', () => 'Name;Number\r\n"Lovelace, Ada";17\r\n"Hopper, Gr', 'roster.file-open-quote'],
      ['foreign', () => Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'roster.file-no-list'],
      ['foreign', () => golden, 'roster.file-no-list'],
      ['huge', () => huge, 'roster.file-too-large'],
    ],
  ],
  [
    'an attempt at the first page',
    firstPage,
    [
      ['honest', () => golden, null],
      ['forged', () => betterScored(golden), 'errors:unverified.scorecard'],
      ['edited', () => golden.replace('"score":', '"score": '), 'errors:file.altered'],
      ['truncated', () => half(golden), 'errors:file.not-json'],
      ['foreign', () => JSON_ELSE, 'errors:file.not-an-attempt'],
      ['future', () => golden.replace(/attempt\/\d/, 'attempt/9'), 'errors:file.newer-format'],
      ['huge', () => huge, 'errors:file.too-long'],
    ],
  ],
];

function betterScored(text: string): string {
  const { scorecard, ...fields } = JSON.parse(text) as { scorecard: object; digest?: string };
  delete fields.digest;
  return sealedText({ ...fields, scorecard: { ...scorecard, score: 99.9 } });
}

/** Somebody else's school under this one's id. */
async function forgedBackup({ teacher }: World): Promise<Uint8Array> {
  const id = teacher.now()?.school.id ?? '';
  async function* entries() {
    yield { drawer: 'school', key: id, text: '' };
  }
  const parts: Uint8Array[] = [];
  for await (const part of writeBackup(entries(), 'a passphrase of theirs', '2026-11-20T10:00:00.000Z', web))
    parts.push(part);
  return Buffer.concat(parts);
}

function listText(port: Ed25519Port, keys: SigningKeys): Promise<string> {
  const fields = { school: 's', asOf: '2026-11-25T10:00:00.000Z', revoked: [{ id: 'c1', on: '2026-11-25' }] };
  return revocationFileText(fields, keys, port);
}

function revokedText({ port, keys }: World): Promise<string> {
  return listText(port, keys);
}

/** Another letter in the signature: what is signed can be read as before. */
function resigned(text: string): string {
  return text.replace(/(NPC1\.)([\w-]{60})(.)/, (_, mark: string, key: string, letter: string) => {
    return `${mark}${key}${letter === 'A' ? 'B' : 'A'}`;
  });
}

/** The end of what is packed is gone over. */
function edited(text: string): string {
  return text.replace(/[\w-]{40}","needlepoint/, `${'A'.repeat(40)}","needlepoint`);
}

/** All that is saved of a school. */
async function saved({ shelf, now }: SchoolDesk): Promise<unknown> {
  const id = now()?.school.id ?? '';
  const records = await shelf.loadRecords(id);
  const attempts = await shelf.listAttempts(id);
  const texts = await Promise.all(attempts.map((digest) => shelf.loadAttempt(id, digest)));
  const notes = await Promise.all(['lock', 'signing-key', 'copies'].map((name) => shelf.loadNote(id, name)));
  const sorted = [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { schools: await shelf.listSchools(), records: sorted, attempts, texts, notes };
}

describe.each(DOORS)('%s', (_, doorOf, cases) => {
  test.each(cases)('%s', async (_kind, make, message) => {
    const content = await make(world);
    const file = content instanceof File ? content : fileOf(content);
    const before = [await saved(world.teacher), await saved(world.trainee)];
    expect(await doorOf(world)(file)).toBe(message);
    // A second time an honest file brings nothing new either.
    expect([await saved(world.teacher), await saved(world.trainee)]).toEqual(before);
    if (message === null) return;
    const told = words.t(message, { size: 200 });
    expect(told).not.toBe(message);
    expect(told.match(/[.!](\s|$)/g)?.length, `“${told}” says what happened and what to do next`).toBeGreaterThan(1);
  });
});

describe('a scope profile, which comes with the content', () => {
  const path = 'scopes/us-ca.yaml';
  const shipped = scenarioFiles().read(path) ?? '';
  const problemOf = (text: string): string => {
    const read = loadScope({ read: (asked) => (asked === path ? text : undefined), list: () => [path] }, 'us-ca');
    return read.ok ? 'taken' : `${read.problems[0].file}:${read.problems[0].rule}`;
  };

  test.each([
    ['honest', shipped, 'taken'],
    ['edited', shipped.replace(/^licence:/m, 'license:'), `${path}:schema.missing`],
    ['truncated', half(shipped), `${path}:schema.missing`],
    ['foreign', JSON_ELSE, `${path}:file.kind`],
    ['future', shipped.replace('scope/1', 'scope/9'), `${path}:file.kind`],
    ['huge', ' '.repeat(20 * 1024 * 1024), `${path}:file.too-large`],
  ])('%s', (_, text, found) => {
    expect(problemOf(text)).toBe(found);
  });
});

test('200 MB are refused by their size, and never read', async () => {
  let read = false;
  const text = async (): Promise<string> => {
    read = true;
    return '';
  };
  expect(await readChosenFile({ size: huge.size, text })).toEqual({ ok: false, problem: 'too-large' });
  const bytes = (): Promise<ArrayBuffer> => Promise.reject(new Error('It was read.'));
  expect(await readRosterFile({ size: LARGEST_ROSTER_BYTES + 1, arrayBuffer: bytes })).toMatchObject({
    problem: 'too-large',
  });
  expect(read).toBe(false);
  const gone = { size: 10, text: () => Promise.reject(new Error('The disk is gone.')), arrayBuffer: bytes };
  expect(await readChosenFile(gone)).toEqual({ ok: false, problem: 'unreadable' });
  expect(await readRosterFile(gone)).toEqual({ ok: false, problem: 'unreadable' });
});
