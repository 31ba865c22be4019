// A good session on both cheeks beside its needling: what comes before and what comes after, by visible words.
import type { Page } from '@playwright/test';
import { CONSENT_STEPS, NEEDED_ADVICE, NEEDED_TRAY_STEPS, TOPICS } from '../../src/core/session';
import { say, type Trainee } from './trainee';

export const BOTH_CHEEKS = ['cheek-left', 'cheek-right'] as const;

/** From the briefing to cleansed and moistened cheeks, the pen set and not yet running. */
export async function prepareCheeks(page: Page, trainee: Trainee): Promise<void> {
  await trainee.press(say('briefing.start'));
  await trainee.ask(...TOPICS);
  await trainee.press(say('consultation.proceed'));
  await trainee.decide('treat', 'suitable');
  for (const step of CONSENT_STEPS) await trainee.step(`consent.${step}`);
  await trainee.press(say('consent.proceed'));
  for (const step of NEEDED_TRAY_STEPS) {
    await trainee.step(`tray.${step}`);
    await page.keyboard.press('Escape');
  }
  await trainee.setLength(250);
  await trainee.setRate(100);
  await trainee.press(say('setup.proceed'));
  await trainee.at('treatment');
  for (const zone of BOTH_CHEEKS) {
    await trainee.care('cleanse', zone);
    await trainee.care('serum', zone);
  }
  await trainee.step('phrase.explain-endpoint');
}

/** From the last pass to the signed chart. */
export async function closeCheeks(page: Page, trainee: Trainee): Promise<void> {
  await trainee.press(say('treatment.finish'));
  await trainee.at('closing');
  await trainee.step('closing.cartridge-to-sharps');
  await trainee.step('closing.sleeve-to-bin');
  for (const zone of BOTH_CHEEKS) {
    await trainee.care('cool', zone);
    await trainee.care('serum', zone);
  }
  for (const step of ['disinfect-pen', 'disinfect-surfaces', 'gloves-off', 'wash-hands'])
    await trainee.step(`closing.${step}`);
  await trainee.press(say('closing.proceed'));
  for (const advice of NEEDED_ADVICE) await trainee.step(`advice.${advice}`);
  await page.getByLabel(say('aftercare.plan')).fill('35');
  await trainee.press(say('aftercare.plan-set'));
  await trainee.press(say('aftercare.proceed'));
  for (const zone of BOTH_CHEEKS) {
    const name = say(`clinical:zone.${zone}`);
    await page.getByLabel(say('chart.passes-of', { zone: name })).fill('2');
    await trainee.press(say('chart.write-zone', { zone: name }));
  }
  await trainee.press(say('chart.lot'));
  await trainee.press(say('chart.proceed'));
}
