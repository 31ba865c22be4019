// A whole session by finger and one by stylus, as the browser's own protocol sends them, each to a passing score on the stepped clock.
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import type { InputKind } from '../../src/core/attempt';
import { contentOf, downloadAttempt, samplesBy, scoreInNode, shownScore } from './attempt-files';
import { EVENT_MILLISECONDS, say, Trainee, type Point } from './trainee';
import { BOTH_CHEEKS, closeCheeks, prepareCheeks } from './whole-session';

// Drawing in software takes longer the more there is to draw.
test.use({ viewport: { width: 1024, height: 640 }, deviceScaleFactor: 0.25, hasTouch: true });
test.describe.configure({ mode: 'parallel' });

type Lead = (points: readonly Point[]) => Promise<void>;

function byFinger(cdp: CDPSession, trainee: Trainee): Lead {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: Point | null): Promise<unknown> =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ ...at, id: 1 }] : [] });
  return async (points) => {
    if (points.length < 2) return;
    await send('touchStart', points[0]);
    for (const point of points) {
      await send('touchMove', point);
      await trainee.wait(EVENT_MILLISECONDS);
    }
    await send('touchEnd', null);
    await trainee.wait(200);
  };
}

/** A quarter of a full press of one newton. */
const PRESSURE = 0.25;

function byStylus(cdp: CDPSession, trainee: Trainee): Lead {
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point): Promise<unknown> =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      pointerType: 'pen',
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      force: type === 'mouseReleased' ? 0 : PRESSURE,
    });
  return async (points) => {
    if (points.length < 2) return;
    await send('mousePressed', points[0]);
    for (const point of points) {
      await send('mouseMoved', point);
      await trainee.wait(EVENT_MILLISECONDS);
    }
    await send('mouseReleased', points[points.length - 1]);
    await trainee.wait(200);
  };
}

/** From the door to the debrief; the needling is as `lead` does it. */
async function play(page: Page, trainee: Trainee, lead: Lead): Promise<void> {
  await trainee.enter('clear-cheeks');
  await prepareCheeks(page, trainee);
  await trainee.press(say('device.motor-start'));
  await page.getByRole('switch', { name: say('treatment.stretch') }).check();
  for (const zone of BOTH_CHEEKS) {
    await trainee.glide(zone, 'horizontal', 20, 8, lead);
    await trainee.glide(zone, 'vertical', 20, 8, lead);
    await trainee.step('phrase.check-comfort');
  }
  expect(
    await page.evaluate(() => [window.scrollX, window.scrollY, window.visualViewport?.scale]),
    'nothing scrolled or zoomed under the hand',
  ).toEqual([0, 0, 1]);
  await trainee.wait(5000);
  await closeCheeks(page, trainee);
}

for (const [kind, byIt] of [
  ['touch', byFinger],
  ['pen', byStylus],
] as const satisfies readonly (readonly [InputKind, (cdp: CDPSession, trainee: Trainee) => Lead])[]) {
  test(`the cheek scenario led by ${kind} is passed, and everybody is told what led it`, async ({ page }, testInfo) => {
    test.setTimeout(600_000);
    const trainee = new Trainee(page);
    const cdp = await page.context().newCDPSession(page);
    await play(page, trainee, byIt(cdp, trainee));

    await expect(page).toHaveURL(/#\/debrief\//);
    await expect(page.getByRole('heading', { name: say('debrief.passed'), exact: true })).toBeVisible();
    await expect(page.locator('.debrief-header')).toContainText(say('input.led', { inputs: say(`input.${kind}`) }));
    const score = await shownScore(page);
    const path = testInfo.outputPath('played.needlepoint.json');
    await downloadAttempt(page, path);
    const file = contentOf(path);
    const samples = samplesBy(file, kind);
    expect(new Set(file.record.handRuns.map(({ inputKind }) => inputKind)).size).toBe(1);
    expect(samples.length).toBeGreaterThan(500);
    expect(Math.max(...samples.map(({ forceCentinewtons }) => forceCentinewtons))).toBe(25);
    expect(scoreInNode(path)).toMatchObject({ verified: true, score, passed: true, origin: 'person' });
  });
}
