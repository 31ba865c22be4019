// The shelf in the browser's IndexedDB. No other driver is ever taken in its place: what cannot be kept is said, not hidden.
import localforage from 'localforage';
import type { AttemptChunk } from '../core/attempt';
import { type AttemptEnd, type AttemptStart, type Shelf, ShelfError } from './shelf';
import { summariesOf } from './summaries';

/** IndexedDB answers in a blink; one that an old tab holds back may never answer, and nobody should look at an empty page for it. */
const OPENING_MILLISECONDS = 5000;

/** Each drawer is a database of its own, so that opening one never has to upgrade, and so wait for, another. */
export function openDrawer(shelfName: string, drawer: string): LocalForage {
  return localforage.createInstance({
    driver: localforage.INDEXEDDB,
    name: `${shelfName}-${drawer}`,
    storeName: drawer,
  });
}

/**
 * Opens the shelf of this name.
 * @throws ShelfError 'refused' when the browser gives no IndexedDB (private windows, blocked site data), 'blocked' when it never answers
 */
export async function openBrowserShelf(shelfName = 'needlepoint'): Promise<Shelf> {
  const starts = openDrawer(shelfName, 'starts');
  const ends = openDrawer(shelfName, 'ends');
  const chunks = openDrawer(shelfName, 'chunks');
  const files = openDrawer(shelfName, 'files');
  const notes = openDrawer(shelfName, 'notes');
  await Promise.all([starts, ends, chunks, files, notes].map(readyDrawer));

  const chunkKeys = async (attemptId: string): Promise<string[]> => {
    const keys = await readFrom(() => chunks.keys());
    return keys.filter((key) => key.startsWith(`${attemptId}/`)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  };
  const dropChunks = async (attemptId: string): Promise<void> => {
    for (const key of await chunkKeys(attemptId)) await writeTo(() => chunks.removeItem(key));
  };

  return {
    lasting: true,
    beginAttempt: (start) => putOnce(starts, start.setup.id, start),
    appendChunk: (attemptId, chunk) => putOnce(chunks, chunkKey(attemptId, chunk.sequence), chunk),
    async finishAttempt(end, fileText) {
      // A file without its end was kept by a page that went down between the two: the end is still to be written.
      if ((await readFrom(() => files.getItem<string>(end.attemptId))) !== fileText) {
        await putOnce(files, end.attemptId, fileText);
      }
      await putOnce(ends, end.attemptId, end);
      await dropChunks(end.attemptId);
    },
    keepNote: (attemptId, text) => putOnce(notes, attemptId, text),
    loadNote: (attemptId) => readFrom(() => notes.getItem<string>(attemptId)),
    async listAttempts() {
      const [begun, ended] = await Promise.all([everything<AttemptStart>(starts), everything<AttemptEnd>(ends)]);
      return summariesOf(begun, ended);
    },
    async loadChunks(attemptId) {
      const keys = await chunkKeys(attemptId);
      const found = await readFrom(() => Promise.all(keys.map((key) => chunks.getItem<AttemptChunk>(key))));
      return found.filter((chunk) => chunk !== null);
    },
    loadFile: (attemptId) => readFrom(() => files.getItem<string>(attemptId)),
    async deleteAttempt(attemptId) {
      for (const drawer of [starts, ends, files, notes]) await writeTo(() => drawer.removeItem(attemptId));
      await dropChunks(attemptId);
    },
  };
}

/** @throws ShelfError 'refused' or 'blocked' */
export async function readyDrawer(drawer: LocalForage): Promise<void> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new ShelfError('blocked')), OPENING_MILLISECONDS);
  });
  try {
    await Promise.race([drawer.ready(), tooLong]);
  } catch (cause) {
    throw cause instanceof ShelfError ? cause : new ShelfError('refused', cause);
  } finally {
    clearTimeout(patience);
  }
}

/** Keys sort as they were played. */
function chunkKey(attemptId: string, sequence: number): string {
  return `${attemptId}/${String(sequence).padStart(7, '0')}`;
}

export async function everything<Kept>(drawer: LocalForage): Promise<Kept[]> {
  const found: Kept[] = [];
  await readFrom(() =>
    drawer.iterate<Kept, void>((value) => {
      found.push(value);
    }),
  );
  return found;
}

/** Looks and writes with nobody in between: of two who come at once, the second is told. */
function putOnce<Kept>(drawer: LocalForage, key: string, value: Kept): Promise<void> {
  return oneAtATime(`${drawer.config().name}/${key}`, async () => {
    if ((await readFrom(() => drawer.getItem(key))) !== null) throw new ShelfError('already-kept');
    await writeTo(() => drawer.setItem(key, value));
  });
}

const queues = new Map<string, Promise<void>>();

/** In every tab where the browser has locks (secure pages); else in this one. */
async function oneAtATime(name: string, act: () => Promise<void>): Promise<void> {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator.locks as LockManager | undefined);
  if (locks) return locks.request(`needlepoint-write-${name}`, act);
  const before = queues.get(name) ?? Promise.resolve();
  const now = before.catch(() => undefined).then(act);
  queues.set(name, now);
  try {
    await now;
  } finally {
    if (queues.get(name) === now) queues.delete(name);
  }
}

export async function readFrom<Found>(read: () => Promise<Found>): Promise<Found> {
  try {
    return await read();
  } catch (cause) {
    throw new ShelfError('unreadable', cause);
  }
}

export async function writeTo(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new ShelfError(isFull(cause) ? 'full' : 'refused', cause);
  }
}

function isFull(cause: unknown): boolean {
  return cause instanceof Error && (cause.name === 'QuotaExceededError' || cause.name === 'NS_ERROR_DOM_QUOTA_REACHED');
}
