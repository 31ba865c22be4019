// Puts two copies of a school together without loss: the union of their records, minus what was deleted on either side.
import { canonicalJson } from '../scenario/canonical';
import { readCertificate } from './certificate';
import { compareRecords, type RecordOf, type SchoolRecord } from './record';

export interface Merged {
  /** Ours and theirs, in order, without what belongs to deleted people. */
  records: SchoolRecord[];
  /** Those that are new to us. */
  added: SchoolRecord[];
  /** Ids of ours that a deletion of theirs took away. */
  droppedIds: string[];
  /**
   * Ids that both sides have with different content: ours was kept. Records are never changed, so such a file was tampered with. Not of
   * submissions: the same file may come on two ways, from its trainee and by import, each of which writes down its own moment.
   */
  conflictIds: string[];
}

/** Merging twice changes nothing, and the order of the two sides does not matter as long as nothing conflicts. */
export function mergeRecords(ours: readonly SchoolRecord[], theirs: readonly SchoolRecord[]): Merged {
  const byId = new Map(ours.map((record) => [record.id, record]));
  const conflictIds: string[] = [];
  for (const record of theirs) {
    const known = byId.get(record.id);
    if (!known) byId.set(record.id, record);
    else if (record.kind !== 'submission' && canonicalJson(known) !== canonicalJson(record))
      conflictIds.push(record.id);
  }
  const records = withoutDeletedPeople([...byId.values()]).sort(compareRecords);
  const known = new Set(ours.map(({ id }) => id));
  const kept = new Set(records.map(({ id }) => id));
  return {
    records,
    added: records.filter(({ id }) => !known.has(id)),
    droppedIds: ours.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    conflictIds,
  };
}

/** All records but those about people with a tombstone; the tombstones stay, and that a certificate of theirs was revoked. */
export function withoutDeletedPeople(records: readonly SchoolRecord[]): SchoolRecord[] {
  const gone = new Set<string>();
  for (const record of records) if (record.kind === 'person-deleted') gone.add(record.person);
  if (gone.size === 0) return [...records];
  const about = subjectsOf(records);
  const isGone = (record: SchoolRecord): boolean => record.kind !== 'person-deleted' && gone.has(about(record) ?? '');
  const kept = records.filter((record) => !isGone(record));
  return [...kept, ...revocationsToKeep(records.filter(isGone), new Set(kept.map(({ id }) => id)))];
}

/** A revocation outlives its person, or the certificate would be good again. Made of the records alone, so that every copy of the school makes the same. */
function revocationsToKeep(gone: readonly SchoolRecord[], keptIds: ReadonlySet<string>): RecordOf<'revocation-kept'>[] {
  const files = new Map(gone.flatMap((record) => (record.kind === 'certificate' ? [[record.id, record.file]] : [])));
  return gone.flatMap((record) => {
    if (record.kind !== 'certificate-revoked') return [];
    const id = `${record.id}-kept`.slice(-80);
    const read = readCertificate(files.get(record.certificate) ?? '');
    if (!read.ok || keptIds.has(id)) return [];
    const { at, by } = record;
    return [{ id, at, by, kind: 'revocation-kept', serial: read.certified.payload.id }];
  });
}

/** Everything the school holds about one person (under each of the ids that turned out to be theirs), in order. */
export function recordsAbout(records: readonly SchoolRecord[], personId: string): SchoolRecord[] {
  const ids = idsOfPerson(records, personId);
  const about = subjectsOf(records);
  return records.filter((record) => ids.has(about(record) ?? '')).sort(compareRecords);
}

/** The person's id and every id that was joined with it. */
export function idsOfPerson(records: readonly SchoolRecord[], personId: string): Set<string> {
  const ids = new Set([personId]);
  for (let before = 0; before !== ids.size;) {
    before = ids.size;
    for (const record of records) {
      if (record.kind !== 'person-joined') continue;
      if (ids.has(record.person)) ids.add(record.same);
      if (ids.has(record.same)) ids.add(record.person);
    }
  }
  return ids;
}

/** Tells whom a record is about: a person's id, or null for what concerns the whole school. */
function subjectsOf(records: readonly SchoolRecord[]): (record: SchoolRecord) => string | null {
  const personOfAttempt = new Map<string, string>();
  const attemptOfComment = new Map<string, string>();
  const personOfCertificate = new Map<string, string>();
  for (const record of records) {
    if (record.kind === 'attempt-begun' || record.kind === 'submission') {
      personOfAttempt.set(record.attempt, record.person);
    }
    if (record.kind === 'comment') attemptOfComment.set(record.id, record.attempt);
    if (record.kind === 'certificate') personOfCertificate.set(record.id, record.person);
  }
  return (record) => {
    if (record.kind === 'person') return record.id;
    if ('person' in record) return record.person;
    if ('attempt' in record) return personOfAttempt.get(record.attempt) ?? null;
    if (record.kind === 'comment-withdrawn') {
      return personOfAttempt.get(attemptOfComment.get(record.comment) ?? '') ?? null;
    }
    if (record.kind === 'certificate-revoked') return personOfCertificate.get(record.certificate) ?? null;
    return null;
  };
}
