// The instructor's half of the circle: take work in, review, comment, override, sign, certify, back up, wipe, restore. Two browsers exchange only files and links.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { forgedText } from './attempt-files';
import { library, playedFile, workFor } from './played-work';
import { survey } from './survey';
import { say } from './trainee';
import { Watch } from './watch';

const PASSPHRASE = 'a quiet bright room';
const SCHOOL = 'Bright Room Academy';
const WHO = 'Ana López';

async function open(browser: Browser, baseURL: string | undefined): Promise<{ page: Page; watch: Watch }> {
  const page = await (await browser.newContext({ baseURL, acceptDownloads: true })).newPage();
  return { page, watch: await Watch.over(page, baseURL ?? '') };
}

async function choose(page: Page, button: string, paths: string | string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say(button), exact: true }).click();
  await (await chooser).setFiles(paths);
}

async function download(page: Page, button: string, path: string): Promise<void> {
  const wait = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await wait).saveAs(path);
}

async function setUp(page: Page): Promise<void> {
  await page.goto('./#/school/new');
  await page.getByLabel(say('setup-school.name')).fill(SCHOOL);
  await page.getByLabel(say('setup-school.instructor')).fill('Ruth Vale');
  await page.getByLabel(say('setup-school.passphrase'), { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(say('setup-school.again')).fill(PASSPHRASE);
  await page.getByRole('button', { name: say('setup-school.do'), exact: true }).click();
  await expect(page).toHaveURL(/#\/school$/);
  await page.goto('./#/instructor');
  await expect(page.getByRole('button', { name: say('school.lock'), exact: true })).toBeVisible();
}

const link = (page: Page, id: string) => page.getByRole('link', { name: say(id), exact: true });
const done = (fresh: number, known: number, settle: number, refused: number): string =>
  say('import.done', { fresh, known, open: settle, refused });

test('from the files of a trainee to a certificate that anyone can check, and back out of a backup', async ({
  browser,
  baseURL,
}, info) => {
  const outputPath = (name: string): string => info.outputPath(name);
  mkdirSync(info.outputDir, { recursive: true });
  const module = library.findModule('foundations');
  if (!module) throw new Error('The module Foundations is gone.');
  const work = workFor(module, WHO, info.outputDir);
  const { page, watch } = await open(browser, baseURL);
  await setUp(page);

  await link(page, 'instructor.nav-import').click();
  await choose(page, 'import.choose', work);
  await expect(page.getByText(done(0, 0, work.length, 0))).toBeVisible();
  await page.getByPlaceholder(say('import.choose-trainee')).first().click();
  await page.getByRole('option', { name: say('import.new-trainee', { who: WHO }) }).click();
  await expect(page.getByText(say('import.fresh-verified')).first()).toBeVisible();
  await survey(page, 'instructor-import');
  // The same files once more change nothing.
  await choose(page, 'import.choose', work);
  await expect(page.getByText(done(0, work.length, 0, 0))).toBeVisible();

  await link(page, 'instructor.nav-gradebook').click();
  await expect(page.locator('[data-progress="met"]')).toBeVisible();
  await survey(page, 'instructor-gradebook');
  await page.getByText(say('gradebook.view-attempts'), { exact: true }).first().click();
  await page.locator('.data-table a').first().click();

  await expect(page.getByRole('heading', { name: say('review.marks') })).toBeVisible();
  await page.getByRole('textbox', { name: say('review.comment') }).fill('Look at your second hand here.');
  await page.getByRole('button', { name: say('review.comment-add'), exact: true }).click();
  await expect(page.getByRole('listitem').getByText('Look at your second hand here.')).toBeVisible();
  await page
    .getByRole('button', { name: say('review.override') })
    .first()
    .click();
  await page.getByRole('textbox', { name: say('review.override-reason'), exact: true }).fill('Seen on the camera.');
  await page.getByRole('dialog').getByRole('textbox').first().fill('0.5');
  await page.getByRole('button', { name: say('review.override-save'), exact: true }).click();
  await expect(page.getByText('Seen on the camera.')).toBeVisible();
  await survey(page, 'instructor-review');
  const feedback = outputPath('ana.needlepoint-feedback.json');
  await download(page, say('review.feedback', { who: WHO }), feedback);

  await link(page, 'instructor.nav-gradebook').click();
  await page.getByRole('link', { name: WHO }).click();
  await page.getByRole('button', { name: say('person.sign-off'), exact: true }).click();
  await page.getByRole('button', { name: say('person.sign-off-do'), exact: true }).click();
  await page.getByRole('link', { name: say('person.certificate'), exact: true }).click();
  await expect(page.getByRole('heading', { name: WHO })).toBeVisible();
  await survey(page, 'instructor-certificate');
  const certificate = outputPath('ana.needlepoint-certificate.json');
  await download(page, say('certificate.file'), certificate);

  const trainee = await open(browser, baseURL);
  await trainee.page.goto('./#/feedback');
  await choose(trainee.page, 'feedback.choose', feedback);
  await expect(trainee.page.getByText('Look at your second hand here.')).toBeVisible();
  await expect(trainee.page.getByText(/Seen on the camera\./)).toBeVisible();
  await survey(trainee.page, 'feedback');
  await trainee.page.goto('./#/verify');
  await choose(trainee.page, 'verify.choose', certificate);
  await expect(trainee.page.getByText(say('verify.good'))).toBeVisible();
  await expect(trainee.page.getByText(say('certificate.no-licence'))).toBeVisible();
  await survey(trainee.page, 'verify');
  const forged = outputPath('forged.json');
  const code = (JSON.parse(readFileSync(certificate, 'utf8')) as { certificate: string }).certificate;
  writeFileSync(forged, `${code.slice(0, 60)}${code[60] === 'A' ? 'B' : 'A'}${code.slice(61)}`);
  await choose(trainee.page, 'verify.choose', forged);
  await expect(trainee.page.getByText(say('verify.refused.forged'))).toBeVisible();
  trainee.watch.calm();

  await link(page, 'instructor.nav-class').click();
  await expect(page.getByRole('heading', { name: say('class.depth') })).toBeVisible();
  await survey(page, 'instructor-class');
  await link(page, 'instructor.nav-backup').click();
  await page.getByLabel(say('backup.passphrase'), { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(say('backup.again'), { exact: true }).fill(PASSPHRASE);
  const backup = outputPath('school.needlepoint-school');
  await download(page, say('backup.make'), backup);
  await survey(page, 'instructor-backup');
  await page.getByRole('button', { name: say('backup.wipe'), exact: true }).click();
  await page.getByLabel(say('backup.wipe-confirm')).fill(SCHOOL);
  await page.getByRole('button', { name: say('backup.wipe-do'), exact: true }).click();
  await expect(page).toHaveURL(/#\/$/);

  await page.goto('./#/restore');
  const cut = outputPath('cut.needlepoint-school');
  writeFileSync(cut, readFileSync(backup).subarray(0, -100));
  for (const [path, passphrase, problem] of [
    [cut, PASSPHRASE, 'truncated'],
    [backup, 'something else entirely', 'wrong-passphrase'],
  ] as const) {
    await choose(page, 'restore.choose', path);
    await page.getByLabel(say('restore.passphrase')).fill(passphrase);
    await page.getByRole('button', { name: say('restore.do'), exact: true }).click();
    await expect(page.getByText(say(`restore.refused.${problem}`))).toBeVisible();
  }
  await choose(page, 'restore.choose', backup);
  await page.getByLabel(say('restore.passphrase')).fill(PASSPHRASE);
  await page.getByRole('button', { name: say('restore.do'), exact: true }).click();
  await page.getByRole('link', { name: say('restore.open') }).click();
  await page.getByLabel(say('door.passphrase')).fill(PASSPHRASE);
  await page.getByRole('button', { name: say('door.enter'), exact: true }).click();
  await expect(page.locator('[data-progress="certified"]')).toBeVisible();
  watch.calm();
});

test('files that are not what they should be are refused kindly, the largest before it is read', async ({
  browser,
  baseURL,
}, info) => {
  const outputPath = (name: string): string => info.outputPath(name);
  const { page, watch } = await open(browser, baseURL);
  await setUp(page);
  await link(page, 'instructor.nav-import').click();
  const honest = playedFile({
    ...{ scenarioId: 'banned-place', handId: 'declines', id: 'honest', seed: 7, who: WHO },
    ...{ startedAt: '2026-10-01T10:00:00.000Z', mode: 'practice' },
  });
  const files = {
    edited: honest.replace('"score":', '"score": '),
    truncated: honest.slice(0, 3000),
    foreign: '{"hello":"world"}',
    future: honest.replace(/attempt\/\d/, 'attempt/9'),
    forged: forgedText(honest),
  };
  const paths = Object.entries(files).map(([name, text]) => {
    const path = outputPath(`${name}.json`);
    writeFileSync(path, text);
    return path;
  });
  await choose(page, 'import.choose', paths);
  await expect(page.getByText(done(0, 0, 1, 4))).toBeVisible();
  for (const reason of ['altered', 'not-json', 'not-an-attempt', 'newer-format']) {
    await expect(page.getByText(say(`errors:file.${reason}`)).first()).toBeVisible();
  }
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Blob([new Uint8Array(200 * 1024 * 1024)])], 'huge.json'));
    document
      .querySelector('.import-drop')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: transfer }));
  });
  await expect(page.getByText(say('import.refused.too-large', { size: 200 }))).toBeVisible();
  watch.calm();
});
