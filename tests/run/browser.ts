// Finds a browser for the browser tests, and installs one where none is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  ),
};

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Some systems keep a stand-in that only tells where to get the browser; a real one knows its version. */
function answers(path: string): boolean {
  if (!existsSync(path)) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}

/** The path of a Chromium, Chrome or Edge: NEEDLEPOINT_BROWSER, Playwright's own, or an installed one; undefined when there is none. */
export function findBrowser(): string | undefined {
  const asked = process.env.NEEDLEPOINT_BROWSER;
  if (asked) return asked;
  return [chromium.executablePath(), ...(installed[process.platform] ?? []), ...onPath()].find(answers);
}

function run(command: string, args: string[]): boolean {
  console.log(`  ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function asAdministrator(command: string, args: string[]): boolean {
  if (process.getuid?.() === 0) return run(command, args);
  return spawnSync('sudo', ['-n', 'true']).status === 0 && run('sudo', ['-n', command, ...args]);
}

function onDebian(): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  // Lists that could not be refreshed may still name a browser.
  asAdministrator('apt-get', ['update']);
  return asAdministrator('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
}

/**
 * Finds a browser or installs one: Playwright's Chromium with what it needs, else Debian's, else Playwright's alone.
 * @returns its path.
 * @throws with what to do when none could be had.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium, Chrome or Edge was found. Installing one for the tests…');
  const ways = [
    () => run('npx', ['playwright', 'install', '--with-deps', 'chromium']),
    onDebian,
    () => run('npx', ['playwright', 'install', 'chromium']),
  ];
  for (const way of ways) {
    const path = way() ? findBrowser() : undefined;
    if (path) return path;
  }
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge, and none could be found or installed. Nothing else is wrong.\n' +
      'Install one, or name the one you have: NEEDLEPOINT_BROWSER=/path/to/chrome npm test',
  );
}
