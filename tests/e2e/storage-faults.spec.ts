// What other tabs can do to a trainee's storage: hold it back, or play the same attempt. What was saved stays, and the trainee is told.
import { expect, test, type Page } from '@playwright/test';
import { attemptIdOf, savedMilliseconds } from './saved-play';
import { say, Trainee } from './trainee';

test.use({ viewport: { width: 1024, height: 640 }, deviceScaleFactor: 0.5 });

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
  const first = await openWithoutLocks(second, id);
  const third = await context.newPage();
  const other = await openWithoutLocks(third, id);
  const before = await savedMilliseconds(second, id);
  await first.press(say('pause.resume'));
  await first.wait(1000);
  await expect.poll(() => savedMilliseconds(second, id)).toBeGreaterThan(before + 900);
  await other.press(say('pause.resume'));
  await expect(third.getByText(say('errors:storage.already-kept'))).toBeVisible();
  await expect(second.getByText(say('errors:storage.already-kept'))).toHaveCount(0);
  await first.wait(1000);
  await other.wait(1000);
  await expect.poll(() => savedMilliseconds(second, id)).toBeGreaterThan(before + 1900);
});

async function openWithoutLocks(page: Page, attemptId: string): Promise<Trainee> {
  await page.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  await page.goto('./manifest.webmanifest');
  await page.goto(`./?clock=stepped#/session/banned-place?attempt=${attemptId}`);
  await expect(page.getByText(say('pause.back'))).toBeVisible();
  return new Trainee(page);
}
