// Fifty sessions in one tab: each is opened, played to its treatment, needled a little and left. What is still held then is compared with what
// was held after the first ten, when all code has come: the heap with its arrays, nodes of the document and listeners, after forced collections.
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Measured } from '../../src/cli/bench-rows';
import { say, Trainee } from '../e2e/trainee';
import { progress, withPage, type Family } from './family';
import type { Served } from './served';

const SESSIONS = 50;
const SETTLED_AFTER = 10;

interface Held {
  bytes: number;
  nodes: number;
  listeners: number;
}

export const memory: Family = {
  name: `${SESSIONS} sessions in one tab`,
  rows: ['memory-sessions', 'memory-nodes', 'memory-listeners'],
  measure: (browser: Browser, { app }: Served) =>
    withPage(browser, async (page, context) => {
      const devtools = await context.newCDPSession(page);
      await page.goto(`${app}?clock=stepped`);
      let settled: Held | null = null;
      for (let session = 1; session <= SESSIONS; session++) {
        await playALittle(page, session);
        if (session === SETTLED_AFTER) settled = await heldAfterLeaving(page, devtools);
        if (session % 10 === 0) progress(`memory: ${session} of ${SESSIONS} sessions`);
      }
      return settled ? rowsOf(settled, await heldAfterLeaving(page, devtools)) : [];
    }),
};

async function playALittle(page: Page, seed: number): Promise<void> {
  const trainee = new Trainee(page);
  await go(page, `#/session/clear-cheeks?seed=${seed}`);
  await page.locator('[data-stage="briefing"]').waitFor();
  await trainee.hurryToTreatment();
  await trainee.press(say('device.motor-start'));
  const points = await trainee.rowOver('cheek-left', 6);
  await page.mouse.move(points[0].x, points[0].y);
  await page.mouse.down();
  for (const { x, y } of points) {
    await page.mouse.move(x, y);
    await trainee.wait(100);
  }
  await page.mouse.up();
  // The first page lists every session that was left; this one is the same after any number of them.
  await go(page, '#/privacy');
  await page.locator('canvas').waitFor({ state: 'detached' });
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash);
}

async function heldAfterLeaving(page: Page, devtools: CDPSession): Promise<Held> {
  await page.waitForLoadState('networkidle');
  // What is only let go when something else ends is let go by the second.
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  const heap = (await devtools.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  const { nodes, jsEventListeners: listeners } = await devtools.send('Memory.getDOMCounters');
  return { bytes: heap.usedSize + (heap.backingStorageSize ?? 0), nodes, listeners };
}

function rowsOf(settled: Held, end: Held): Measured[] {
  const row = (id: Measured['id'], what: string, of: keyof Held, figure: (value: number) => string): Measured => ({
    id,
    what: `${what}, from the ${SETTLED_AFTER}th (${figure(settled[of])}) to the ${SESSIONS}th session in one tab (${figure(end[of])}), each needled a little and left`,
    measured: (100 * (end[of] - settled[of])) / settled[of],
    unit: '% more',
    floor: null,
  });
  return [
    row('memory-sessions', 'Heap and arrays', 'bytes', (bytes) => `${(bytes / 1e6).toFixed(1)} MB`),
    row('memory-nodes', 'Nodes of the document', 'nodes', String),
    row('memory-listeners', 'Listeners', 'listeners', String),
  ];
}
