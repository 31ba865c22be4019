// Script per frame of a guided treatment under a moving pen, beside an empty Phaser scene in the same browser, and what a frame allocates.
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Measured } from '../../src/cli/bench-rows';
import { say, Trainee } from '../e2e/trainee';
import { withPage, type Family } from './family';
import type { Served } from './served';
import { timeFrames, type FrameTimes } from './trace';

const SECONDS = 12;
const EMPTY_SECONDS = 5;
/** Bytes between two samples of the heap's profiler, on average. */
const SAMPLING_BYTES = 1024;

export const frames: Family = {
  name: 'frames of the treatment',
  rows: ['frame-script', 'frame-allocation'],
  measure: async (browser: Browser, { app, control }: Served) => {
    const empty = await withPage(browser, (page) => emptyScene(browser, page, control));
    const treatment = await withPage(browser, async (page) => {
      const at = await readyToNeedle(page, app);
      const times = await timeFrames(browser, page, () => needle(page, at));
      return { times, allocation: await allocatedPerFrame(page, () => needle(page, at)) };
    });
    return rowsOf(empty, treatment);
  },
};

async function emptyScene(browser: Browser, page: Page, control: string): Promise<FrameTimes> {
  await page.goto(`${control}?width=900&height=670`);
  await page.waitForFunction(() => window.controlReady);
  await page.waitForTimeout(1000);
  return timeFrames(browser, page, () => page.waitForTimeout(EMPTY_SECONDS * 1000));
}

interface Point {
  x: number;
  y: number;
}

/** A guided session on the real clock, motor running over cleansed skin with serum; gives where to needle. */
async function readyToNeedle(page: Page, app: string): Promise<Point> {
  const trainee = new Trainee(page);
  await page.goto(`${app}#/session/clear-cheeks?seed=7&mode=guided`);
  await page.locator('[data-stage="briefing"]').waitFor();
  await trainee.hurryToTreatment();
  for (const care of ['cleanse', 'serum'] as const) await trainee.care(care, 'cheek-left');
  await trainee.press(say('device.motor-start'));
  const canvas = await page.locator('canvas.face-canvas').boundingBox();
  if (!canvas) throw new Error('there is no face on the page');
  return { x: canvas.x + canvas.width * 0.44, y: canvas.y + canvas.height * 0.56 };
}

/** Leads the pen round and round for some seconds, with an event every 8 ms or as fast as the page takes them. */
async function needle(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  const start = Date.now();
  while (Date.now() - start < SECONDS * 1000) {
    const seconds = (Date.now() - start) / 1000;
    await page.mouse.move(x + 34 * Math.sin(seconds * 1.9), y + 26 * Math.sin(seconds * 0.37));
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
}

interface HeapNode {
  selfSize: number;
  children: HeapNode[];
}

/** Bytes that script allocates per frame, those that are let go at once too, by the heap's sampling profiler. */
async function allocatedPerFrame(page: Page, work: () => Promise<void>): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const framesBefore = await countFrames(page);
  await devtools.send('HeapProfiler.startSampling', {
    samplingInterval: SAMPLING_BYTES,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  await work();
  const bytes = await sampledBytes(devtools);
  return bytes / Math.max(1, (await countFrames(page)) - framesBefore);
}

async function sampledBytes(devtools: CDPSession): Promise<number> {
  const { profile } = await devtools.send('HeapProfiler.stopSampling');
  const sum = ({ selfSize, children }: HeapNode): number => children.reduce((all, child) => all + sum(child), selfSize);
  return sum(profile.head);
}

/** Frames since this was first asked; the counting itself allocates nothing. */
async function countFrames(page: Page): Promise<number> {
  return page.evaluate(() => {
    const counting = window as Window & { benchFrames?: number };
    if (counting.benchFrames === undefined) {
      counting.benchFrames = 0;
      requestAnimationFrame(function count() {
        counting.benchFrames = (counting.benchFrames ?? 0) + 1;
        requestAnimationFrame(count);
      });
    }
    return counting.benchFrames;
  });
}

function rowsOf(empty: FrameTimes, { times, allocation }: { times: FrameTimes; allocation: number }): Measured[] {
  return [
    {
      id: 'frame-script',
      what: `All script of a frame while needling, guided, simulation included, 95th percentile of ${times.frames} frames (median ${times.medianMilliseconds.toFixed(1)} ms), beside an empty Phaser scene (median ${empty.medianMilliseconds.toFixed(1)} ms)`,
      measured: times.p95Milliseconds,
      unit: 'ms',
      floor: empty.p95Milliseconds,
    },
    {
      id: 'frame-allocation',
      what: 'What script allocates in a frame while needling, React and Phaser included',
      measured: allocation / 1000,
      unit: 'kB',
      floor: null,
    },
  ];
}
