// Script time of single frames, measured in the page: everything that animation frames run, drawing calls included, the card's own work not.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import type * as PhaserLibrary from 'phaser';

export interface FrameTimes {
  frames: number;
  medianMilliseconds: number;
  p95Milliseconds: number;
  /** All script of the page (React, pointer events and the rest included) divided by its frames. */
  meanScriptMilliseconds: number;
}

declare global {
  interface Window {
    frameTimes: number[];
  }
}

/** Runs before everything else in a page: sums up what all callbacks of one frame take. */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.frameTimes = [];
    const request = window.requestAnimationFrame.bind(window);
    let stamp = 0;
    let sum = 0;
    window.requestAnimationFrame = (callback) =>
      request((time) => {
        if (time !== stamp) {
          if (stamp > 0) window.frameTimes.push(sum);
          stamp = time;
          sum = 0;
        }
        const before = performance.now();
        callback(time);
        sum += performance.now() - before;
      });
  });
}

/** The frames of a page while something is done with it. */
export async function timeFrames(page: Page, work: () => Promise<void>): Promise<FrameTimes> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  await page.evaluate(() => void (window.frameTimes.length = 0));
  const before = await script();
  await work();
  const times = (await page.evaluate(() => window.frameTimes)).sort((a, b) => a - b);
  const all = (await script()) - before;
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    frames: times.length,
    medianMilliseconds: at(0.5),
    p95Milliseconds: at(0.95),
    meanScriptMilliseconds: all / Math.max(times.length, 1),
  };
}

/** What Phaser itself takes: a scene with nothing in it, drawn every frame, for so many seconds. */
export async function timeEmptyScene(browser: Browser, seconds: number): Promise<FrameTimes> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await watchFrames(page);
  await page.goto('data:text/html,<body style="margin:0"></body>');
  await page.addScriptTag({ path: join(dirname(fileURLToPath(import.meta.resolve('phaser'))), 'phaser.min.js') });
  await page.evaluate(() => {
    const { Phaser } = window as unknown as { Phaser: typeof PhaserLibrary };
    new Phaser.Game({
      type: Phaser.WEBGL,
      width: 900,
      height: 670,
      banner: false,
      audio: { noAudio: true },
      scene: [],
    });
  });
  await page.waitForTimeout(1000);
  const times = await timeFrames(page, () => page.waitForTimeout(seconds * 1000));
  await page.close();
  return times;
}
