// What the desk's pages fetch: the first page's script as it comes over the wire, and whether Phaser is in anything that a desk page loads.
import type { Browser, Page } from '@playwright/test';
import { say } from '../e2e/trainee';
import { withPage, type Family } from './family';
import type { Served } from './served';

/** Pages that open without a school, and those of an instructor, which are looked at in the demo class. */
const OPEN_PAGES = ['school/new', 'schools', 'privacy', 'who', 'join', 'verify', 'restore', 'demo'];
const SCHOOL_PAGES = ['school', 'school/assignments', 'school/settings'].concat(
  ['', '/import', '/class', '/rescore', '/certificates', '/backup'].map((page) => `instructor${page}`),
);

export const desk: Family = {
  name: 'what desk pages load',
  rows: ['desk-phaser', 'first-script'],
  measure: (browser: Browser, { app }: Served) =>
    withPage(browser, async (page) => {
      const scripts = listen(page);
      await page.goto(app);
      await settled(page);
      const first = await scripts();
      for (const path of OPEN_PAGES) await open(page, path);
      await page.getByRole('button', { name: say('demo.do'), exact: true }).click();
      await page.waitForURL(/#\/instructor$/, { timeout: 120_000 });
      for (const path of SCHOOL_PAGES) await open(page, path);
      const all = await scripts();
      const count = 1 + OPEN_PAGES.length + SCHOOL_PAGES.length;
      return [
        {
          id: 'desk-phaser',
          what: `Scripts with Phaser in them, of ${all.length} that ${count} pages of the desk load`,
          measured: all.filter(({ text }) => text.includes('Phaser')).length,
          unit: 'scripts',
          floor: null,
        },
        {
          id: 'first-script',
          what: `Scripts of the first page (${first.length}), compressed, as they come over the wire`,
          measured: first.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
          unit: 'kB',
          floor: null,
        },
      ];
    }),
};

interface Script {
  bytes: number;
  text: string;
}

/** Notes every script that comes; what is given back resolves to all so far. */
function listen(page: Page): () => Promise<Script[]> {
  const arriving: Promise<Script>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    arriving.push(
      Promise.all([response.request().sizes(), response.text()]).then(([{ responseBodySize }, text]) => ({
        bytes: responseBodySize,
        text,
      })),
    );
  });
  return () => Promise.all(arriving);
}

async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/${path}`);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}
