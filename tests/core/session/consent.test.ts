// Consent is a critical matter from the first stroke on.
import { describe, it } from 'vitest';
import { wellWorked } from './cases';
import { begin, readyToNeedle, type Driver } from './driver';

function needlingAfterConsent(...steps: Parameters<Driver['consentFully']>): Driver {
  const driver = begin().to('consultation').askAll().to('decision').decide('treat', 'suitable').to('consent');
  return driver
    .consentFully(...steps)
    .to('setup')
    .setUpFully()
    .to('treatment')
    .motor(true);
}

describe('consent', () => {
  it('not signed is critical at the first stroke', () => {
    const driver = needlingAfterConsent('sign-consent').expectNoFinding('consent.missing');
    driver.needle(wellWorked('cheek-left', { strokes: 3 })).expectFinding('consent.missing', { severity: 'critical' });
  });

  it('signed is not missing, whatever else was left out', () => {
    needlingAfterConsent('take-photos').needle(wellWorked('cheek-left')).expectNoFinding('consent.missing');
  });

  it('withdrawn after being needled on against all asking is critical', () => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left'), 0.9).wait(60);
    driver.expectFinding('client.pain-ignored').expectFinding('consent.withdrawn', { severity: 'critical' });
  });
});
