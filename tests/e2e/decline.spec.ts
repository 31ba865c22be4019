// A short session in real time, from the first page to a proved score; and attempt files that travel between browser and Node.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import {
  chooseFile,
  contentOf,
  downloadAttempt,
  forgedText,
  rehearseInNode,
  scoreInNode,
  shownScore,
} from './attempt-files';
import { say, Trainee } from './trainee';
import { Watch } from './watch';

test.use({ viewport: { width: 1024, height: 640 } });

test('a forbidden place, declined in real time, passes; its file proves the same score everywhere', async ({
  page,
  baseURL,
}, testInfo) => {
  const watch = await Watch.over(page, baseURL ?? '');
  const trainee = new Trainee(page);
  await page.goto('./');
  await page.getByLabel(say('home.who')).fill('Ada');
  await page.getByRole('link', { name: 'Only 0.3 millimetres' }).click();
  await trainee.at('briefing');
  await expect(page.getByText(say('briefing.banned'))).toBeVisible();
  await trainee.press(say('briefing.start'));
  await trainee.step('topic.goals');
  await trainee.step('topic.expectations');
  await expect(page.getByRole('log')).toContainText('everyone online says so');
  await trainee.press(say('consultation.proceed'));
  await trainee.decide('decline', 'place-forbids');
  await trainee.at('chart');
  await expect(page.getByText(say('chart.none'))).toBeVisible();
  await trainee.step('phrase.explain-refusal');
  await trainee.press(say('chart.proceed'));

  await expect(page).toHaveURL(/#\/debrief\//);
  await expect(page.getByRole('heading', { name: say('debrief.passed'), exact: true })).toBeVisible();
  const score = await shownScore(page);
  const path = testInfo.outputPath('declined.needlepoint.json');
  await downloadAttempt(page, path);
  expect(scoreInNode(path)).toMatchObject({
    verified: true,
    score,
    passed: true,
    outcome: 'declined',
    origin: 'person',
  });
  const file = contentOf(path);
  expect(file.who).toBe('Ada');
  expect(file.ticks, 'the real clock ran').toBeGreaterThan(0);

  await page.getByRole('link', { name: say('app.name') }).click();
  const row = page.getByRole('row').filter({ hasText: 'Only 0.3 millimetres' });
  await expect(row).toContainText(say('home.verified'));
  await expect(row).toContainText(say('home.passed'));
  await expect(row).toContainText(String(score));

  const text = readFileSync(path, 'utf8');
  const damaged = testInfo.outputPath('damaged.needlepoint.json');
  writeFileSync(damaged, text.replace('"who":"Ada"', '"who":"Ida"'));
  await chooseFile(page, damaged);
  await expect(page.getByRole('alert')).toHaveText(say('errors:file.altered'));
  expect(new URL(page.url()).hash).toBe('#/');

  await chooseFile(page, path);
  await expect(page).toHaveURL(/#\/debrief\//);
  await expect(page.getByText(say('debrief.read-only'))).toBeVisible();
  expect(await shownScore(page)).toBe(score);
  watch.calm();
});

test('a session played in Node replays in the browser, and a forged score does not', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('careful.needlepoint.json');
  rehearseInNode('clear-cheeks', 'careful', path);
  const { score } = scoreInNode(path);
  await page.goto('./');
  await chooseFile(page, path);
  await expect(page).toHaveURL(/#\/debrief\//);
  expect(await shownScore(page)).toBe(score);
  await expect(page.getByText(say('debrief.scripted', { hand: 'careful' }))).toBeVisible();

  await page.getByRole('link', { name: say('app.name') }).click();
  const forged = testInfo.outputPath('forged.needlepoint.json');
  writeFileSync(forged, forgedText(readFileSync(path, 'utf8')));
  await chooseFile(page, forged);
  await expect(page.getByRole('alert')).toHaveText(say('errors:unverified.scorecard'));
});
