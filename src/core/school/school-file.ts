// The files a school exchanges: an assignment to a class, work handed in, feedback, one person's data, a whole-school backup. All are records, and attempts beside them.
import { sealedText } from '../attempt';
import { canonicalHash } from '../scenario/canonical';
import { z } from '../scenario/jitless-zod';
import { anyId } from './fields';
import { compareRecords, readRecords, type RecordKind, type SchoolRecord } from './record';

const FORMAT = 'school/1';
/** Larger than any honest file: 2,000 attempts of 60 kB. A desk refuses longer ones before it reads them. */
export const LONGEST_FILE_CHARACTERS = 150 * 1024 * 1024;

/** What a file is for decides which records may be in it. */
export const FILE_PURPOSES = ['assignment', 'hand-in', 'feedback', 'person', 'backup'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

const SCHOOL_KINDS: readonly RecordKind[] = [
  ...(['school-founded', 'school-named', 'school-logo', 'school-key', 'class', 'class-changed'] as const),
  ...(['assignment', 'assignment-changed', 'assignment-withdrawn'] as const),
];
const WORK_KINDS: readonly RecordKind[] = ['person', 'member', 'attempt-begun', 'submission', 'reflection'];
const VERDICT_KINDS: readonly RecordKind[] = [
  ...(['verification', 'counting', 'override', 'comment', 'comment-withdrawn'] as const),
  ...(['sign-off', 'certificate', 'certificate-revoked'] as const),
];

/** What each file may bring. A trainee's file cannot bring a verdict, however it is written. */
const ALLOWED: Readonly<Record<FilePurpose, readonly RecordKind[] | 'all'>> = {
  assignment: SCHOOL_KINDS,
  'hand-in': WORK_KINDS,
  feedback: [...SCHOOL_KINDS, ...WORK_KINDS, ...VERDICT_KINDS, 'person-changed', 'person-joined'],
  person: 'all',
  backup: 'all',
};

const schoolFile = z.strictObject({
  needlepoint: z.literal(FORMAT),
  purpose: z.enum(FILE_PURPOSES),
  /** Id of the school. */
  school: anyId,
  /** Whose file it is: the trainee of a hand-in, feedback or person file; null for the others. */
  person: anyId.nullable(),
  records: z.array(z.unknown()),
  /** Attempt files as they are, each sealed in itself. */
  attempts: z.array(z.string()),
  digest: z.string(),
});

export interface SchoolFile {
  purpose: FilePurpose;
  schoolId: string;
  personId: string | null;
  records: SchoolRecord[];
  attempts: string[];
}

/** Why a school file cannot be read; each has words in every language ("school-file.…"). */
export type SchoolFileProblem =
  'too-long' | 'not-json' | 'newer-format' | 'not-a-school-file' | 'altered' | 'damaged' | 'not-allowed';

/** The text of a file: canonical and sealed. */
export function schoolFileText(file: SchoolFile): string {
  return sealedText({
    needlepoint: FORMAT,
    purpose: file.purpose,
    school: file.schoolId,
    person: file.personId,
    records: [...file.records].sort(compareRecords),
    attempts: file.attempts,
  });
}

/** Reads a file's text without trusting it. Never throws. The attempts in it are not looked at: read each with `readAttemptFile`. */
export function readSchoolFile(
  text: string,
): { ok: true; file: SchoolFile } | { ok: false; reason: SchoolFileProblem } {
  if (text.length > LONGEST_FILE_CHARACTERS) return { ok: false, reason: 'too-long' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  try {
    return readEnvelope(json);
  } catch {
    // Nested so deeply that it cannot be walked through.
    return { ok: false, reason: 'not-a-school-file' };
  }
}

function readEnvelope(json: unknown): { ok: true; file: SchoolFile } | { ok: false; reason: SchoolFileProblem } {
  const format = typeof json === 'object' && json !== null && 'needlepoint' in json ? json.needlepoint : undefined;
  if (typeof format === 'string' && /^school\/[1-9][0-9]{0,3}$/.test(format) && format !== FORMAT)
    return { ok: false, reason: 'newer-format' };
  const read = schoolFile.safeParse(json);
  if (!read.success) return { ok: false, reason: 'not-a-school-file' };
  const { digest, ...unsealed } = read.data;
  if (digest !== canonicalHash(unsealed)) return { ok: false, reason: 'altered' };
  return withinLimits({ ...unsealed, schoolId: unsealed.school, personId: unsealed.person });
}

function withinLimits(
  raw: Omit<SchoolFile, 'records'> & { records: readonly unknown[] },
): { ok: true; file: SchoolFile } | { ok: false; reason: SchoolFileProblem } {
  const records = readRecords(raw.records);
  if (!records) return { ok: false, reason: 'damaged' };
  const { purpose, schoolId, personId, attempts } = raw;
  const allowed = ALLOWED[purpose];
  const fits = records.every(
    (record) =>
      (allowed === 'all' || allowed.includes(record.kind)) &&
      (record.kind !== 'school-founded' || record.id === schoolId) &&
      (purpose !== 'hand-in' || isOwnWork(record, personId)),
  );
  if (!fits) return { ok: false, reason: 'not-allowed' };
  return { ok: true, file: { purpose, schoolId, personId, records, attempts } };
}

/** A trainee hands in what is theirs and says who they are, nothing about anybody else. */
function isOwnWork(record: SchoolRecord, personId: string | null): boolean {
  if (personId === null || record.by !== personId) return false;
  if (record.kind === 'person') return record.id === personId && record.role === 'trainee';
  return 'person' in record && record.person === personId;
}
