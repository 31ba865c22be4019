// What travels between devices: files and links come back as they were, and nothing else gets in.
import { strToU8, deflateSync } from 'fflate';
import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { sealedText } from '../../../src/core/attempt';
import {
  linkText,
  readLink,
  readSchoolFile,
  schoolFileText,
  type SchoolFile,
  type SchoolRecord,
} from '../../../src/core/school';
import { smallSchool, verificationAct } from './records';

const { records, ids } = smallSchool();
const kinds = (...wanted: SchoolRecord['kind'][]): SchoolRecord[] =>
  records.filter(({ kind }) => wanted.includes(kind));
const assignment: SchoolFile = {
  purpose: 'assignment',
  schoolId: ids.school,
  personId: null,
  records: kinds('school-founded', 'class', 'assignment'),
  attempts: [],
};
const handIn: SchoolFile = {
  purpose: 'hand-in',
  schoolId: ids.school,
  personId: ids.ada,
  records: kinds('attempt-begun', 'submission'),
  attempts: ['the text of an attempt'],
};

function refusal(text: string): string {
  const read = readSchoolFile(text);
  return read.ok ? 'taken' : read.reason;
}

describe('a school file', () => {
  it('comes back as it was written', () => {
    for (const file of [assignment, handIn]) {
      expect(readSchoolFile(schoolFileText(file))).toEqual({ ok: true, file });
    }
  });

  it('is refused with its reason when it is cut, edited, foreign, from the future or no file at all', () => {
    const text = schoolFileText(handIn);
    expect(refusal(text.slice(0, -40))).toBe('not-json');
    expect(refusal(text.replace('91.5', '99.5'))).toBe('altered');
    expect(refusal('{"needlepoint":"attempt/1"}')).toBe('not-a-school-file');
    expect(refusal('{"needlepoint":"school/2"}')).toBe('newer-format');
    expect(refusal('[]')).toBe('not-a-school-file');
    expect(refusal('{"needlepoint":{"toString":1}}')).toBe('not-a-school-file');
    expect(refusal('['.repeat(200_000))).toBe('not-json');
    expect(refusal(`${'['.repeat(3000)}${']'.repeat(3000)}`)).toBe('not-a-school-file');
  });

  it('is refused when a record in it is none of ours, though it is sealed well', () => {
    const odd = { needlepoint: 'school/1', purpose: 'backup', school: 's', person: null, attempts: [] };
    expect(refusal(sealedText({ ...odd, records: [{ kind: 'grade-me', id: 'x' }] }))).toBe('damaged');
    expect(refusal(sealedText({ ...odd, records: [] }))).toBe('taken');
  });

  it('brings no verdict when a trainee hands it in, and nothing about others', () => {
    const { add } = smallSchool();
    const forgeries: SchoolRecord[] = [
      add(verificationAct(true), ids.ada),
      add({ kind: 'counting', attempt: 'try-1', counts: true, reason: '' }, ids.ada),
      add({ kind: 'sign-off', person: ids.ada, module: 'basics', done: true, note: '' }, ids.ada),
      add({ kind: 'member', person: ids.ben, class: ids.class, present: false }, ids.ada),
      add({ kind: 'member', person: ids.ada, class: ids.class, present: true }, ids.teacher),
      add({ kind: 'person', role: 'instructor', name: 'Ada', number: '' }, ids.ada, ids.ada),
      add({ kind: 'person-deleted', person: ids.ben }, ids.ada),
    ];
    for (const forged of forgeries) {
      expect(refusal(schoolFileText({ ...handIn, records: [...handIn.records, forged] }))).toBe('not-allowed');
    }
    expect(refusal(schoolFileText({ ...assignment, records: records }))).toBe('not-allowed');
  });
});

describe('a link', () => {
  it('is short enough for a QR code and brings the assignment back', () => {
    const text = linkText(assignment);
    expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(text.length).toBeLessThan(900);
    expect(readLink(text)).toEqual({ ok: true, file: assignment });
  });

  it('is refused kindly when it is cut, changed or asks for endless memory', () => {
    const text = linkText(assignment);
    const bomb = base64urlnopad.encode(deflateSync(new Uint8Array(5_000_000)));
    const foreign = base64urlnopad.encode(deflateSync(strToU8('{"school":7,"records":[]}')));
    for (const bad of [text.slice(0, -12), `${text.slice(0, 40)}A${text.slice(41)}`, '', '%%%', bomb, foreign]) {
      expect(readLink(bad)).toEqual({ ok: false, reason: 'damaged' });
    }
  });

  it('brings nothing but an assignment', () => {
    expect(readLink(linkText({ schoolId: ids.school, records }))).toEqual({ ok: false, reason: 'not-allowed' });
  });
});
