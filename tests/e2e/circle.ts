// The whole circle of a school, step by step, by visible words: what an instructor and a trainee do in two browsers that exchange only links and files.
import { expect, type Page } from '@playwright/test';
import { say, Trainee } from './trainee';

export const PASSPHRASE = 'nine quiet herons';

/** Sets a school up with one class of two trainees. The page ends at /school. */
export async function setUpSchool(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('link', { name: say('begin.school-do') }).click();
  await page.getByLabel(say('setup-school.name')).fill('Harbour School');
  await page.getByLabel(say('setup-school.instructor')).fill('Ines');
  await page.getByLabel(say('setup-school.passphrase'), { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(say('setup-school.again')).fill(PASSPHRASE);
  await page.getByRole('button', { name: say('setup-school.do') }).click();
  await expect(page.getByRole('heading', { name: say('people.title') })).toBeVisible();
  await page.getByRole('button', { name: say('people.new-class') }).click();
  await page.getByLabel(say('class.name')).fill('Autumn');
  await page.getByRole('button', { name: say('class.open') }).click();
  await page.getByRole('button', { name: say('people.add-to', { name: 'Autumn' }) }).click();
  await page.getByLabel(say('roster.list')).fill('Ada Lovelace, 17\nBen Mori, 18\n, 19');
  await expect(page.getByText(say('roster.found', { count: 2 }))).toBeVisible();
  await expect(page.getByText(say('roster.problems', { count: 1 }))).toBeVisible();
  await page.getByRole('button', { name: say('roster.add', { count: 2 }) }).click();
  await expect(page.getByRole('cell', { name: 'Ben Mori', exact: true })).toBeVisible();
}

/** Assigns a session to the class and gives the link back. The page ends at /school/assignments. */
export async function assignSession(page: Page, title: string): Promise<string> {
  await page.getByRole('link', { name: say('people.assign'), exact: true }).click();
  await page.getByRole('combobox', { name: say('assign.module') }).click();
  await page.getByRole('option', { name: title }).click();
  await page.getByLabel(say('assign.due')).fill('2030-06-01');
  await page.getByRole('radio', { name: say('assign.mode-exam-what') }).check();
  await page.getByLabel(say('assign.attempts')).fill('2');
  await page.getByRole('button', { name: say('assign.do'), exact: true }).click();
  const link = page.getByLabel(say('share.link'), { exact: true });
  await expect(link).toBeVisible();
  return link.inputValue();
}

/** Joins by link on another device. The page ends at /me. */
export async function joinByLink(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link.replace('/#/', '/?clock=stepped#/'));
  await page.getByLabel(say('join.name')).fill(name);
  await page.getByRole('button', { name: say('join.do') }).click();
  await expect(page.getByRole('heading', { name: say('me.hello', { name }) })).toBeVisible();
}

/** Plays the assigned session of the forbidden place, and declines. The page ends at its debrief. */
export async function declineAssigned(page: Page): Promise<void> {
  const trainee = new Trainee(page);
  await page
    .getByRole('link', { name: say('home.begin'), exact: true })
    .first()
    .click();
  await trainee.at('briefing');
  await trainee.press(say('briefing.start'));
  await trainee.step('topic.goals');
  await trainee.step('topic.expectations');
  await trainee.press(say('consultation.proceed'));
  await trainee.decide('decline', 'place-forbids');
  await trainee.at('chart');
  await trainee.step('phrase.explain-refusal');
  await trainee.press(say('chart.proceed'));
  await expect(page).toHaveURL(/#\/debrief\//);
}

/** Saves the file to hand in. The page is at /me. */
export async function handIn(page: Page, path: string): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('hand-in.save') }).click();
  await (await download).saveAs(path);
  await expect(page.getByText(say('hand-in.done'))).toBeVisible();
}
