// A browser with no room left, and one that keeps nothing: the trainee is told, plays on, and loses nothing that can be kept.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { downloadAttempt, scoreInNode } from './attempt-files';
import { attemptIdOf, savedMilliseconds } from './saved-play';
import { say, Trainee } from './trainee';

test.use({ viewport: { width: 1024, height: 640 }, deviceScaleFactor: 0.5 });

/** Room for the app's own records, and little enough to fill at once. */
const QUOTA_BYTES = 1_500_000;

/** Puts one large record beside the app's, and small ones until none goes in any more. */
function fillUp(page: Page): Promise<string> {
  return page.evaluate(
    (quotaBytes) =>
      new Promise<string>((full, failed) => {
        const opening = indexedDB.open('filler');
        opening.onerror = () => failed(opening.error);
        opening.onupgradeneeded = () => opening.result.createObjectStore('filler', { autoIncrement: true });
        opening.onsuccess = async () => {
          const { usage = 0 } = await navigator.storage.estimate();
          const put = (bytes: number): void => {
            const writing = opening.result.transaction('filler', 'readwrite');
            // Chance, which no storage can pack.
            const content = Array.from({ length: Math.ceil(bytes / 65_536) }, () =>
              crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536))),
            );
            writing.objectStore('filler').add(content);
            writing.oncomplete = () => put(500);
            writing.onabort = () => {
              opening.result.close();
              full(writing.error?.name ?? '');
            };
          };
          put(quotaBytes - usage - 70_000);
        };
      }),
    QUOTA_BYTES,
  );
}

async function refuseClient(trainee: Trainee, page: Page): Promise<void> {
  await trainee.press(say('consultation.proceed'));
  await trainee.decide('decline', 'place-forbids');
  await trainee.press(say('chart.proceed'));
  await expect(page).toHaveURL(/#\/debrief\//);
}

test('no room left: told at once, played on, and saved to the last moment when an old attempt makes room', async ({
  page,
  context,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  const devtools = await context.newCDPSession(page);
  // Before the first opening: Chromium asks for the quota anew only when the room it was told of is used up.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA_BYTES });
  const trainee = new Trainee(page);
  for (const time of ['first', 'second']) {
    await trainee.enter('banned-place', `&time=${time}`);
    await trainee.press(say('briefing.start'));
    await refuseClient(trainee, page);
  }
  const kept = page.url();

  await trainee.enter('banned-place', '&time=third');
  await trainee.press(say('briefing.start'));
  await trainee.wait(2000);
  const id = attemptIdOf(page);
  await expect.poll(() => savedMilliseconds(page, id)).toBeGreaterThan(1900);
  const saved = await savedMilliseconds(page, id);
  expect(await fillUp(page)).toBe('QuotaExceededError');

  await trainee.wait(1000);
  await expect(page.getByRole('alert')).toHaveText(say('errors:saving.full'));
  await trainee.step('topic.goals');
  await trainee.wait(3000);
  expect(await savedMilliseconds(page, id)).toBe(saved);
  await page.getByRole('button', { name: say('session.pause') }).click();
  await expect(page.getByText(say('pause.what-unsaved'))).toBeVisible();
  await page.getByRole('button', { name: say('pause.resume'), exact: true }).click();

  const other = await context.newPage();
  await other.goto(kept);
  await expect(other.locator('.score-ring')).toBeVisible();
  await other.goto('./');
  await other
    .getByRole('row')
    .getByRole('button', { name: say('home.delete') })
    .last()
    .click();
  await other.getByRole('button', { name: say('home.drop-yes') }).click();
  await expect(other.getByRole('row')).toHaveCount(2);

  const played = (await trainee.playedSeconds()) * 1000;
  await trainee.wait(1000);
  await expect(page.getByRole('alert')).toHaveText(say('errors:saving.again'));
  await expect.poll(() => savedMilliseconds(page, id)).toBeGreaterThanOrEqual(played);
  await page.reload();
  await expect(page.getByText(say('pause.back'))).toBeVisible();
  expect(await trainee.playedSeconds()).toBeGreaterThanOrEqual(Math.floor(played / 1000));
  await other.goto(kept);
  await expect(other.locator('.score-ring')).toBeVisible();
});

test('a browser that refuses all storage: told, and a session is played, proved and downloaded', async ({
  launchOptions,
  baseURL,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // Site data blocked in the settings: IndexedDB, localStorage and locks all answer with an error.
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL,
    viewport: { width: 1024, height: 640 },
  });
  try {
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto('./');
    await expect(page.getByText(say('errors:keeping.refused'))).toBeVisible();
    const opening = page.evaluate(
      () =>
        new Promise<string>((answer) => {
          const request = indexedDB.open('x');
          request.onsuccess = () => answer('opened');
          request.onerror = () => answer(request.error?.name ?? '');
        }),
    );
    expect(await opening).toBe('UnknownError');

    const trainee = new Trainee(page);
    await trainee.enter('banned-place');
    await trainee.press(say('briefing.start'));
    await page.getByRole('button', { name: say('session.pause') }).click();
    await expect(page.getByText(say('pause.what-unsaved'))).toBeVisible();
    await page.getByRole('button', { name: say('pause.resume'), exact: true }).click();
    await refuseClient(trainee, page);
    const path = testInfo.outputPath('kept-by-hand.needlepoint.json');
    await downloadAttempt(page, path);
    expect(scoreInNode(path)).toMatchObject({ verified: true, outcome: 'declined' });
    await page.getByRole('link', { name: say('app.name') }).click();
    await expect(page.getByText(say('home.verified'))).toBeVisible();
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
});
