// From the start of the way to the page to the first frame on which the treatment can be worked in, beside the control's first frame.
import type { Browser, Page, Request } from '@playwright/test';
import type { Measured } from '../../src/cli/bench-rows';
import { Trainee } from '../e2e/trainee';
import { median, progress, withPage, type Family } from './family';
import type { Served } from './served';

const ROUNDS = 7;
const MAPS = /^\/assets\/.*\.(png|bin)$/;

declare global {
  interface Window {
    /** Milliseconds since the way to the page began, when the first frame begins to be drawn and when it is there. */
    firstDraw?: number;
    firstFrame?: number;
  }
}

export const firstFrame: Family = {
  name: 'first interactive frame of the treatment',
  rows: ['first-frame-cold', 'first-frame-warm'],
  measure: (browser: Browser, served: Served) =>
    withPage(browser, async (page) => {
      await page.addInitScript(watchFirstFrame);
      const app = await savedTreatment(page, served.app);
      const { files, width, height } = await whatItLoads(page, app);
      const control = `${served.control}?width=${width}&height=${height}&files=${files.join(',')}`;
      return rowsOf(await timesOf(page, { app, control }), files.length);
    }),
};

/**
 * Runs in both pages before anything of theirs. The frame counts when the page is ready, its canvas has been drawn since, and the pixels
 * are worked out: reading one back waits for the renderer.
 */
export function watchFirstFrame(): void {
  type Drawing = WebGLRenderingContext | WebGL2RenderingContext;
  let drawnBy: Drawing | null = null;
  const ready = (): boolean =>
    window.controlReady === true ||
    (document.querySelector('[data-stage="treatment"]') !== null &&
      Boolean(window.needlepointFace?.screenPointOf(1280, 1100)));
  const note = (drawing: Drawing): void => {
    if (drawnBy || !(drawing.canvas as HTMLCanvasElement).isConnected || !ready()) return;
    drawnBy = drawing;
    window.firstDraw = performance.now();
  };
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of ['drawArrays', 'drawElements'] as const) {
      const draw = prototype[name] as (...args: unknown[]) => void;
      const noted = function (this: Drawing, ...args: unknown[]): void {
        note(this);
        draw.apply(this, args);
      };
      Object.assign(prototype, { [name]: noted });
    }
  }
  requestAnimationFrame(function watch() {
    if (!drawnBy) return void requestAnimationFrame(watch);
    drawnBy.readPixels(0, 0, 1, 1, drawnBy.RGBA, drawnBy.UNSIGNED_BYTE, new Uint8Array(4));
    window.firstFrame = performance.now();
  });
}

/** Begins a session on the stepped clock and goes on to its treatment; the address given back leads straight there. */
async function savedTreatment(page: Page, app: string): Promise<string> {
  const trainee = new Trainee(page);
  await page.goto(`${app}?clock=stepped#/session/clear-cheeks?seed=7`);
  await trainee.at('briefing');
  await trainee.hurryToTreatment();
  // Longer than play goes unsaved, and time to write it.
  await trainee.wait(1500);
  await page.waitForTimeout(1000);
  return page.url();
}

/** The map files that come before the first frame, its workers' too, and how large the canvas is, in CSS pixels. */
async function whatItLoads(page: Page, address: string): Promise<{ files: string[]; width: number; height: number }> {
  const asked: { path: string; at: number }[] = [];
  const note = (request: Request): void => {
    asked.push({ path: new URL(request.url()).pathname, at: Date.now() });
  };
  page.on('request', note);
  await frameOf(page, address);
  page.off('request', note);
  const drawnAt = await page.evaluate(() => performance.timeOrigin + (window.firstDraw ?? 0));
  const loaded = asked.filter(({ at }) => at < drawnAt).map(({ path }) => path);
  const box = await page.locator('canvas.face-canvas').boundingBox();
  if (!box) throw new Error('there is no face on the page');
  const files = [...new Set(loaded.filter((path) => MAPS.test(path)))];
  return { files, width: Math.round(box.width), height: Math.round(box.height) };
}

type Times = Record<'app' | 'control', Record<'cold' | 'warm', number[]>>;

/** Both pages in turn, so that whatever else the machine does meets both. */
async function timesOf(page: Page, addresses: Record<'app' | 'control', string>): Promise<Times> {
  const times: Times = { app: { cold: [], warm: [] }, control: { cold: [], warm: [] } };
  const devtools = await page.context().newCDPSession(page);
  for (let round = 0; round < ROUNDS; round++) {
    for (const which of ['control', 'app'] as const) {
      await page.goto('about:blank');
      await devtools.send('Network.clearBrowserCache');
      times[which].cold.push(await frameOf(page, addresses[which]));
      times[which].warm.push(await frameOf(page, addresses[which]));
    }
    progress(`first frame: ${round + 1} of ${ROUNDS} rounds`);
  }
  return times;
}

async function frameOf(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForFunction(() => window.firstFrame !== undefined, undefined, { timeout: 60_000 });
  return page.evaluate(() => window.firstFrame ?? Infinity);
}

function rowsOf(times: Times, files: number): Measured[] {
  return (['cold', 'warm'] as const).map((cache) => ({
    id: `first-frame-${cache}` as const,
    what: `First interactive frame of the treatment, ${cache === 'cold' ? 'nothing cached' : 'files cached'}, beside a page with Phaser, React and the same ${files} maps (medians of ${ROUNDS})`,
    measured: median(times.app[cache]),
    unit: 'ms',
    floor: median(times.control[cache]),
  }));
}
