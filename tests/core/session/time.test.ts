// The time a session may take: planned, or with the extension a trainee chose before it began.
import { describe, expect, it } from 'vitest';
import { allowedSeconds, permits, TIME_EXTENSIONS, type TimeExtension } from '../../../src/core/session';
import { TICKS_PER_SECOND } from '../../../src/core/skin';
import { CHEEKS, COURSE } from './cases';
import { begin } from './driver';

const TIMED = { ...CHEEKS, minutes: 10, keepsTime: true };

/** What is found about the time of a session that ended after so many seconds. */
function overTime(extension: TimeExtension | null, seconds: number): Record<string, number> | null {
  const driver = begin(TIMED);
  if (extension) driver.do({ kind: 'extend-time', extension });
  driver.to('chart');
  driver.tick = seconds * TICKS_PER_SECOND;
  driver.proceed();
  return driver.session.findings.find(({ id }) => id === 'procedure.over-time')?.evidence ?? null;
}

describe('the time of a session', () => {
  it.each<[TimeExtension | null, number]>([
    [null, 600],
    ['planned', 600],
    ['half-more', 900],
    ['double', 1200],
  ])('with %s ends after %i seconds', (extension, seconds) => {
    expect(overTime(extension, seconds)).toBeNull();
    expect(overTime(extension, seconds + 1)).toEqual({ takenSeconds: seconds + 1, plannedSeconds: seconds });
  });

  it('has no end without a limit, and none where no time is kept', () => {
    expect(overTime('no-limit', 100_000)).toBeNull();
    expect(allowedSeconds(TIMED, 'no-limit')).toBe(Infinity);
    const driver = begin(CHEEKS).to('chart');
    driver.tick = 100_000 * TICKS_PER_SECOND;
    expect(driver.proceed().session.findings.map(({ id }) => id)).not.toContain('procedure.over-time');
  });

  it('is chosen before the session begins, and the last choice holds', () => {
    const driver = begin(TIMED);
    for (const extension of TIME_EXTENSIONS) driver.do({ kind: 'extend-time', extension });
    driver.do({ kind: 'extend-time', extension: 'double' }).proceed();
    expect(permits(driver.session, { kind: 'extend-time', extension: 'no-limit' })).toBe('not-now.other-stage');
    driver.do({ kind: 'extend-time', extension: 'no-limit' });
    expect(driver.session.timeExtension).toBe('double');
  });

  it('cannot be chosen again at a later visit', () => {
    const driver = begin(COURSE);
    expect(permits(driver.session, { kind: 'extend-time', extension: 'double' })).toBe(true);
    expect(permits({ ...driver.session, visit: 2 }, { kind: 'extend-time', extension: 'double' })).toBe(
      'not-now.other-stage',
    );
  });
});
