// Finds a Firefox: the one NEEDLEPOINT_FIREFOX names, one of the system's, or Playwright's own. None is ever installed for a test.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firefox } from '@playwright/test';

const INSTALLED = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...[process.env.PROGRAMFILES, process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, 'Mozilla Firefox/firefox.exe')] : [],
  ),
];

/** The path of a Firefox, or null. */
export function findFirefox(): string | null {
  const named = process.env.NEEDLEPOINT_FIREFOX;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox', 'firefox-esr'].map((name) => join(folder, name)));
  return [named, ...onPath, ...INSTALLED, firefox.executablePath()].find((path) => path && existsSync(path)) ?? null;
}
