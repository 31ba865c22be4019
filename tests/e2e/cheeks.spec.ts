// The main proof: a person plays the cheek scenario with real pointer events, reloads in the middle, and Node verifies the saved file.
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { say, Trainee } from './trainee';
import { closeCheeks, prepareCheeks } from './whole-session';

// Drawing in software takes longer the more there is to draw.
test.use({ viewport: { width: 1024, height: 640 }, deviceScaleFactor: 0.25 });

test('the cheek scenario, played by pointer and reloaded in the middle, verifies in Node with the same score', async ({
  page,
}, testInfo) => {
  test.setTimeout(600_000);
  const trainee = new Trainee(page);
  await trainee.enter('clear-cheeks');
  await prepareCheeks(page, trainee);
  await trainee.press(say('device.motor-start'));
  await page.getByRole('switch', { name: say('treatment.stretch') }).check();
  await trainee.glide('cheek-left', 'horizontal', 20, 8);
  await trainee.glide('cheek-left', 'vertical', 20, 8);
  await trainee.step('phrase.check-comfort');

  const playedBefore = await trainee.playedSeconds();
  await page.reload();
  await page.goto('./?clock=stepped');
  await page.locator('.resume-card').getByRole('link').click();
  await trainee.at('treatment');
  // Nobody finds the clock running when a page comes back.
  await trainee.press(say('pause.resume'));
  expect(playedBefore - (await trainee.playedSeconds())).toBeLessThanOrEqual(1);
  await expect(trainee.button(say('device.longer'))).toBeEnabled({ timeout: 5000 });

  await page.getByRole('switch', { name: say('treatment.stretch') }).check();
  await trainee.glide('cheek-right', 'horizontal', 20, 8);
  await trainee.glide('cheek-right', 'vertical', 20, 8);
  await trainee.wait(5000);
  await closeCheeks(page, trainee);

  await page.waitForURL(/#\/debrief\//);
  const shown = Number.parseFloat(await page.locator('.score-ring').innerText());
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: say('debrief.download') })
    .or(page.getByRole('link', { name: say('debrief.download') }))
    .click();
  const file = testInfo.outputPath('cheeks.needlepoint.json');
  await (await download).saveAs(file);
  const report = JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'score', file, '--json'], {
      encoding: 'utf8',
    }),
  ) as { verified: boolean; score: number; passed: boolean; origin: string };
  expect(report).toMatchObject({ verified: true, score: shown, passed: true, origin: 'person' });
  if (process.env.NEEDLEPOINT_RECORD_GOLDEN) copyFileSync(file, 'tests/golden/chromium-cheeks.needlepoint.json');
});
