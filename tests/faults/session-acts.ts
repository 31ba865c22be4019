// What a trainee does from the door to the chart of the first session, act by act, each by its visible words.
import type { Page } from '@playwright/test';
import type { IntentKind } from '../../src/core/session';
import { say } from '../e2e/trainee';

export interface Act {
  /** The intents it is; none when it leads the pen, which leaves hand samples only. */
  kinds: readonly IntentKind[];
  perform(page: Page): Promise<void>;
}

const press = (kinds: IntentKind | readonly IntentKind[], name: string): Act => ({
  kinds: [kinds].flat(),
  perform: (page) => page.getByRole('button', { name, exact: true }).first().click(),
});
/** A step button, whose name goes on with a word once it is done. */
const step = (kind: IntentKind, id: string): Act => ({
  kinds: [kind],
  perform: (page) =>
    page
      .getByRole('button', { name: say(`clinical:${id}`) })
      .first()
      .click(),
});

const treat: Act = {
  kinds: ['decide', 'proceed'],
  async perform(page) {
    await page.getByRole('radio', { name: say('clinical:decision.treat') }).check();
    await page.getByRole('combobox', { name: say('decision.reason') }).click();
    await page.getByRole('option', { name: say('clinical:reason.suitable') }).click();
    await page.getByRole('button', { name: say('decision.decide'), exact: true }).click();
  },
};

/** Lets the pen work; where it works already, it goes on. */
const needle: Act = {
  kinds: [],
  async perform(page) {
    const start = page.getByRole('button', { name: say('pen.start'), exact: true });
    if (await start.isVisible()) await start.click();
  },
};

/** The session 'clear-cheeks', in the order of its stages. */
export const SESSION_ACTS: readonly Act[] = [
  press('proceed', say('briefing.start')),
  ...['goals', 'sun', 'medicines', 'allergies'].map((topic) => step('ask', `topic.${topic}`)),
  press('proceed', say('consultation.proceed')),
  treat,
  ...['explain-risks', 'sign-consent'].map((id) => step('consent', `consent.${id}`)),
  press('proceed', say('consent.proceed')),
  ...['wash-hands', 'gloves', 'open-cartridge', 'load-cartridge', 'lay-out-serum', 'lay-out-gauze'].map((id) =>
    step('tray', `tray.${id}`),
  ),
  press('proceed', say('setup.proceed')),
  press('motor', say('device.motor-start')),
  needle,
  press('set-length', say('device.longer')),
  needle,
  press('set-length', say('device.longer')),
  needle,
  press('set-length', say('device.longer')),
  needle,
  // The motor is switched off on the way.
  press(['motor', 'proceed'], say('treatment.finish')),
  ...['cartridge-to-sharps', 'disinfect-pen'].map((id) => step('close', `closing.${id}`)),
  press('proceed', say('closing.proceed')),
  ...['hands-off', 'sunscreen-daily'].map((id) => step('advise', `advice.${id}`)),
  press('proceed', say('aftercare.proceed')),
  press('proceed', say('chart.proceed')),
];
