// Hands, cartridge, device, skin and waste.
import { describe, expect, it } from 'vitest';
import { NEEDED_CLOSING_STEPS, NEEDED_TRAY_STEPS, type SessionCase } from '../../../src/core/session';
import { CHEEKS, wellWorked } from './cases';
import { begin, readyToNeedle, type Driver } from './driver';

function inSetup(sessionCase: SessionCase = CHEEKS): Driver {
  const driver = begin(sessionCase).to('consultation').askAll().to('decision').decide('treat', 'suitable');
  return driver.to('consent').consentFully().to('setup');
}

function withCartridge(cartridge: { sealed: boolean; expired: boolean }): SessionCase {
  return { ...CHEEKS, device: { ...CHEEKS.device, cartridge } };
}

function inClosing(): Driver {
  return readyToNeedle().needle(wellWorked('cheek-left')).needle(wellWorked('cheek-right')).lift().to('closing');
}

describe('the cartridge', () => {
  it('unsealed is critical once it touches skin', () => {
    const driver = readyToNeedle(withCartridge({ sealed: false, expired: false })).expectNoFinding();
    driver.needle(wellWorked('cheek-left')).expectFinding('hygiene.cartridge-unsealed', { severity: 'critical' });
  });

  it('out of date is serious once it touches skin', () => {
    readyToNeedle(withCartridge({ sealed: true, expired: true }))
      .needle(wellWorked('cheek-left'))
      .expectFinding('hygiene.cartridge-expired', { severity: 'serious' });
  });

  it('unsealed and out of date is both', () => {
    readyToNeedle(withCartridge({ sealed: false, expired: true }))
      .needle(wellWorked('cheek-left'))
      .expectFinding('hygiene.cartridge-unsealed')
      .expectFinding('hygiene.cartridge-expired');
  });

  it('swapped for a fresh one in time is no finding', () => {
    const driver = inSetup(withCartridge({ sealed: false, expired: true })).tray('check-cartridge', 'swap-cartridge');
    driver.setUpFully('check-cartridge').to('treatment').motor(true).needle(wellWorked('cheek-left')).expectNoFinding();
  });

  it('used before is critical once it touches skin', () => {
    const driver = inSetup().setUpFully().tray('reuse-old-cartridge').to('treatment').motor(true).expectNoFinding();
    driver.needle(wellWorked('cheek-left')).expectFinding('hygiene.cartridge-reused', { severity: 'critical' });
  });

  it('loaded with bare hands is a finding', () => {
    const driver = inSetup().tray('wash-hands', 'open-cartridge', 'load-cartridge', 'gloves');
    driver.expectFinding('hygiene.loaded-bare-handed', { severity: 'minor' });
  });

  it.each([
    ['recap-cartridge', 'hygiene.recapped', 'critical'],
    ['cartridge-to-bin', 'hygiene.sharps-in-bin', 'critical'],
    ['keep-cartridge', 'hygiene.cartridge-kept', 'serious'],
  ] as const)('%s after needling is %s', (step, id, severity) => {
    inClosing().close(step).expectFinding(id, { severity });
  });

  it.each([
    ['cartridge-to-sharps', 'in-sharps-box'],
    ['cartridge-to-bin', 'in-bin'],
    ['keep-cartridge', 'kept'],
  ] as const)('%s leaves it %s, for good', (step, place) => {
    const driver = inClosing();
    expect(driver.session.device.cartridge).toBe('used');
    expect(driver.close(step, 'cartridge-to-sharps', 'keep-cartridge').session.device.cartridge).toBe(place);
  });

  it('taken off with bare hands is serious', () => {
    inClosing()
      .close('gloves-off', 'cartridge-to-sharps')
      .expectFinding('hygiene.used-cartridge-bare-handed', { severity: 'serious' });
  });
});

describe('hands', () => {
  it('are washed, gloved, bare and washed again', () => {
    const driver = inSetup();
    const hands = [driver.session.hands];
    hands.push(driver.tray('wash-hands').session.hands);
    hands.push(driver.tray('gloves').session.hands);
    hands.push(driver.to('closing').close('gloves-off').session.hands);
    hands.push(driver.close('disinfect-pen').session.hands);
    hands.push(driver.close('wash-hands').session.hands);
    expect(hands).toEqual(['unwashed', 'washed', 'gloved', 'unwashed', 'unwashed', 'washed']);
  });

  it('gloved without washing are a finding', () => {
    inSetup().tray('gloves').expectFinding('hygiene.gloves-on-unwashed-hands', { severity: 'minor' });
    inSetup().tray('wash-hands', 'gloves').expectNoFinding();
  });
});

describe('the pen', () => {
  it('without papers is serious once it touches skin', () => {
    const unauthorised = { ...CHEEKS, device: { ...CHEEKS.device, authorised: false } };
    readyToNeedle(unauthorised)
      .expectNoFinding()
      .needle(wellWorked('cheek-left'))
      .expectFinding('hygiene.device-unauthorised', { severity: 'serious' });
  });

  it('goes back to the shortest length from zero', () => {
    const driver = inSetup().do({ kind: 'set-length', micrometres: 800 });
    expect(driver.tray('mask').session.device.lengthMicrometres).toBe(800);
    expect(driver.tray('depth-from-zero').session.device.lengthMicrometres).toBe(100);
  });

  it('runs and rests as it is switched', () => {
    const driver = readyToNeedle();
    const running = [true, false, false, true, true].map((on) => driver.motor(on).session.device.motorOn);
    expect(running).toEqual([true, false, false, true, true]);
  });

  it('stops when the treatment is over', () => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left'));
    expect(driver.session.device.motorOn).toBe(true);
    expect(driver.to('closing').session.device.motorOn).toBe(false);
  });
});

describe('the skin', () => {
  it('worked without cleansing is a finding for its zone', () => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left', { cleansed: false, coverage: 0.05 }));
    driver.expectNoFinding('hygiene.not-cleansed').needle(wellWorked('cheek-left', { cleansed: false }));
    driver.expectFinding('hygiene.not-cleansed', { severity: 'serious', zone: 'cheek-left' });
  });

  it('needled through an active ingredient is critical', () => {
    readyToNeedle()
      .needle(wellWorked('cheek-left', { activeStrokes: 1 }))
      .expectFinding('hygiene.active-under-needles', { severity: 'critical', zone: 'cheek-left' });
  });

  it('given an active ingredient after needling is serious', () => {
    const driver = inSetup().setUpFully().tray('lay-out-vitamin-c').to('treatment').care('vitamin-c', 'cheek-left');
    driver.expectNoFinding().motor(true).needle(wellWorked('cheek-left')).lift().to('closing');
    driver.care('vitamin-c', 'cheek-left');
    driver.expectFinding('hygiene.active-after-needling', { severity: 'serious', zone: 'cheek-left' });
  });
});

describe('the sleeve', () => {
  it('goes on and comes off', () => {
    const driver = inSetup().tray('mask');
    expect(driver.session.device.sleeveOn).toBe(false);
    expect(driver.tray('fit-sleeve').session.device.sleeveOn).toBe(true);
    expect(inClosing().close('sleeve-to-bin').session.device.sleeveOn).toBe(false);
  });
});

describe('what was never put on', () => {
  it('is not missed when closing', () => {
    const bare = ['gloves', 'fit-sleeve', 'load-cartridge'];
    const driver = inSetup().tray(...NEEDED_TRAY_STEPS.filter((step) => !bare.includes(step)));
    driver
      .to('closing')
      .close(...NEEDED_CLOSING_STEPS)
      .proceed();
    driver.expectNoFinding(
      'closing.left-out.gloves-off',
      'closing.left-out.sleeve-to-bin',
      'closing.left-out.cartridge-to-sharps',
    );
  });
});
