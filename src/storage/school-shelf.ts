// Where schools are kept: what such a shelf can do, whatever it is made of. A server can stand behind this interface later.
import type { SchoolRecord } from '../core/school';

/** How a school came to this device: set up here, joined by link or file, or opened to look around. */
export type SchoolPlace = 'own' | 'joined' | 'demo';

export interface KeptSchool {
  schoolId: string;
  place: SchoolPlace;
}

/**
 * Records are only ever added, and dropped for one reason: a person's data is deleted. Attempt files stand apart from records, under their digests,
 * so that a gradebook opens without them. Every method rejects with a ShelfError and with nothing else.
 */
export interface SchoolShelf {
  /** False when what is put here is gone with the page. */
  readonly lasting: boolean;
  /** In the order in which they came. */
  listSchools(): Promise<KeptSchool[]>;
  /** Makes room for a school. One that is known already stays as it is, but that a joined one becomes the school's own when it is restored here. */
  keepSchool(school: KeptSchool): Promise<void>;
  /** In no particular order; `mergeRecords` and `schoolOf` order them. Empty for a school that is not here. */
  loadRecords(schoolId: string): Promise<SchoolRecord[]>;
  /** Keeps records as one piece: all or none. The caller leaves out those that are kept already (`mergeRecords(...).added`). */
  addRecords(schoolId: string, records: readonly SchoolRecord[]): Promise<void>;
  dropRecords(schoolId: string, recordIds: readonly string[]): Promise<void>;
  /** Keeps the text of an attempt file under its digest. The same digest again changes nothing. */
  keepAttempt(schoolId: string, digest: string, fileText: string): Promise<void>;
  /** The text, or null when there is none. */
  loadAttempt(schoolId: string, digest: string): Promise<string | null>;
  /** Digests of all attempt files kept. */
  listAttempts(schoolId: string): Promise<string[]>;
  dropAttempts(schoolId: string, digests: readonly string[]): Promise<void>;
  /** Keeps a small text under a name, in place of what stood there: locks and sealed keys, which are no records. Null takes it away. */
  keepNote(schoolId: string, name: string, text: string | null): Promise<void>;
  loadNote(schoolId: string, name: string): Promise<string | null>;
  /** Takes away everything of a school. */
  dropSchool(schoolId: string): Promise<void>;
}
