// What the review of one attempt loads: the school's side of it, and the debrief of its file where the file is here.
import { holdFile } from '../debrief/opened-file';
import { loadDebrief, type DebriefData } from '../debrief/load-debrief';
import type { SchoolDesk } from '../shared/school-desk';
import type { DeskServices } from '../shared/services';
import { loadInstructorData, type InstructorData } from './instructor-data';

export interface ReviewData extends InstructorData {
  attemptId: string;
  /** Null where the file is not on this device. */
  debrief: DebriefData | null;
}

/** Under which id a file was held, so that opening it again does not hold it twice. */
const heldIds = new Map<string, string>();

export async function loadReview(services: DeskServices, desk: SchoolDesk, attemptId: string): Promise<ReviewData> {
  const data = await loadInstructorData(services, desk);
  const school = desk.now()?.school;
  const digest = school?.attempts.get(attemptId)?.submission?.digest;
  const fileText = school && digest ? await desk.shelf.loadAttempt(school.id, digest) : null;
  if (fileText === null || digest === undefined) return { ...data, attemptId, debrief: null };
  const held = heldIds.get(digest) ?? holdFile(fileText);
  heldIds.set(digest, held);
  return { ...data, attemptId, debrief: await loadDebrief(services, held) };
}
