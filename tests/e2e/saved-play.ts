// What of an attempt is on the shelf, read beside the app.
import type { Page } from '@playwright/test';
import { TICKS_PER_SECOND } from '../../src/core/skin';

/** The attempt that the page's address names. */
export const attemptIdOf = (page: Page): string => /attempt=([^&]+)/.exec(page.url())?.[1] ?? '';

/** Milliseconds of play that are saved. */
export function savedMilliseconds(page: Page, attemptId: string): Promise<number> {
  return page.evaluate(
    async ([id, ticksPerSecond]) => {
      const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
        new Promise((fulfil, reject) => {
          request.onsuccess = () => fulfil(request.result);
          request.onerror = () => reject(request.error);
        });
      const base = await settled(indexedDB.open('needlepoint-chunks'));
      const drawer = base.transaction('chunks').objectStore('chunks');
      const pieces = await settled<{ record: { ticks: number } }[]>(
        drawer.getAll(IDBKeyRange.bound(`${id}/`, `${id}/~`)),
      );
      base.close();
      return (Math.max(0, ...pieces.map(({ record }) => record.ticks)) * 1000) / ticksPerSecond;
    },
    [attemptId, TICKS_PER_SECOND] as const,
  );
}
