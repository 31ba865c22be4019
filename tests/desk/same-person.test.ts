// Somebody who stood in the list joined by link: what putting the two entries together does at the school and on their own device.
import { beforeEach, expect, test } from 'vitest';
import {
  handInRecords,
  readSchoolFile,
  schoolFileText,
  stamped,
  submissionId,
  type SchoolRecord,
} from '../../src/core/school';
import { feedbackText } from '../../src/desk/instructor/feedback-file';
import type { SchoolDesk } from '../../src/desk/shared/school-desk';
import { DIGEST, submissionAct } from '../core/school/records';
import { testServices } from './support';

const PHONE = 'ada-phone';

let atSchool: SchoolDesk;
let onPhone: SchoolDesk;
let rosterId: string;

function schoolOn(desk: SchoolDesk) {
  const open = desk.now();
  if (!open) throw new Error('No school is open.');
  return open;
}

function recordsOf(text: string): SchoolRecord[] {
  const read = readSchoolFile(text);
  if (!read.ok) throw new Error(read.reason);
  return read.file.records;
}

/** Everything the phone has to hand in, brought to the school as a file. */
async function bringToSchool(): Promise<void> {
  const { school, records } = schoolOn(onPhone);
  const own = handInRecords(records, PHONE);
  const file = { purpose: 'hand-in', schoolId: school.id, personId: PHONE, records: own } as const;
  await atSchool.merge(recordsOf(schoolFileText({ ...file, attempts: [] })));
}

function phoneSubmission(attempt: string, digest: string): SchoolRecord {
  const act = { ...submissionAct(PHONE, null), attempt, digest } as Parameters<typeof stamped>[0];
  return stamped(act, PHONE, onPhone.ports, submissionId(digest)) as SchoolRecord;
}

beforeEach(async () => {
  atSchool = await testServices().schoolDesk();
  onPhone = await testServices().schoolDesk();
  await atSchool.found({ schoolName: 'Bright Room', instructorName: 'Ruth', passphrase: null, place: 'own' });
  [{ id: rosterId }] = await atSchool.act([{ kind: 'person', role: 'trainee', name: 'Ada Lovelace', number: '17' }]);
  const { school, records } = schoolOn(atSchool);
  await onPhone.take(
    school.id,
    'joined',
    records.filter(({ kind }) => kind === 'school-founded'),
  );
  const newcomer = { kind: 'person', role: 'trainee', name: 'ada', number: '' } as const;
  await onPhone.keep([stamped(newcomer, PHONE, onPhone.ports, PHONE), phoneSubmission('first', DIGEST)]);
  await onPhone.enterTrainee(PHONE);
  await bringToSchool();
  await atSchool.act([{ kind: 'person-joined', person: PHONE, same: rosterId }]);
});

test('the school has one trainee, under the name and number of the list, with work handed in before and after', async () => {
  await onPhone.keep([phoneSubmission('second', 'e'.repeat(64))]);
  await bringToSchool();
  const { school } = schoolOn(atSchool);
  const trainees = [...school.people.values()].filter(({ role }) => role === 'trainee');
  expect(trainees.map(({ id, name, number }) => [id, name, number])).toEqual([[rosterId, 'Ada Lovelace', '17']]);
  expect([...school.attempts.values()].map(({ id, personId }) => [id, personId])).toEqual([
    ['first', rosterId],
    ['second', rosterId],
  ]);
});

test('feedback opens on the phone, whose trainee stays in and is called as in the list', async () => {
  const { school, records } = schoolOn(atSchool);
  await onPhone.take(school.id, 'joined', recordsOf(feedbackText(records, school.id, rosterId)));
  const phone = schoolOn(onPhone);
  expect(phone.user).toEqual({ kind: 'trainee', personId: PHONE });
  expect(phone.school.people.get(phone.school.personIdOf(PHONE))?.name).toBe('Ada Lovelace');
});

test('deleting the person takes both entries and all their work', async () => {
  const gone = await atSchool.deletePerson(rosterId);
  expect(gone).toEqual(['first']);
  await bringToSchool();
  const { school } = schoolOn(atSchool);
  expect([...school.people.values()].filter(({ role }) => role === 'trainee')).toEqual([]);
  expect(school.attempts.size).toBe(0);
});
