// The school shelf when the browser keeps nothing for us: it lasts as long as the page.
import type { SchoolRecord } from '../core/school';
import type { KeptSchool, SchoolShelf } from './school-shelf';

interface SchoolDrawer {
  records: SchoolRecord[];
  attempts: Map<string, string>;
  notes: Map<string, string>;
}

export function openMemorySchoolShelf(): SchoolShelf {
  const schools: KeptSchool[] = [];
  const drawers = new Map<string, SchoolDrawer>();
  const drawerOf = (schoolId: string): SchoolDrawer => {
    const drawer = drawers.get(schoolId) ?? { records: [], attempts: new Map(), notes: new Map() };
    drawers.set(schoolId, drawer);
    return drawer;
  };
  return {
    lasting: false,
    listSchools: async () => [...schools],
    async keepSchool(school) {
      const place = schools.findIndex(({ schoolId }) => schoolId === school.schoolId);
      if (place < 0) schools.push(school);
      else if (schools[place].place === 'joined' && school.place === 'own') schools[place] = school;
    },
    loadRecords: async (schoolId) => [...drawerOf(schoolId).records],
    async addRecords(schoolId, records) {
      drawerOf(schoolId).records.push(...records);
    },
    async dropRecords(schoolId, recordIds) {
      const dropped = new Set(recordIds);
      const drawer = drawerOf(schoolId);
      drawer.records = drawer.records.filter(({ id }) => !dropped.has(id));
    },
    async keepAttempt(schoolId, digest, fileText) {
      drawerOf(schoolId).attempts.set(digest, fileText);
    },
    loadAttempt: async (schoolId, digest) => drawerOf(schoolId).attempts.get(digest) ?? null,
    listAttempts: async (schoolId) => [...drawerOf(schoolId).attempts.keys()],
    async dropAttempts(schoolId, digests) {
      for (const digest of digests) drawerOf(schoolId).attempts.delete(digest);
    },
    async keepNote(schoolId, name, text) {
      if (text === null) drawerOf(schoolId).notes.delete(name);
      else drawerOf(schoolId).notes.set(name, text);
    },
    loadNote: async (schoolId, name) => drawerOf(schoolId).notes.get(name) ?? null,
    async dropSchool(schoolId) {
      drawers.delete(schoolId);
      const place = schools.findIndex((school) => school.schoolId === schoolId);
      if (place >= 0) schools.splice(place, 1);
    },
  };
}
