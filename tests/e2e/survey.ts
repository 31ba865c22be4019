// Looks at a screen as it stands: no accessibility rule broken, and, when asked for, its picture in every size.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { PSEUDO_LANGUAGE } from '../../src/words';
import { faultsOfWords } from './untranslated';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1024, height: 600 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];
const folder = process.env.NEEDLEPOINT_SCREENSHOTS;
/** Whether pictures are taken for people to look at. */
export const pictures = folder !== undefined;
/** What walks that are surveyed speak: the made-up language, and for pictures English. */
export const LANGUAGE = pictures ? 'en' : PSEUDO_LANGUAGE;

/** Expects no violation of WCAG 2.0, 2.1 and 2.2, levels A and AA; of a page in the made-up language also that all its words are translated and fit. Goes on after a failure, so that one walk tells all. */
export async function survey(page: Page, name: string): Promise<void> {
  await settle(page);
  // The report is put together in this page: a second one would take the focus.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect.soft(told, name).toEqual([]);
  expect.soft(await smallTargets(page), `${name}: targets under ${LEAST_TARGET} px`).toEqual([]);
  if (page.url().includes(PSEUDO_LANGUAGE)) expect.soft(await faultsOfWords(page), `${name}: words`).toEqual([]);
  if (folder) await takePictures(page, name, folder);
}

/** CSS pixels each way that every control has at least (WCAG 2.5.8). Links, and buttons that look like them, are left to axe's own rule, which knows of sentences and spacing. */
const LEAST_TARGET = 24;

/** Everything operable that is smaller, its own label counted with it. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const operable =
      'button:not(.mantine-Anchor-root), input, select, textarea, summary, [role="slider"], [role="tab"], [role="radio"]';
    return [...document.querySelectorAll<HTMLElement>(operable)].flatMap((element) => {
      if (!element.checkVisibility({ opacityProperty: false, visibilityProperty: true })) return [];
      if (element.closest('[inert], [aria-hidden="true"]')) return [];
      const parts = [
        element,
        ...('labels' in element ? ((element.labels as NodeListOf<HTMLElement> | null) ?? []) : []),
      ];
      const boxes = parts.map((part) => (part as HTMLElement).getBoundingClientRect()).filter(({ width }) => width > 0);
      if (boxes.length === 0) return [];
      const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
      if (width + 0.5 >= least && height + 0.5 >= least) return [];
      return [`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 110)}`];
    });
  }, LEAST_TARGET);
}

/** Lets whatever moves for a moment come to rest; what moves for ever is left alone. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((change) => change.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((change) => change.finished));
  });
}

async function takePictures(page: Page, name: string, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  const before = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    // Two frames: one to lay out, one to draw.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.screenshot({ path: join(into, `${name}-${size.width}x${size.height}.png`), fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}
