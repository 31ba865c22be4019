// The stepped clock moves only when it is told to, in whole frames.
import { describe, expect, it } from 'vitest';
import { chooseClock, createSteppedClock } from '../../src/clock';

describe('the stepped clock', () => {
  it('calls every listener once a frame and stands still in between', () => {
    const clock = createSteppedClock();
    const seen: number[] = [];
    const stop = clock.onFrame((now) => seen.push(now));
    expect(clock.now()).toBe(0);
    clock.advance(50);
    expect(seen.map(Math.round)).toEqual([17, 33, 50]);
    expect(clock.timeOf(12345)).toBe(clock.now());
    stop();
    clock.advance(1000);
    expect(seen).toHaveLength(3);
  });

  it('loses no time to many small steps', () => {
    const clock = createSteppedClock();
    let frames = 0;
    clock.onFrame(() => (frames += 1));
    for (let step = 0; step < 100; step++) clock.advance(10);
    expect(frames).toBe(60);
  });
});

describe('the clock of an address', () => {
  const pageAt = (search: string, hash: string): Window => {
    const page = { location: { search, hash }, performance: { now: () => 7 } };
    return page as unknown as Window;
  };

  it('is stepped when the address says so, before or behind the "#"', () => {
    for (const [search, hash] of [
      ['?clock=stepped', '#/'],
      ['', '#/session/clear-cheeks?seed=1&clock=stepped'],
    ]) {
      const page = pageAt(search, hash);
      const clock = chooseClock(page);
      page.needlepointClock?.advance(1000);
      expect(Math.round(clock.now())).toBe(1000);
    }
  });

  it('is real otherwise', () => {
    const page = pageAt('', '#/session/clear-cheeks?seed=1');
    expect(chooseClock(page).now()).toBe(7);
    expect(page.needlepointClock).toBeUndefined();
  });
});
