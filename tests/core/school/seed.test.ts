// Seeds and draws of assignments: the same everywhere, another for every trainee and try.
import { describe, expect, it } from 'vitest';
import { assignedSeed, drawnScenarios } from '../../../src/core/school';

const source = { assignmentId: 'a', salt: 's', personId: 'ada', scenarioId: 'clear-cheeks', tryNumber: 1 };

describe('the seed of an assigned attempt', () => {
  it('is the one it has always been, so that old attempts can be checked', () => {
    expect(assignedSeed(source)).toBe(2390852818);
  });

  it('changes with everything it is made of', () => {
    const others = [
      { ...source, assignmentId: 'b' },
      { ...source, salt: 't' },
      { ...source, personId: 'ben' },
      { ...source, scenarioId: 'waxed-five-days' },
      { ...source, tryNumber: 2 },
    ];
    expect(new Set([source, ...others].map(assignedSeed)).size).toBe(6);
  });
});

describe('the draw', () => {
  const draw = { count: 3, of: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], mode: 'exam' } as const;

  it('gives each trainee as many different scenarios as asked, always the same ones', () => {
    const drawn = drawnScenarios(draw, source);
    expect(new Set(drawn).size).toBe(3);
    expect(drawn.every((id) => draw.of.some((known) => known === id))).toBe(true);
    expect(drawnScenarios({ ...draw, of: [...draw.of].reverse() }, source)).toEqual(drawn);
  });

  it('spreads evenly over trainees', () => {
    const times = new Map<string, number>();
    for (let trainee = 0; trainee < 700; trainee++) {
      for (const id of drawnScenarios(draw, { ...source, personId: `t${trainee}` }))
        times.set(id, (times.get(id) ?? 0) + 1);
    }
    // 300 each on average; three standard deviations are 39.
    for (const id of draw.of) expect(Math.abs((times.get(id) ?? 0) - 300)).toBeLessThan(50);
  });
});
