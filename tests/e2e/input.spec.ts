// Every way to lead the pen: finger, stylus, mouse, wheel and keys; and what must hold meanwhile: sound as text, a pause when nobody looks.
import { expect, test, type CDPSession } from '@playwright/test';
import type { HandSample } from '../../src/core/skin';
import { contentOf, downloadAttempt, samplesBy } from './attempt-files';
import { say, Trainee } from './trainee';

test.use({ viewport: { width: 700, height: 860 }, hasTouch: true });

interface Point {
  x: number;
  y: number;
}
const EVENT_MILLISECONDS = 1000 / 30;
// A notch of the wheel is as many pixels as on a real screen only at a real screen's sharpness.
test.use({ deviceScaleFactor: 1 });

async function touchAlong(cdp: CDPSession, trainee: Trainee, points: readonly Point[]): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ ...points[0], id: 1 }] });
  for (const point of points) {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ ...point, id: 1 }] });
    await trainee.wait(EVENT_MILLISECONDS);
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await trainee.wait(200);
}

async function stylusAlong(
  cdp: CDPSession,
  trainee: Trainee,
  points: readonly Point[],
  pressure: number,
  tiltX: number,
): Promise<void> {
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', point: Point): Promise<unknown> =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      ...point,
      pointerType: 'pen',
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      force: type === 'mouseReleased' ? 0 : pressure,
      tiltX,
    });
  await send('mousePressed', points[0]);
  for (const point of points) {
    await send('mouseMoved', point);
    await trainee.wait(EVENT_MILLISECONDS);
  }
  await send('mouseReleased', points[points.length - 1]);
  await trainee.wait(200);
}

const strongest = (samples: readonly HandSample[]): number =>
  Math.max(...samples.map(({ forceCentinewtons }) => forceCentinewtons));

test('finger, stylus, mouse, wheel and keys each lead the pen and are recorded as what they are', async ({
  page,
}, testInfo) => {
  const trainee = new Trainee(page);
  const cdp = await page.context().newCDPSession(page);
  const sounds: string[] = [];
  page.on('request', (request) => void (/\.wav$/.test(request.url()) && sounds.push(request.url())));
  await trainee.enter('clear-cheeks', '&mode=practice');
  await expect(page.locator('canvas')).toBeVisible();
  expect(sounds, 'no sound before the first gesture').toEqual([]);
  await trainee.hurryToTreatment();
  expect(sounds).toHaveLength(1);
  const shownForce = page.locator('.panel .rate-figure').last();
  const row = await trainee.rowOver('cheek-right', 12);

  await page.getByRole('button', { name: say('session.sound-off') }).click();
  await expect(page.getByRole('button', { name: say('session.sound-on') })).toBeVisible();
  await trainee.press(say('device.motor-start'));
  await expect(page.locator('.caption-sound'), 'a muted sound is still told').toContainText(
    say('game:caption.motor-on'),
  );

  await trainee.care('serum', 'cheek-right');
  await expect(page.locator('.caption-sound')).toContainText(say('game:caption.serum'));
  await touchAlong(cdp, trainee, row);
  expect(await page.evaluate(() => [window.scrollX, window.scrollY, window.visualViewport?.scale])).toEqual([0, 0, 1]);

  // How hard a stylus was pressed is forgotten with the next tool: the force chosen at the side counts again.
  await stylusAlong(cdp, trainee, row, 0.5, 55);

  await page.mouse.move(row[0].x, row[0].y);
  await page.mouse.down();
  await page.mouse.wheel(0, -120);
  await expect(shownForce).toHaveText(say('treatment.force-value', { newtons: '0.40' }));
  for (const point of row) {
    await page.mouse.move(point.x, point.y);
    await trainee.wait(EVENT_MILLISECONDS);
  }
  await page.mouse.up();
  await trainee.wait(200);

  await page.getByRole('application').focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('Minus');
  await expect(shownForce).toHaveText(say('treatment.force-value', { newtons: '0.20' }));
  await page.keyboard.press('Space');
  await page.keyboard.down('ArrowRight');
  await trainee.wait(400);
  await page.keyboard.up('ArrowRight');
  await page.keyboard.press('Space');
  await trainee.wait(200);

  await trainee.press(say('device.motor-stop'));
  await trainee.hurryToDebrief();
  await page.getByRole('button', { name: say('reflection.skip') }).click();
  const path = testInfo.outputPath('inputs.needlepoint.json');
  await downloadAttempt(page, path);
  const file = contentOf(path);
  const byTouch = samplesBy(file, 'touch');
  const byMouse = samplesBy(file, 'mouse');
  const byKeys = samplesBy(file, 'keyboard');
  const byStylus = samplesBy(file, 'pen');
  for (const samples of [byTouch, byMouse, byStylus]) expect(samples.length).toBeGreaterThan(30);
  expect(byKeys.length).toBeGreaterThan(30);
  expect(strongest(byTouch)).toBe(25);
  expect(strongest(byMouse)).toBe(40);
  expect(strongest(byKeys)).toBe(20);
  expect(strongest(byStylus)).toBe(50);
  // A stylus is held at a slant of 40 degrees by nature; only what goes beyond counts.
  expect(byStylus.every(({ tiltUDegrees }) => tiltUDegrees === 15)).toBe(true);
  expect([...byTouch, ...byMouse, ...byKeys].every(({ tiltUDegrees }) => tiltUDegrees === 0)).toBe(true);
});

test('a page out of sight pauses itself, and no time passes until somebody goes on', async ({ page }) => {
  const trainee = new Trainee(page);
  await trainee.enter('clear-cheeks');
  await trainee.wait(3200);
  const before = await trainee.playedSeconds();
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const dialog = page.getByRole('dialog', { name: say('pause.title') });
  await expect(dialog).toContainText(say('pause.hidden'));
  await trainee.wait(5000);
  expect(await trainee.playedSeconds()).toBe(before);
  await dialog.getByRole('button', { name: say('pause.resume'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await trainee.wait(2000);
  expect(await trainee.playedSeconds()).toBe(before + 2);

  await page.getByRole('button', { name: say('session.pause') }).click();
  await expect(dialog).not.toContainText(say('pause.hidden'));
  await trainee.wait(5000);
  expect(await trainee.playedSeconds()).toBe(before + 2);
});

test('the picture fills its place, also after the window has changed', async ({ page }) => {
  const trainee = new Trainee(page);
  await trainee.enter('clear-cheeks');
  const canvas = page.locator('canvas');
  for (const size of [
    { width: 700, height: 860 },
    { width: 1200, height: 640 },
    { width: 900, height: 500 },
  ]) {
    await page.setViewportSize(size);
    await expect
      .poll(async () => {
        const [drawn, place] = await Promise.all([canvas.boundingBox(), page.locator('.picture').boundingBox()]);
        if (!drawn || !place) return Infinity;
        return Math.abs(drawn.width - place.width) + Math.abs(drawn.height - place.height);
      })
      // Places may end between two pixels, pictures not.
      .toBeLessThan(2);
  }
});
