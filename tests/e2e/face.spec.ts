// Looking at the face: the head turned by button and key, strokes that land where the tip stands in every pose, wheel and keys that zoom.
import { expect, test, type Page } from '@playwright/test';
import { zoneAt, type ZoneId } from '../../src/core/skin';
import { loadFace } from '../../src/cli/content';
import { contentOf, downloadAttempt, samplesBy } from './attempt-files';
import { say, Trainee } from './trainee';

test.use({
  viewport: { width: 1024, height: 640 },
  deviceScaleFactor: 0.5,
  contextOptions: { reducedMotion: 'reduce' },
});

const face = loadFace();
/** A point of the right temple, which hardly shows from the front, and one of the left lateral cheek, hidden from the right side. */
const TEMPLE_RIGHT = { u: 260, v: 860 };
const LATERAL_LEFT = { u: 2300, v: 1400 };
const zoneOf = ({ u, v }: { u: number; v: number }): ZoneId | 'outside' => zoneAt(face, u, v);

const onPage = (page: Page, { u, v }: { u: number; v: number }): Promise<{ x: number; y: number } | null> =>
  page.evaluate(([pointU, pointV]) => window.needlepointFace?.screenPointOf(pointU, pointV) ?? null, [u, v] as const);

test('a turned head brings the temple before the trainee, and strokes land under the tip', async ({
  page,
}, testInfo) => {
  expect([zoneOf(TEMPLE_RIGHT), zoneOf(LATERAL_LEFT)]).toEqual(['temple-right', 'lateral-cheek-left']);
  const trainee = new Trainee(page);
  await trainee.enter('clear-cheeks', '&mode=practice');
  await trainee.hurryToTreatment();
  const front = await onPage(page, LATERAL_LEFT);
  expect(front).not.toBeNull();

  await page.getByText(say('treatment.head-left'), { exact: true }).click();
  await expect.poll(() => onPage(page, LATERAL_LEFT), 'the far cheek is hidden').toBeNull();
  await trainee.press(say('device.motor-start'));
  const temple = await onPage(page, TEMPLE_RIGHT);
  if (!temple) throw new Error('The temple cannot be seen.');
  await page.mouse.move(temple.x, temple.y);
  await page.mouse.down();
  for (let step = 0; step < 12; step++) {
    await page.mouse.move(temple.x + step, temple.y);
    await trainee.wait(1000 / 30);
  }
  await page.mouse.up();
  await trainee.wait(300);

  await page.getByRole('application').focus();
  await page.keyboard.press('q');
  await expect.poll(() => onPage(page, LATERAL_LEFT), 'Q turns the head back').toEqual(front);
  await expect(page.getByRole('radio', { name: say('treatment.head-front') })).toBeChecked();

  const box = await page.locator('canvas').boundingBox();
  if (!box) throw new Error('There is no face on the page.');
  const cheek = await onPage(page, { u: 1740, v: 1450 });
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -400);
  await expect(page.getByRole('radio', { name: say('treatment.close-up') })).toBeChecked();
  expect(await onPage(page, { u: 1740, v: 1450 })).not.toEqual(cheek);
  expect(await page.evaluate(() => [window.scrollX, window.scrollY])).toEqual([0, 0]);
  await page.keyboard.press('z');
  await expect(page.getByRole('radio', { name: say('treatment.whole-face') })).toBeChecked();

  await trainee.press(say('device.motor-stop'));
  await trainee.hurryToDebrief();
  await page.getByRole('button', { name: say('reflection.skip') }).click();
  const path = testInfo.outputPath('turned.needlepoint.json');
  await downloadAttempt(page, path);
  const samples = samplesBy(contentOf(path), 'mouse');
  expect(samples.length).toBeGreaterThan(20);
  for (const sample of samples) expect(zoneOf(sample)).toBe('temple-right');
  expect(Math.hypot(samples[0].u - TEMPLE_RIGHT.u, samples[0].v - TEMPLE_RIGHT.v)).toBeLessThan(12);
});
