// Opens the best shelf this browser gives, and says which one it is and why.
import { openBrowserShelf } from './kept-in-browser';
import { openMemoryShelf } from './kept-in-memory';
import { ShelfError, type Shelf } from './shelf';

/** Why attempts are not kept beyond this page, or not for sure; null when they are kept. Words in errors ("keeping.…"). */
export type NotKeptReason = 'insecure-address' | 'refused' | 'blocked' | 'may-be-cleared';

export interface OpenedShelf {
  shelf: Shelf;
  notKept: NotKeptReason | null;
}

/**
 * IndexedDB where the browser allows it, memory otherwise.
 * @param secure false on plain-http addresses other than localhost: such a page may lose its storage at any time
 */
export async function openShelf(secure: boolean, shelfName?: string): Promise<OpenedShelf> {
  try {
    return { shelf: await openBrowserShelf(shelfName), notKept: secure ? null : 'may-be-cleared' };
  } catch (error) {
    const blocked = error instanceof ShelfError && error.problem === 'blocked';
    return { shelf: openMemoryShelf(), notKept: blocked ? 'blocked' : secure ? 'refused' : 'insecure-address' };
  }
}

/** Asks the browser not to clear our storage when space is short. False when it cannot or will not promise. */
export async function askToKeep(storage: Pick<StorageManager, 'persist'> | undefined): Promise<boolean> {
  try {
    return storage ? await storage.persist() : false;
  } catch {
    return false;
  }
}
