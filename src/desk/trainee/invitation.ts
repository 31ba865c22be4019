// What a trainee's device takes from the school: an assignment or feedback, by link or file, and why it does not take anything else.
import {
  readLink,
  readSchoolFile,
  schoolOf,
  type School,
  type SchoolFile,
  type SchoolFileProblem,
} from '../../core/school';
import { readChosenFile, type ChosenFile } from '../shared/read-file';
import type { SchoolDesk } from '../shared/school-desk';

/** `reason` has words ("school-file.…"). */
export type Invitation =
  | { ok: true; file: SchoolFile; school: School }
  | { ok: false; reason: SchoolFileProblem | 'unreadable' | 'no-school' };

export function invitationInLink(link: string): Invitation {
  return invitationIn(readLink(link));
}

/** Never rejects. */
export async function invitationInFile(file: ChosenFile): Promise<Invitation> {
  const read = await readChosenFile(file);
  if (read.ok) return invitationIn(readSchoolFile(read.text));
  return { ok: false, reason: read.problem === 'too-large' ? 'too-long' : 'unreadable' };
}

/** Anybody may open this page: only what a school gives its trainees is taken here. */
function invitationIn(read: ReturnType<typeof readSchoolFile>): Invitation {
  if (!read.ok) return read;
  if (!['assignment', 'feedback'].includes(read.file.purpose)) return { ok: false, reason: 'not-allowed' };
  const school = schoolOf(read.file.records);
  return school ? { ok: true, file: read.file, school } : { ok: false, reason: 'no-school' };
}

/**
 * Takes the file's records, unless they say something else than what is kept here under the same ids: then nothing is changed, and the
 * answer is false. Rejects with a ShelfError.
 */
export async function takeInvitation(desk: SchoolDesk, { schoolId, records }: SchoolFile): Promise<boolean> {
  if (await desk.contradicts(schoolId, records)) return false;
  await desk.take(schoolId, 'joined', records);
  return true;
}
