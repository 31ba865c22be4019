// Technique: dose, evenness, tears, endpoint, barrier, and stopping with or without cause.
import { describe, expect, it } from 'vitest';
import type { FindingId } from '../../../src/core/session';
import type { ZoneReading } from '../../../src/core/skin';
import { WAXED, wellWorked } from './cases';
import { begin, readyToNeedle } from './driver';

describe('while needling', () => {
  it.each<[FindingId, Partial<ZoneReading>]>([
    ['technique.over-treated', { overTreatedShare: 0.6 }],
    ['technique.torn-lines', { tearMillimetres: 8 }],
    ['technique.past-endpoint', { redness: 0.9 }],
    ['technique.barrier-broken', { barrier: 0.3 }],
  ])('%s is seen at once, once for its zone', (id, change) => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left', change)).expectFinding(id, { zone: 'cheek-left' });
    driver.needle(wellWorked('cheek-left')).needle(wellWorked('cheek-left', change));
    expect(driver.session.findings).toHaveLength(1);
  });
});

describe('at the end of needling', () => {
  it('too few strokes are a finding for the zone', () => {
    const driver = readyToNeedle()
      .needle(wellWorked('cheek-left', { coverage: 0.4 }))
      .needle(wellWorked('cheek-right'));
    driver.expectNoFinding().proceed().expectFinding('technique.under-treated', { zone: 'cheek-left' });
    expect(driver.session.findings).toHaveLength(1);
  });

  it('a zone that was asked for and never touched is under-treated', () => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left')).proceed();
    driver.expectFinding('technique.under-treated', { zone: 'cheek-right' });
  });

  it('a zone that was left out is not', () => {
    const leaveOut = ['cheek-right'] as const;
    const driver = begin().to('consultation').askAll().to('decision').decide('treat', 'suitable', { leaveOut });
    driver.to('consent').consentFully().to('setup').setUpFully().to('treatment').motor(true);
    driver.needle(wellWorked('cheek-left')).proceed().expectNoFinding();
  });

  it('too much on a small part of the zone is over-treated, though the rest got too little', () => {
    const spot = wellWorked('cheek-left', { overTreatedShare: 0.6, coverage: 0.2 });
    const driver = readyToNeedle().needle(spot).expectNoFinding();
    driver.proceed().expectFinding('technique.over-treated', { severity: 'serious', zone: 'cheek-left' });
  });

  it('a closed zone that was spared is not', () => {
    readyToNeedle(WAXED).needle(wellWorked('forehead')).proceed().expectNoFinding('technique.under-treated');
  });

  it('strokes that lie unevenly are a finding', () => {
    const driver = readyToNeedle()
      .needle(wellWorked('cheek-left', { evenness: 0.2 }))
      .proceed();
    driver.expectFinding('technique.uneven', { severity: 'minor', zone: 'cheek-left' });
  });
});

describe('stopping', () => {
  it('without cause is minor, and what is not done is not counted again', () => {
    const driver = readyToNeedle()
      .needle(wellWorked('cheek-left', { coverage: 0.4 }))
      .do({ kind: 'stop-treatment' });
    expect(driver.session).toMatchObject({ stage: 'closing', outcome: 'stopped' });
    expect(driver.session.findings.map(({ id }) => id)).toEqual(['technique.stopped-early']);
  });

  it('for blood is right', () => {
    const bleeding = wellWorked('cheek-left', { bloodPoints: 1, wetBloodPoints: 1, coverage: 0.4 });
    const driver = readyToNeedle().needle(bleeding).do({ kind: 'stop-treatment' });
    driver.expectNoFinding('technique.stopped-early', 'technique.under-treated');
  });

  it('for a client who hurts is right', () => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left'), 0.8).wait(16).do({ kind: 'stop-treatment' });
    driver.expectNoFinding('technique.stopped-early');
  });

  it('before any needle goes to the chart', () => {
    const driver = readyToSetUp().do({ kind: 'stop-treatment' });
    expect(driver.session).toMatchObject({ stage: 'chart', outcome: 'stopped' });
    driver.proceed().expectNoFinding();
  });
});

function readyToSetUp() {
  const driver = begin().to('consultation').askAll().to('decision').decide('treat', 'suitable').to('consent');
  return driver.consentFully().to('setup');
}
