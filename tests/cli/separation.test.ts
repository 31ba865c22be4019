// The score separates skill: the short form of `needlepoint separation`, with few seeds.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFace, scenarioFiles } from '../../src/cli/content';
import {
  player,
  rankCorrelation,
  separationRows,
  separationRuns,
  separationScenarios,
  separationStamp,
} from '../../src/cli/separation-runs';
import { handOfSkill } from '../../src/core/attempt';
import { loadHand } from '../../src/core/scenario';
import { valueOf } from '../core/scenario/content';

/** Sessions of each series in each scenario. */
const SEEDS = 12;
const face = loadFace();

describe('the score of scripted hands', () => {
  const rows = separationRows(separationRuns(SEEDS, separationScenarios()).map(player(face)));
  const all = rows[rows.length - 1];

  it('rises with skill over all scenarios together, overall and with motor skill alone', () => {
    expect(all.overallCorrelation).toBeGreaterThanOrEqual(0.9);
    expect(all.motorCorrelation).toBeGreaterThanOrEqual(0.9);
  });

  it.each(rows.slice(0, -1))('rises with skill in $name', ({ overallCorrelation, motorCorrelation }) => {
    expect(overallCorrelation).toBeGreaterThanOrEqual(0.8);
    expect(motorCorrelation).toBeGreaterThanOrEqual(0.8);
  });

  it('lets experts pass, novices not, and wavers little between seeds', () => {
    for (const { expertsPassed, novicesPassed, expertLow, expertHigh } of rows) {
      expect(expertsPassed).toBe(1);
      expect(novicesPassed).toBe(0);
      expect(expertHigh - expertLow).toBeLessThanOrEqual(5);
    }
  });
});

describe('docs/separation.md', () => {
  it('was measured with the engine and the content there are (needlepoint separation --write)', () => {
    const page = readFileSync(new URL('../../docs/separation.md', import.meta.url), 'utf8');
    expect(page).toContain(separationStamp(face));
    expect(page).toContain('Every bar is met.');
  });
});

describe('a hand of some skill', () => {
  const careful = valueOf(loadHand(scenarioFiles(), 'clear-cheeks/careful'));

  it('does what the hand it is made from does when it is an expert', () => {
    expect(handOfSkill(careful, { knowledge: 1, motor: 1 }, 5).moves).toEqual(careful.moves);
  });

  it('is the same for the same seed and another for another', () => {
    const half = { knowledge: 0.5, motor: 0.5 };
    expect(handOfSkill(careful, half, 5)).toEqual(handOfSkill(careful, half, 5));
    expect(handOfSkill(careful, half, 5).moves).not.toEqual(handOfSkill(careful, half, 6).moves);
  });

  it('keeps all it knows while only the hand is unsteady', () => {
    const { moves, skill } = handOfSkill(careful, { knowledge: 1, motor: 0 }, 5);
    expect(moves.filter(({ kind }) => kind !== 'treat')).toEqual(careful.moves.filter(({ kind }) => kind !== 'treat'));
    expect(skill.forceSpreadPercent).toBeGreaterThan(careful.skill.forceSpreadPercent);
  });

  it('has a skill from 0 to 1', () => {
    expect(() => handOfSkill(careful, { knowledge: 1.2, motor: 1 }, 5)).toThrow(RangeError);
  });
});

describe('rank correlation', () => {
  it('is one for the same order, minus one for the other way round, and takes ties at their mean', () => {
    expect(rankCorrelation([1, 2, 3], [10, 20, 900])).toBeCloseTo(1);
    expect(rankCorrelation([1, 2, 3], [9, 5, 1])).toBeCloseTo(-1);
    expect(rankCorrelation([1, 2, 3, 4], [1, 1, 2, 2])).toBeCloseTo(0.894, 3);
  });
});
