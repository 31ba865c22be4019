// Run by the bench (src/cli/bench-programs.ts): measures the built app in a real Chromium and prints the rows as JSON. Names of families as
// arguments measure only those. A family that cannot be measured gives rows that say why; without a browser there are none at all.
import { chromium } from '@playwright/test';
import { orFailed } from '../../src/cli/bench-programs';
import type { Measured } from '../../src/cli/bench-rows';
import { findBrowser } from '../run/browser';
import { desk } from './desk';
import { firstFrame } from './first-frame';
import { frames } from './frames';
import { gradebook } from './gradebook';
import { memory } from './memory';
import type { Family } from './family';
import { withServed } from './served';

const FAMILIES: Readonly<Record<string, Family>> = { desk, 'first-frame': firstFrame, frames, gradebook, memory };
/** Drawing without a graphics card, and figures of memory that are not rounded. */
const ARGS = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--mute-audio', '--enable-precise-memory-info'];

async function main(executablePath: string): Promise<void> {
  const wanted = process.argv.slice(2);
  const families = Object.entries(FAMILIES).filter(([id]) => wanted.length === 0 || wanted.includes(id));
  await withServed(async (served) => {
    const all: Measured[] = [];
    for (const [, family] of families) {
      // One browser each: what one family left behind slows no other.
      const browser = await chromium.launch({ executablePath, args: ARGS, chromiumSandbox: false });
      all.push(...(await orFailed(family.rows, family.name, () => family.measure(browser, served))));
      await browser.close();
    }
    console.log(JSON.stringify(all));
  });
}

const found = findBrowser();
if (found) await main(found);
else console.log('[]');
