// Tray and cartridge as they are found: what is missing has to be fetched, what has no label must not be used, what was used before shows.
import { describe, expect, it } from 'vitest';
import { permits, type SessionCase } from '../../../src/core/session';
import { CHEEKS, wellWorked } from './cases';
import { begin, readyToNeedle } from './driver';

const FOUND: SessionCase = { ...CHEEKS, tray: { missing: ['lay-out-gauze'], unlabelled: ['serum'] } };

describe('the tray as found', () => {
  it('lacks what is missing until it is fetched', () => {
    const driver = begin(FOUND).to('setup');
    expect(permits(driver.session, { kind: 'tray', step: 'lay-out-gauze' })).toBe('not-now.not-there');
    driver.tray('fetch-missing', 'lay-out-gauze');
    expect(driver.session.done.tray).toEqual(['fetch-missing', 'lay-out-gauze']);
  });

  it('has nothing to fetch or put away where all is as it should be', () => {
    const { session } = begin().to('setup');
    for (const step of ['fetch-missing', 'put-away-unlabelled'] as const) {
      expect(permits(session, { kind: 'tray', step })).toBe('not-now.nothing-missing');
    }
  });

  it('holds a bottle that must not be used, until it is put away', () => {
    const used = begin(FOUND).to('setup').tray('lay-out-serum').care('serum', 'cheek-left');
    used.expectFinding('hygiene.unlabelled-used', { severity: 'serious', zone: 'cheek-left' });
    const away = begin(FOUND).to('setup').tray('put-away-unlabelled', 'lay-out-serum').care('serum', 'cheek-left');
    away.care('cleanse', 'cheek-left').expectNoFinding('hygiene.unlabelled-used');
  });
});

describe('a second-hand cartridge', () => {
  const secondHand = {
    ...CHEEKS,
    device: { ...CHEEKS.device, cartridge: { sealed: true, expired: false, secondHand: true } },
  };

  it('is a used one, whatever its wrapper says', () => {
    readyToNeedle(secondHand)
      .needle(wellWorked('cheek-left'))
      .expectFinding('hygiene.cartridge-reused', { severity: 'critical' });
  });

  it('does no harm once it is swapped', () => {
    const driver = readyToNeedle(secondHand).motor(false).tray('swap-cartridge', 'open-cartridge', 'load-cartridge');
    driver.motor(true).needle(wellWorked('cheek-left')).expectNoFinding('hygiene.cartridge-reused');
  });
});
