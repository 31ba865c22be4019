// An assignment as a link: its records, packed into the part of the address that browsers never send to a server.
import { base64urlnopad } from '@scure/base';
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import { inflateWithin } from '../attempt';
import { canonicalJson } from '../scenario/canonical';
import { readRecords } from './record';
import { readSchoolFile, schoolFileText, type SchoolFile, type SchoolFileProblem } from './school-file';

/** An honest link inflates to a few kilobytes; one that asks for more is refused before it fills the memory. */
const MOST_BYTES = 200_000;

/** The packed text of an assignment file without attempts: letters, digits, '-' and '_' only. Pictures are left out: they would not fit. */
export function linkText({ schoolId, records }: Pick<SchoolFile, 'schoolId' | 'records'>): string {
  const small = records.filter(({ kind }) => kind !== 'school-logo');
  const json = canonicalJson({ school: schoolId, records: small });
  return base64urlnopad.encode(deflateSync(strToU8(json), { level: 9 }));
}

/** The assignment file a link stands for. Never throws. */
export function readLink(text: string): { ok: true; file: SchoolFile } | { ok: false; reason: SchoolFileProblem } {
  const json = unpacked(text);
  if (json === null) return { ok: false, reason: 'damaged' };
  const { school, records } = json;
  const read = readRecords(records);
  if (typeof school !== 'string' || !read) return { ok: false, reason: 'damaged' };
  return readSchoolFile(
    schoolFileText({ purpose: 'assignment', schoolId: school, personId: null, records: read, attempts: [] }),
  );
}

function unpacked(text: string): { school?: unknown; records?: unknown } | null {
  try {
    const bytes = inflateWithin(base64urlnopad.decode(text), MOST_BYTES);
    const json: unknown = bytes && JSON.parse(strFromU8(bytes));
    return typeof json === 'object' && json !== null ? json : null;
  } catch {
    return null;
  }
}
