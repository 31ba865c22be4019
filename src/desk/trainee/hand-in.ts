// The file a trainee hands in: who they are, what they did, and every finished attempt.
import { handInRecords, schoolFileText, type School, type SchoolRecord } from '../../core/school';
import type { SchoolShelf } from '../../storage';
import { fileNameOf } from '../shared/save-file';

export interface HandIn {
  fileName: string;
  text: string;
  submissionIds: string[];
}

/** Everything a trainee finished so far, in one file: handing in twice changes nothing at the other end. Rejects with a ShelfError. */
export async function handInOf(
  shelf: SchoolShelf,
  school: School,
  records: readonly SchoolRecord[],
  personId: string,
): Promise<HandIn> {
  const own = handInRecords(records, personId);
  const submissions = own.filter((record) => record.kind === 'submission');
  const attempts: string[] = [];
  for (const { digest } of submissions) {
    const text = await shelf.loadAttempt(school.id, digest);
    if (text !== null) attempts.push(text);
  }
  const name = school.people.get(school.personIdOf(personId))?.name ?? '';
  return {
    fileName: `${fileNameOf(name)}-work.needlepoint.json`,
    text: schoolFileText({ purpose: 'hand-in', schoolId: school.id, personId, records: own, attempts }),
    submissionIds: submissions.map(({ id }) => id),
  };
}
