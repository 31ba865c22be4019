// The first page is light: all script that it loads, as it comes over the wire, and no drawing engine in it.
import { expect, test } from '@playwright/test';
import { say } from './trainee';

const MOST_BYTES = 180_000;

test('the first page loads at most 180 kB of compressed script, and no Phaser', async ({ page }) => {
  const scripts: { url: string; bytes: number; text: string }[] = [];
  const arriving: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    arriving.push(
      Promise.all([response.request().sizes(), response.text()]).then(([{ responseBodySize }, text]) => {
        scripts.push({ url: response.url(), bytes: responseBodySize, text });
      }),
    );
  });
  await page.goto('./');
  await expect(page.getByRole('link', { name: new RegExp(`^${say('home.begin')} `) }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await Promise.all(arriving);

  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
  console.log(`first page: ${scripts.length} scripts, ${bytes} bytes compressed`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  // Compressed, or the sum would say nothing.
  expect(bytes).toBeLessThan(scripts.reduce((sum, script) => sum + script.text.length, 0) / 2);
  expect(scripts.filter(({ text }) => /Phaser/.test(text)).map(({ url }) => url)).toEqual([]);
});
