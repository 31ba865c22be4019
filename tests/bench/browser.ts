// Run by the bench (src/cli/bench-browser.ts): measures the built app in a real Chromium and prints the rows as JSON. Names of families as
// arguments measure only those. A family that cannot be measured gives rows that say why; without a browser there are none at all.
import { chromium, type Browser } from '@playwright/test';
import type { Measured } from '../../src/cli/bench-rows';
import { findBrowser } from '../run/browser';
import { desk } from './desk';
import { firstFrame } from './first-frame';
import { progress, type Family } from './family';
import { withServed, type Served } from './served';

const FAMILIES: Readonly<Record<string, Family>> = { desk, 'first-frame': firstFrame };
/** Drawing without a graphics card, and figures of memory that are not rounded. */
const ARGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio', '--enable-precise-memory-info'];

async function measured({ name, rows, measure }: Family, browser: Browser, served: Served): Promise<Measured[]> {
  progress(name);
  try {
    return await measure(browser, served);
  } catch (error) {
    const failed = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return rows.map((id) => ({ id, what: name, measured: null, unit: '', floor: null, failed }));
  }
}

async function main(executablePath: string): Promise<void> {
  const wanted = process.argv.slice(2);
  const families = Object.entries(FAMILIES).filter(([id]) => wanted.length === 0 || wanted.includes(id));
  await withServed(async (served) => {
    const all: Measured[] = [];
    for (const [, family] of families) {
      // One browser each: what one family left behind slows no other.
      const browser = await chromium.launch({ executablePath, args: ARGS, chromiumSandbox: false });
      all.push(...(await measured(family, browser, served)));
      await browser.close();
    }
    console.log(JSON.stringify(all));
  });
}

const found = findBrowser();
if (found) await main(found);
else console.log('[]');
