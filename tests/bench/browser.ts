// Run by the bench: builds the app and a control page with the same tools and prints what a real Chromium measures of them, as JSON rows.
// Ends with exit code 1, and rows unmeasured, where there is no browser.
import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'vite';
import type { Measured } from '../../src/cli/bench-rows';
import { say, Trainee } from '../e2e/trainee';
import { findBrowser } from '../run/browser';

const ROUNDS = 3;
/** Sessions that are opened and left in one tab; the heap is compared from here on, when all code has been loaded. */
const SESSIONS = 50;
const SETTLED_AFTER = 10;
const PORTS = { app: 4671, control: 4672 };
const project = resolve(import.meta.dirname, '../..');
mkdirSync(join(project, '.tmp'), { recursive: true });
const folder = mkdtempSync(join(project, '.tmp', 'bench-'));
const app = join(folder, 'app');
const control = join(folder, 'control');

const executablePath = findBrowser();
if (!executablePath) {
  console.error('No Chromium, Chrome or Edge was found: the rows of the page are not measured.');
  process.exit(1);
}

const servers: ChildProcess[] = [];
const args = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio', '--js-flags=--expose-gc'];
try {
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], {
    cwd: project,
    env: { ...process.env, NEEDLEPOINT_DIST: app },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await build({
    root: join(project, 'tests/bench/control'),
    base: './',
    logLevel: 'error',
    configFile: false,
    build: { outDir: control, emptyOutDir: true, target: 'es2022' },
  });
  cpSync(join(app, 'assets'), join(control, 'files'), { recursive: true });
  servers.push(await serve(app, PORTS.app), await serve(control, PORTS.control));
  const browser = await chromium.launch({ executablePath, args, chromiumSandbox: false });
  const rows = [...(await deskRows(browser)), ...(await frameRows(browser)), ...(await memoryRows(browser))];
  await browser.close();
  console.log(JSON.stringify(rows));
} finally {
  for (const server of servers) server.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function serve(dist: string, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/serve.ts'], {
    cwd: project,
    env: { ...process.env, NEEDLEPOINT_DIST: dist, PORT: String(port) },
    stdio: 'ignore',
  });
  for (let round = 0; round < 300; round++) {
    if (await answers(port)) return server;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`The server on port ${port} did not start.`);
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/`).then(
    ({ ok }) => ok,
    () => false,
  );
}

const appAt = (path: string): string => `http://localhost:${PORTS.app}/${path}`;

/** The scripts that the first page asks for before anyone presses anything, compressed. */
async function deskRows(browser: Browser): Promise<Measured[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(appAt(''));
  await page.getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  await context.close();
  const size = (path: string): number => gzipSync(readFileSync(join(app, path)), { level: 9 }).length / 1000;
  const phaser = scripts.filter((path) => /phaser/i.test(path));
  return [
    {
      id: 'desk-phaser',
      what: 'Phaser files that the desk loads',
      measured: phaser.length,
      unit: 'files',
      floor: null,
    },
    {
      id: 'first-script',
      what: 'Scripts of the first page, compressed, all that it loads by itself',
      measured: scripts.reduce((sum, path) => sum + size(path), 0),
      unit: 'kB',
      floor: null,
    },
  ];
}

/** From the start of the way to the page to the first frame on which the pen could be set down, beside the control's first frame. */
async function frameRows(browser: Browser): Promise<Measured[]> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const watch = (): void => {
      const ready =
        document.querySelector('[data-stage="treatment"]') && window.needlepointFace?.screenPointOf(1280, 1100);
      if (ready) requestAnimationFrame(() => Object.assign(window, { firstFrame: performance.now() }));
      else requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
  });
  await reachTreatment(page);
  const address = page.url();
  const files = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /\.(png|webp|jpe?g|bin|json)$/.test(path) && path.startsWith('/assets/')),
  );
  const controlAddress = `http://localhost:${PORTS.control}/?files=${files.map((path) => path.replace('/assets/', './files/')).join(',')}`;
  const times = { appCold: Infinity, appWarm: Infinity, controlCold: Infinity, controlWarm: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    await forget(context, page);
    times.controlCold = Math.min(times.controlCold, await frameOf(page, controlAddress, 'controlFrame'));
    times.controlWarm = Math.min(times.controlWarm, await frameOf(page, controlAddress, 'controlFrame'));
    await forget(context, page);
    times.appCold = Math.min(times.appCold, await frameOf(page, address, 'firstFrame'));
    times.appWarm = Math.min(times.appWarm, await frameOf(page, address, 'firstFrame'));
  }
  await context.close();
  const row = (id: Measured['id'], cache: string, measured: number, floor: number): Measured => ({
    id,
    what: `First interactive frame of the treatment, ${cache}, beside a page with Phaser, React and the same ${files.length} files`,
    measured,
    unit: 'ms',
    floor,
  });
  return [
    row('first-frame-cold', 'nothing cached', times.appCold, times.controlCold),
    row('first-frame-warm', 'cached', times.appWarm, times.controlWarm),
  ];
}

/** Begins a session on the stepped clock and goes on to its treatment; its address then leads straight back there. */
async function reachTreatment(page: Page): Promise<void> {
  const trainee = new Trainee(page);
  await page.goto(appAt('?clock=stepped#/session/clear-cheeks?seed=7'));
  await trainee.at('briefing');
  await trainee.press(say('briefing.start'));
  await trainee.press(say('consultation.proceed'));
  await trainee.decide('treat', 'suitable');
  await trainee.press(say('consent.proceed'));
  await trainee.press(say('setup.proceed'));
  await trainee.at('treatment');
  await page.waitForFunction(() => 'firstFrame' in window, undefined, { timeout: 120_000 });
}

async function forget(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

async function frameOf(page: Page, address: string, mark: 'firstFrame' | 'controlFrame'): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForFunction((name) => name in window, mark, { timeout: 120_000 });
  return page.evaluate((name) => Number((window as unknown as Record<string, number>)[name]), mark);
}

/** Opens and leaves a session again and again in one tab; growth of the used heap in percent once all code is there. */
async function memoryRows(browser: Browser): Promise<Measured[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.goto(appAt('?clock=stepped'));
  const used = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  let settled = 0;
  for (let session = 1; session <= SESSIONS; session++) {
    await page.evaluate((seed) => (location.hash = `#/session/clear-cheeks?seed=${seed}`), session);
    await page.locator('[data-stage="briefing"]').waitFor();
    await page.waitForFunction(() => window.needlepointFace?.screenPointOf(1280, 1100), undefined, { timeout: 60_000 });
    await page.evaluate(() => (location.hash = '#/'));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => !document.querySelector('canvas'), undefined, { timeout: 60_000 });
    if (session === SETTLED_AFTER) settled = await used();
  }
  const end = await used();
  await context.close();
  return [
    {
      id: 'memory-sessions',
      what: `Growth of the tab's heap from the ${SETTLED_AFTER}th to the ${SESSIONS}th session opened and left (${(end / 1e6).toFixed(0)} MB then)`,
      measured: (100 * (end - settled)) / settled,
      unit: '%',
      floor: null,
    },
  ];
}
