// The school shelf in the browser's IndexedDB: records in pieces as they were added, attempt files one by one, for each school apart.
import type { SchoolRecord } from '../core/school';
import { everything, openDrawer, readFrom, readyDrawer, writeTo } from './kept-in-browser';
import type { KeptSchool, SchoolShelf } from './school-shelf';

interface Index extends KeptSchool {
  /** Place in the list. */
  order: number;
}

interface SchoolDrawers {
  records: LocalForage;
  attempts: LocalForage;
  notes: LocalForage;
}

/**
 * Opens the school shelf of this name.
 * @throws ShelfError 'refused' when the browser gives no IndexedDB, 'blocked' when it never answers
 */
export async function openBrowserSchoolShelf(shelfName = 'needlepoint'): Promise<SchoolShelf> {
  const schools = openDrawer(shelfName, 'schools');
  await readyDrawer(schools);
  const open = new Map<string, SchoolDrawers>();
  const drawersOf = (schoolId: string): SchoolDrawers => {
    const name = `${shelfName}-school-${schoolId}`;
    const found = open.get(schoolId) ?? {
      records: openDrawer(name, 'records'),
      attempts: openDrawer(name, 'attempts'),
      notes: openDrawer(name, 'notes'),
    };
    open.set(schoolId, found);
    return found;
  };
  return {
    lasting: true,
    async listSchools() {
      const found = await everything<Index>(schools);
      found.sort((a, b) => a.order - b.order || (a.schoolId < b.schoolId ? -1 : 1));
      return found.map(({ schoolId, place }) => ({ schoolId, place }));
    },
    async keepSchool(school) {
      const known = await everything<Index>(schools);
      const before = known.find(({ schoolId }) => schoolId === school.schoolId);
      if (before && !(before.place === 'joined' && school.place === 'own')) return;
      const order = before?.order ?? 1 + known.reduce((most, index) => Math.max(most, index.order), 0);
      await writeTo(() => schools.setItem(school.schoolId, { ...school, order }));
    },
    async loadRecords(schoolId) {
      return (await allAtOnce<SchoolRecord[]>(drawersOf(schoolId).records)).flat();
    },
    async addRecords(schoolId, records) {
      if (records.length === 0) return;
      await writeTo(() => drawersOf(schoolId).records.setItem(records[0].id, [...records]));
    },
    async dropRecords(schoolId, recordIds) {
      const dropped = new Set(recordIds);
      const drawer = drawersOf(schoolId).records;
      for (const key of await readFrom(() => drawer.keys())) {
        const piece = (await readFrom(() => drawer.getItem<SchoolRecord[]>(key))) ?? [];
        const left = piece.filter(({ id }) => !dropped.has(id));
        if (left.length === piece.length) continue;
        await writeTo(() => (left.length > 0 ? drawer.setItem(key, left) : drawer.removeItem(key)));
      }
    },
    async keepAttempt(schoolId, digest, fileText) {
      await writeTo(() => drawersOf(schoolId).attempts.setItem(digest, fileText));
    },
    loadAttempt: (schoolId, digest) => readFrom(() => drawersOf(schoolId).attempts.getItem<string>(digest)),
    listAttempts: (schoolId) => readFrom(() => drawersOf(schoolId).attempts.keys()),
    async dropAttempts(schoolId, digests) {
      for (const digest of digests) await writeTo(() => drawersOf(schoolId).attempts.removeItem(digest));
    },
    async keepNote(schoolId, name, text) {
      const { notes } = drawersOf(schoolId);
      await writeTo(() => (text === null ? notes.removeItem(name) : notes.setItem(name, text)));
    },
    loadNote: (schoolId, name) => readFrom(() => drawersOf(schoolId).notes.getItem<string>(name)),
    async dropSchool(schoolId) {
      const { records, attempts, notes } = drawersOf(schoolId);
      for (const drawer of [records, attempts, notes]) await writeTo(() => drawer.clear());
      await writeTo(() => schools.removeItem(schoolId));
    },
  };
}

/** All that is in a drawer by one request: a walk from one to the next (`everything`) waits for the disk at each of hundreds. */
function allAtOnce<Kept>(drawer: LocalForage): Promise<Kept[]> {
  return readFrom(async () => {
    await drawer.ready();
    const { name = '', storeName = '' } = drawer.config();
    const database = await answered(indexedDB.open(name));
    try {
      return await answered<Kept[]>(database.transaction(storeName).objectStore(storeName).getAll());
    } finally {
      database.close();
    }
  });
}

function answered<Found>(request: IDBRequest<Found>): Promise<Found> {
  return new Promise((fulfil, refuse) => {
    request.onsuccess = () => fulfil(request.result);
    request.onerror = () => refuse(request.error ?? new Error('IndexedDB gave no reason.'));
  });
}
