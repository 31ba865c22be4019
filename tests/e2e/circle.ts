// The whole circle of a school, step by step, by visible words: what an instructor and a trainee do in two browsers that exchange only links and files.
import { expect, type Locator, type Page } from '@playwright/test';
import { survey } from './survey';
import { say, Trainee } from './trainee';

export const PASSPHRASE = 'nine quiet herons';
export const NEW_PASSPHRASE = 'ten loud gulls over the harbour';

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

/** What the trainee says of their session before they see its score. */
export const SAID = 'I asked about her wishes first.';

/** Plays the assigned session of the forbidden place, declines, and says how it went. The page ends at its debrief. */
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
  await page.getByLabel(say('reflection.words')).first().fill(SAID);
  await page.getByRole('button', { name: say('reflection.send') }).click();
  await expect(page.locator('.score-ring')).toBeVisible();
}

/** Saves the file to hand in. The page is at /me. */
export async function handIn(page: Page, path: string): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('hand-in.save') }).click();
  await (await download).saveAs(path);
  await expect(page.getByText(say('hand-in.done'))).toBeVisible();
}

/** Shares the file to hand in on a device whose share sheet is closed first, then refuses, then takes it; resolves to what it took. The page is at /me. */
export async function shareWork(page: Page): Promise<{ name: string; text: string }> {
  const share = page.getByRole('button', { name: say('hand-in.share'), exact: true });
  await expect(share, 'where there is no share sheet').toHaveCount(0);
  // The sheet belongs to the device, and a browser without a screen has none: this one is played by the test.
  await page.evaluate(() => {
    const faults = ['AbortError', 'NotAllowedError'];
    const take = async ({ files: [file] }: { files: File[] }): Promise<void> => {
      const fault = faults.shift();
      if (fault) throw new DOMException('', fault);
      Object.assign(window, { taken: { name: file.name, text: await file.text() } });
    };
    Object.defineProperties(navigator, { canShare: { value: () => true }, share: { value: take } });
    window.location.hash = '#/privacy';
  });
  await expect(page.getByRole('heading', { name: say('privacy.title') })).toBeVisible();
  await page.evaluate(() => (window.location.hash = '#/me'));
  await share.click();
  await expect(share).toBeEnabled();
  await expect(page.getByText(say('hand-in.waiting', { count: 1 }))).toBeVisible();
  await share.click();
  await expect(page.getByText(say('hand-in.share-refused'))).toBeVisible();
  await share.click();
  await expect(page.getByText(say('hand-in.done'))).toBeVisible();
  return page.evaluate(() => (window as unknown as { taken: { name: string; text: string } }).taken);
}

/** Chooses a logo, once in vain. The page is at /school/settings. */
export async function chooseLogo(page: Page, drawing: string): Promise<void> {
  await choose(page, 'settings.choose-logo', drawing);
  await expect(page.getByText(say('settings.logo-no-picture'))).toBeVisible();
  await choose(page, 'settings.choose-logo', 'assets/icons/icon-192.png');
  await expect(page.locator('.settings-logo')).toBeVisible();
  await expect(page.getByText(say('settings.logo-no-picture'))).toBeHidden();
}

/** Adds an instructor, who then goes in with the same passphrase. The page is at /school/settings, and ends there. */
export async function secondInstructor(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByLabel(say('settings.new-instructor')).fill(name);
  await page.getByRole('button', { name: say('settings.add'), exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  await page.getByRole('button', { name: say('school.lock') }).click();
  await page.goto('./#/school/settings');
  await page.getByRole('combobox', { name: say('door.who') }).click();
  await page.getByRole('option', { name }).click();
  await enterSchool(page, passphrase);
  await expect(page.getByRole('banner').getByText(name, { exact: true })).toBeVisible();
}

/** Leaves the page alone for longer than anybody works in silence: it locks itself. */
export async function leaveAlone(page: Page): Promise<void> {
  await page.clock.install();
  // The last sign of life.
  await page.mouse.move(300, 300);
  await page.clock.fastForward('09:00');
  await expect(page.getByLabel(say('door.passphrase'), { exact: true })).toBeHidden();
  await page.clock.fastForward('01:01');
  await expect(page.getByLabel(say('door.passphrase'), { exact: true })).toBeVisible();
}

export const link = (page: Page, id: string): Locator => page.getByRole('link', { name: say(id), exact: true });

/** What the page says at the end of an import. */
export const importDone = (fresh: number, known: number, settle: number, refused: number): string =>
  say('import.done', { fresh, known, open: settle, refused });

export async function choose(page: Page, button: string, paths: string | string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say(button), exact: true }).click();
  await (await chooser).setFiles(paths);
}

export async function download(page: Page, button: string, path: string): Promise<void> {
  const wait = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await wait).saveAs(path);
}

/** Drops 200 MB on the page that imports. */
export async function dropHugeFile(page: Page): Promise<void> {
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Blob([new Uint8Array(200 * 1024 * 1024)])], 'huge.json'));
    document
      .querySelector('.import-drop')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: transfer }));
  });
}

/** At the instructors' door. */
export async function enterSchool(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel(say('door.passphrase'), { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: say('door.enter'), exact: true }).click();
}

/** On a shared computer for the first time: chooses a name and a PIN. The page ends at /me. */
export async function enterAsTrainee(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByLabel(say('who.pin-choose'), { exact: true }).fill(pin);
  await survey(page, 'school-choose-pin');
  await page.getByRole('button', { name: say('who.pin-set') }).click();
  await expect(page.getByRole('heading', { name: say('me.hello', { name }) })).toBeVisible();
}

/** At /school/settings. */
export async function changePassphrase(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: say('passphrase.change') }).click();
  await page.getByLabel(say('passphrase.old'), { exact: true }).fill(from);
  await page.getByLabel(say('passphrase.new'), { exact: true }).fill(to);
  await page.getByLabel(say('passphrase.new-again'), { exact: true }).fill(to);
  await expect(page.getByText(say('passphrase.strength.strong'))).toBeVisible();
  await survey(page, 'school-passphrase');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('passphrase.change') })
    .click();
  await expect(page.getByText(say('passphrase.changed'))).toBeVisible();
}
