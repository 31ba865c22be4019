// The practice pad: the first exercise carried out by mouse and by keyboard alone, from the first word to "done".
import { expect, test, type Locator, type Page } from '@playwright/test';
import { LANGUAGE, survey } from './survey';
import { addressOf, say, speak, Trainee } from './trainee';
import { Watch } from './watch';

test.use({ viewport: { width: 1024, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ mode: 'parallel' });
test.beforeAll(() => speak(LANGUAGE));
test.afterAll(() => speak('en'));

/** What has to be seen of the pad each way, in millimetres: it says how large one is drawn. */
const SEEN = { width: 130, height: 84 };
const EVENT_MILLISECONDS = 1000 / 15;

const steps = (page: Page): Locator => page.locator('.practice-steps li');
const doneSteps = (page: Page): Locator => steps(page).filter({ hasText: say('session.step-done') });
const line = (page: Page): Locator => page.getByRole('status');

test('by mouse: held, glided along the lane and stretched, with the second hand beside it', async ({
  page,
  baseURL,
}) => {
  const watch = await Watch.over(page, baseURL ?? '');
  const trainee = new Trainee(page);
  await page.goto(addressOf('pad?then=/me'));
  const pad = page.getByRole('application', { name: say('practice.canvas') });
  await expect(pad).toBeVisible();
  await trainee.wait(100);
  await survey(page, 'pad');
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is no pad on the page.');
  const scale = Math.min(box.width / SEEN.width, box.height / SEEN.height);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  let at = 0;
  const glide = async (toMillimetres: number): Promise<void> => {
    const way = Math.sign(toMillimetres - at) * ((20 * EVENT_MILLISECONDS) / 1000);
    for (let left = Math.abs(toMillimetres - at); left > 0; left -= Math.abs(way)) {
      at += way;
      await page.mouse.move(x + at * scale, y);
      await trainee.wait(EVENT_MILLISECONDS);
    }
  };

  await expect(line(page)).toHaveText(say('practice.line-off'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await trainee.wait(3000);
  await expect(doneSteps(page)).toHaveCount(1);
  await glide(35);
  await glide(-5);
  await expect(doneSteps(page)).toHaveCount(2);
  await expect(line(page)).toHaveText(say('practice.line-stretch'));
  await page.mouse.down({ button: 'right' });
  await glide(35);
  await survey(page, 'pad-stretched');
  await glide(-30);
  await page.mouse.up({ button: 'right' });
  await page.mouse.up();
  await expect(line(page)).toHaveText(say('practice.done'));
  await expect(doneSteps(page)).toHaveCount(3);
  await survey(page, 'pad-done');
  await page.getByRole('button', { name: say('practice.go-on') }).click();
  await expect(page).toHaveURL(/#\/me/);
  watch.calm();
});

test('by keyboard alone', async ({ page }) => {
  const trainee = new Trainee(page);
  const hold = async (key: string, milliseconds: number): Promise<void> => {
    await page.keyboard.down(key);
    await trainee.wait(milliseconds);
    await page.keyboard.up(key);
  };
  await page.goto(addressOf('pad'));
  await page.getByRole('button', { name: say('practice.focus') }).press('Enter');
  await expect(page.getByRole('application')).toBeFocused();
  await page.keyboard.press('Space');
  await trainee.wait(3000);
  await expect(doneSteps(page)).toHaveCount(1);
  await hold('ArrowRight', 1500);
  await hold('ArrowLeft', 1500);
  await expect(doneSteps(page)).toHaveCount(2);
  await page.keyboard.down('s');
  await hold('ArrowRight', 2000);
  await hold('ArrowLeft', 2000);
  await page.keyboard.up('s');
  await expect(line(page)).toHaveText(say('practice.done'));
  await page.getByRole('button', { name: say('practice.to-sessions') }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/#\/$/);
});
