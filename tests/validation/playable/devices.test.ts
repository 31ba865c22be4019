// Other devices than the usual pen, carried out as attempts: a scenario names its device, and the coverage aimed at follows from it.
import { describe, expect, it } from 'vitest';
import { playedScenario, rehearse, type Attempt } from '../../../src/core/attempt';
import { movesIn, type Hand, type HandMove } from '../../../src/core/scenario';
import { readZone } from '../../../src/core/skin';
import { face, shippedHand } from '../../core/attempt/rehearsed';
import { scenarioWith } from '../../core/scenario/content';

const careful = shippedHand('clear-cheeks', 'careful');

/** The careful session with another device in the scenario, and another way of treating. */
function attemptWith(
  device: string,
  lengthMicrometres: number,
  treat: Partial<HandMove & { kind: 'treat' }> = {},
): Attempt {
  const scenario = scenarioWith('clear-cheeks', 'needles: 14', device);
  const moves = movesIn(careful, ['cheek-left', 'cheek-right']).map((move): HandMove => {
    if (move.kind === 'device') return { ...move, lengthMicrometres };
    return move.kind === 'treat' ? { ...move, ...treat } : move;
  });
  const hand: Hand = { ...careful, moves };
  const setup = { id: 'device', seed: 1, mode: 'practice', who: 'Test', startedAt: '2026-11-24T10:00:00Z' } as const;
  return rehearse({ ...setup, scenario: playedScenario(scenario) }, hand, face);
}

/** Sixteen passes, two and two across each other, as a roller is used (S33). */
const sixteen = Array.from({ length: 16 }, (_, pass) =>
  pass % 2 === 0 ? ('horizontal' as const) : ('vertical' as const),
);
const rolled = { passes: sixteen, rowMicrometres: 17_500, speedMicrometresPerSecond: 60_000 };

describe('a roller in a session', () => {
  const attempt = attemptWith('kind: roller', 300, rolled);

  it('aims at 200 punctures per cm², reaches the junction and passes', () => {
    expect(attempt.session.sessionCase.targetStrokesPerSquareCentimetre).toBe(200);
    for (const zone of ['cheek-left', 'cheek-right'] as const) {
      const reading = readZone(attempt.skin, zone);
      expect(reading.strokesPerSquareCentimetre).toBeGreaterThan(150);
      expect(reading.strokesPerSquareCentimetre).toBeLessThan(300);
      expect(reading.coverage).toBeGreaterThan(0.65);
      expect(reading.reachedMedianMicrometres / reading.junctionMicrometres).toBeGreaterThan(0.65);
    }
    expect(attempt.session.findings.map(({ id }) => id)).toEqual([]);
    expect(attempt.scorecard?.passed).toBe(true);
  });

  it('is under-treated after the two passes of a pen', () => {
    const hurried = attemptWith('kind: roller', 300, { ...rolled, passes: ['horizontal', 'vertical'] });
    expect(hurried.session.findings.map(({ id }) => id)).toContain('technique.under-treated');
  });
});

describe('nano cones in a session', () => {
  it('aim at the density of a pen, never bleed and stay above the junction, however hard', () => {
    const attempt = attemptWith('kind: nano, needles: 14', 250, { forceCentinewtons: 200, onBlood: 'ignore' });
    expect(attempt.session.sessionCase.targetStrokesPerSquareCentimetre).toBe(1200);
    const reading = readZone(attempt.skin, 'cheek-left');
    expect(reading).toMatchObject({ dermalStrokeShare: 0, bloodPoints: 0 });
    expect(reading.reachedP95Micrometres).toBeLessThan(reading.junctionMicrometres * 1.2);
  });
});
