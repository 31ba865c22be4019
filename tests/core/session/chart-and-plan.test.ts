// The chart is compared with what really happened; aftercare and the next visit with what heals.
import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/core/session';
import { wellWorked } from './cases';
import { readyToNeedle, type Driver } from './driver';

function inChart(change: Parameters<typeof wellWorked>[1] = {}): Driver {
  const driver = readyToNeedle().needle(wellWorked('cheek-left', change)).needle(wellWorked('cheek-right')).lift();
  driver.say('check-comfort').to('closing').closeFully().to('aftercare').adviseFully().plan(35).to('chart');
  return driver;
}

function entry(change: Partial<Extract<Intent, { kind: 'chart' }>> = {}): Intent {
  return { kind: 'chart', zone: 'cheek-left', lengthMicrometres: 250, passes: 2, blood: false, ...change };
}

describe('the chart', () => {
  it('that tells what happened makes no finding', () => {
    inChart().chartAll().proceed().expectNoFinding();
  });

  it('without a worked zone is a serious finding for that zone', () => {
    const driver = inChart().do(entry()).do({ kind: 'chart-lot' }).proceed();
    driver.expectFinding('chart.left-out', { severity: 'serious', zone: 'cheek-right' });
  });

  it('without the lot is a minor finding', () => {
    const driver = inChart()
      .do(entry())
      .do(entry({ zone: 'cheek-right' }))
      .proceed();
    driver.expectFinding('chart.lot-left-out', { severity: 'minor' });
  });

  it('with another needle length disagrees', () => {
    const driver = inChart()
      .chartAll()
      .do(entry({ lengthMicrometres: 500 }))
      .proceed();
    driver.expectFinding('chart.disagrees-length', { zone: 'cheek-left' });
    expect(driver.session.findings[0]?.evidence).toEqual({ chartedMicrometres: 500, usedMicrometres: 250 });
  });

  it('without passes where there were strokes disagrees', () => {
    inChart()
      .chartAll()
      .do(entry({ passes: 0 }))
      .proceed()
      .expectFinding('chart.disagrees-passes', { zone: 'cheek-left' });
  });

  it('with passes in a zone nobody touched disagrees', () => {
    inChart()
      .chartAll()
      .do(entry({ zone: 'chin' }))
      .proceed()
      .expectFinding('chart.disagrees-passes', { zone: 'chin' });
  });

  it('that hides blood, or makes some up, disagrees', () => {
    inChart({ bloodPoints: 1 })
      .chartAll()
      .do(entry({ blood: false }))
      .proceed()
      .expectFinding('chart.disagrees-blood', { severity: 'serious', zone: 'cheek-left' });
    inChart()
      .chartAll()
      .do(entry({ blood: true }))
      .proceed()
      .expectFinding('chart.disagrees-blood', { zone: 'cheek-left' });
  });

  it('may be corrected until the end', () => {
    inChart()
      .chartAll()
      .do(entry({ lengthMicrometres: 500 }))
      .do(entry())
      .proceed()
      .expectNoFinding();
  });
});

describe('the next visit', () => {
  const planning = (days: number | null) => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left')).needle(wellWorked('cheek-right')).lift();
    driver.to('closing').closeFully().to('aftercare').adviseFully();
    return (days === null ? driver : driver.plan(days)).proceed();
  };

  it('within the days of the case is right', () => {
    planning(28).expectNoFinding();
    planning(42).expectNoFinding();
  });

  it('too early, too late or never is a finding', () => {
    planning(27).expectFinding('plan.too-early', { severity: 'serious' });
    planning(43).expectFinding('plan.too-late', { severity: 'minor' });
    planning(null).expectFinding('plan.left-out', { severity: 'serious' });
  });
});

describe('wrong advice', () => {
  it.each([
    ['make-up-tonight', 'serious'],
    ['retinol-tonight', 'serious'],
    ['stop-medicine', 'critical'],
  ] as const)('%s is %s', (advice, severity) => {
    const driver = readyToNeedle().to('aftercare').adviseFully().advise(advice).plan(35).proceed();
    driver.expectFinding(`aftercare.wrong.${advice}`, { severity });
  });
});
