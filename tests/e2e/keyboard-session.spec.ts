// A complete session by keyboard alone, as a screen reader would lead it: from the first page to a passed debrief, by roles and names, without the picture.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { INPUT_KINDS } from '../../src/core/attempt';
import type { ZoneId } from '../../src/core/skin';
import { contentOf, downloadAttempt, scoreInNode } from './attempt-files';
import { survey } from './survey';
import { say, Trainee } from './trainee';
import { Watch } from './watch';

test.use({ viewport: { width: 1024, height: 640 }, contextOptions: { reducedMotion: 'reduce' } });
test.setTimeout(300_000);

/** More stops than any page has. */
const MOST_STOPS = 160;
const CHEEKS: readonly ZoneId[] = ['cheek-left', 'cheek-right'];

/** A pair of hands that has nothing but the keyboard. */
class Keys {
  constructor(
    private readonly page: Page,
    private readonly trainee: Trainee,
  ) {}

  /** Tabs on to an element, which must then be in sight: nothing may stand before what has the focus. */
  async to(target: Locator): Promise<void> {
    const wanted = await target.elementHandle();
    if (!wanted) throw new Error(`There is no ${target.toString()}.`);
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) {
        expect.soft(await this.covered(), 'the focus is in sight').toBeNull();
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${target.toString()}.`);
  }

  async button(name: string | RegExp): Promise<void> {
    await this.to(this.page.getByRole('button', { name, exact: true }).first());
    await this.page.keyboard.press('Enter');
    await this.trainee.wait(500);
  }

  /** Presses a step, whose name may go on with a word. */
  async step(id: string): Promise<void> {
    await this.to(
      this.page
        .locator('button.step-button, button.phrase')
        .filter({ hasText: say(`clinical:${id}`) })
        .first(),
    );
    await this.page.keyboard.press('Enter');
    await this.trainee.wait(500);
  }

  async care(care: string, zone: ZoneId): Promise<void> {
    await this.button(
      say('treatment.zone-care', { care: say(`clinical:care.${care}`), zone: say(`clinical:zone.${zone}`) }),
    );
  }

  /** Chooses in a native list by arrows. */
  async choose(label: string, option: string): Promise<void> {
    const list = this.page.getByRole('combobox', { name: label });
    await this.to(list);
    await this.page.keyboard.press('Home');
    const count = await list.getByRole('option').count();
    for (let down = 1; down < count && (await list.locator('option:checked').innerText()) !== option; down++) {
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(list.locator('option:checked')).toHaveText(option);
  }

  private covered(): Promise<string | null> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement)) return 'nothing has the focus';
      const shown = focused.matches('input[type="radio"], input[type="checkbox"]')
        ? (focused.parentElement ?? focused)
        : focused;
      const { left, top, width, height } = shown.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      if (there && (shown.contains(there) || there.contains(shown) || there.closest('label')?.contains(shown)))
        return null;
      return `${focused.outerHTML.slice(0, 80)} lies under ${there?.outerHTML.slice(0, 80) ?? 'nothing'}`;
    });
  }
}

test('a whole session by keyboard and names alone is passed, and Node proves its score', async ({
  page,
  baseURL,
}, testInfo) => {
  const watch = await Watch.over(page, baseURL ?? '');
  const trainee = new Trainee(page);
  const keys = new Keys(page, trainee);
  await page.goto('./?clock=stepped');
  await keys.to(page.getByRole('radio', { name: say('home.mode-guided') }));
  await page.keyboard.press('ArrowDown');
  await keys.to(page.getByRole('link', { name: 'Clear cheeks' }).first());
  await page.keyboard.press('Enter');

  await trainee.at('briefing');
  await keys.choose(say('briefing.time-given'), say('clinical:time.half-more'));
  await survey(page, 'keyboard-briefing');
  await keys.button(say('briefing.start'));

  await trainee.at('consultation');
  for (const topic of [
    'goals',
    'hair-removal',
    'recent-treatments',
    'sun',
    'medicines',
    'isotretinoin',
    'retinoids-acids',
    'cold-sores',
    'skin-conditions',
    'allergies',
    'bleeding',
    'pregnancy',
  ]) {
    await keys.step(`topic.${topic}`);
  }
  await keys.button(say('consultation.read-form'));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await survey(page, 'keyboard-consultation');
  await keys.button(say('consultation.proceed'));

  await trainee.at('decision');
  await keys.to(page.getByRole('radio', { name: say('clinical:decision.treat') }));
  await page.keyboard.press('Space');
  await keys.to(page.getByRole('combobox', { name: say('decision.reason') }));
  await page.keyboard.press('Enter');
  const reason = page.getByRole('option', { name: say('clinical:reason.suitable') });
  await expect(reason).toBeVisible();
  while ((await reason.getAttribute('data-combobox-selected')) === null) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await keys.button(say('decision.decide'));

  await trainee.at('consent');
  for (const step of ['explain-risks', 'explain-limits', 'sign-consent', 'take-photos'])
    await keys.step(`consent.${step}`);
  await survey(page, 'keyboard-consent');
  await keys.button(say('consent.proceed'));

  await trainee.at('setup');
  for (const step of ['wash-hands', 'gloves', 'mask', 'eye-shields', 'disinfect-surfaces', 'sharps-box-in-reach'])
    await keys.step(`tray.${step}`);
  for (const step of ['check-authorisation', 'check-cartridge']) {
    await keys.step(`tray.${step}`);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  for (const step of [
    'open-cartridge',
    'fit-sleeve',
    'load-cartridge',
    'depth-from-zero',
    'test-motion',
    'lay-out-gauze',
    'lay-out-serum',
  ]) {
    await keys.step(`tray.${step}`);
  }
  await survey(page, 'keyboard-setup');
  await keys.button(say('setup.proceed'));

  await trainee.at('treatment');
  // The first stop of the panel is the way to do without the picture.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: say('without.open') })).toBeFocused();
  await page.keyboard.press('Enter');
  const figure = page.locator('.display-figure');
  await keys.to(page.getByRole('button', { name: say('device.longer') }));
  while (Number.parseFloat(await figure.innerText()) < 0.25) await page.keyboard.press('Enter');
  await keys.to(page.getByRole('slider', { name: say('device.rate') }));
  while ((await page.getByRole('slider', { name: say('device.rate') }).getAttribute('aria-valuenow')) !== '100') {
    await page.keyboard.press('ArrowRight');
  }
  await keys.step('phrase.explain-endpoint');
  for (const zone of CHEEKS) {
    await keys.care('cleanse', zone);
    await keys.care('serum', zone);
  }
  await keys.button(say('device.motor-start'));
  const news = page.locator('.pen-panel').getByRole('status');
  for (const zone of CHEEKS) {
    await keys.choose(say('pen.zone'), say(`clinical:zone.${zone}`));
    await keys.button(say('pen.start'));
    if (zone === 'cheek-left') {
      await trainee.wait(6000);
      await expect(page.locator('.zone-news')).toContainText(say(`clinical:zone.${zone}`));
      await survey(page, 'keyboard-treatment');
      await keys.step('phrase.check-comfort');
    }
    for (let step = 0; step < 40 && (await news.innerText()) !== say('pen.done'); step++) await trainee.wait(4000);
    await expect(news).toHaveText(say('pen.done'));
  }
  await trainee.wait(5000);
  await keys.button(say('treatment.finish'));

  await trainee.at('closing');
  for (const step of ['cartridge-to-sharps', 'sleeve-to-bin']) await keys.step(`closing.${step}`);
  for (const zone of CHEEKS) await keys.care('cool', zone);
  for (const zone of CHEEKS) await keys.care('serum', zone);
  for (const step of ['disinfect-pen', 'disinfect-surfaces', 'gloves-off', 'wash-hands'])
    await keys.step(`closing.${step}`);
  await survey(page, 'keyboard-closing');
  await keys.button(say('closing.proceed'));

  await trainee.at('aftercare');
  for (const advice of [
    'hands-off',
    'no-make-up-24-hours',
    'gentle-cleanser',
    'no-heat-72-hours',
    'sunscreen-daily',
    'no-actives-3-days',
    'no-waxing-until-healed',
    'call-if-worse',
  ]) {
    await keys.step(`advice.${advice}`);
  }
  await keys.to(page.getByLabel(say('aftercare.plan')));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('35');
  await keys.button(say('aftercare.plan-set'));
  await survey(page, 'keyboard-aftercare');
  await keys.button(say('aftercare.proceed'));

  await trainee.at('chart');
  for (const zone of CHEEKS) {
    const name = say(`clinical:zone.${zone}`);
    await keys.to(page.getByLabel(say('chart.passes-of', { zone: name })));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2');
    await keys.button(say('chart.write-zone', { zone: name }));
  }
  await keys.button(new RegExp(`^${say('chart.lot')}`));
  await survey(page, 'keyboard-chart');
  await keys.button(say('chart.proceed'));

  await expect(page).toHaveURL(/#\/debrief\//);
  await survey(page, 'keyboard-reflection');
  await keys.button(say('reflection.skip'));
  await expect(page.getByRole('heading', { name: say('debrief.passed'), exact: true })).toBeVisible();
  const path = testInfo.outputPath('keyboard-session.needlepoint.json');
  await downloadAttempt(page, path);
  expect(scoreInNode(path)).toMatchObject({ verified: true, outcome: 'treated', passed: true, origin: 'person' });
  const { handRuns, intents } = contentOf(path).record;
  expect(new Set(handRuns.map(({ inputKind }) => INPUT_KINDS[inputKind]))).toEqual(new Set(['keyboard']));
  expect(intents.map(({ intent }) => intent)).toContainEqual({ kind: 'extend-time', extension: 'half-more' });
  watch.calm();
});
