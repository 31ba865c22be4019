// Everything by keyboard alone: a whole session of words, and the needling of a face; the focus is always to be seen.
import { expect, test } from '@playwright/test';
import { contentOf, downloadAttempt } from './attempt-files';
import { focusShows, pressByKey, tabTo } from './by-keyboard';
import { INPUT_KINDS, sampleOf, samplesIn } from '../../src/core/attempt';
import { say, Trainee } from './trainee';

test.use({ viewport: { width: 1024, height: 640 } });

test('a client who was waxed is postponed by keyboard alone', async ({ page }) => {
  const trainee = new Trainee(page);
  await page.goto('./');
  await tabTo(page, page.getByRole('link', { name: 'A smoother upper lip' }));
  await page.keyboard.press('Enter');
  await trainee.at('briefing');
  await pressByKey(page, say('briefing.start'));

  await trainee.at('consultation');
  for (const topic of ['goals', 'expectations', 'hair-removal', 'recent-treatments', 'medicines', 'isotretinoin']) {
    await pressByKey(page, say(`clinical:topic.${topic}`));
  }
  await pressByKey(page, say('clinical:topic.cold-sores'));
  await pressByKey(page, say('clinical:topic.pregnancy'));
  await pressByKey(page, say('consultation.read-form'));
  await expect(page.getByRole('dialog')).toContainText(say('consultation.form-blank'));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: say('consultation.read-form') })).toBeFocused();
  await pressByKey(page, say('consultation.proceed'));

  await trainee.at('decision');
  await tabTo(page, page.getByRole('radio', { name: say('clinical:decision.treat') }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: say('clinical:decision.postpone') })).toBeChecked();
  await tabTo(page, page.getByLabel(say('decision.days')));
  for (let day = 7; day < 10; day++) await page.keyboard.press('ArrowUp');
  await expect(page.getByLabel(say('decision.days'))).toHaveValue('10');
  await tabTo(page, page.getByRole('combobox', { name: say('decision.reason') }));
  await page.keyboard.press('Enter');
  const reason = page.getByRole('option', { name: say('clinical:reason.waxed-recently') });
  await expect(reason).toBeVisible();
  while ((await reason.getAttribute('data-combobox-selected')) === null) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pressByKey(page, say('decision.decide'));

  await trainee.at('chart');
  await pressByKey(page, say('clinical:phrase.explain-refusal'));
  await pressByKey(page, say('chart.proceed'));
  await expect(page).toHaveURL(/#\/debrief\//);
  await expect(page.getByRole('heading', { name: say('debrief.passed'), exact: true })).toBeVisible();
});

test('a face needled carelessly by keys: the strokes lie where the keys led, and it is not passed', async ({
  page,
}, testInfo) => {
  const trainee = new Trainee(page);
  const hold = async (key: string, milliseconds: number): Promise<void> => {
    await page.keyboard.down(key);
    await trainee.wait(milliseconds);
    await page.keyboard.up(key);
  };
  await trainee.enter('clear-cheeks');
  await trainee.hurryToTreatment();
  const length = page.locator('.display-figure');
  await tabTo(page, page.getByRole('button', { name: say('device.longer') }));
  while (Number.parseFloat(await length.innerText()) < 0.5) await page.keyboard.press('Enter');
  await pressByKey(page, say('device.motor-start'));
  await pressByKey(page, say('treatment.keys-focus'));
  await expect(page.getByRole('application')).toBeFocused();
  expect(await focusShows(page)).toBe('shown');

  await page.keyboard.press('Space');
  for (let row = 0; row < 4; row++) {
    await hold(row % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', 700);
    await hold('ArrowDown', 200);
  }
  // Then the pen is left standing, pressed in.
  for (let press = 0; press < 12; press++) await page.keyboard.press('Equal');
  await trainee.wait(6000);
  await page.keyboard.press('Space');
  await trainee.hurryToDebrief();

  await expect(page.getByRole('heading', { name: say('debrief.not-yet'), exact: true })).toBeVisible();
  const zones = page.getByRole('region', { name: say('debrief.zones') });
  const zone = zones.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Right cheek' }) });
  expect(Number(await zone.getByRole('cell').first().innerText())).toBeGreaterThan(500);
  await expect(zone).toContainText(say('debrief.below-band'));

  const path = testInfo.outputPath('keys.needlepoint.json');
  await downloadAttempt(page, path);
  const { record } = contentOf(path);
  expect(new Set(record.handRuns.map(({ inputKind }) => INPUT_KINDS[inputKind]))).toEqual(new Set(['keyboard']));
  // Four rows, right and left by turns: the hand ends below where it began, and has been some 11 mm to the right.
  const hand = record.handRuns.flatMap((run) => Array.from({ length: samplesIn(run) }, (_, at) => sampleOf(run, at)));
  const [first, last] = [hand[0], hand[hand.length - 1]];
  const reach = Math.max(...hand.map(({ u }) => Math.abs(u - first.u)));
  expect(reach).toBeGreaterThan(60);
  expect(Math.abs(last.u - first.u)).toBeLessThan(reach / 2);
  expect(last.v - first.v).toBeGreaterThan(60);
});
