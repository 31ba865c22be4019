// Attempts played for a school: who may look at one, and how the school gets it when it is finished.
import type { AssignedPlay } from '../../storage';
import type { SchoolDesk } from './school-desk';
import type { DeskServices } from './services';

/** True in free practice; for a school's attempt only while its trainee or an instructor uses the page. */
export async function mayUse(services: DeskServices, assigned: AssignedPlay | undefined): Promise<boolean> {
  if (!assigned) return true;
  const open = (await services.schoolDesk()).now();
  if (!open || open.school.id !== assigned.schoolId) return false;
  const { school, user } = open;
  if (user.kind === 'nobody') return false;
  return user.kind === 'instructor' || school.personIdOf(user.personId) === school.personIdOf(assigned.personId);
}

/** Whether somebody may meet a client who is kept for exams without an assignment: an instructor, in a school that is no demo. */
export async function mayTryExams(services: DeskServices): Promise<boolean> {
  const open = (await services.schoolDesk()).now();
  return open?.user.kind === 'instructor' && !open.school.isSample;
}

/** Hands a finished attempt to the school on this device. Rejects with a ShelfError; the attempt itself is kept already. */
export async function keepForSchool(services: DeskServices, assigned: AssignedPlay, fileText: string): Promise<void> {
  const [desk, { readAttemptFile, submissionOf, stamped, submissionId }] = await Promise.all([
    services.schoolDesk(),
    import('./submission'),
  ]);
  const read = readAttemptFile(fileText);
  if (!read.ok) return;
  const { personId, assignmentId, schoolId } = assigned;
  await desk.shelf.keepAttempt(schoolId, read.file.digest, fileText);
  const act = submissionOf(read.file, { personId, assignmentId });
  const record = stamped(act, personId, desk.ports, submissionId(read.file.digest));
  if (desk.now()?.school.id === schoolId) await desk.keep([record]);
  else await desk.shelf.addRecords(schoolId, [record]);
}

/**
 * Brings to the open school what was finished for it on this device and never reached it: its page went down, or there was no room.
 * Rejects with a ShelfError.
 */
export async function keepWhatWasFinished(services: DeskServices, desk: SchoolDesk): Promise<void> {
  const open = desk.now();
  if (!open) return;
  const { school } = open;
  const { shelf } = services.opened;
  for (const { setup, end, assigned } of await shelf.listAttempts()) {
    if (!end || assigned?.schoolId !== school.id || school.attempts.get(setup.id)?.submission) continue;
    // Whose data was deleted does not come back.
    if (!school.people.has(school.personIdOf(assigned.personId))) continue;
    const fileText = await shelf.loadFile(setup.id);
    if (fileText !== null) await keepForSchool(services, assigned, fileText);
  }
}
