// Which records go into the files that leave a device.
import type { RecordKind, SchoolRecord } from './record';

const OF_THE_SCHOOL: readonly RecordKind[] = ['school-founded', 'school-named', 'school-logo', 'school-key'];

/** Everything a trainee's device needs for some assignments of one class: no names, no results. */
export function assignmentRecords(
  records: readonly SchoolRecord[],
  classId: string,
  assignmentIds: readonly string[],
): SchoolRecord[] {
  return records.filter((record) => {
    if (OF_THE_SCHOOL.includes(record.kind)) return true;
    if (record.kind === 'class') return record.id === classId;
    if (record.kind === 'class-changed') return record.class === classId;
    if (record.kind === 'assignment') return assignmentIds.includes(record.id);
    if (record.kind === 'assignment-changed' || record.kind === 'assignment-withdrawn') {
      return assignmentIds.includes(record.assignment);
    }
    return false;
  });
}

/** What a trainee hands in: who they are, what they did and what they said of it, by themselves. */
export function handInRecords(records: readonly SchoolRecord[], personId: string): SchoolRecord[] {
  const kinds: readonly RecordKind[] = ['person', 'member', 'attempt-begun', 'submission', 'reflection'];
  return records.filter((record) => kinds.includes(record.kind) && record.by === personId);
}
