// Packs a whole school into one encrypted file, and merges one back: nothing that is here is lost, nothing is taken before all was read.
import {
  mergeRecords,
  readBackup,
  readRecords,
  writeBackup,
  type BackupEntry,
  type BackupProblem,
  type ByteSource,
  type CryptoPort,
  type SchoolRecord,
} from '../../core/school';
import type { SchoolShelf } from '../../storage';
import { SIGNING_NOTE } from '../instructor/signing';
import { evidenceNote, LOCK_NOTE, type OpenSchool, type SchoolDesk } from '../shared/school-desk';

/** Records in one entry. */
const RECORDS_TOGETHER = 500;

/** @param onProgress how many attempt files are packed, of how many */
export async function packSchool(
  { school, records }: Pick<OpenSchool, 'school' | 'records'>,
  shelf: SchoolShelf,
  passphrase: string,
  crypto: CryptoPort,
  onProgress: (done: number, total: number) => void,
): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const entries = entriesOf(school.id, records, shelf, onProgress);
  for await (const part of writeBackup(entries, passphrase, new Date().toISOString(), crypto)) parts.push(part);
  return parts;
}

async function* entriesOf(
  schoolId: string,
  records: readonly SchoolRecord[],
  shelf: SchoolShelf,
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<BackupEntry> {
  yield { drawer: 'school', key: schoolId, text: '' };
  for (let from = 0; from < records.length; from += RECORDS_TOGETHER) {
    const together = records.slice(from, from + RECORDS_TOGETHER);
    yield { drawer: 'records', key: String(from), text: JSON.stringify(together) };
  }
  for (const name of [LOCK_NOTE, SIGNING_NOTE]) {
    const text = await shelf.loadNote(schoolId, name);
    if (text !== null) yield { drawer: 'note', key: name, text };
  }
  const digests = await shelf.listAttempts(schoolId);
  for (const [done, digest] of digests.entries()) {
    const text = await shelf.loadAttempt(schoolId, digest);
    if (text !== null) yield { drawer: 'attempt', key: digest, text };
    const evidence = await shelf.loadNote(schoolId, evidenceNote(digest));
    if (evidence !== null) yield { drawer: 'note', key: evidenceNote(digest), text: evidence };
    onProgress(done + 1, digests.length);
  }
}

export type Restored =
  | { ok: true; schoolId: string; added: number; known: number; attempts: number }
  | { ok: false; problem: BackupProblem };

/**
 * Reads the file twice: first to its end, so that a broken one changes nothing, then to put its content away. Locks and keys that are
 * here stay.
 * @throws ShelfError when there is no room; what was put away before stays, and restoring once more goes on
 */
export async function restoreSchool(
  source: ByteSource,
  passphrase: string,
  desk: SchoolDesk,
  crypto: CryptoPort,
  onProgress: (share: number) => void,
): Promise<Restored> {
  const first = await readThrough(source, passphrase, crypto, (share) => onProgress(share / 2));
  if (!first.ok) return first;
  const { schoolId, records } = first;
  const merged = mergeRecords(await desk.shelf.loadRecords(schoolId), records);
  // The files of people who were deleted here, and what replay saw of them, do not come back with an older copy.
  const wanted = new Set(merged.records.flatMap((record) => (record.kind === 'submission' ? [record.digest] : [])));
  const notes = new Set([LOCK_NOTE, SIGNING_NOTE, ...[...wanted].map(evidenceNote)]);
  let attempts = 0;
  for await (const part of readBackup(source, passphrase, crypto)) {
    if (!part.ok) return part;
    for (const { drawer, key, text } of part.entries) {
      if (drawer === 'attempt' && wanted.has(key)) {
        await desk.shelf.keepAttempt(schoolId, key, text);
        attempts += 1;
      }
      if (drawer === 'note' && notes.has(key) && (await desk.shelf.loadNote(schoolId, key)) === null) {
        await desk.shelf.keepNote(schoolId, key, text);
      }
    }
    onProgress(0.5 + part.doneBytes / source.size / 2);
  }
  const { added } = await desk.take(schoolId, 'own', records);
  return { ok: true, schoolId, added: added.length, known: records.length - added.length, attempts };
}

async function readThrough(
  source: ByteSource,
  passphrase: string,
  crypto: CryptoPort,
  onProgress: (share: number) => void,
): Promise<{ ok: true; schoolId: string; records: SchoolRecord[] } | { ok: false; problem: BackupProblem }> {
  const records: SchoolRecord[] = [];
  let schoolId = '';
  for await (const part of readBackup(source, passphrase, crypto)) {
    if (!part.ok) return part;
    onProgress(part.doneBytes / source.size);
    for (const { drawer, key, text } of part.entries) {
      if (drawer === 'school') schoolId = key;
      if (drawer !== 'records') continue;
      const list = parsed(text);
      if (list === undefined) return { ok: false, problem: 'damaged' };
      const read = readRecords(list);
      // Sealed whole, but with records of a shape this build does not know.
      if (!read) return { ok: false, problem: 'newer-version' };
      records.push(...read);
    }
  }
  return schoolId === '' ? { ok: false, problem: 'damaged' } : { ok: true, schoolId, records };
}

/** Undefined when it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file is read where it lies, a part at a time. */
export function sourceOf(file: Blob): ByteSource {
  return {
    size: file.size,
    read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
  };
}
