// Takes a feedback file along: what it may bring, and why it is not taken.
import { readSchoolFile } from '../../core/school';
import { readChosenFile, type ChosenFile } from '../shared/read-file';
import type { SchoolDesk } from '../shared/school-desk';

/** Words and marks only; far more than any honest file. */
const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

/** Resolves to whose feedback it is, or to the words of why nothing was changed. Rejects with a ShelfError. */
export async function takeFeedback(
  file: ChosenFile,
  desk: SchoolDesk,
): Promise<{ ok: true; personId: string } | { ok: false; messageId: string }> {
  const chosen = await readChosenFile(file, LARGEST_FILE_BYTES);
  if (!chosen.ok) return { ok: false, messageId: `feedback.${chosen.problem}` };
  const read = readSchoolFile(chosen.text);
  if (!read.ok) return { ok: false, messageId: `school-file.${read.reason}` };
  const { purpose, personId, schoolId, records } = read.file;
  if (purpose !== 'feedback' || personId === null) return { ok: false, messageId: 'feedback.refused' };
  // On the school's own computer everything is there already, and a file that anybody can bring must change nothing.
  const known = (await desk.listSchools()).find((school) => school.schoolId === schoolId);
  if (known && known.place !== 'joined') return { ok: false, messageId: 'feedback.own-school' };
  if (await desk.contradicts(schoolId, records)) return { ok: false, messageId: 'feedback.contradicts' };
  await desk.take(schoolId, 'joined', records);
  return { ok: true, personId };
}
