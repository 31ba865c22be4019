// What a browser's storage can do to a trainee: no room, another tab in the way, and a page that is killed. What was saved stays, and the trainee is told.
// NEEDLEPOINT_KILLS=50 is the long form (docs/storage-faults.md); the page is killed twice otherwise.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { TICKS_PER_SECOND } from '../../src/core/skin';
import { downloadAttempt, scoreInNode } from './attempt-files';
import { say, Trainee } from './trainee';

const KILLS = Number(process.env.NEEDLEPOINT_KILLS ?? 2);
const attemptIdOf = (page: Page): string => /attempt=([^&]+)/.exec(page.url())?.[1] ?? '';

test.use({ viewport: { width: 1024, height: 640 }, deviceScaleFactor: 0.5 });
test.describe.configure({ timeout: 60_000 + KILLS * 30_000 });

/** Milliseconds of play that are saved, read beside the app. */
function savedMilliseconds(page: Page, attemptId: string): Promise<number> {
  return page.evaluate(
    async ([id, ticksPerSecond]) => {
      const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
        new Promise((fulfil, reject) => {
          request.onsuccess = () => fulfil(request.result);
          request.onerror = () => reject(request.error);
        });
      const base = await settled(indexedDB.open('needlepoint-chunks'));
      const drawer = base.transaction('chunks').objectStore('chunks');
      const pieces = await settled<{ record: { ticks: number } }[]>(
        drawer.getAll(IDBKeyRange.bound(`${id}/`, `${id}/~`)),
      );
      base.close();
      return (Math.max(0, ...pieces.map(({ record }) => record.ticks)) * 1000) / ticksPerSecond;
    },
    [attemptId, TICKS_PER_SECOND] as const,
  );
}

test('a full disk is told at once, keeps what was saved, and leaves the finished attempt to be downloaded', async ({
  page,
  baseURL,
}, testInfo) => {
  const trainee = new Trainee(page);
  await trainee.enter('banned-place');
  await trainee.press(say('briefing.start'));
  await trainee.wait(3000);
  const id = attemptIdOf(page);
  await expect.poll(() => savedMilliseconds(page, id)).toBeGreaterThan(2900);
  const saved = await savedMilliseconds(page, id);
  const origin = new URL(baseURL ?? '').origin;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await trainee.wait(1000);
  await expect(page.getByText(say('errors:storage.full'))).toBeVisible();
  expect(await savedMilliseconds(page, id)).toBe(saved);
  await trainee.press(say('consultation.proceed'));
  await trainee.decide('decline', 'place-forbids');
  await trainee.press(say('chart.proceed'));
  await expect(page).toHaveURL(/#\/debrief\/held-/);
  await expect(page.getByText(say('errors:storage.full'))).toBeVisible();
  const path = testInfo.outputPath('not-saved.needlepoint.json');
  await downloadAttempt(page, path);
  expect(scoreInNode(path)).toMatchObject({ verified: true, outcome: 'declined' });

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.goto(`./?clock=stepped#/session/banned-place?attempt=${id}`);
  await page.reload();
  await expect(page.getByText(say('pause.back'))).toBeVisible();
  expect(await savedMilliseconds(page, id)).toBe(saved);
});

test('storage that an old tab holds back is told, the page works, and afterwards everything is there', async ({
  page,
  context,
}) => {
  // An old tab that never lets go, and a drawer that has to be upgraded.
  const old = await context.newPage();
  await old.goto('./manifest.webmanifest');
  await old.evaluate(
    () =>
      new Promise<void>((fulfil, reject) => {
        const request = indexedDB.open('needlepoint-starts', 1);
        request.onsuccess = () => {
          Object.assign(window, { held: request.result });
          fulfil();
        };
        request.onerror = () => reject(request.error);
      }),
  );
  await page.goto('./');
  await expect(page.getByText(say('errors:keeping.blocked'))).toBeVisible();
  await old.close();
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.getByText(say('errors:keeping.blocked'))).toBeHidden();
});

test('one attempt in two tabs: the second is told, and nothing of the first is lost', async ({ page, context }) => {
  const trainee = new Trainee(page);
  await trainee.enter('banned-place');
  await trainee.press(say('briefing.start'));
  await trainee.wait(2000);
  const id = attemptIdOf(page);
  const second = await context.newPage();
  await second.goto(`./?clock=stepped#/session/banned-place?attempt=${id}`);
  await expect(second.getByText(say('errors:resume.other-tab'))).toBeVisible();
  await trainee.wait(2000);
  await expect.poll(() => savedMilliseconds(page, id)).toBeGreaterThan(3900);
  await page.close();

  // Where there are no locks (plain http), both play: the first to save goes on, the other is told.
  const without = await Promise.all([second, await context.newPage()].map((tab) => openWithoutLocks(tab, id)));
  const before = await savedMilliseconds(second, id);
  for (const tab of without) await tab.press(say('pause.resume'));
  await expect(second.getByText(say('errors:storage.already-kept'))).toHaveCount(0);
  const told = context.pages().filter((tab) => tab !== second)[0];
  await expect(told.getByText(say('errors:storage.already-kept'))).toBeVisible();
  for (const tab of without) await tab.wait(2000);
  await expect.poll(() => savedMilliseconds(second, id)).toBeGreaterThan(before + 1900);
});

async function openWithoutLocks(page: Page, attemptId: string): Promise<Trainee> {
  await page.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  await page.goto('./manifest.webmanifest');
  await page.goto(`./?clock=stepped#/session/banned-place?attempt=${attemptId}`);
  await expect(page.getByText(say('pause.back'))).toBeVisible();
  return new Trainee(page);
}

/** Lets play run in real time. Before every frame the page says how far play will be after it; the answer is the last it said. */
async function playing(page: Page): Promise<() => number> {
  let saidMilliseconds = 0;
  await page.exposeFunction('willHavePlayed', (milliseconds: number) => {
    saidMilliseconds = milliseconds;
  });
  await page.evaluate(() => {
    const said = window as unknown as { willHavePlayed(milliseconds: number): void };
    let last = performance.now();
    let played = 0;
    setInterval(() => {
      const now = performance.now();
      played += now - last;
      void said.willHavePlayed(played);
      window.needlepointClock?.advance(now - last);
      last = now;
    }, 16);
  });
  return () => saidMilliseconds;
}

/** Kills the page's process, as a crash or a full memory would. */
async function kill(page: Page, context: BrowserContext): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const gone = page.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}

test(`a page killed ${KILLS} times while the pen is at work loses at most a second each time, and the session is finished and proved`, async ({
  page,
  context,
}, testInfo) => {
  const random = chance(Number(process.env.NEEDLEPOINT_KILL_SEED ?? 1));
  // Nothing may happen to what was finished before.
  await page.goto('./?clock=stepped#/session/banned-place');
  let trainee = new Trainee(page);
  await trainee.press(say('briefing.start'));
  await trainee.press(say('consultation.proceed'));
  await trainee.decide('decline', 'place-forbids');
  await trainee.press(say('chart.proceed'));
  await expect(page).toHaveURL(/#\/debrief\//);
  const finishedAddress = page.url();

  await trainee.enter('clear-cheeks');
  await trainee.hurryToTreatment();
  await trainee.press(say('device.motor-start'));
  const id = attemptIdOf(page);
  const lost: number[] = [];
  let tab = page;
  for (let time = 0; time < KILLS; time++) {
    await tab.getByLabel(say('pen.zone')).selectOption(time % 2 === 0 ? 'cheek-right' : 'cheek-left');
    const start = tab.getByRole('button', { name: say('pen.start'), exact: true });
    if (await start.isEnabled()) await start.click();
    await trainee.wait(600);
    const before = await savedMilliseconds(tab, id);
    const played = await playing(tab);
    const forMilliseconds = 100 + random() * 1900;
    await expect.poll(played, { intervals: [5] }).toBeGreaterThan(forMilliseconds);
    await kill(tab, context);
    tab = await context.newPage();
    await tab.goto(`./?clock=stepped#/session/clear-cheeks?attempt=${id}`);
    await expect(tab.getByText(say('pause.back'))).toBeVisible();
    lost.push(before + played() - (await savedMilliseconds(tab, id)));
    trainee = new Trainee(tab);
    await trainee.press(say('pause.resume'));
  }
  const worst = Math.max(...lost);
  const mean = lost.reduce((sum, one) => sum + one, 0) / lost.length;
  console.log(`killed ${KILLS} times: ${mean.toFixed(0)} ms of play lost on average, ${worst.toFixed(0)} ms at worst`);
  expect(worst).toBeLessThanOrEqual(1000);

  await trainee.hurryToDebrief();
  const path = testInfo.outputPath('killed.needlepoint.json');
  await downloadAttempt(tab, path);
  expect(scoreInNode(path)).toMatchObject({ verified: true, outcome: 'treated' });
  await tab.goto(finishedAddress);
  await expect(tab.locator('.score-ring')).toBeVisible();
});

/** Even numbers from 0 to 1 that are the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
