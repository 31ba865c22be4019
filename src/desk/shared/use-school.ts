// The open school inside React: pages under /school, /me and /instructor read it here.
import { createContext, use, useSyncExternalStore } from 'react';
import type { OpenSchool, SchoolDesk } from './school-desk';

export const SchoolDeskContext = createContext<SchoolDesk | null>(null);

/** The desk of the school, for acting on it. Throws outside of the school's pages. */
export function useSchoolDesk(): SchoolDesk {
  const desk = use(SchoolDeskContext);
  if (!desk) throw new Error('A school page was rendered outside of the school’s rooms.');
  return desk;
}

/** The open school, or null; draws again whenever it changes. */
export function useMaybeSchool(): OpenSchool | null {
  const desk = useSchoolDesk();
  return useSyncExternalStore(desk.subscribe, desk.now);
}

/** The open school; only for pages behind a door that has made sure of it (see school/Doors.tsx). */
export function useSchool(): OpenSchool {
  const open = useMaybeSchool();
  if (!open) throw new Error('No school is open.');
  return open;
}
