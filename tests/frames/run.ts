// `npm run bench:frames`: script time per frame of a guided treatment under a moving pen, beside an empty Phaser scene in the same browser.
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { Trainee, say } from '../e2e/trainee';
import { ensureBrowser } from '../run/browser';
import { app, build, tidy } from '../run/steps';
import { timeEmptyScene, timeFrames, watchFrames, type FrameTimes } from './measure';

const SECONDS = 12;
const AIM_MILLISECONDS = 4;

async function timeTreatment(page: Page, address: string): Promise<FrameTimes> {
  await watchFrames(page);
  const trainee = new Trainee(page);
  await page.goto(`${address}#/session/clear-cheeks?seed=7&mode=guided`);
  await trainee.at('briefing');
  await trainee.hurryToTreatment();
  for (const zone of ['cheek-left', 'cheek-right'] as const) {
    await trainee.care('cleanse', zone);
    await trainee.care('serum', zone);
  }
  await trainee.press(say('device.motor-start'));
  const canvas = await page.locator('canvas.face-canvas').boundingBox();
  if (!canvas) throw new Error('There is no face on the page.');
  const [x, y] = [canvas.x + canvas.width * 0.44, canvas.y + canvas.height * 0.56];
  await page.mouse.move(x, y);
  return timeFrames(page, async () => {
    await page.mouse.down();
    const start = Date.now();
    while (Date.now() - start < SECONDS * 1000) {
      const seconds = (Date.now() - start) / 1000;
      await page.mouse.move(x + 34 * Math.sin(seconds * 1.9), y + 26 * Math.sin(seconds * 0.37));
      await page.waitForTimeout(8);
    }
    await page.mouse.up();
  });
}

const show = (
  name: string,
  { frames, medianMilliseconds, p95Milliseconds, meanScriptMilliseconds }: FrameTimes,
): string =>
  `${name.padEnd(20)} ${String(frames).padStart(6)} frames   median ${medianMilliseconds.toFixed(2)} ms   95th percentile ${p95Milliseconds.toFixed(2)} ms   all script ${meanScriptMilliseconds.toFixed(2)} ms a frame`;

async function main(): Promise<void> {
  if (!build().ok) throw new Error('The app does not build.');
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, build: { outDir: app } });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    chromiumSandbox: false,
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio'],
  });
  try {
    const empty = await timeEmptyScene(browser, 5);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const treatment = await timeTreatment(page, server.resolvedUrls?.local[0] ?? '');
    console.log(show('empty Phaser scene', empty));
    console.log(show('guided treatment', treatment));
    if (treatment.p95Milliseconds > AIM_MILLISECONDS) {
      console.log(`More than the ${AIM_MILLISECONDS} ms a frame may take.`);
      process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await server.close();
    tidy();
  }
}

await main();
