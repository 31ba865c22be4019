// `npm run contact-sheet`: every screen at every size and the face in every tone, pose and state, as pictures and one page in contact-sheet/.
// `npm run contact-sheet -- faces` takes the faces only, `-- faces face-3` only those whose file name holds the word, `-- screens` the screens only.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../run/browser';
import { app, build, tidy } from '../run/steps';
import { takeFaces } from './faces';
import { contactSheet, type Picture, type Section } from './page';

const FOLDER = 'contact-sheet';
const [part = 'all', only] = process.argv.slice(2);

/** The walks of the browser tests take a picture of every screen they come by; see `survey` there for adding one. */
function takeScreens(): Section[] {
  const folder = resolve(FOLDER, 'screens');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync('npx', ['playwright', 'test', 'screens', '--reporter=line'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, NEEDLEPOINT_SCREENSHOTS: folder, NEEDLEPOINT_DIST: app },
  });
  if (status !== 0) process.exitCode = 1;
  const bySize = new Map<string, Picture[]>();
  for (const name of readdirSync(folder).sort()) {
    const [, says, size, width, height] = /^(.*)-((\d+)x(\d+))\.png$/.exec(name) ?? [];
    if (!size) continue;
    const pictures = bySize.get(size) ?? [];
    pictures.push({ file: `screens/${name}`, says, width: Number(width), height: Number(height) });
    bySize.set(size, pictures);
  }
  return [...bySize].map(([size, pictures]) => ({ title: `Screens, ${size}`, pictures }));
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const sections: Section[] = [];
  if (part !== 'screens') {
    const browser = await chromium.launch({
      executablePath: ensureBrowser(),
      chromiumSandbox: false,
      args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio'],
    });
    sections.push(...(await takeFaces(browser, FOLDER, only)));
    await browser.close();
  }
  if (part !== 'faces') {
    if (build().ok) sections.push(...takeScreens());
    else process.exitCode = 1;
    tidy();
  }
  writeFileSync(join(FOLDER, 'index.html'), contactSheet(sections));
  console.log(`${sections.reduce((sum, { pictures }) => sum + pictures.length, 0)} pictures: ${FOLDER}/index.html`);
}

await main();
