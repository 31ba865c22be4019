// Opens the best school shelf this browser gives.
import { openBrowserSchoolShelf } from './school-kept-in-browser';
import { openMemorySchoolShelf } from './school-kept-in-memory';
import type { SchoolShelf } from './school-shelf';

/** IndexedDB where the browser allows it, memory otherwise; `lasting` says which. */
export async function openSchoolShelf(shelfName?: string): Promise<SchoolShelf> {
  try {
    return await openBrowserSchoolShelf(shelfName);
  } catch {
    return openMemorySchoolShelf();
  }
}
