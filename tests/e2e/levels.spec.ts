// The three help levels in the treatment: what each shows and what it keeps back, with the picture and without it.
import { expect, test, type Page } from '@playwright/test';
import type { Mode } from '../../src/core/attempt';
import { survey } from './survey';
import { say, Trainee } from './trainee';
import { Watch } from './watch';

test.use({
  viewport: { width: 1024, height: 640 },
  contextOptions: { reducedMotion: 'reduce' },
  actionTimeout: 60_000,
});
test.describe.configure({ mode: 'parallel' });
if (process.env.NEEDLEPOINT_SCREENSHOTS) test.setTimeout(900_000);

/** What of the treatment a help level may show besides skin, client and the pen's display. */
const SHOWN: Readonly<Record<Mode, readonly string[]>> = {
  guided: ['cross-section', 'coach', 'heat-maps', 'gauges'],
  practice: ['gauges'],
  exam: [],
};
const HELPS = SHOWN.guided;

/** Needles a cheek for some seconds by the panel, then leaves the pen on it. */
async function work(page: Page, trainee: Trainee): Promise<void> {
  await trainee.care('cleanse', 'cheek-right');
  await trainee.care('serum', 'cheek-right');
  await trainee.press(say('device.motor-start'));
  await trainee.press(say('without.open'));
  await page.getByLabel(say('pen.zone')).selectOption('cheek-right');
  await trainee.press(say('pen.start'));
  await trainee.wait(9000);
}

for (const mode of ['guided', 'practice', 'exam'] as const) {
  test(`the treatment in ${mode} mode`, async ({ page, baseURL }) => {
    const watch = await Watch.over(page, baseURL ?? '');
    const trainee = new Trainee(page);
    await trainee.enter('clear-cheeks', `&mode=${mode}`);
    await trainee.hurryToTreatment();
    for (const help of HELPS) {
      await expect(page.locator(`.${help}`), help).toHaveCount(SHOWN[mode].includes(help) ? 1 : 0);
    }
    await expect(page.getByRole('heading', { name: say('device.title'), exact: true })).toBeVisible();
    await expect(page.locator('.mood')).toBeVisible();

    await work(page, trainee);
    const zone = page.locator('.zone').filter({ hasText: say('clinical:zone.cheek-right') });
    const words = zone.locator('.zone-full');
    const depth = new RegExp(
      say('zone-state.reach-in', { reach: '~', low: '~', high: '~' }).split(',')[0].replace('~', '\\d+'),
    );
    if (mode === 'exam') await expect(words).not.toContainText(/\d/);
    else await expect(words).toContainText(depth);
    const density = say('zone-state.density', { density: '', target: '' }).trim().split(' ').at(-1) ?? '';
    await expect(words).toContainText(mode === 'guided' ? density : say('zone-state.film-wet'));
    if (mode !== 'guided') await expect(words).not.toContainText(density);
    await expect(words).toContainText(say('zone-state.marks-some'));
    await expect(page.locator('.zone-news')).toContainText(say('clinical:zone.cheek-right'));
    await survey(page, `treatment-${mode}-in-words`);

    await trainee.press(say('pen.stop'));
    await trainee.press(say('without.close'));
    await survey(page, `treatment-${mode}`);
    if (mode === 'guided') await mapsOnTheFace(page);
    await theNextVisit(page, trainee, mode);
    watch.calm();
  });
}

/** Each map changes the picture and has its five steps in figures; without one no map is left. */
async function mapsOnTheFace(page: Page): Promise<void> {
  const face = page.locator('.face-canvas');
  const choice = page.getByLabel(say('heat.title'));
  const bare = await face.screenshot();
  const seen = [bare];
  for (const map of ['reach', 'density', 'redness']) {
    await choice.selectOption(map);
    const legend = page.getByRole('figure', {
      name: say('heat.legend', { map: say(`heat.${map}`), unit: say(`heat.${map}-unit`) }),
    });
    await expect(legend.getByRole('listitem')).toHaveCount(5);
    await expect(legend.getByRole('listitem').nth(2)).toContainText(say('heat.aim'));
    await expect(legend.getByRole('listitem').nth(4)).toContainText(/\d/);
    await expect
      .poll(async () => {
        const now = await face.screenshot();
        return seen.every((before) => !before.equals(now));
      })
      .toBe(true);
    seen.push(await face.screenshot());
    await survey(page, `treatment-guided-${map}`);
  }
  await choice.selectOption('');
  await expect(page.locator('.heat-legend')).toHaveCount(0);
  await expect.poll(async () => (await face.screenshot()).equals(seen[seen.length - 1])).toBe(false);
}

/** When the next visit should be: a guided trainee sees it before choosing, in practice it is said afterwards, in an exam never. */
async function theNextVisit(page: Page, trainee: Trainee, mode: Mode): Promise<void> {
  await trainee.press(say('treatment.finish'));
  await trainee.press(say('closing.proceed'));
  await trainee.at('aftercare');
  const rule = page.getByText(/\d+ to \d+ weeks/);
  const right = page.locator('.visit-calendar [data-right]');
  await expect(rule).toHaveCount(mode === 'guided' ? 1 : 0);
  expect((await right.count()) > 0).toBe(mode === 'guided');
  await page.getByLabel(say('aftercare.plan')).fill('30');
  await trainee.press(say('aftercare.plan-set'));
  await expect(rule).toHaveCount(mode === 'exam' ? 0 : 1);
}
