// The gradebook of a school of 2,000 attempts: restored from a backup into the browser's own storage, then opened by a click and used.
import type { Browser, Page } from '@playwright/test';
import type { Measured } from '../../src/cli/bench-rows';
import { say } from '../e2e/trainee';
import { median, progress, withPage, type Family } from './family';
import { benchSchool } from './school';
import { ATTEMPTS, PASSPHRASE, TRAINEES } from './school-plays';
import type { Served } from './served';

const ROUNDS = 5;

export const gradebook: Family = {
  name: `a gradebook of ${ATTEMPTS} attempts`,
  rows: ['gradebook-open', 'gradebook-from-storage', 'gradebook-use'],
  measure: async (browser: Browser, { app }: Served) => {
    const backup = await benchSchool();
    return withPage(browser, async (page) => {
      progress('gradebook: restoring the school');
      await restore(page, app, backup);
      const opened: number[] = [];
      const fromStorage: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        fromStorage.push(await fromStorageToDoor(page, app));
        await page.getByRole('button', { name: say('door.enter'), exact: true }).click();
        await page.getByRole('heading', { level: 1, name: say('import.title') }).waitFor();
        opened.push(await clickUntil(page, `a[href$="#/instructor"]`, ROWS_OF_TRAINEES));
      }
      return [...rowsOf(opened, fromStorage), await useIt(page)];
    });
  },
};

const ROWS_OF_TRAINEES = `.data-table tbody a[href*="/instructor/person/"]`;

async function restore(page: Page, app: string, backup: string): Promise<void> {
  await page.goto(`${app}#/restore`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('restore.choose'), exact: true }).click();
  await (await chooser).setFiles(backup);
  await page.getByLabel(say('restore.passphrase'), { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: say('restore.do'), exact: true }).click();
  const open = page.getByRole('link', { name: say('restore.open'), exact: true });
  const refusal = page.getByRole('main').getByRole('alert').filter({ hasNot: open });
  await open.or(refusal).first().waitFor({ timeout: 300_000 });
  if (!(await open.isVisible())) throw new Error(`the school was not restored: ${await refusal.first().innerText()}`);
}

/** A fresh page of an instructor: from the start of the way there to the door, behind which the whole school has been read from storage. */
async function fromStorageToDoor(page: Page, app: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(`${app}#/instructor/import`);
  await page.getByRole('button', { name: say('door.enter'), exact: true }).waitFor();
  return page.evaluate(() => performance.now());
}

/** Presses what `press` finds; milliseconds from there until `there` stands on the page and the next frame has been drawn. */
async function clickUntil(page: Page, press: string, there: string): Promise<number> {
  return page.evaluate(
    ([pressed, awaited]) =>
      new Promise<number>((fulfil) => {
        const start = performance.now();
        document.querySelector<HTMLElement>(pressed)?.click();
        requestAnimationFrame(function watch() {
          if (!document.querySelector(awaited)) return void requestAnimationFrame(watch);
          // A task after the frame that shows the rows: the page answers again.
          requestAnimationFrame(() => setTimeout(() => fulfil(performance.now() - start)));
        });
      }),
    [press, there],
  );
}

/** Changes the view, sorts by every column, filters and searches, each time over all attempts; the longest of them. */
async function useIt(page: Page): Promise<Measured> {
  const times: [act: string, milliseconds: number][] = [];
  await page.getByText(say('gradebook.view-attempts'), { exact: true }).first().click();
  await page.locator('.data-table tbody a[href*="/instructor/attempt/"]').first().waitFor();
  const columns = await page.locator('.data-table thead th').count();
  for (let column = 1; column <= columns; column++) {
    times.push([`sorting by column ${column}`, await answer(page, `.data-table thead th:nth-child(${column}) button`)]);
  }
  for (const text of ['7', '77', 'trainee 7', '']) {
    times.push([`searching for “${text}”`, await answer(page, 'input[type="search"]', text)]);
  }
  for (const show of ['waiting', 'copies', 'all']) {
    await page.getByRole('combobox', { name: say('gradebook.show') }).click();
    await page.getByRole('option').first().waitFor();
    times.push([`showing ${show}`, await answer(page, `[role="option"][value="${show}"]`)]);
  }
  const [act, longest] = times.reduce((worst, next) => (next[1] > worst[1] ? next : worst));
  return {
    id: 'gradebook-use',
    what: `Sorting, searching and filtering ${ATTEMPTS} attempts, until the page answers again: the longest of ${times.length} acts (${act})`,
    measured: longest,
    unit: 'ms',
    floor: null,
  };
}

/** Clicks, or types where there is a text; milliseconds until the next frame has been drawn and the page answers again. */
async function answer(page: Page, selector: string, text?: string): Promise<number> {
  return page.evaluate(
    ([found, typed]) =>
      new Promise<number>((fulfil, refuse) => {
        const element = document.querySelector<HTMLElement>(found);
        if (!element) return refuse(new Error(`there is no ${found}`));
        const start = performance.now();
        if (typed === null) element.click();
        else {
          // React hears only of what the browser's own setter has set.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, typed);
          element.dispatchEvent(new Event('input', { bubbles: true }));
        }
        requestAnimationFrame(() => setTimeout(() => fulfil(performance.now() - start)));
      }),
    [selector, text ?? null] as const,
  );
}

function rowsOf(opened: readonly number[], fromStorage: readonly number[]): Measured[] {
  const row = (id: Measured['id'], what: string, times: readonly number[]): Measured => ({
    id,
    what: `${what} (median of ${ROUNDS})`,
    measured: median(times) / 1000,
    unit: 's',
    floor: null,
  });
  return [
    row(
      'gradebook-open',
      `Gradebook of ${ATTEMPTS} attempts by ${TRAINEES} trainees, from the click in a fresh tab to its rows`,
      opened,
    ),
    row(
      'gradebook-from-storage',
      `The same school read from the browser's storage: from the way to a page of it to its door`,
      fromStorage,
    ),
  ];
}
