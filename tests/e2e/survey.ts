// Looks at a screen as it stands: no accessibility rule broken, and, when asked for, its picture in every size.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1024, height: 600 },
  { width: 768, height: 1024 },
  { width: 1920, height: 1080 },
];
const folder = process.env.NEEDLEPOINT_SCREENSHOTS;

/** Expects no violation of WCAG 2.0, 2.1 and 2.2, levels A and AA. Goes on after a failure, so that one walk tells all. */
export async function survey(page: Page, name: string): Promise<void> {
  await settle(page);
  // The report is put together in this page: a second one would take the focus.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect.soft(told, name).toEqual([]);
  if (folder) await takePictures(page, name, folder);
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
