// Markup in every text that a person or a file can bring: shown letter by letter, never obeyed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { chooseFile } from './attempt-files';
import { playedFile } from './played-work';
import { writeSeededSchool, type SchoolNames } from './seeded-school';
import { say } from './trainee';
import { Watch } from './watch';

const MARKUP = '<img data-obeyed src="x" onerror="document.title=`obeyed`"><b>{{name}}';
const name = (letter: string): string => `${letter} ${MARKUP}`;
const NAMES: SchoolNames = {
  passphrase: 'nine quiet herons',
  school: name('S'),
  instructors: [name('I'), name('J')],
  classes: [name('K'), name('L')],
  trainees: [name('A'), name('B'), name('C'), name('D')],
};

/** The page shows the text as it was written, and has made nothing of it. */
async function showsLetters(page: Page, text: string): Promise<void> {
  await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('[data-obeyed]')).toHaveCount(0);
  expect(await page.title()).not.toBe('obeyed');
}

test('markup in the names, comments and reasons of a school and of an attempt is shown and never obeyed', async ({
  page,
  baseURL,
}, info) => {
  mkdirSync(info.outputDir, { recursive: true });
  const [backup, feedback, attempt] = ['s.needlepoint-school', 'f.json', 'a.json'].map((file) => info.outputPath(file));
  const { link, attemptId, adaId } = await writeSeededSchool(backup, feedback, NAMES, MARKUP);
  const played = { scenarioId: 'banned-place', handId: 'declines', id: 'marked', seed: 3, who: MARKUP } as const;
  writeFileSync(attempt, playedFile({ ...played, startedAt: '2026-11-05T10:00:00.000Z', mode: 'practice' }));
  const watch = await Watch.over(page, baseURL ?? '');

  await page.goto('./');
  await chooseFile(page, attempt);
  await showsLetters(page, say('debrief.by', { who: MARKUP }));

  await page.goto('./#/restore');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('restore.choose') }).click();
  await (await chooser).setFiles(backup);
  await page.getByLabel(say('restore.passphrase'), { exact: true }).fill(NAMES.passphrase);
  await page.getByRole('button', { name: say('restore.do'), exact: true }).click();
  await page.getByRole('link', { name: say('restore.open') }).click();
  await page.getByLabel(say('door.passphrase'), { exact: true }).fill(NAMES.passphrase);
  await page.getByRole('button', { name: say('door.enter'), exact: true }).click();
  await showsLetters(page, NAMES.trainees[0]);
  for (const [path, text] of [
    ['school', NAMES.classes[0]],
    ['school/assignments', NAMES.classes[0]],
    [`instructor/attempt/${attemptId}`, `${MARKUP} 1`],
    ['instructor/class', NAMES.trainees[1]],
    [`instructor/person/${adaId}`, NAMES.trainees[0]],
  ]) {
    await page.evaluate((to) => (window.location.hash = to), `#/${path}`);
    if (path === 'instructor/class') await page.getByRole('combobox', { name: say('class.trainee') }).click();
    await showsLetters(page, text);
  }
  await page.goto(`./#/join/${link}`);
  await showsLetters(page, NAMES.school);
  await page.goto(`./#/me/${encodeURIComponent(MARKUP)}`);
  await page.getByRole('heading').first().waitFor();
  await expect(page.locator('[data-obeyed]')).toHaveCount(0);
  watch.calm();
});
