// The circle of a school in two browsers that exchange only links and files: set up, assign, join, practise, hand in.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readAttemptFile } from '../../src/core/attempt';
import { readSchoolFile, schoolOf } from '../../src/core/school';
import { assignSession, declineAssigned, handIn, joinByLink, PASSPHRASE, setUpSchool } from './circle';
import { survey } from './survey';
import { say } from './trainee';
import { Watch } from './watch';

const SESSION = 'Only 0.3 millimetres';

test('a class is set up, joins by link, practises and hands in; a shared computer keeps people apart', async ({
  browser,
  baseURL,
}, testInfo) => {
  const instructor = await browser.newPage({ baseURL });
  const watch = await Watch.over(instructor, baseURL ?? '');
  await setUpSchool(instructor);
  await survey(instructor, 'school-people');
  const link = await assignSession(instructor, SESSION);
  expect(decodeURIComponent(link)).not.toContain('Ada');
  await survey(instructor, 'school-share');
  await instructor.keyboard.press('Escape');
  await survey(instructor, 'school-assignments');

  const phone = await browser.newPage({ baseURL, acceptDownloads: true });
  const phoneWatch = await Watch.over(phone, baseURL ?? '');
  await joinByLink(phone, link, 'Ada Lovelace');
  await survey(phone, 'trainee-begin');
  await declineAssigned(phone);
  await phone.getByRole('link', { name: say('debrief.to-own-work') }).click();
  await expect(phone.getByText(say('hand-in.waiting', { count: 1 }))).toBeVisible();
  await survey(phone, 'trainee-work');
  const path = testInfo.outputPath('ada.needlepoint.json');
  await handIn(phone, path);

  const read = readSchoolFile(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  // Records made in the same moment stand in the order of their random ids.
  const kinds = read.file.records.map(({ kind }) => kind);
  expect(kinds.sort((a, b) => (a < b ? -1 : 1))).toEqual(['attempt-begun', 'member', 'person', 'submission']);
  const attempt = readAttemptFile(read.file.attempts[0]);
  expect(attempt.ok && attempt.file.mode).toBe('practice');
  expect(schoolOf(read.file.records), 'nothing of the school goes back with it').toBeNull();

  // On the school's own computer: locked for trainees, and each sees their own.
  await instructor.getByRole('button', { name: say('school.lock') }).click();
  await instructor.goto('./#/who');
  await survey(instructor, 'school-who');
  await instructor.getByRole('button', { name: 'Ben Mori' }).click();
  await expect(instructor.getByRole('heading', { name: say('me.hello', { name: 'Ben Mori' }) })).toBeVisible();
  await expect(instructor.getByText(SESSION).first()).toBeVisible();
  await instructor.goto('./#/school');
  await instructor.getByLabel(say('door.passphrase'), { exact: true }).fill('not the passphrase');
  await instructor.getByRole('button', { name: say('door.enter') }).click();
  await expect(instructor.getByRole('alert')).toHaveText(say('door.wrong'));
  await survey(instructor, 'school-door');
  await instructor.getByLabel(say('door.passphrase'), { exact: true }).fill(PASSPHRASE);
  await instructor.getByRole('button', { name: say('door.enter') }).click();
  await expect(instructor.getByRole('heading', { name: say('people.title') })).toBeVisible();
  await instructor.goto('./#/school/settings');
  await survey(instructor, 'school-settings');
  watch.calm();
  phoneWatch.calm();
});

test('a demo class is made, looked at and thrown away; links that are cut short are refused', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: say('begin.demo') }).click();
  await survey(page, 'demo');
  await page.getByRole('button', { name: say('demo.do') }).click();
  await expect(page).toHaveURL(/#\/instructor$/, { timeout: 60_000 });
  await expect(page.getByText('Ada (sample)').first()).toBeVisible();
  await page.goto('./#/school');
  await page.getByRole('button', { name: /Ada/ }).click();
  const person = page.getByRole('dialog');
  await person.getByRole('combobox', { name: say('person.same') }).click();
  await page.getByRole('option', { name: /Ben/ }).click();
  await survey(page, 'school-person');
  await person.getByRole('button', { name: say('person.same-do') }).click();
  await expect(page.getByRole('button', { name: /Ada/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Ben/ })).toBeVisible();
  await page.goto('./#/school/settings');
  await page.getByRole('button', { name: say('settings.drop-do') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('settings.drop-do') })
    .click();
  await expect(page.getByRole('heading', { name: say('begin.title') })).toBeVisible();
  await page.goto('./#/join/abcdef');
  await expect(page.getByRole('alert')).toHaveText(say('school-file.damaged'));
  await survey(page, 'join');
  await page.goto('./#/privacy');
  await expect(page.getByRole('heading', { name: say('privacy.title') })).toBeVisible();
  await survey(page, 'privacy');
});
