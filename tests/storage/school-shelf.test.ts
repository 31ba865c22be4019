// What both school shelves promise: records and attempts come back, schools stay apart, and only what is dropped goes.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openBrowserSchoolShelf, openMemorySchoolShelf, type SchoolShelf } from '../../src/storage';
import { smallSchool } from '../core/school/records';

let shelfCount = 0;
const shelves: [string, () => Promise<SchoolShelf>][] = [
  ['in the browser', () => openBrowserSchoolShelf(`school-test-${(shelfCount += 1)}`)],
  ['in memory', async () => openMemorySchoolShelf()],
];

describe.each(shelves)('the school shelf %s', (_name, open) => {
  const { records } = smallSchool();

  it('lists schools in the order they came, each once', async () => {
    const shelf = await open();
    for (const schoolId of ['z', 'a', 'z']) await shelf.keepSchool({ schoolId, place: 'own' });
    await shelf.keepSchool({ schoolId: 'a', place: 'demo' });
    // Restored where it was joined, a school is at home there.
    await shelf.keepSchool({ schoolId: 'j', place: 'joined' });
    await shelf.keepSchool({ schoolId: 'j', place: 'own' });
    expect(await shelf.listSchools()).toEqual([
      { schoolId: 'z', place: 'own' },
      { schoolId: 'a', place: 'own' },
      { schoolId: 'j', place: 'own' },
    ]);
  });

  it('gives back every record that was added, for each school apart', async () => {
    const shelf = await open();
    await shelf.addRecords('one', records.slice(0, 5));
    await shelf.addRecords('one', records.slice(5));
    await shelf.addRecords('one', []);
    await shelf.addRecords('other', records.slice(0, 1));
    const kept = await shelf.loadRecords('one');
    expect(kept).toHaveLength(records.length);
    expect(kept).toEqual(expect.arrayContaining(records));
    expect(await shelf.loadRecords('nowhere')).toEqual([]);
  });

  it('drops the records that are named and no others', async () => {
    const shelf = await open();
    await shelf.addRecords('one', records.slice(0, 3));
    await shelf.addRecords('one', records.slice(3));
    const dropped = [records[1].id, ...records.slice(3).map(({ id }) => id)];
    await shelf.dropRecords('one', dropped);
    expect((await shelf.loadRecords('one')).map(({ id }) => id)).toEqual([records[0].id, records[2].id]);
  });

  it('keeps attempt files under their digests', async () => {
    const shelf = await open();
    await shelf.keepAttempt('one', 'abc', 'first');
    await shelf.keepAttempt('one', 'abc', 'first');
    await shelf.keepAttempt('one', 'def', 'second');
    expect(await shelf.loadAttempt('one', 'abc')).toBe('first');
    expect(await shelf.loadAttempt('other', 'abc')).toBeNull();
    expect((await shelf.listAttempts('one')).sort()).toEqual(['abc', 'def']);
    await shelf.dropAttempts('one', ['abc']);
    expect(await shelf.listAttempts('one')).toEqual(['def']);
  });

  it('replaces notes and takes them away', async () => {
    const shelf = await open();
    await shelf.keepNote('one', 'lock', 'a');
    await shelf.keepNote('one', 'lock', 'b');
    expect(await shelf.loadNote('one', 'lock')).toBe('b');
    await shelf.keepNote('one', 'lock', null);
    expect(await shelf.loadNote('one', 'lock')).toBeNull();
  });

  it('throws a whole school away and leaves the others', async () => {
    const shelf = await open();
    for (const schoolId of ['one', 'two']) {
      await shelf.keepSchool({ schoolId, place: 'demo' });
      await shelf.addRecords(schoolId, records.slice(0, 2));
      await shelf.keepAttempt(schoolId, 'abc', 'text');
      await shelf.keepNote(schoolId, 'lock', 'a');
    }
    await shelf.dropSchool('one');
    expect(await shelf.listSchools()).toEqual([{ schoolId: 'two', place: 'demo' }]);
    expect(await shelf.loadRecords('one')).toEqual([]);
    expect(await shelf.loadAttempt('one', 'abc')).toBeNull();
    expect(await shelf.loadNote('one', 'lock')).toBeNull();
    expect(await shelf.loadRecords('two')).toHaveLength(2);
  });
});
