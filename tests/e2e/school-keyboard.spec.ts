// An instructor's work with hands that have nothing but the keyboard.
import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { pressByKey, tabTo } from './by-keyboard';
import { SEEDED, writeSeededSchool } from './seeded-school';
import { say } from './trainee';

test.use({ actionTimeout: 15_000 });

test('an instructor grades, reviews and signs by keyboard alone', async ({ page }, info) => {
  mkdirSync(info.outputDir, { recursive: true });
  const [backup, feedback] = [info.outputPath('s.needlepoint-school'), info.outputPath('f.json')];
  await writeSeededSchool(backup, feedback);
  const [ada, ben] = SEEDED.trainees;
  const type = (text: string): Promise<void> => page.keyboard.type(text);
  const enter = (): Promise<void> => page.keyboard.press('Enter');
  await page.goto('./#/restore');
  // Listened for before the walk: the browser takes over choosers a moment after it is asked to, and a key is quicker.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.getByRole('button', { name: say('restore.choose') }));
  await enter();
  await (await chooser).setFiles(backup);
  await tabTo(page, page.getByLabel(say('restore.passphrase')));
  await type(SEEDED.passphrase);
  await enter();
  const open = page.getByRole('link', { name: say('restore.open') });
  await open.waitFor();
  await tabTo(page, open);
  await enter();
  await tabTo(page, page.getByLabel(say('door.passphrase'), { exact: true }));
  await type(SEEDED.passphrase);
  await enter();

  await expect(page.getByRole('heading', { name: say('gradebook.title') })).toBeVisible();
  const rows = page.locator('.data-table tbody tr:not([aria-hidden])');
  await expect(rows).toHaveCount(4);
  await tabTo(page, page.getByLabel(say('gradebook.search')));
  await type(ben);
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await pressByKey(page, say('gradebook.waiting'));
  await expect(page.getByRole('columnheader', { name: say('gradebook.waiting') })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await enter();
  await expect(rows.first()).toContainText(ben);
  await tabTo(page, page.getByRole('radio', { name: say('gradebook.view-trainees') }), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  const attempts = page.locator('.data-table a[href*="/instructor/attempt/"]');
  await attempts.first().waitFor();
  await tabTo(page, attempts.first());
  await enter();

  await expect(page.getByRole('heading', { name: say('review.marks') })).toBeVisible();
  const change = page.locator('[aria-labelledby="marks"] tbody button:has-text("Change")').first();
  await tabTo(page, change);
  await enter();
  await tabTo(page, page.getByRole('dialog').getByRole('textbox').first());
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByLabel(say('review.override-reason'), { exact: true }));
  await type('By keys.');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: say('review.override-save'), exact: true }));
  await enter();
  // The field that is closing still says it, too.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText(/By keys\./)).toBeVisible();
  await expect(change).toBeFocused();
  await tabTo(page, page.getByRole('textbox', { name: say('review.comment') }));
  await type('Seen without a mouse.');
  await pressByKey(page, say('review.comment-add'));
  await expect(page.getByRole('listitem').getByText('Seen without a mouse.')).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: say('instructor.nav-gradebook') }), 'Shift+Tab');
  await enter();
  await tabTo(page, page.getByRole('link', { name: ada, exact: true }));
  await enter();
  await pressByKey(page, say('person.sign-off'));
  await pressByKey(page, say('person.sign-off-do'));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await tabTo(page, page.getByRole('link', { name: say('person.certificate'), exact: true }));
  await enter();
  await expect(page.getByRole('heading', { name: ada, exact: true })).toBeVisible();
});
