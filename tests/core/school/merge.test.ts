// Two copies of a school come together without loss, twice is once, and what was deleted stays deleted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRecords, recordsAbout, schoolOf, stamped, type SchoolRecord } from '../../../src/core/school';
import { smallSchool, verificationAct } from './records';

const { records, ids } = smallSchool();
const half = fc.subarray(records);

describe('merging two copies of a school', () => {
  it('gives the union whatever each side had, in one order, and says what was new', () => {
    fc.assert(
      fc.property(half, half, (ours, theirs) => {
        const merged = mergeRecords(ours, theirs);
        const all = new Set([...ours, ...theirs].map(({ id }) => id));
        expect(new Set(merged.records.map(({ id }) => id))).toEqual(all);
        expect(mergeRecords(theirs, ours).records).toEqual(merged.records);
        expect(merged.added.every(({ id }) => !ours.some((record) => record.id === id))).toBe(true);
        expect(merged.conflictIds).toEqual([]);
      }),
    );
  });

  it('changes nothing the second time', () => {
    const once = mergeRecords(records.slice(0, 4), records).records;
    const twice = mergeRecords(once, records);
    expect(twice.records).toEqual(once);
    expect(twice.added).toEqual([]);
  });

  it('keeps ours when the same id comes with other content, and names it', () => {
    const forged = records.map((record) => (record.kind === 'override' ? { ...record, points: 100 } : record));
    const merged = mergeRecords(records, forged);
    expect(merged.records).toEqual(mergeRecords(records, []).records);
    expect(merged.conflictIds).toEqual([records[records.length - 1].id]);
  });
});

describe('deleting a person', () => {
  const { records: before, ids: who, add } = smallSchool();
  add(verificationAct(true));
  const tombstone = add({ kind: 'person-deleted', person: who.ada });

  it('takes everything about them away and nothing else', () => {
    const after = mergeRecords(before, []);
    expect(after.droppedIds.sort()).toEqual(
      recordsAbout(before, who.ada)
        .map(({ id }) => id)
        .filter((id) => id !== tombstone.id)
        .sort(),
    );
    expect(JSON.stringify(after.records.filter(({ id }) => id !== tombstone.id))).not.toContain(who.ada);
    expect(after.records.map(({ kind }) => kind)).not.toContain('comment');
    expect(after.records.some((record) => record.id === who.ben)).toBe(true);
  });

  it('survives a merge with an older copy', () => {
    const clean = mergeRecords(before, []).records;
    const again = mergeRecords(
      clean,
      before.filter(({ kind }) => kind !== 'person-deleted'),
    );
    expect(again.records).toEqual(clean);
    expect(again.added).toEqual([]);
    expect(schoolOf(again.records)?.people.has(who.ada)).toBe(false);
  });
});

describe('the records about a person', () => {
  it('are found under each of their ids', () => {
    const school = smallSchool();
    const joined = stamped(
      { kind: 'person', role: 'trainee', name: 'ada', number: '' },
      'ada-phone',
      school.ports,
      'ada-phone',
    );
    school.records.push(joined as SchoolRecord);
    school.add({ kind: 'person-joined', person: 'ada-phone', same: school.ids.ada });
    const kinds = recordsAbout(school.records, 'ada-phone').map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...['person', 'member', 'attempt-begun', 'submission', 'comment', 'override', 'person', 'person-joined'],
    ]);
    expect(recordsAbout(school.records, ids.ben).map(({ kind }) => kind)).toEqual(['person', 'member']);
  });
});
