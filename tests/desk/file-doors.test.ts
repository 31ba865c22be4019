// Every door that takes a file from a stranger: a huge one is refused before it is read, and each reader tells what is wrong with a spoilt one.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAttemptFile } from '../../src/core/attempt';
import { checkCertificate, readSchoolFile, schoolFileText } from '../../src/core/school';
import { readChosenFile } from '../../src/desk/shared/read-file';
import { createWebCrypto } from '../../src/desk/shared/web-crypto';
import { smallSchool } from '../core/school/records';

test('200 MB are refused by their size, and never read', async () => {
  let read = false;
  const text = async (): Promise<string> => {
    read = true;
    return '';
  };
  expect(await readChosenFile({ size: 200 * 1024 * 1024, text })).toEqual({ ok: false, problem: 'too-large' });
  expect(read).toBe(false);
  const gone = { size: 10, text: () => Promise.reject(new Error('The disk is gone.')) };
  expect(await readChosenFile(gone)).toEqual({ ok: false, problem: 'unreadable' });
  expect(await readChosenFile({ size: 2, text: async () => '{}' })).toEqual({ ok: true, text: '{}' });
});

const attempt = readFileSync('tests/golden/node-declines.needlepoint.json', 'utf8');
const { records, ids } = smallSchool();
const schoolOnly = records.filter(({ kind }) => ['school-founded', 'class', 'assignment'].includes(kind));
const school = { schoolId: ids.school, attempts: [] } as const;
const assignment = schoolFileText({
  ...school,
  attempts: [],
  purpose: 'assignment',
  personId: null,
  records: schoolOnly,
});
const feedback = schoolFileText({ ...school, attempts: [], purpose: 'feedback', personId: ids.ada, records });

const whyNot = (read: { ok: true } | { ok: false; reason: string }): string => (read.ok ? 'taken' : read.reason);
const readers = {
  attempt: (text: string) => whyNot(readAttemptFile(text)),
  school: (text: string) => whyNot(readSchoolFile(text)),
};

describe.each([
  ['an attempt at the first page', attempt, readers.attempt, 'not-an-attempt', assignment],
  ['an assignment where one joins', assignment, readers.school, 'not-a-school-file', attempt],
  ['feedback', feedback, readers.school, 'not-a-school-file', attempt],
] as const)('%s', (_, honest, reader, foreign, otherKind) => {
  test('is taken as it was made, and refused edited, cut, foreign or from a later version', () => {
    expect(reader(honest)).toBe('taken');
    expect(reader(honest.replace(/"at":"2026|"score":/, (found) => `${found} `))).not.toBe('taken');
    expect(reader(honest.slice(0, honest.length / 2))).toBe('not-json');
    expect(reader('{"hello":"world"}')).toBe(foreign);
    expect(reader(otherKind)).toBe(foreign);
    expect(reader(honest.replace(/"(attempt|school)\/\d"/, '"$1/9"'))).toBe('newer-format');
  });
});

test('a certificate that is cut, foreign, from a later version or too long', async () => {
  const port = await createWebCrypto(crypto).ed25519();
  const whyNotGood = async (text: string): Promise<string> => {
    const checked = await checkCertificate(text, port);
    return checked.ok ? 'good' : checked.problem;
  };
  expect(await whyNotGood('NPC1.abcdef')).toBe('damaged');
  expect(await whyNotGood(attempt.slice(0, 1000))).toBe('foreign');
  expect(await whyNotGood('NPC2.abcdef')).toBe('newer-format');
  expect(await whyNotGood('x'.repeat(60_000))).toBe('too-long');
});
