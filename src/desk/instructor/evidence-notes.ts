// Where the evidence of replays is kept: beside the records, one note for each attempt file, so that the gradebook opens without it.
import type { ReplayEvidence } from '../../core/attempt';
import { findCopies, type CopyFinding, type School, type SchoolRecord, type TracedSubmission } from '../../core/school';
import type { SchoolShelf } from '../../storage';
import { COPIES_NOTE, evidenceNote } from '../shared/school-desk';

export async function keepEvidence(
  shelf: SchoolShelf,
  schoolId: string,
  digest: string,
  evidence: ReplayEvidence,
): Promise<void> {
  await shelf.keepNote(schoolId, evidenceNote(digest), JSON.stringify(evidence));
}

/** Null where the file was never replayed to its end. */
export async function loadEvidence(
  shelf: SchoolShelf,
  schoolId: string,
  digest: string,
): Promise<ReplayEvidence | null> {
  const text = await shelf.loadNote(schoolId, evidenceNote(digest));
  return text === null ? null : (JSON.parse(text) as ReplayEvidence);
}

/** The evidence of many, asked for side by side. */
export async function loadAllEvidence(
  shelf: SchoolShelf,
  schoolId: string,
  digests: readonly string[],
): Promise<Map<string, ReplayEvidence>> {
  const found = await Promise.all(digests.map((digest) => loadEvidence(shelf, schoolId, digest)));
  return new Map(digests.flatMap((digest, place) => (found[place] ? [[digest, found[place]]] : [])));
}

/** Looks through everything that was handed in for work that is alike, and keeps what it finds for the pages that show it. */
export async function lookForCopies(
  shelf: SchoolShelf,
  school: School,
  records: readonly SchoolRecord[],
): Promise<CopyFinding[]> {
  const submissions = records.filter((record) => record.kind === 'submission');
  const evidence = await loadAllEvidence(shelf, school.id, [...new Set(submissions.map(({ digest }) => digest))]);
  const traced = submissions.map(({ attempt, person, digest }): TracedSubmission => ({
    attemptId: attempt,
    personId: school.personIdOf(person),
    digest,
    trace: evidence.get(digest)?.trace ?? null,
  }));
  const copies = findCopies(traced);
  await shelf.keepNote(school.id, COPIES_NOTE, JSON.stringify(copies));
  return copies;
}

/** What the last look found. */
export async function loadCopies(shelf: SchoolShelf, schoolId: string): Promise<CopyFinding[]> {
  const text = await shelf.loadNote(schoolId, COPIES_NOTE);
  return text === null ? [] : (JSON.parse(text) as CopyFinding[]);
}
