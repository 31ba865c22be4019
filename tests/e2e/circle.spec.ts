// The whole circle of a school, in one run: an instructor's browser and a trainee's exchange nothing but a link and files, from setting up to restoring on a fresh device.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { readAttemptFile } from '../../src/core/attempt';
import { readSchoolFile, schoolOf } from '../../src/core/school';
import { spoiltFiles } from './attempt-files';
import {
  assignSession,
  changePassphrase,
  choose,
  chooseLogo,
  declineAssigned,
  download,
  dropHugeFile,
  enterAsTrainee,
  enterSchool,
  handIn,
  importDone,
  joinByLink,
  leaveAlone,
  SAID,
  link,
  NEW_PASSPHRASE,
  PASSPHRASE,
  secondInstructor,
  setUpSchool,
  shareWork,
} from './circle';
import { survey } from './survey';
import { say } from './trainee';
import { Watch } from './watch';

const SESSION = 'Only 0.3 millimetres';
const WHO = 'Cleo Tran';
const SECOND = 'Nora';
const COMMENT = 'Look at your second question here.';
const REASON = 'Heard it through the door.';

async function open(browser: Browser, baseURL: string | undefined): Promise<{ page: Page; watch: Watch }> {
  const page = await (await browser.newContext({ baseURL, acceptDownloads: true })).newPage();
  return { page, watch: await Watch.over(page, baseURL ?? '') };
}

test('an instructor and a trainee go the whole circle, from setting up to a school restored on a fresh device', async ({
  browser,
  baseURL,
}, info) => {
  test.setTimeout(300_000);
  const outputPath = (name: string): string => info.outputPath(name);
  const { page, watch } = await open(browser, baseURL);

  let invitation = '';
  await test.step('set up and assign', async () => {
    await setUpSchool(page);
    await survey(page, 'school-people');
    invitation = await assignSession(page, SESSION);
    expect(decodeURIComponent(invitation)).not.toContain('Ada');
    await survey(page, 'school-share');
    await page.keyboard.press('Escape');
    await survey(page, 'school-assignments');
  });

  const trainee = await open(browser, baseURL);
  const work = outputPath('cleo.needlepoint.json');
  await test.step('join, practise a session, hand in', async () => {
    await joinByLink(trainee.page, invitation, WHO);
    // Before the first client the pad is offered, with the way back here.
    await expect(link(trainee.page, 'pad-offer.yes')).toHaveAttribute('href', '#/pad?then=/me');
    await survey(trainee.page, 'trainee-begin');
    await declineAssigned(trainee.page);
    await trainee.page.getByRole('link', { name: say('debrief.to-own-work') }).click();
    await expect(trainee.page.getByText(say('hand-in.waiting', { count: 1 }))).toBeVisible();
    await survey(trainee.page, 'trainee-work');
    const shared = await shareWork(trainee.page);
    expect(shared.name).toMatch(/\.needlepoint\.txt$/);
    await handIn(trainee.page, work);
    expect(shared.text).toBe(readFileSync(work, 'utf8'));
  });
  const played = attemptIn(work);

  await test.step('on the school’s own computer trainees are kept apart, and out of the instructors’ area', async () => {
    await page.getByRole('button', { name: say('school.lock') }).click();
    await page.goto('./#/who');
    await survey(page, 'school-who');
    await enterAsTrainee(page, 'Ben Mori', '2468');
    await expect(page.getByText(SESSION).first()).toBeVisible();
    await survey(page, 'trainee-shared');
    await page.getByRole('button', { name: say('school.leave') }).click();
    await page.getByRole('button', { name: /Ben Mori/ }).click();
    await page.getByLabel(say('who.pin'), { exact: true }).fill('1357');
    await page.getByRole('button', { name: say('door.enter') }).click();
    await expect(page.getByText(say('who.pin-wrong'))).toBeVisible();
    await page.goto('./#/school');
    await enterSchool(page, 'not the passphrase');
    await expect(page.getByRole('alert')).toHaveText(say('door.wrong'));
    await survey(page, 'school-door');
    await enterSchool(page, PASSPHRASE);
    await expect(page.getByRole('heading', { name: say('people.title') })).toBeVisible();
    await page.goto('./#/school/settings');
    await changePassphrase(page, PASSPHRASE, NEW_PASSPHRASE);
    const drawing = outputPath('logo.svg');
    writeFileSync(drawing, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>');
    await chooseLogo(page, drawing);
    await secondInstructor(page, SECOND, NEW_PASSPHRASE);
    await survey(page, 'school-settings');
  });

  await test.step('import it, once more, and what is no honest work', async () => {
    await page.goto('./#/instructor/import');
    await choose(page, 'import.choose', work);
    await expect(page.getByText(importDone(1, 0, 0, 0))).toBeVisible();
    await expect(page.getByText(say('import.fresh-verified')).first()).toBeVisible();
    await choose(page, 'import.choose', work);
    await expect(page.getByText(importDone(0, 1, 0, 0))).toBeVisible();
    const spoilt = Object.entries(spoiltFiles(played)).map(([name, text]) => {
      const path = outputPath(`${name}.json`);
      writeFileSync(path, text);
      return path;
    });
    await choose(page, 'import.choose', spoilt);
    // The forged one is kept beside the honest one, with the reason; the others are refused.
    await expect(page.getByText(importDone(1, 0, 0, 4))).toBeVisible();
    for (const reason of ['file.altered', 'file.not-json', 'file.not-an-attempt', 'file.newer-format']) {
      await expect(page.getByText(say(`errors:${reason}`)).first()).toBeVisible();
    }
    await expect(page.getByText(say('errors:unverified.scorecard'))).toBeVisible();
    await dropHugeFile(page);
    await expect(page.getByText(say('import.refused.too-large', { size: 200 }))).toBeVisible();
    await survey(page, 'instructor-import');
  });

  await test.step('review, comment, override', async () => {
    await link(page, 'instructor.nav-gradebook').click();
    await expect(page.locator('[data-progress="met"]')).toBeVisible();
    await survey(page, 'instructor-gradebook');
    await page.getByText(say('gradebook.view-attempts'), { exact: true }).first().click();
    await page.locator('.data-table a').first().click();
    await expect(page.getByRole('heading', { name: say('review.marks') })).toBeVisible();
    await expect(page.getByRole('region', { name: say('review.reflection', { who: WHO }) })).toContainText(SAID);
    await page.getByRole('textbox', { name: say('review.comment') }).fill(COMMENT);
    await page.getByRole('button', { name: say('review.comment-add'), exact: true }).click();
    await expect(page.getByRole('listitem').getByText(COMMENT)).toBeVisible();
    await page
      .getByRole('button', { name: say('review.override') })
      .first()
      .click();
    const points = page.getByRole('dialog').getByRole('textbox').first();
    await points.fill(String(Number(await points.inputValue()) - 0.5));
    await page.getByRole('textbox', { name: say('review.override-reason'), exact: true }).fill(REASON);
    await page.getByRole('button', { name: say('review.override-save'), exact: true }).click();
    await expect(page.getByText(REASON)).toBeVisible();
    await survey(page, 'instructor-review');
  });

  const certificate = outputPath('cleo.needlepoint-certificate.json');
  const feedback = outputPath('cleo.needlepoint-feedback.json');
  await test.step('sign, certify, give feedback', async () => {
    await link(page, 'instructor.nav-gradebook').click();
    await page.getByRole('link', { name: WHO }).click();
    await page.getByRole('button', { name: say('person.sign-off'), exact: true }).click();
    await page.getByRole('button', { name: say('person.sign-off-do'), exact: true }).click();
    await expect(link(page, 'person.certificate')).toBeVisible();
    await download(page, say('review.feedback', { who: WHO }), feedback);
    await link(page, 'person.certificate').click();
    await expect(page.getByRole('heading', { name: WHO })).toBeVisible();
    await expect(page.getByText(say('certificate.signed-off-by', { who: SECOND }))).toBeVisible();
    await expect(page.locator('.certificate img')).toBeVisible();
    await survey(page, 'instructor-certificate');
    await download(page, say('certificate.file'), certificate);
  });

  await test.step('the trainee reads the feedback and verifies the certificate', async () => {
    await trainee.page.goto('./#/feedback');
    await choose(trainee.page, 'feedback.choose', feedback);
    await expect(trainee.page.getByText(COMMENT)).toBeVisible();
    await expect(trainee.page.getByText(REASON)).toBeVisible();
    await survey(trainee.page, 'feedback');
    await trainee.page.goto('./#/verify');
    await choose(trainee.page, 'verify.choose', certificate);
    await expect(trainee.page.getByText(say('verify.good'))).toBeVisible();
    await expect(trainee.page.getByText(say('certificate.no-licence'))).toBeVisible();
    await survey(trainee.page, 'verify');
    const { certificate: code } = JSON.parse(readFileSync(certificate, 'utf8')) as { certificate: string };
    const forged = outputPath('forged-certificate.json');
    writeFileSync(forged, `${code.slice(0, 60)}${code[60] === 'A' ? 'B' : 'A'}${code.slice(61)}`);
    await choose(trainee.page, 'verify.choose', forged);
    await expect(trainee.page.getByText(say('verify.refused.forged'))).toBeVisible();
    trainee.watch.calm();
  });

  const backup = outputPath('school.needlepoint-school');
  await test.step('back up and wipe', async () => {
    await link(page, 'instructor.nav-class').click();
    await expect(page.getByRole('heading', { name: say('class.depth') })).toBeVisible();
    await survey(page, 'instructor-class');
    await link(page, 'instructor.nav-backup').click();
    await page.getByLabel(say('backup.passphrase'), { exact: true }).fill(PASSPHRASE);
    await page.getByLabel(say('backup.again'), { exact: true }).fill(PASSPHRASE);
    await download(page, say('backup.make'), backup);
    await survey(page, 'instructor-backup');
    await page.getByRole('button', { name: say('backup.wipe'), exact: true }).click();
    await page.getByLabel(say('backup.wipe-confirm')).fill('Harbour School');
    await page.getByRole('button', { name: say('backup.wipe-do'), exact: true }).click();
    await expect(page).toHaveURL(/#\/$/);
    await expect(page.getByRole('link', { name: say('begin.school-do') })).toBeVisible();
    watch.calm();
  });

  await test.step('restore on a fresh device: marks, words and certificate are there', async () => {
    const fresh = await open(browser, baseURL);
    await fresh.page.goto('./#/restore');
    const cut = outputPath('cut.needlepoint-school');
    writeFileSync(cut, readFileSync(backup).subarray(0, -100));
    for (const [path, passphrase, told] of [
      [cut, PASSPHRASE, 'restore.refused.truncated'],
      [backup, 'something else entirely', 'restore.refused.wrong-passphrase'],
      [backup, PASSPHRASE, 'restore.open'],
    ] as const) {
      await choose(fresh.page, 'restore.choose', path);
      await fresh.page.getByLabel(say('restore.passphrase')).fill(passphrase);
      await fresh.page.getByRole('button', { name: say('restore.do'), exact: true }).click();
      await expect(fresh.page.getByText(say(told))).toBeVisible();
    }
    await link(fresh.page, 'restore.open').click();
    await enterSchool(fresh.page, NEW_PASSPHRASE);
    await expect(fresh.page.locator('[data-progress="certified"]')).toBeVisible();
    await fresh.page.getByRole('link', { name: WHO }).click();
    await link(fresh.page, 'person.certificate').click();
    await expect(fresh.page.getByRole('heading', { name: WHO })).toBeVisible();
    await link(fresh.page, 'instructor.nav-gradebook').click();
    await fresh.page.getByText(say('gradebook.view-attempts'), { exact: true }).first().click();
    await fresh.page.locator('.data-table a').first().click();
    await expect(fresh.page.getByRole('listitem').getByText(COMMENT)).toBeVisible();
    await expect(fresh.page.getByText(REASON)).toBeVisible();
    await leaveAlone(fresh.page);
    fresh.watch.calm();
  });
  for (const context of browser.contexts()) await context.close();
});

/** The attempt in a file that was handed in, after a look at what else is in it. */
function attemptIn(path: string): string {
  const read = readSchoolFile(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  // Records made in the same moment stand in the order of their random ids.
  const kinds = read.file.records.map(({ kind }) => kind);
  expect(kinds.sort((a, b) => (a < b ? -1 : 1))).toEqual([
    'attempt-begun',
    'member',
    'person',
    'reflection',
    'submission',
  ]);
  expect(schoolOf(read.file.records), 'nothing of the school goes back with it').toBeNull();
  const attempt = readAttemptFile(read.file.attempts[0]);
  expect(attempt.ok && attempt.file.origin.kind).toBe('person');
  return read.file.attempts[0];
}

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
