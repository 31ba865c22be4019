// Every screen and state there is: each must be free of accessibility faults, console errors and foreign requests. The walks go in the made-up
// language, so that words which are not translated or do not fit come out; for the contact sheet they go in English.
import { chromium, expect, test, type Page } from '@playwright/test';
import { chooseFile, rehearseInNode } from './attempt-files';
import { LANGUAGE, pictures, survey } from './survey';
import { addressOf, say, speak, Trainee } from './trainee';
import { Watch } from './watch';

test.use({
  viewport: { width: 1024, height: 640 },
  contextOptions: { reducedMotion: 'reduce' },
  actionTimeout: 60_000,
});
// The walks do not need each other, and two at a time are sooner done.
test.describe.configure({ mode: 'parallel' });
// Pictures in every size take their time.
if (pictures) test.setTimeout(600_000);

test.beforeAll(() => speak(LANGUAGE));
test.afterAll(() => speak('en'));

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function pictureDrawn(page: Page): Promise<void> {
  await expect(page.locator('canvas')).toBeVisible();
}

test('the first page, and pages that cannot be shown', async ({ page, baseURL }) => {
  const watch = await Watch.over(page, baseURL ?? '');
  await page.goto(addressOf(''));
  await expect(page.getByText(say('home.history-none'))).toBeVisible();
  await survey(page, 'home-empty');
  for (const [name, address, words] of [
    ['fault-session', 'session/nowhere', say('errors:scenario.unknown', { id: 'nowhere' })],
    ['kept-for-exams', 'session/full-face?mode=exam', say('session.kept-for-exams')],
    ['fault-attempt', 'debrief/nothing', say('errors:attempt.unknown')],
    ['fault-page', 'nowhere', say('errors:page.missing')],
  ]) {
    await page.goto(addressOf(address));
    await expect(page.getByRole('alert')).toHaveText(words);
    await survey(page, name);
  }
  watch.calm();
});

test('a guided session from the briefing to its debrief', async ({ page, baseURL }) => {
  const watch = await Watch.over(page, baseURL ?? '');
  const trainee = new Trainee(page);
  await trainee.enter('clear-cheeks', '&mode=guided');
  await pictureDrawn(page);
  await survey(page, 'briefing');
  await page.getByRole('button', { name: say('session.pause') }).click();
  await survey(page, 'pause');
  await page.getByRole('button', { name: say('pause.resume'), exact: true }).click();
  await page.getByRole('button', { name: say('controls.open') }).click();
  await survey(page, 'controls');
  const controls = page.getByRole('dialog', { name: say('controls.title') });
  await controls.getByRole('tab', { name: say('controls.pad') }).click();
  await survey(page, 'controls-pad');
  await controls.getByRole('tab', { name: say('sound.title') }).click();
  await survey(page, 'controls-sound');
  const loud = controls.getByRole('slider', { name: say('sound.client') });
  await loud.press('ArrowLeft');
  await expect(loud).toHaveAttribute('aria-valuenow', '60');
  await controls.getByRole('tab', { name: say('controls.keys') }).click();
  await controls
    .getByRole('button', { name: say('controls.change-what', { what: say('action.motor') }), exact: true })
    .click();
  await page.keyboard.press('s');
  const taken = say('controls.taken', { name: 'S', what: say('action.stretch') });
  await expect(controls.getByText(taken)).toBeVisible();
  await survey(page, 'controls-taken');
  await controls.getByRole('button', { name: say('controls.leave') }).click();
  await controls.getByRole('button', { name: say('controls.done') }).click();
  await page.getByRole('button', { name: say('pause.resume'), exact: true }).click();
  await page.getByRole('button', { name: say('session.leave') }).click();
  await survey(page, 'leave');
  await page.getByRole('button', { name: say('leave.stay') }).click();
  await trainee.press(say('briefing.start'));

  await trainee.step('topic.goals');
  await trainee.step('topic.sun');
  await trainee.step('phrase.explain-endpoint');
  await survey(page, 'consultation');
  await trainee.press(say('consultation.read-form'));
  await survey(page, 'intake-form');
  await closeDialog(page);
  await trainee.press(say('consultation.proceed'));

  await survey(page, 'decision');
  await page.getByRole('radio', { name: say('clinical:decision.treat') }).check();
  await page.getByRole('button', { name: say('decision.back') }).click();
  await page.getByRole('combobox', { name: say('decision.reason') }).click();
  await survey(page, 'decision-reasons');
  await page.getByRole('option', { name: say('clinical:reason.suitable') }).click();
  await trainee.press(say('decision.decide'));

  await trainee.step('consent.explain-risks');
  await survey(page, 'consent');
  await trainee.press(say('consent.proceed'));

  await trainee.step('tray.check-cartridge');
  await survey(page, 'cartridge-label');
  await trainee.press(say('held.refuse'));
  await survey(page, 'cartridge-refused');
  // It is sealed and in date: a guided trainee hears that they were mistaken.
  await trainee.press(say('held.refusal.expired'));
  await expect(page.getByRole('status')).toContainText([`${say('held.swapped')} ${say('held.look-again')}`]);
  await closeDialog(page);
  await trainee.press(say('held.look', { thing: say('held.serum.name') }));
  await trainee.press(say('held.turn'));
  await expect(page.getByRole('dialog')).toContainText(say('held.serum.back'));
  await survey(page, 'serum-in-hand');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('clinical:tray.lay-out-serum') })
    .click();
  await closeDialog(page);
  await trainee.step('tray.check-authorisation');
  await survey(page, 'pen-papers');
  await closeDialog(page);
  for (const step of ['wash-hands', 'gloves', 'open-cartridge', 'load-cartridge', 'lay-out-gauze']) {
    await trainee.step(`tray.${step}`);
  }
  await survey(page, 'setup');
  await trainee.press(say('setup.proceed'));

  await trainee.care('cleanse', 'cheek-right');
  await trainee.care('serum', 'cheek-right');
  await trainee.press(say('device.motor-start'));
  const row = await trainee.rowOver('cheek-right', 20);
  await page.mouse.move(row[0].x, row[0].y);
  await page.mouse.down();
  for (const { x, y } of row) {
    await page.mouse.move(x, y);
    await trainee.wait(1000 / 30);
  }
  await survey(page, 'treatment-guided');
  await page.mouse.up();
  await trainee.wait(500);
  await trainee.press(say('treatment.stop'));
  await survey(page, 'stop-treatment');
  await page.getByRole('button', { name: say('app.cancel') }).click();
  await trainee.press(say('treatment.finish'));

  await page
    .locator('.closing-item')
    .dragTo(page.getByRole('button', { name: say('table.place-sharps'), exact: true }));
  await expect(page.locator('.closing-item')).toHaveCount(0);
  await expect(page.locator('.closing-news')).toContainText(say('clinical:closing.cartridge-to-sharps'));
  await survey(page, 'closing');
  await trainee.press(say('closing.proceed'));
  await trainee.step('advice.hands-off');
  await page.getByLabel(say('aftercare.plan')).fill('30');
  // The arrows go on where a month ends, whatever day it is today.
  const chosen = page.locator('.visit-calendar [data-selected]');
  const [year, month, date] = ((await chosen.getAttribute('data-day')) ?? '').split('-').map(Number);
  const toEnd = new Date(year, month, 0).getDate() - date;
  await page.getByLabel(say('aftercare.plan')).fill(String(30 + toEnd));
  await chosen.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(say('aftercare.plan'))).toHaveValue(String(31 + toEnd));
  await page.getByLabel(say('aftercare.plan')).fill('31');
  await trainee.press(say('aftercare.plan-set'));
  const card = page.locator('.aftercare-card');
  await expect(card).toContainText(say('card.hands-off'));
  await expect(card).not.toContainText(say('card.next-none'));
  await survey(page, 'aftercare');
  await page.emulateMedia({ media: 'print' });
  await expect(card).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await trainee.press(say('aftercare.proceed'));
  const cheek = page.locator('[data-zone="cheek-right"]');
  await cheek.focus();
  await cheek.press('Enter');
  const name = say('clinical:zone.cheek-right');
  await expect(page.getByLabel(say('chart.length-of', { zone: name }))).toBeFocused();
  await page.getByLabel(say('chart.passes-of', { zone: name })).fill('1');
  await trainee.press(say('chart.write-zone', { zone: name }));
  const written = (await cheek.getAttribute('aria-label')) ?? '';
  expect(written).toContain(name);
  expect(written).toContain(say('chart.map-no-blood'));
  await survey(page, 'chart');

  await page.goto(addressOf(''));
  await expect(page.locator('.resume-card')).toBeVisible();
  await survey(page, 'home-resume');
  await page.locator('.resume-card').getByText(say('home.resume-drop'), { exact: true }).click();
  await survey(page, 'delete-attempt');
  await page.getByRole('button', { name: say('app.cancel') }).click();
  await page.locator('.resume-card').getByRole('link').click();
  await trainee.at('chart');
  await page.getByRole('button', { name: say('pause.resume'), exact: true }).click();
  await trainee.press(say('chart.proceed'));

  await expect(page).toHaveURL(/#\/debrief\//);
  await expect(page.getByRole('heading', { name: say('debrief.not-yet'), exact: true })).toBeVisible();
  await pictureDrawn(page);
  await survey(page, 'debrief-not-yet');
  await page.getByRole('link', { name: say('app.name') }).click();
  await expect(page.getByText(say('home.verified'))).toBeVisible();
  await survey(page, 'home-history');
  watch.calm();
});

test('a refusal: what was learned, a postponement, a chart without zones', async ({ page, baseURL }) => {
  const watch = await Watch.over(page, baseURL ?? '');
  const trainee = new Trainee(page);
  await trainee.enter('waxed-five-days', '&mode=guided');
  await trainee.press(say('briefing.start'));
  await trainee.step('topic.hair-removal');
  await pictureDrawn(page);
  await survey(page, 'consultation-learned');
  await trainee.press(say('consultation.proceed'));
  await page.getByRole('radio', { name: say('clinical:decision.postpone') }).check();
  await survey(page, 'decision-postpone');
  await trainee.decide('postpone', 'waxed-recently', 10);
  await trainee.at('chart');
  await survey(page, 'chart-nothing-done');
  await trainee.press(say('chart.proceed'));
  await expect(page).toHaveURL(/#\/debrief\//);
  await pictureDrawn(page);
  await survey(page, 'debrief-refusal');
  watch.calm();
});

test('a practised session: what its trainee says before the score stands beside it afterwards', async ({
  page,
  baseURL,
}) => {
  const watch = await Watch.over(page, baseURL ?? '');
  const trainee = new Trainee(page);
  await trainee.enter('waxed-five-days', '&mode=practice');
  await trainee.press(say('briefing.start'));
  await trainee.press(say('consultation.proceed'));
  await trainee.decide('postpone', 'waxed-recently', 10);
  await trainee.press(say('chart.proceed'));
  const well = page.getByRole('group', { name: say('reflection.well') });
  await expect(well).toBeVisible();
  await expect(page.locator('.score-ring')).toHaveCount(0);
  // Nothing was needled, so nothing is asked of strokes.
  await expect(well.getByRole('checkbox', { name: say('reflection.topic-depth') })).toHaveCount(0);
  await well.getByText(say('reflection.topic-decision')).click();
  await expect(well.getByRole('checkbox', { name: say('reflection.topic-decision') })).toBeChecked();
  await page
    .getByRole('group', { name: say('reflection.change') })
    .getByLabel(say('reflection.words'))
    .fill('Спроси обо всём.');
  await survey(page, 'reflection');
  await page.getByRole('button', { name: say('reflection.send') }).click();
  const said = page.getByRole('region', { name: say('reflection.said') });
  await expect(page.locator('.score-ring')).toBeVisible();
  await expect(said).toContainText(say('reflection.topic-decision'));
  await expect(said).toContainText('Спроси обо всём.');
  await pictureDrawn(page);
  await survey(page, 'debrief-reflected');
  await page.reload();
  await expect(page.locator('.score-ring')).toBeVisible();
  await expect(said).toContainText('Спроси обо всём.');
  watch.calm();
});

test('a passed debrief with its replay and healing', async ({ page, baseURL }, testInfo) => {
  const watch = await Watch.over(page, baseURL ?? '');
  const path = testInfo.outputPath('careful.needlepoint.json');
  rehearseInNode('clear-cheeks', 'careful', path);
  await page.goto(addressOf(''));
  await chooseFile(page, path);
  await expect(page).toHaveURL(/#\/debrief\//);
  await expect(page.getByRole('heading', { name: say('debrief.passed'), exact: true })).toBeVisible();
  await pictureDrawn(page);
  const row = page
    .getByRole('region', { name: say('debrief.map') })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: say('clinical:zone.cheek-left'), exact: true }) });
  await expect(row.locator('[data-aim]')).toHaveText(/^\[?[4-9]\d %/);
  await survey(page, 'debrief-passed');
  await page.getByText(say('heat.reach'), { exact: true }).click();
  await expect(row.locator('[data-aim]')).toHaveText(/^\[?[6-9]\d %/);
  const trainee = new Trainee(page);
  await page.getByText(say('replay.speed-value', { speed: 16 })).click();
  await page.getByRole('button', { name: say('replay.play'), exact: true }).click();
  await trainee.wait(4000);
  await survey(page, 'replay');
  await page.getByRole('tab', { name: say('healing.title') }).click();
  await page.getByRole('button', { name: say('healing.play'), exact: true }).click();
  await trainee.wait(3000);
  await survey(page, 'healing');
  watch.calm();
});

test('a device that cannot draw, an address without https, a browser that keeps nothing', async ({
  launchOptions,
  baseURL,
}) => {
  const { port } = new URL(baseURL ?? '');
  // A browser of its own: no 3D at all, and a name for this machine, which plain http does not make safe.
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--disable-3d-apis', '--host-resolver-rules=MAP school.example 127.0.0.1'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1024, height: 640 }, reducedMotion: 'reduce' });
    const address = `http://school.example:${port}/`;
    const watch = await Watch.over(page, address);
    const trainee = new Trainee(page);
    await page.goto(new URL(addressOf('session/banned-place'), address).href);
    await trainee.at('briefing');
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await expect(page.getByText(say('errors:stage.unavailable.no-webgl'))).toBeVisible();
    await survey(page, 'session-no-webgl');
    await trainee.press(say('briefing.start'));
    await trainee.press(say('consultation.proceed'));
    await trainee.decide('decline', 'place-forbids');
    await trainee.press(say('chart.proceed'));
    await expect(page).toHaveURL(/#\/debrief\//);
    await expect(page.locator('.score-ring')).toBeVisible();
    await survey(page, 'debrief-no-webgl');

    await page.goto(new URL(addressOf(''), address).href);
    await expect(page.getByText(say('errors:keeping.may-be-cleared'))).toBeVisible();

    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.goto(new URL(addressOf(''), address).href);
    await expect(page.getByText(say('errors:keeping.insecure-address'))).toBeVisible();
    await survey(page, 'home-keeps-nothing');
    watch.calm();
  } finally {
    await browser.close();
  }
});
