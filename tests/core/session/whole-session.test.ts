// A whole session done well leaves no finding behind, and every short-cut through it ends in a debrief.
import { describe, expect, it } from 'vitest';
import { BANNED, wellWorked, WAXED } from './cases';
import { begin, finishWell, readyToNeedle } from './driver';

describe('a whole session', () => {
  it('done well makes no finding and ends as treated', () => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left')).needle(wellWorked('cheek-right'));
    finishWell(driver).expectNoFinding();
    expect(driver.session.outcome).toBe('treated');
  });

  it('postponed long enough for the right reason makes no finding', () => {
    const driver = begin(WAXED).to('consultation').askAll().to('decision');
    driver.decide('postpone', 'waxed-recently', { days: 9 }).say('explain-refusal').proceed();
    expect(driver.session.stage).toBe('chart');
    driver.proceed().expectNoFinding();
    expect(driver.session.outcome).toBe('postponed');
  });

  it('declined where the place forbids it makes no finding', () => {
    const driver = begin(BANNED).to('consultation').askAll().to('decision');
    driver.decide('decline', 'place-forbids').say('explain-refusal').to('debrief').expectNoFinding();
    expect(driver.session.outcome).toBe('declined');
  });
});
