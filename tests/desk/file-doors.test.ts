// Every door that takes a file from a stranger, and every way in which a file can be bad: it is refused with words that say what happened,
// what was kept and what to do next, and nothing that was saved before is another afterwards.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { scenarioFiles } from '../../src/cli/content';
import { attemptFileText, playedScenario, readAttemptFile, rehearse, sealedText } from '../../src/core/attempt';
import { loadHand, loadScope } from '../../src/core/scenario';
import {
  assignedSeed,
  assignmentRecords,
  certificateCode,
  certificateFileText,
  certificatePayload,
  revocationFileText,
  schoolFileText,
  signCertificate,
  stamped,
  submissionId,
  submissionOf,
  writeBackup,
  type Ed25519Port,
  type SchoolFile,
  type SigningKeys,
} from '../../src/core/school';
import { packSchool, restoreSchool, sourceOf } from '../../src/desk/backup/backup-school';
import { checkCertificateFile, readRevocationFile } from '../../src/desk/certificate/certificate-files';
import { takeFeedback } from '../../src/desk/feedback/take-feedback';
import { feedbackText } from '../../src/desk/instructor/feedback-file';
import { importFiles, type ImportLine } from '../../src/desk/instructor/import-files';
import { LARGEST_ROSTER_BYTES, readRosterFile } from '../../src/desk/school/roster-file';
import { readChosenFile } from '../../src/desk/shared/read-file';
import type { SchoolDesk } from '../../src/desk/shared/school-desk';
import { createWebCrypto } from '../../src/desk/shared/web-crypto';
import { handInOf } from '../../src/desk/trainee/hand-in';
import { invitationInFile, takeInvitation } from '../../src/desk/trainee/invitation';
import { createWords } from '../../src/words';
import { countingPorts } from '../core/school/records';
import { face, library, testServices } from './support';

const PASSPHRASE = 'nine quiet herons';
const words = createWords();
const web = createWebCrypto(crypto);

/** What comes of a file at a door: null when it was taken, else the message it was refused with. */
type Door = (file: File) => Promise<string | null>;

interface World {
  teacher: SchoolDesk;
  trainee: SchoolDesk;
  anaId: string;
  handIn: SchoolFile;
  assignment: SchoolFile;
  feedback: SchoolFile;
  backup: Uint8Array;
  port: Ed25519Port;
  keys: SigningKeys;
}

let world: World;
let huge: File;

beforeAll(async () => {
  huge = new File([new Uint8Array(200 * 1024 * 1024)], 'huge');
  world = await makeWorld();
});

/** A school that assigned a session and took one in, and the device of the trainee who played it, joined and with feedback. */
async function makeWorld(): Promise<World> {
  const teacher = await testServices().schoolDesk();
  const { school } = await teacher.found({
    ...{ schoolName: 'Bright Room', instructorName: 'Ruth', passphrase: PASSPHRASE, place: 'own' as const },
  });
  const [{ id: classId }] = await teacher.act([{ kind: 'class', name: 'Autumn' }]);
  const terms = { due: null, mode: 'exam', attempts: null, help: 'exam', scope: null } as const;
  const [{ id: assignmentId }] = await teacher.act([
    { kind: 'assignment', class: classId, module: 'banned-place', terms, salt: 's' },
  ]);
  const assignment: SchoolFile = {
    ...{ purpose: 'assignment', schoolId: school.id, personId: null, attempts: [] },
    records: assignmentRecords(teacher.now()?.records ?? [], classId, [assignmentId]),
  };

  const trainee = await testServices().schoolDesk();
  await trainee.take(school.id, 'joined', assignment.records);
  const ports = countingPorts('phone');
  const anaId = 'phone';
  const seed = assignedSeed({ assignmentId, salt: 's', personId: anaId, scenarioId: 'banned-place', tryNumber: 1 });
  const text = played(seed);
  const read = readAttemptFile(text);
  if (!read.ok) throw new Error(read.reason);
  const begun = { kind: 'attempt-begun', attempt: 'a1', person: anaId, assignment: assignmentId } as const;
  await trainee.keep([
    stamped({ kind: 'person', role: 'trainee', name: 'Ana', number: '' }, anaId, ports, anaId),
    stamped({ ...begun, scenario: 'banned-place', try: 1 }, anaId, ports),
    stamped(submissionOf(read.file, { personId: anaId, assignmentId }), anaId, ports, submissionId(read.file.digest)),
  ]);
  await trainee.shelf.keepAttempt(school.id, read.file.digest, text);
  await trainee.enterTrainee(anaId);
  const open = trainee.now();
  if (!open) throw new Error('The school is gone.');
  const handIn = JSON.parse((await handInOf(trainee.shelf, open.school, open.records, anaId)).text) as SchoolFile;

  const made: World = {
    ...{ teacher, trainee, anaId, assignment, ...(await keysOf()) },
    handIn: { ...handIn, schoolId: school.id, personId: anaId },
    ...{ feedback: assignment, backup: new Uint8Array() },
  };
  expect(await importing(made)(fileOf(schoolFileText(made.handIn)))).toBeNull();
  await teacher.act([{ kind: 'comment', attempt: 'a1', tick: null, text: 'Well asked.' }]);
  const now = teacher.now();
  if (!now) throw new Error('The school is gone.');
  const given = JSON.parse(feedbackText(now.records, school.id, anaId)) as SchoolFile;
  made.feedback = { ...given, schoolId: school.id, personId: anaId };
  await trainee.take(school.id, 'joined', made.feedback.records);
  made.backup = Buffer.concat(await packSchool(now, teacher.shelf, PASSPHRASE, web, () => undefined));
  return made;
}

function played(seed: number): string {
  const scenario = library.find('banned-place');
  const hand = scenario && loadHand(scenarioFiles(), 'declines', scenario.id);
  if (!scenario || !hand?.ok) throw new Error('The scenario is gone.');
  const setup = { id: 'a1', scenario: playedScenario(scenario), seed, mode: 'exam', who: 'Ana' } as const;
  const attempt = rehearse({ ...setup, startedAt: '2026-11-20T10:00:00.000Z' }, hand.value, face);
  return attemptFileText({ ...attempt, setup: { ...attempt.setup, origin: { kind: 'person' } } });
}

async function keysOf(): Promise<{ port: Ed25519Port; keys: SigningKeys }> {
  const port = await web.ed25519();
  if (!port) throw new Error('There is no Ed25519 here.');
  return { port, keys: await port.generate() };
}

async function certificateText({ port, keys }: World): Promise<string> {
  const payload = certificatePayload({
    ...{ id: 'c1', school: { id: 's', name: 'Bright Room' }, person: 'Ana', module: { id: 'm', title: 'M' } },
    ...{ issuedOn: '2026-11-20', validThrough: null, signedOffBy: 'Ruth', proved: [] },
  });
  const certified = await signCertificate(payload, keys, port);
  const read = certificateFileText(certified);
  expect(read).toContain(certificateCode(certified));
  return read;
}

const fileOf = (content: string | Uint8Array): File => new File([content as BlobPart], 'file');
const half = <Content extends string | Uint8Array>(content: Content): Content =>
  content.slice(0, Math.floor(content.length / 2)) as Content;

// The doors, as the pages use them.

const importing =
  ({ teacher }: World): Door =>
  async (file) => {
    let lines: readonly ImportLine[] = [];
    await importFiles([file], {
      ...{ desk: teacher, library, mapsHash: face.mapsHash, signal: new AbortController().signal },
      examiner: testServices().verifier.openExaminer(),
      onProgress: (progress) => (lines = progress.lines),
    });
    const refused = lines.find((line) => line.kind === 'refused');
    return refused?.kind === 'refused' ? refused.why.messageId : null;
  };

const joining =
  ({ trainee }: World): Door =>
  async (file) => {
    const read = await invitationInFile(file);
    if (!read.ok) return `school-file.${read.reason}`;
    return (await takeInvitation(trainee, read.file)) ? null : 'school-file.contradicts';
  };

const feedback =
  ({ trainee }: World): Door =>
  async (file) => {
    const taken = await takeFeedback(file, trainee);
    return taken.ok ? null : taken.messageId;
  };

const restoring =
  ({ teacher }: World): Door =>
  async (file) => {
    const restored = await restoreSchool(sourceOf(file), PASSPHRASE, teacher, web, () => undefined);
    return restored.ok ? null : `restore.refused.${restored.problem}`;
  };

const certificate =
  ({ port }: World): Door =>
  async (file) => {
    const { checked } = await checkCertificateFile(file, port);
    return checked.ok ? null : `verify.refused.${checked.problem}`;
  };

const revocations =
  ({ port, keys }: World): Door =>
  async (file) => {
    const read = await readRevocationFile(file, keys.publicKey, port);
    return read.ok ? null : `verify.list.${read.problem}`;
  };

const roster = (): Door => async (file) => {
  const read = await readRosterFile(file);
  return read.ok ? null : `roster.file-${read.problem}`;
};

const firstPage = (): Door => async (file) => {
  const chosen = await readChosenFile(file);
  if (!chosen.ok) return `errors:file.${chosen.problem === 'too-large' ? 'too-long' : 'unreadable'}`;
  const verdict = await testServices().verifier.verify(chosen.text);
  if (verdict.kind === 'unreadable') return `errors:file.${verdict.reason}`;
  return verdict.kind === 'verified' ? null : 'errors:unverified.scorecard';
};

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
