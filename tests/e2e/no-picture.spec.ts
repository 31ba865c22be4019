// Without a picture: no WebGL at all, and WebGL that is lost and comes back in the middle. The session goes on by panel and keyboard, needling included.
import { chromium, expect, test, type Page } from '@playwright/test';
import { INPUT_KINDS } from '../../src/core/attempt';
import type { ZoneId } from '../../src/core/skin';
import { contentOf, downloadAttempt, scoreInNode } from './attempt-files';
import { say, Trainee } from './trainee';
import { Watch } from './watch';

test.use({ viewport: { width: 1024, height: 640 }, deviceScaleFactor: 0.5 });

/** Presses a button with the keyboard alone. */
async function key(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function chooseLength(page: Page, metres: number): Promise<void> {
  const figure = async (): Promise<number> => Number.parseFloat(await page.locator('.display-figure').innerText());
  while ((await figure()) > metres) await key(page, say('device.shorter'));
  while ((await figure()) < metres) await key(page, say('device.longer'));
}

test('a device that cannot draw: a cheek is needled by panel and keyboard, and Node proves the score', async ({
  launchOptions,
  baseURL,
}, testInfo) => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--disable-3d-apis'],
  });
  try {
    const page = await browser.newPage({ baseURL, viewport: { width: 1024, height: 640 } });
    const watch = await Watch.over(page, baseURL ?? '');
    const trainee = new Trainee(page);
    await trainee.enter('clear-cheeks');
    await expect(page.getByText(say('errors:stage.unavailable.no-webgl'))).toBeVisible();
    await trainee.press(say('briefing.start'));
    await trainee.press(say('consultation.proceed'));
    await trainee.decide('treat', 'suitable');
    await trainee.press(say('consent.proceed'));
    for (const step of ['open-cartridge', 'load-cartridge', 'lay-out-serum']) await trainee.step(`tray.${step}`);
    await trainee.press(say('setup.proceed'));
    await trainee.at('treatment');
    await chooseLength(page, 0.25);
    await key(page, say('device.motor-start'));
    const news = page.locator('.pen-panel').getByRole('status');
    await page.getByLabel(say('pen.zone')).selectOption('cheek-right');
    await page.getByRole('slider', { name: say('pen.passes') }).press('Home');
    await key(page, say('pen.start'));
    await trainee.wait(1000);
    await expect(news).toContainText(say('pen.pass', { zone: say('clinical:zone.cheek-right'), pass: 1, passes: 1 }));
    for (let step = 0; step < 30 && (await news.innerText()) !== say('pen.done'); step++) await trainee.wait(4000);
    await expect(news).toHaveText(say('pen.done'));
    await trainee.hurryToDebrief();
    const path = testInfo.outputPath('by-panel.needlepoint.json');
    await downloadAttempt(page, path);
    expect(scoreInNode(path)).toMatchObject({ verified: true, outcome: 'treated', origin: 'person' });
    const { handRuns } = contentOf(path).record;
    expect(handRuns.reduce((sum, { samples }) => sum + samples.length / 8, 0)).toBeGreaterThan(600);
    expect(new Set(handRuns.map(({ inputKind }) => INPUT_KINDS[inputKind]))).toEqual(new Set(['keyboard']));
    watch.calm();
  } finally {
    await browser.close();
  }
});

test('WebGL lost in the middle is said and worked around, and when it comes back the face is drawn and needled again', async ({
  page,
}) => {
  const trainee = new Trainee(page);
  await trainee.enter('clear-cheeks');
  await trainee.hurryToTreatment();
  await trainee.press(say('device.motor-start'));
  const picture = async (): Promise<number> => (await page.locator('canvas').screenshot()).length;
  /** Puts the pen down on a zone by pointer and sees the gauges say so. */
  const touch = async (zone: ZoneId): Promise<void> => {
    const [point] = await trainee.rowOver(zone, 2);
    await page.mouse.move(point.x, point.y);
    await page.mouse.down();
    await trainee.wait(300);
    await expect(
      page.getByText(say('treatment.on-zone', { zone: say(`clinical:zone.${zone}`) })).first(),
    ).toBeVisible();
    await page.mouse.up();
    await trainee.wait(200);
  };
  await touch('cheek-left');
  const drawnBytes = await picture();

  await page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const gl = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
    const loss = gl?.getExtension('WEBGL_lose_context');
    if (!loss) throw new Error('There is no context to lose.');
    Object.assign(window, { giveBack: () => loss.restoreContext() });
    loss.loseContext();
  });
  await expect(page.getByText(say('errors:stage.lost'))).toBeVisible();
  const played = await trainee.playedSeconds();
  await key(page, say('pen.start'));
  await trainee.wait(3000);
  await key(page, say('pen.stop'));
  expect(await trainee.playedSeconds()).toBeGreaterThanOrEqual(played + 3);

  await page.evaluate(() => (window as unknown as { giveBack(): void }).giveBack());
  await expect(page.getByText(say('errors:stage.lost'))).toBeHidden();
  await expect
    .poll(() => page.evaluate(() => window.needlepointFace?.screenPointOf(1280, 1280) !== undefined))
    .toBe(true);
  await expect(page.locator('canvas')).toHaveCount(1);
  await trainee.wait(500);
  await expect.poll(picture).toBeGreaterThan(drawnBytes / 2);
  await touch('cheek-right');
});

test('a page that stood still for seconds: its clock stood still too, and nothing is made up for', async ({ page }) => {
  const trainee = new Trainee(page);
  await page.goto('./#/session/banned-place?seed=7');
  await trainee.at('briefing');
  await trainee.button(say('briefing.start')).click();
  await expect.poll(() => trainee.playedSeconds()).toBeGreaterThanOrEqual(1);
  const before = await trainee.playedSeconds();
  // As a sleeping computer would: no frame is drawn, and the wall clock runs on.
  await page.evaluate(() => {
    const until = performance.now() + 5000;
    while (performance.now() < until);
  });
  await expect.poll(() => trainee.playedSeconds()).toBeGreaterThanOrEqual(before + 1);
  expect(await trainee.playedSeconds()).toBeLessThan(before + 4);
});
