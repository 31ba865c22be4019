// The feedback file: what a trainee's instructor said, marked and signed, and nothing about anybody else.
import { recordsAbout, schoolFileText, type SchoolRecord } from '../../core/school';

const ABOUT_SCHOOL: readonly SchoolRecord['kind'][] = ['school-founded', 'school-named', 'school-logo', 'school-key'];

/** The records a trainee may have: the school's face, theirs, and the instructors' names, so that comments are signed. */
export function feedbackText(records: readonly SchoolRecord[], schoolId: string, personId: string): string {
  const shared = records.filter(
    (record) => ABOUT_SCHOOL.includes(record.kind) || (record.kind === 'person' && record.role === 'instructor'),
  );
  const all = [...shared, ...recordsAbout(records, personId)];
  return schoolFileText({ purpose: 'feedback', schoolId, personId, records: all, attempts: [] });
}
