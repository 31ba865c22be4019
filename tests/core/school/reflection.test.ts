// What a trainee said before the score: it travels with what they hand in, the first time counts, and nobody says it for them.
import { expect, it } from 'vitest';
import {
  handInRecords,
  NOTHING_SAID,
  readReflection,
  readSchoolFile,
  saysSomething,
  schoolFileText,
  schoolOf,
  type Reflection,
  type SchoolFile,
} from '../../../src/core/school';
import { smallSchool } from './records';

const said: Reflection = {
  well: { topics: ['asking'], words: '' },
  change: { topics: ['depth', 'even'], words: 'Slower rows.' },
};

it('is handed in with the work and stands beside the attempt', () => {
  const { records, ids, add } = smallSchool();
  add({ kind: 'reflection', attempt: 'try-1', person: ids.ada, ...said }, ids.ada);
  const own = handInRecords(records, ids.ada);
  const file: SchoolFile = {
    purpose: 'hand-in',
    schoolId: ids.school,
    personId: ids.ada,
    records: own,
    attempts: [],
  };
  const read = readSchoolFile(schoolFileText(file));
  expect(read.ok && read.file.records.map(({ kind }) => kind)).toContain('reflection');
  expect(schoolOf(records)?.attempts.get('try-1')?.reflection).toMatchObject(said);
});

it('counts as it was said first, and only by whoever played', () => {
  const { records, ids, add } = smallSchool();
  add({ kind: 'reflection', attempt: 'try-1', person: ids.ben, ...NOTHING_SAID }, ids.ben);
  expect(schoolOf(records)?.attempts.get('try-1')?.reflection).toBeNull();
  add({ kind: 'reflection', attempt: 'try-1', person: ids.ada, ...said }, ids.ada);
  add({ kind: 'reflection', attempt: 'try-1', person: ids.ada, ...NOTHING_SAID }, ids.ada);
  expect(schoolOf(records)?.attempts.get('try-1')?.reflection?.well).toEqual(said.well);
});

it('is read back from the shelf, and nothing else is', () => {
  expect(readReflection(JSON.stringify(said))).toEqual(said);
  for (const text of ['', 'null', '{}', JSON.stringify({ ...said, well: { topics: ['fame'], words: '' } })]) {
    expect(readReflection(text)).toBeNull();
  }
  expect([NOTHING_SAID, said].map(saysSomething)).toEqual([false, true]);
});
