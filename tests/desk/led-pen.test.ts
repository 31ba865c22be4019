// The pen led by a panel: a zone is worked as ordered, by the same samples as any hand, and the pen lifts when it is told to or the session stops.
import { describe, expect, it } from 'vitest';
import {
  attemptFileText,
  createAttempt,
  createPlayDriver,
  playedScenario,
  readAttemptFile,
  verifyAttempt,
  type Attempt,
  type PlayDriver,
} from '../../src/core/attempt';
import { readZone, touchedZones } from '../../src/core/skin';
import { fastForward } from '../../src/desk/session/fast-forward';
import { createLedPen, type LedPen, type PenOrder } from '../../src/desk/session/led-pen';
import { face, library, testServices, type TestServices } from './support';

const ORDER: PenOrder = {
  zone: 'cheek-left',
  forceNewtons: 0.25,
  speedMillimetresPerSecond: 20,
  passes: 2,
  stretch: true,
  rowMillimetres: 7.5,
};

interface Treating {
  services: TestServices;
  attempt: Attempt;
  driver: PlayDriver;
  pen: LedPen;
  news: string[];
}

function treating(): Treating {
  const services = testServices();
  const scenario = library.find('clear-cheeks');
  if (!scenario) throw new Error('clear-cheeks is gone.');
  const setup = {
    id: 'led',
    scenario: playedScenario(scenario),
    seed: 5,
    mode: 'practice' as const,
    who: '',
    startedAt: '2026-11-22T10:00:00Z',
    origin: { kind: 'person' as const },
  };
  const attempt = createAttempt(setup, face);
  const driver = createPlayDriver(attempt);
  fastForward(driver, 'treatment');
  const news: string[] = [];
  const pen = createLedPen(driver, services.clock, (progress, done) =>
    news.push(progress ? `pass ${progress.pass}` : done ? 'done' : 'lifted'),
  );
  services.clock.onFrame((now) => driver.advanceTo(now));
  services.clock.advance(50);
  driver.submit({ kind: 'care', care: 'cleanse', zone: 'cheek-left' });
  driver.submit({ kind: 'care', care: 'serum', zone: 'cheek-left' });
  driver.submit({ kind: 'motor', on: true });
  return { services, attempt, driver, pen, news };
}

describe('the led pen', () => {
  it('works the zone it was given and keeps inside it, and the attempt proves itself', () => {
    const { services, attempt, driver, pen, news } = treating();
    pen.start(ORDER);
    for (let second = 0; second < 120 && !news.includes('done'); second++) services.clock.advance(1000);
    expect(news).toEqual(['pass 1', 'pass 2', 'done']);
    const cheek = readZone(attempt.skin, 'cheek-left');
    expect(cheek.coverage).toBeGreaterThan(0.5);
    expect(cheek.dermalStrokeShare).toBeLessThan(0.03);
    const beside = touchedZones(attempt.skin).filter((zone) => zone !== 'cheek-left');
    const strokesBeside = beside.reduce((sum, zone) => sum + readZone(attempt.skin, zone).strokes, 0);
    expect(strokesBeside).toBeLessThan(cheek.strokes / 100);
    expect(attempt.record.handRuns.every(({ inputKind }) => inputKind === 3)).toBe(true);

    driver.submit({ kind: 'motor', on: false });
    for (let left = 6; left > 0 && !attempt.finished; left--) driver.submit({ kind: 'proceed' });
    const read = readAttemptFile(attemptFileText(attempt));
    expect(read.ok && verifyAttempt(read.file, face).verified).toBe(true);
  });

  it('presses as firmly as it is told', () => {
    const reach = (forceNewtons: number): number => {
      const { services, attempt, pen } = treating();
      pen.start({ ...ORDER, forceNewtons, passes: 1 });
      services.clock.advance(4000);
      return readZone(attempt.skin, 'cheek-left').reachedMedianMicrometres;
    };
    expect(reach(1)).toBeGreaterThan(reach(0.15) * 1.2);
  });

  it('lifts at once when it is stopped, and when the treatment ends', () => {
    for (const halt of ['stop', 'finish'] as const) {
      const { services, attempt, driver, pen, news } = treating();
      pen.start(ORDER);
      services.clock.advance(1500);
      while (!attempt.hand) services.clock.advance(50);
      expect(attempt.hand).not.toBeNull();
      if (halt === 'stop') pen.stop();
      else driver.submit({ kind: 'proceed' });
      services.clock.advance(500);
      expect(attempt.hand).toBeNull();
      expect(news.at(-1)).toBe('lifted');
    }
  });

  it('rests while paused and goes on where it was, without a burst', () => {
    const { services, attempt, driver, pen } = treating();
    pen.start(ORDER);
    services.clock.advance(3000);
    driver.submit({ kind: 'pause' });
    const before = attempt.record.handRuns.reduce((sum, run) => sum + run.samples.length, 0);
    services.clock.advance(60_000);
    driver.submit({ kind: 'resume', pausedSeconds: 60 });
    services.clock.advance(1000);
    const after = attempt.record.handRuns.reduce((sum, run) => sum + run.samples.length, 0);
    expect((after - before) / 8).toBeGreaterThan(60);
    expect((after - before) / 8).toBeLessThanOrEqual(121);
  });
});
