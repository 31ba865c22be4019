// A person's data as a whole: out of the browser as a file, or away for good.
import { recordsAbout, schoolFileText, type School, type SchoolRecord } from '../../core/school';
import type { SchoolShelf } from '../../storage';
import { fileNameOf, saveFile } from '../shared/save-file';
import type { SchoolDesk } from '../shared/school-desk';
import type { DeskServices } from '../shared/services';

/** Saves everything the school holds about a person, attempts included, as a file that can be read. Rejects with a ShelfError. */
export async function savePersonFile(
  shelf: SchoolShelf,
  school: School,
  records: readonly SchoolRecord[],
  personId: string,
): Promise<void> {
  const own = recordsAbout(records, personId);
  const attempts: string[] = [];
  for (const record of own) {
    const text = record.kind === 'submission' ? await shelf.loadAttempt(school.id, record.digest) : null;
    if (text !== null) attempts.push(text);
  }
  const text = schoolFileText({ purpose: 'person', schoolId: school.id, personId, records: own, attempts });
  const name = school.people.get(school.personIdOf(personId))?.name ?? '';
  saveFile(text, `${fileNameOf(name)}-data.needlepoint.json`);
}

/** Deletes a person from the school, and their attempts from the history of this browser. Rejects with a ShelfError. */
export async function deletePersonHere(desk: SchoolDesk, services: DeskServices, personId: string): Promise<void> {
  for (const attemptId of await desk.deletePerson(personId)) await services.opened.shelf.deleteAttempt(attemptId);
}
