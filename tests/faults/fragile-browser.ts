// A Chromium of its own with a profile on disk, whose pages or whole self can be killed as a crash, a full memory or a flat battery would.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';

const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--no-first-run',
  // No picture: its drawing by processor would take most of the time, and what is saved does not depend on it.
  '--disable-3d-apis',
  '--disable-background-networking',
  '--disable-component-update',
  '--mute-audio',
  '--remote-debugging-port=0',
];
const STARTING_MILLISECONDS = 30_000;

export interface FragileBrowser {
  newPage(): Promise<Page>;
  /** Ends every page's process at once, without a word to it. */
  killPages(): Promise<void>;
  /** Ends the browser with all its processes, and starts another on the same profile. */
  killAll(): Promise<void>;
  close(): Promise<void>;
}

/** @param profile a folder that it makes, and that is left behind */
export async function startFragileBrowser(executable: string, profile: string): Promise<FragileBrowser> {
  let [child, browser] = await start(executable, profile);
  process.once('exit', () => void end(child));
  const alive = new Set<Page>();
  const watch = (page: Page): void => {
    alive.add(page);
    page.once('crash', () => alive.delete(page));
    page.once('close', () => alive.delete(page));
  };
  return {
    async newPage() {
      const page = await browser.contexts()[0].newPage();
      watch(page);
      await page.setViewportSize({ width: 1024, height: 640 });
      // As patient as the tests: what cannot be clicked is said, not waited for.
      page.setDefaultTimeout(30_000);
      return page;
    },
    async killPages() {
      const devtools = await browser.newBrowserCDPSession();
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
      await devtools.detach();
      // Until the browser has seen them die, it may put a new page into a process that is gone.
      const seen = [...alive].map((page) => new Promise<void>((resolve) => page.once('crash', () => resolve())));
      for (const { type, id } of processInfo) if (type === 'renderer') kill(id);
      await Promise.all(seen);
    },
    async killAll() {
      await end(child);
      [child, browser] = await start(executable, profile);
    },
    async close() {
      await browser.close();
      await end(child);
    },
  };
}

/** Everything the browser has started, too: a storage process that outlives it for a moment would keep the next one from the profile. */
async function end({ pid }: ChildProcess): Promise<void> {
  const all = pid && (process.platform === 'win32' ? pid : -pid);
  while (all && kill(all)) await after(20);
}

/** False when there is no such process (or, below 0, group of them) any more. */
function kill(id: number): boolean {
  try {
    return process.kill(id, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function start(executable: string, profile: string): Promise<[ChildProcess, Browser]> {
  const portFile = join(profile, 'DevToolsActivePort');
  // What a killed browser leaves behind would name the port of before, or keep the next one out.
  for (const left of ['DevToolsActivePort', 'SingletonLock']) rmSync(join(profile, left), { force: true });
  const child = spawn(executable, [...SWITCHES, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: 'ignore',
    // A group of its own, so that all of it can be ended at once.
    detached: true,
  });
  for (const until = performance.now() + STARTING_MILLISECONDS; !written(portFile); await after(20)) {
    if (performance.now() > until || child.exitCode !== null) throw new Error('The browser did not start.');
  }
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  return [child, await chromium.connectOverCDP(`http://127.0.0.1:${port}`)];
}

function written(portFile: string): boolean {
  return existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n');
}
