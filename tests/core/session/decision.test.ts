// The decision is judged when the trainee goes on with it: right, wrong, too early, for the wrong reason, or left out.
import { describe, expect, it } from 'vitest';
import type { Decision, SessionCase } from '../../../src/core/session';
import { BANNED, CHEEKS, WAXED } from './cases';
import { begin, type Driver } from './driver';

function deciding(sessionCase: SessionCase): Driver {
  return begin(sessionCase).to('consultation').askAll().to('decision');
}

describe('deciding', () => {
  it('to treat where the place forbids it is critical', () => {
    deciding(BANNED).decide('treat', 'suitable').proceed().expectFinding('decision.wrong', { severity: 'critical' });
  });

  it('may be changed until the trainee goes on', () => {
    deciding(BANNED).decide('treat', 'suitable').decide('decline', 'place-forbids').proceed().expectNoFinding();
  });

  it('to refuse a suitable client is serious', () => {
    deciding(CHEEKS)
      .decide('refer', 'medicine')
      .proceed()
      .expectFinding('decision.wrong-kind', { severity: 'serious' });
  });

  it('to postpone for too few days', () => {
    const driver = deciding(WAXED).decide('postpone', 'waxed-recently', { days: 8 }).proceed();
    driver.expectFinding('decision.too-early');
    expect(driver.session.findings[0]?.evidence).toEqual({ postponedDays: 8, neededDays: 9 });
  });

  it('to postpone long enough for another reason', () => {
    deciding(WAXED).decide('postpone', 'sun-exposed', { days: 9 }).proceed().expectFinding('decision.reason-wrong');
  });

  it('to treat with the closed zone left in, and with it left out', () => {
    deciding(WAXED)
      .decide('treat', 'suitable')
      .proceed()
      .expectFinding('decision.zones-not-left-out', { zone: 'upper-lip-left' });
    deciding(WAXED)
      .decide('treat', 'suitable', { leaveOut: ['upper-lip-left'] })
      .proceed()
      .expectNoFinding();
  });

  it('not at all goes on as if to treat', () => {
    const driver = deciding(CHEEKS).proceed().expectFinding('decision.left-out');
    expect(driver.session.stage).toBe('consent');
  });

  it.each<[Decision, string]>([
    ['postpone', 'postponed'],
    ['refer', 'referred'],
    ['decline', 'declined'],
  ])('to %s leads to the chart and an outcome', (decision, outcome) => {
    const driver = deciding(CHEEKS).decide(decision, 'medicine', { days: 14 }).proceed();
    expect(driver.session.stage).toBe('chart');
    expect(driver.session.outcome).toBe(outcome);
  });

  it('against treating without telling the client why', () => {
    deciding(BANNED)
      .decide('decline', 'place-forbids')
      .to('debrief')
      .expectFinding('client.not-said.explain-refusal', { severity: 'minor' });
  });
});

describe('learning facts', () => {
  it('brings out what is asked for, once', () => {
    const driver = begin(WAXED).to('consultation').ask('goals');
    expect(driver.session.learnedFactIds).toEqual([]);
    driver.ask('hair-removal').ask('hair-removal');
    expect(driver.session.learnedFactIds).toEqual(['waxed-5-days']);
  });

  it('brings out what stands on the form when it is read', () => {
    const onForm = WAXED.facts.map((fact) => ({ ...fact, onForm: true }));
    const driver = begin({ ...WAXED, facts: onForm })
      .to('consultation')
      .do({ kind: 'read-form' });
    expect(driver.session.learnedFactIds).toEqual(['waxed-5-days']);
  });
});
