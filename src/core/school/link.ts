// An assignment as a link: its records, packed into the part of the address that browsers never send to a server.
import { base64urlnopad } from '@scure/base';
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { canonicalJson } from '../scenario/canonical';
import { readRecords } from './record';
import { readSchoolFile, schoolFileText, type SchoolFile, type SchoolFileProblem } from './school-file';

/** An honest link inflates to a few kilobytes; one that asks for more is refused before it fills the memory. */
const MOST_BYTES = 200_000;
const SLICE_BYTES = 512;

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
    const json: unknown = JSON.parse(strFromU8(inflate(base64urlnopad.decode(text))));
    return typeof json === 'object' && json !== null ? json : null;
  } catch {
    return null;
  }
}

/** @throws RangeError for a stream that is not whole or far too long */
function inflate(deflated: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((piece, final) => {
    pieces.push(piece);
    length += piece.length;
    ended = final;
  });
  for (let at = 0; at < deflated.length && length <= MOST_BYTES; at += SLICE_BYTES) {
    stream.push(deflated.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= deflated.length);
  }
  if (!ended || length > MOST_BYTES) throw new RangeError('The link is cut short or far too long.');
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
