// What goes with a deleted person, what an old backup brings back of it, and how a backup merges into a school that went on meanwhile.
import { beforeEach, expect, test } from 'vitest';
import { recordsAbout, stamped, submissionId, type SchoolRecord } from '../../src/core/school';
import { packSchool, restoreSchool, sourceOf } from '../../src/desk/backup/backup-school';
import { evidenceNote } from '../../src/desk/shared/school-desk';
import type { OpenSchool, SchoolDesk } from '../../src/desk/shared/school-desk';
import { createWebCrypto } from '../../src/desk/shared/web-crypto';
import { DIGEST, submissionAct, verificationAct } from '../core/school/records';
import { testServices } from './support';

const PASSPHRASE = 'nine quiet herons';
const web = createWebCrypto(crypto);

let desk: SchoolDesk;
let adaId: string;
let benId: string;

function open(of = desk): OpenSchool {
  const now = of.now();
  if (!now) throw new Error('No school is open.');
  return now;
}

beforeEach(async () => {
  desk = await testServices().schoolDesk();
  const { school } = await desk.found({ schoolName: 'S', instructorName: 'I', passphrase: null, place: 'own' });
  [{ id: adaId }, { id: benId }] = await desk.act([
    { kind: 'person', role: 'trainee', name: 'Ada', number: '' },
    { kind: 'person', role: 'trainee', name: 'Ben', number: '' },
  ]);
  await desk.keep([
    stamped(submissionAct(adaId, null), adaId, desk.ports, submissionId(DIGEST)) as SchoolRecord,
    stamped(verificationAct(true), 'i', desk.ports) as SchoolRecord,
  ]);
  await desk.act([{ kind: 'comment', attempt: 'try-1', tick: null, text: 'Well asked.' }]);
  await desk.shelf.keepAttempt(school.id, DIGEST, 'what she did');
  for (const [note, text] of notesAbout()) await desk.shelf.keepNote(school.id, note, text);
});

const notesAbout = (): [string, string][] => [
  [evidenceNote(DIGEST), 'what was seen of it'],
  [`pin-${adaId}`, 'a lock'],
  [`handed-in-${adaId}`, '[]'],
  ['copies', '[]'],
];

async function backup(of = desk): Promise<Blob> {
  return new Blob((await packSchool(open(of), of.shelf, PASSPHRASE, web, () => undefined)) as BlobPart[]);
}

const restore = (file: Blob, into: SchoolDesk) => restoreSchool(sourceOf(file), PASSPHRASE, into, web, () => undefined);

/** Every text on the shelf in which the person's id or work could stand. */
async function tracesOf(personId: string): Promise<string[]> {
  const { school, records } = open();
  const notes = await Promise.all(notesAbout().map(([note]) => desk.shelf.loadNote(school.id, note)));
  return [
    ...recordsAbout(records, personId).map(({ kind }) => kind),
    ...recordsAbout(await desk.shelf.loadRecords(school.id), personId).map(({ kind }) => `kept ${kind}`),
    ...(await desk.shelf.listAttempts(school.id)),
    ...notes.filter((note) => note !== null),
  ];
}

test('a deleted person is gone from every drawer, and an older backup brings nothing of them back', async () => {
  const old = await backup();
  expect((await tracesOf(adaId)).length).toBeGreaterThan(8);
  expect(await desk.deletePerson(adaId)).toEqual(['try-1']);
  const left = ['person-deleted', 'kept person-deleted'];
  expect(await tracesOf(adaId)).toEqual(left);
  await desk.act([{ kind: 'person-changed', person: benId, name: 'Benno', number: '' }]);
  expect(await restore(old, desk)).toMatchObject({ ok: true, added: 0, attempts: 0 });
  expect(await tracesOf(adaId)).toEqual(left);
  expect([...open().school.people.values()].map(({ name }) => name)).toEqual(['I', 'Benno']);
});

test('a backup with a tombstone in it takes the person away where they still are', async () => {
  const elsewhere = await testServices().schoolDesk();
  await restore(await backup(), elsewhere);
  expect(open(elsewhere).school.people.has(adaId)).toBe(true);
  await desk.deletePerson(adaId);
  await restore(await backup(), elsewhere);
  expect(open(elsewhere).school.people.has(adaId)).toBe(false);
  const id = open().school.id;
  expect([await elsewhere.shelf.listAttempts(id), await elsewhere.shelf.loadNote(id, evidenceNote(DIGEST))]).toEqual([
    [],
    null,
  ]);
});

test('a backup merges into a school that went on: both sides’ work is there, nothing twice, in whatever order', async () => {
  const old = await backup();
  const elsewhere = await testServices().schoolDesk();
  await restore(old, elsewhere);
  const restored = open(elsewhere).records;
  expect(await restore(old, elsewhere)).toMatchObject({ added: 0, known: restored.length });
  await desk.act([{ kind: 'override', attempt: 'try-1', criterion: 'records.chart', points: 50, reason: 'here' }]);
  const there = { kind: 'comment', attempt: 'try-1', tick: 1, text: 'there' } as const;
  await elsewhere.keep([stamped(there, 'i', { newId: () => 'there', now: () => '2026-11-25T10:00:00.000Z' })]);
  const [ours, theirs] = [await backup(), await backup(elsewhere)];
  await restore(theirs, desk);
  await restore(ours, elsewhere);
  for (const side of [desk, elsewhere]) {
    const { school, records } = open(side);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(records.length).toBe(restored.length + 2);
    const attempt = school.attempts.get('try-1');
    expect(attempt?.comments.map(({ text }) => text)).toEqual(['Well asked.', 'there']);
    expect(attempt?.overrides.get('records.chart')?.reason).toBe('here');
    expect(await side.shelf.loadAttempt(school.id, DIGEST)).toBe('what she did');
  }
  expect(open(elsewhere).records).toEqual(open().records);
});

test('restored where it had been joined, a school is at home there', async () => {
  const device = await testServices().schoolDesk();
  const { school, records } = open();
  await device.take(
    school.id,
    'joined',
    records.filter(({ kind }) => kind === 'school-founded'),
  );
  expect(open(device).place).toBe('joined');
  await restore(await backup(), device);
  expect([open(device).place, open(device).school.people.size]).toEqual(['own', 3]);
  expect(await device.listSchools()).toEqual([{ schoolId: school.id, place: 'own' }]);
});
