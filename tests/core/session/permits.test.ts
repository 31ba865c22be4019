// What may be done now: the stage decides, then what physically depends on something. What may not has no effect.
import { describe, expect, it } from 'vitest';
import { penSetting, permits, sessionNumbers, STAGES, type Intent, type Stage } from '../../../src/core/session';
import { CHEEKS, COURSE, wellWorked } from './cases';
import { begin, readyToNeedle } from './driver';

const PLAIN: readonly Intent[] = [
  { kind: 'ask', topic: 'goals' },
  { kind: 'read-form' },
  { kind: 'decide', decision: 'treat', reason: 'suitable', days: 0, leaveOut: [] },
  { kind: 'consent', step: 'sign-consent' },
  { kind: 'tray', step: 'mask' },
  { kind: 'set-length', micrometres: 250 },
  { kind: 'set-rate', hertz: 90 },
  { kind: 'motor', on: true },
  { kind: 'care', care: 'cleanse', zone: 'chin' },
  { kind: 'close', step: 'disinfect-pen' },
  { kind: 'advise', advice: 'hands-off' },
  { kind: 'plan', nextVisitDays: 30 },
  { kind: 'chart', zone: 'chin', lengthMicrometres: 250, passes: 1, blood: false },
  { kind: 'chart-lot' },
];

describe('permits', () => {
  it('agrees with what has an effect, in every stage', () => {
    for (const stage of STAGES) {
      for (const intent of PLAIN) {
        const driver = begin(stage === 'between-visits' ? COURSE : CHEEKS).to(stage);
        const before = [...sessionNumbers(driver.session)];
        const permitted = permits(driver.session, intent) === true;
        driver.do(intent);
        const changed = JSON.stringify(sessionNumbers(driver.session)) !== JSON.stringify(before);
        const hasState = intent.kind !== 'care';
        expect([stage, intent.kind, changed]).toEqual([stage, intent.kind, permitted && hasState]);
      }
    }
  });

  it.each<[Stage, Intent]>([
    ['briefing', { kind: 'decide', decision: 'treat', reason: 'suitable', days: 0, leaveOut: [] }],
    ['consultation', { kind: 'motor', on: true }],
    ['closing', { kind: 'motor', on: true }],
    ['chart', { kind: 'advise', advice: 'hands-off' }],
  ])('in %s says that it belongs to another stage', (stage, intent) => {
    expect(permits(begin().to(stage).session, intent)).toBe('not-now.other-stage');
  });

  it('nothing after the end', () => {
    const driver = begin().to('debrief');
    expect(permits(driver.session, { kind: 'proceed' })).toBe('not-now.session-over');
    expect(permits(driver.session, { kind: 'pause' })).toBe('not-now.session-over');
  });

  it('loading only what was opened, and opening only what is wrapped', () => {
    const driver = begin().to('setup');
    expect(permits(driver.session, { kind: 'tray', step: 'load-cartridge' })).toBe('not-now.wrapper-closed');
    driver.tray('open-cartridge');
    expect(permits(driver.session, { kind: 'tray', step: 'open-cartridge' })).toBe('not-now.wrapper-open');
    driver.tray('load-cartridge');
    expect(permits(driver.session, { kind: 'tray', step: 'load-cartridge' })).toBe('not-now.done-already');
  });

  it('no change of cartridge while the motor runs', () => {
    const { session } = readyToNeedle();
    expect(permits(session, { kind: 'tray', step: 'swap-cartridge' })).toBe('not-now.motor-runs');
  });

  it('only lengths and rates the pen has', () => {
    const { session } = begin().to('setup');
    expect(permits(session, { kind: 'set-length', micrometres: 260 })).toBe('not-now.out-of-range');
    expect(permits(session, { kind: 'set-length', micrometres: 50 })).toBe('not-now.out-of-range');
    expect(permits(session, { kind: 'set-rate', hertz: 121 })).toBe('not-now.out-of-range');
  });

  it('only care for which the thing was laid out, and it may be fetched late', () => {
    const driver = begin().to('closing');
    const cool: Intent = { kind: 'care', care: 'cool', zone: 'chin' };
    expect(permits(driver.session, cool)).toBe('not-now.not-laid-out');
    expect(permits(driver.tray('lay-out-gauze').session, cool)).toBe(true);
  });

  it('washing hands only without gloves, and taking off only what is on', () => {
    const { session } = readyToNeedle().to('closing');
    expect(permits(session, { kind: 'close', step: 'wash-hands' })).toBe('not-now.gloves-on');
    const bare = begin().to('closing').session;
    expect(permits(bare, { kind: 'close', step: 'gloves-off' })).toBe('not-now.no-gloves-on');
    expect(permits(bare, { kind: 'close', step: 'sleeve-to-bin' })).toBe('not-now.no-sleeve-on');
    expect(permits(bare, { kind: 'close', step: 'cartridge-to-sharps' })).toBe('not-now.no-cartridge-on-pen');
  });
});

describe('the pen setting', () => {
  it('is there only in treatment with motor and cartridge', () => {
    const driver = readyToNeedle();
    expect(penSetting(driver.session)).toEqual({ needleCount: 14, lengthMicrometres: 250, rateHertz: 60 });
    expect(penSetting(driver.motor(false).session)).toBeNull();
    expect(penSetting(driver.motor(true).to('closing').session)).toBeNull();
    expect(penSetting(begin().to('treatment').motor(true).session)).toBeNull();
  });
});

describe('a pause', () => {
  it('ignores everything but its end, and comes back to where it was', () => {
    const driver = readyToNeedle().needle(wellWorked('cheek-left')).do({ kind: 'pause' });
    expect(driver.session).toMatchObject({ paused: true, stage: 'treatment' });
    expect(permits(driver.session, { kind: 'proceed' })).toBe('not-now.paused');
    driver.proceed().needle(wellWorked('upper-lid-left')).say('stop-your-medicine').expectNoFinding();
    expect(driver.session.stage).toBe('treatment');
    driver.do({ kind: 'resume', pausedSeconds: 5 });
    expect(driver.session).toMatchObject({ paused: false, stage: 'treatment' });
    expect(permits(driver.session, { kind: 'resume', pausedSeconds: 5 })).toBe('not-now.not-paused');
  });
});
