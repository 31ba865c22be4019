// The real-time clock: one gesture must score the same at any frame rate, a sleeping tab must not burst, a pause must stand still.
import { describe, expect, it } from 'vitest';
import {
  applyToAttempt,
  createPlayDriver,
  rehearse,
  verifyAttempt,
  readAttemptFile,
  attemptFileText,
  type Attempt,
  type PlayDriver,
} from '../../../src/core/attempt';
import { glideRows } from '../../../src/core/attempt/glide';
import { loadHand } from '../../../src/core/scenario';
import { surfaceMillimetres } from '../../../src/core/skin';
import { scenarioFiles } from '../../../src/cli/content';
import { face, setupFor } from './rehearsed';

function atTreatment(seed = 1): Attempt {
  const hand = loadHand(scenarioFiles(), 'clear-cheeks/careful');
  if (!hand.ok) throw new Error('The careful hand does not load.');
  const attempt = rehearse(setupFor('clear-cheeks', seed), hand.value, face, { until: 'treatment' });
  for (const zone of ['cheek-left', 'cheek-right'] as const) {
    applyToAttempt(attempt, { kind: 'care', care: 'cleanse', zone });
    applyToAttempt(attempt, { kind: 'care', care: 'serum', zone });
  }
  applyToAttempt(attempt, { kind: 'motor', on: true });
  return attempt;
}

interface TimedEvent {
  time: number;
  u: number;
  v: number;
}

/** One steady pass over the left cheek at 20 mm/s, as a device reporting every 8 ms would time it. */
function passOverCheek(): TimedEvent[] {
  const events: TimedEvent[] = [];
  let time = 0;
  for (const row of glideRows(face, 'cheek-left', 'horizontal', 6, 4.5)) {
    const millimetres = surfaceMillimetres(face, row.fromU, row.fromV, row.toU, row.toV);
    const steps = Math.ceil(millimetres / 20 / 0.008);
    for (let step = 0; step <= steps; step++, time += 8) {
      const share = step / steps;
      events.push({ time, u: row.fromU + (row.toU - row.fromU) * share, v: row.fromV + (row.toV - row.fromV) * share });
    }
  }
  return events;
}

function play(driver: PlayDriver, events: readonly TimedEvent[], framesPerSecond: number): void {
  driver.advanceTo(0);
  let next = 0;
  const end = events[events.length - 1].time;
  for (let frame = 1; (frame * 1000) / framesPerSecond <= end + 500; frame++) {
    const now = (frame * 1000) / framesPerSecond;
    for (; next < events.length && events[next].time <= now; next++) {
      const { u, v, time } = events[next];
      const steady = { tiltUDegrees: 0, tiltVDegrees: 0, stretchU: u, stretchV: v, stretch: 1 };
      driver.moveHand({ u, v, forceNewtons: 0.25, ...steady }, time, 'mouse');
      if (next === events.length - 1) driver.liftHand(time + 1);
    }
    driver.advanceTo(now);
  }
}

function finish(attempt: Attempt): number {
  for (let round = 0; round < 6 && !attempt.finished; round++) applyToAttempt(attempt, { kind: 'proceed' });
  return attempt.scorecard?.score ?? Number.NaN;
}

describe('the play driver', () => {
  it('scores one gesture within a point at 20, 60 and 144 frames a second', () => {
    const events = passOverCheek();
    const scores = [20, 60, 144].map((rate) => {
      const driver = createPlayDriver(atTreatment());
      play(driver, events, rate);
      expect(driver.attempt.skin).toBeDefined();
      return finish(driver.attempt);
    });
    expect(Math.max(...scores) - Math.min(...scores)).toBeLessThanOrEqual(1);
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });

  it('runs 120 ticks a second and skips a sleeping tab', () => {
    const driver = createPlayDriver(atTreatment());
    const start = driver.attempt.tick;
    driver.advanceTo(1000);
    for (let now = 1010; now <= 2000; now += 10) driver.advanceTo(now);
    expect(driver.attempt.tick - start).toBe(120);
    driver.advanceTo(60_000);
    expect(driver.attempt.tick - start).toBe(120);
    driver.advanceTo(60_100);
    expect(driver.attempt.tick - start).toBe(132);
  });

  it('stands still while paused and goes on without a jump', () => {
    const driver = createPlayDriver(atTreatment());
    const start = driver.attempt.tick;
    driver.advanceTo(0);
    driver.submit({ kind: 'pause' });
    for (let now = 10; now <= 1000; now += 10) driver.advanceTo(now);
    expect(driver.attempt.tick).toBe(start);
    driver.submit({ kind: 'resume', pausedSeconds: 1 });
    for (let now = 1010; now <= 1100; now += 10) driver.advanceTo(now);
    expect(driver.attempt.tick - start).toBe(12);
    finish(driver.attempt);
    const read = readAttemptFile(attemptFileText(driver.attempt));
    expect(read.ok && verifyAttempt(read.file, face).verified).toBe(true);
  });
});
