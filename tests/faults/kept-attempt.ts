// Reads the app's shelf from a page beside the app and brings an attempt back in Node, as the app itself would.
import type { Page } from '@playwright/test';
import { resumeAttempt, type Attempt, type AttemptChunk } from '../../src/core/attempt';
import { loadFace } from '../../src/cli/content';
import type { AttemptEnd, AttemptStart } from '../../src/storage';

export const face = loadFace();

interface Shelf {
  starts: AttemptStart[];
  ends: AttemptEnd[];
  files: string[];
  chunks: AttemptChunk[];
}

/** All that is kept; `chunks` of the one attempt, in the order they were played. */
export async function shelfIn(page: Page, attemptId: string): Promise<Shelf> {
  const drawer = (name: string, from?: string): Promise<unknown[]> =>
    page.evaluate(
      ([drawerName, prefix]) =>
        new Promise<unknown[]>((fulfil, reject) => {
          const opening = indexedDB.open(`needlepoint-${drawerName}`);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const base = opening.result;
            const range = prefix === null ? null : IDBKeyRange.bound(`${prefix}/`, `${prefix}/~`);
            const reading = base.transaction(drawerName).objectStore(drawerName).getAll(range);
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => {
              base.close();
              fulfil(reading.result);
            };
          };
        }),
      [name, from ?? null] as const,
    );
  return {
    starts: (await drawer('starts')) as AttemptStart[],
    ends: (await drawer('ends')) as AttemptEnd[],
    files: (await drawer('files')) as string[],
    chunks: (await drawer('chunks', attemptId)) as AttemptChunk[],
  };
}

/** The attempt as its pieces give it back; null when it is finished and its file kept. */
export function broughtBack({ starts, ends, chunks }: Shelf, attemptId: string): Attempt | null {
  if (ends.some((end) => end.attemptId === attemptId)) return null;
  const start = starts.find(({ setup }) => setup.id === attemptId);
  if (!start) throw new Error(`Attempt ${attemptId} is gone.`);
  return resumeAttempt(start.setup, chunks, face).attempt;
}
