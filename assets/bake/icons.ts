// npm run icons: draws the icons of the installed app from assets/icon.svg with the browser of the browser tests.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../../tests/run/browser';

const assets = fileURLToPath(new URL('..', import.meta.url));
const svg = readFileSync(join(assets, 'icon.svg'), 'utf8');
/** Systems cut maskable icons to any shape: the ground fills the square, and the sign keeps to the middle four fifths. */
const maskable = svg
  .replace('rx="14" ', '')
  .replace(
    /(<rect[^>]*>)([\s\S]*)(<\/svg>)/,
    (_, ground: string, sign: string, end: string) =>
      `${ground}<g transform="translate(6.4 6.4) scale(.8)">${sign}</g>${end}`,
  );

const browser = await chromium.launch({ executablePath: ensureBrowser(), chromiumSandbox: false });
const page = await browser.newPage();
mkdirSync(join(assets, 'icons'), { recursive: true });
for (const [name, size, drawing] of [
  ['icon-192.png', 192, svg],
  ['icon-512.png', 512, svg],
  ['icon-maskable-512.png', 512, maskable],
] as const) {
  await page.setViewportSize({ width: size, height: size });
  const address = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  await page.setContent(`<body style="margin:0"><img src="${address}" style="display:block;width:100vw">`);
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  writeFileSync(join(assets, 'icons', name), await page.screenshot({ omitBackground: true }));
  console.log(name);
}
await browser.close();
