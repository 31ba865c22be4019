// Page and browser killed in the middle of a session, a few times; `npm run faults` is the long form (docs/storage-faults.md).
import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startFragileBrowser } from '../faults/fragile-browser';
import { killAtRandom } from '../faults/kills';
import { ensureBrowser } from '../run/browser';

test('a session survives the killing of its page and of the whole browser, with at most a second of play lost', async ({
  baseURL,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  mkdirSync(profile, { recursive: true });
  const browser = await startFragileBrowser(ensureBrowser(), profile);
  try {
    const { kills } = await killAtRandom(browser, baseURL ?? '', 3, 4);
    expect(kills.map(({ what }) => what)).toEqual(['page', 'page', 'browser']);
    expect(Math.max(...kills.map(({ lostMilliseconds }) => lostMilliseconds))).toBeLessThanOrEqual(1000);
  } finally {
    await browser.close();
  }
});
