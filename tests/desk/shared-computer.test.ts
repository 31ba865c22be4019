// A computer that several people use: what stands before each trainee's work, and that two entries of one person have one PIN.
import { beforeEach, expect, test } from 'vitest';
import { stamped, submissionId } from '../../src/core/school';
import { makeLock } from '../../src/desk/shared/lock';
import { isShared, LOCK_NOTE, type OpenSchool, type SchoolDesk } from '../../src/desk/shared/school-desk';
import { DIGEST, submissionAct } from '../core/school/records';
import { testServices } from './support';

let desk: SchoolDesk;
let adaId: string;
let benId: string;

function open(): OpenSchool {
  const now = desk.now();
  if (!now) throw new Error('No school is open.');
  return now;
}

async function handIn(personId: string): Promise<void> {
  await desk.keep([stamped(submissionAct(personId, null), personId, desk.ports, submissionId(DIGEST)) as never]);
}

beforeEach(async () => {
  desk = await testServices().schoolDesk();
  const { school } = await desk.found({ schoolName: 'S', instructorName: 'I', passphrase: null, place: 'own' });
  await desk.shelf.keepNote(school.id, LOCK_NOTE, (await makeLock('nine quiet herons', 1000)).note);
  [{ id: adaId }, { id: benId }] = await desk.act([
    { kind: 'person', role: 'trainee', name: 'Ada', number: '' },
    { kind: 'person', role: 'trainee', name: 'Ben', number: '' },
  ]);
});

test('each is asked once for a PIN; who wants none is not asked again', async () => {
  expect(await desk.entryOf(adaId)).toBe('choose');
  await desk.setPin(adaId, '2468');
  expect(await desk.entryOf(adaId)).toBe('pin');
  expect(await desk.enterTrainee(adaId, '1357')).toBe(false);
  expect(await desk.enterTrainee(adaId, '2468')).toBe(true);
  expect(await desk.entryOf(benId)).toBe('choose');
  await desk.goWithoutPin(benId);
  expect([await desk.entryOf(benId), await desk.hasPin(benId)]).toEqual(['open', false]);
});

test('work that is here before its trainee ever came in opens only with an instructor at hand', async () => {
  await handIn(adaId);
  expect(await desk.entryOf(adaId)).toBe('vouch');
  expect(await desk.isPassphrase('something else')).toBe(false);
  expect(await desk.isPassphrase('nine quiet herons')).toBe(true);
  // So does it after an instructor took a forgotten PIN away.
  await desk.setPin(adaId, '2468');
  await desk.setPin(adaId, null);
  expect(await desk.entryOf(adaId)).toBe('vouch');
});

test('two entries that turn out to be one person: either PIN opens, and a new one replaces both', async () => {
  await desk.setPin(benId, '2468');
  await desk.act([{ kind: 'person-joined', person: benId, same: adaId }]);
  expect(await desk.entryOf(adaId)).toBe('pin');
  expect(await desk.enterTrainee(adaId, '2468')).toBe(true);
  await desk.setPin(adaId, '1357');
  expect(await desk.enterTrainee(benId, '2468')).toBe(false);
  expect(await desk.enterTrainee(benId, '1357')).toBe(true);
  await desk.setPin(adaId, null);
  expect(await desk.hasPin(benId)).toBe(false);
});

test('a device where one person joined asks for nothing until a second one joins', async () => {
  const { school, records } = open();
  const home = await testServices().schoolDesk();
  await home.take(
    school.id,
    'joined',
    records.filter(({ kind, id }) => kind === 'school-founded' || id === adaId),
  );
  desk = home;
  expect([isShared(open()), await desk.entryOf(adaId)]).toEqual([false, 'open']);
  await desk.keep(records.filter(({ id }) => id === benId));
  expect([isShared(open()), await desk.entryOf(adaId), await desk.entryOf(benId)]).toEqual([true, 'choose', 'choose']);
});
