// Leaving out any one question, consent step, tray step, closing step or advice changes exactly one named finding.
import { describe, expect, it } from 'vitest';
import {
  CONSENT_STEPS,
  NEEDED_ADVICE,
  NEEDED_CLOSING_STEPS,
  NEEDED_TRAY_STEPS,
  TOPICS,
  type FindingId,
} from '../../../src/core/session';
import { CHEEKS, wellWorked } from './cases';
import { begin, readyToNeedle, type Driver } from './driver';

function findingIds(driver: Driver): readonly string[] {
  return driver.session.findings.map((finding) => finding.id);
}

describe('leaving out one thing', () => {
  it.each(TOPICS)('the question about %s', (topic) => {
    const driver = begin({ ...CHEEKS, mustAsk: TOPICS })
      .to('consultation')
      .askAll(topic)
      .to('decision');
    driver.decide('treat', 'suitable').proceed();
    expect(findingIds(driver)).toEqual([`consultation.not-asked.${topic}` satisfies FindingId]);
  });

  it.each(CONSENT_STEPS)('the consent step %s', (step) => {
    const driver = begin().to('consultation').askAll().to('decision').decide('treat', 'suitable').to('consent');
    driver.consentFully(step).proceed();
    expect(findingIds(driver)).toEqual([`consent.left-out.${step}` satisfies FindingId]);
  });

  it.each(NEEDED_TRAY_STEPS)('the tray step %s', (step) => {
    const driver = begin().to('consultation').askAll().to('decision').decide('treat', 'suitable').to('consent');
    driver.consentFully().to('setup').setUpFully(step).proceed();
    expect(findingIds(driver)).toContain(`setup.left-out.${step}` satisfies FindingId);
    const others = NEEDED_TRAY_STEPS.filter((other) => other !== step).map((other) => `setup.left-out.${other}`);
    const bound = step === 'open-cartridge' ? ['setup.left-out.load-cartridge'] : [];
    expect(findingIds(driver).filter((id) => others.includes(id))).toEqual(bound);
  });

  it.each(NEEDED_CLOSING_STEPS)('the closing step %s', (step) => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left')).needle(wellWorked('cheek-right')).lift();
    driver.to('closing').closeFully(step).proceed();
    expect(findingIds(driver)).toContain(`closing.left-out.${step}` satisfies FindingId);
    const others = NEEDED_CLOSING_STEPS.filter((other) => other !== step).map((other) => `closing.left-out.${other}`);
    const bound = step === 'gloves-off' ? ['closing.left-out.wash-hands'] : [];
    expect(findingIds(driver).filter((id) => others.includes(id))).toEqual(bound);
  });

  it.each(['cool', 'serum'] as const)('%s on one of the worked zones', (care) => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left')).needle(wellWorked('cheek-right')).lift();
    driver.to('closing').care(care, 'cheek-left');
    driver.care(care === 'cool' ? 'serum' : 'cool', 'cheek-left', 'cheek-right').close(...NEEDED_CLOSING_STEPS);
    driver.proceed();
    expect(findingIds(driver)).toEqual([`closing.left-out.${care}` satisfies FindingId]);
  });

  it.each(NEEDED_ADVICE)('the advice %s', (advice) => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left')).needle(wellWorked('cheek-right')).lift();
    driver.to('closing').closeFully().to('aftercare').adviseFully(advice).plan(35).proceed();
    expect(findingIds(driver)).toEqual([`aftercare.left-out.${advice}` satisfies FindingId]);
  });
});
