// What the families of browser rows share: their shape, the page they open, and what they print while they work.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Measured, RowId } from '../../src/cli/bench-rows';
import type { Served } from './served';

/** Some rows that are measured together; when that fails, all of them have failed. */
export interface Family {
  name: string;
  rows: readonly RowId[];
  measure(browser: Browser, served: Served): Promise<Measured[]>;
}

export { progress } from '../../src/cli/bench-programs';

/** Opens a page of its own for as long as `use` takes. Nothing is kept by a service worker: that is another way to load. */
export async function withPage<Result>(
  browser: Browser,
  use: (page: Page, context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1366, height: 768 } });
  // tsx gives functions their names back by a helper, which those that run in the page need as well.
  await context.addInitScript('globalThis.__name = (named) => named');
  try {
    return await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
