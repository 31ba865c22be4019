// What a class is told about itself, against figures worked out by hand.
import { describe, expect, test } from 'vitest';
import {
  besideClass,
  findingFrequencies,
  scoreDistribution,
  spread,
  timeToProficiency,
  type MarkedAttempt,
} from '../../../src/core/school/class-statistics';
import { correlation, criterionStatistics, median } from '../../../src/core/school/criterion-statistics';
import type { Scorecard } from '../../../src/core/scoring';

function card(depth: number, sharps: number, passed = false): Scorecard {
  return {
    outcome: 'treated',
    passed,
    score: depth + sharps,
    passMark: 75,
    criteria: [
      { id: 'technique.depth', points: depth, outOf: 60, evidence: [] },
      { id: 'closing.sharps', points: sharps, outOf: 40, evidence: [] },
    ],
    criticalFindingIds: [],
    counts: { minor: 0, serious: 0, critical: 0 },
    escalations: [],
    failedBy: [],
  };
}

function attempt(attemptId: string, personId: string, scorecard: Scorecard, more: Partial<MarkedAttempt> = {}) {
  return {
    ...{ attemptId, personId, moduleId: 'foundations', scenarioId: 'clear-cheeks', scorecard, findings: [] },
    ...{ startedAt: `2026-11-0${attemptId.slice(-1)}T10:00:00.000Z`, playedSeconds: 600 },
    ...more,
  };
}

describe('criterion statistics', () => {
  const cards = [card(60, 40), card(45, 40), card(30, 40), card(15, 40)];

  test('difficulty is the mean share of the points', () => {
    expect(criterionStatistics(cards)[0]).toMatchObject({ criterionId: 'technique.depth', attempts: 4 });
    expect(criterionStatistics(cards)[0].difficulty).toBeCloseTo(0.625, 10);
    expect(criterionStatistics(cards)[1].difficulty).toBe(1);
  });

  test('discrimination leaves the item itself out, and says nothing where nothing varies', () => {
    expect(criterionStatistics(cards)[0].discrimination).toBeNull();
    const telling = criterionStatistics([card(60, 40), card(30, 20), card(0, 0)]);
    expect(telling.map(({ discrimination }) => discrimination)).toEqual([1, 1]);
    const upsideDown = criterionStatistics([card(60, 0), card(30, 20), card(0, 40)]);
    expect(upsideDown[0].discrimination).toBeCloseTo(-1, 10);
  });

  test('upper less lower 27 %, from ten attempts on', () => {
    const ten = Array.from({ length: 10 }, (_, place) => card(place * 6, 40));
    // Groups of three: shares 0.9, 0.8, 0.7 above and 0.2, 0.1, 0 below.
    expect(criterionStatistics(ten)[0].upperLower).toBeCloseTo(0.7, 10);
    expect(criterionStatistics(ten.slice(1))[0].upperLower).toBeNull();
  });

  test('a known correlation and medians', () => {
    expect(correlation([1, 2, 3, 4, 5], [2, 4, 5, 4, 5])).toBeCloseTo(0.7746, 4);
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, null]);
  });
});

test('findings count once an attempt, and what was good is left out', () => {
  const dermal = { id: 'depth.dermal-serious', severity: 'serious' } as const;
  const blood = { id: 'blood.ignored', severity: 'critical' } as const;
  const well = { id: 'blood.handled', severity: 'good' } as const;
  const found = findingFrequencies([
    attempt('a1', 'ana', card(1, 1), { findings: [dermal, dermal, well] }),
    attempt('a2', 'ana', card(1, 1), { findings: [dermal] }),
    attempt('a3', 'ben', card(1, 1), { findings: [blood] }),
    attempt('a4', 'ben', card(1, 1)),
  ]);
  expect(found).toEqual([
    { findingId: 'depth.dermal-serious', severity: 'serious', attempts: 2, people: 1, share: 0.5 },
    { findingId: 'blood.ignored', severity: 'critical', attempts: 1, people: 1, share: 0.25 },
  ]);
});

test('scores fall into bands, 100 into the last', () => {
  const bands = scoreDistribution([card(60, 40, true), card(60, 35), card(60, 30, true), card(0, 0)]);
  expect(bands).toHaveLength(10);
  expect(bands[9]).toEqual({ from: 90, to: 100, passed: 2, notPassed: 1 });
  expect(bands[0]).toEqual({ from: 0, to: 10, passed: 0, notPassed: 1 });
  expect(spread([10, 20, 30, 40])).toEqual({ count: 4, median: 25, lower: 15, upper: 35 });
});

test('time to proficiency stops at the attempt that met the rule', () => {
  const times = timeToProficiency(
    [
      attempt('a3', 'ben', card(1, 1)),
      attempt('a1', 'ana', card(1, 1)),
      attempt('a2', 'ana', card(1, 1)),
      attempt('a5', 'ana', card(1, 1)),
    ],
    new Map([['ana', '2026-11-02T10:00:00.000Z']]),
  );
  expect(times).toEqual([
    { personId: 'ana', attempts: 2, playedSeconds: 1200, metAt: '2026-11-02T10:00:00.000Z' },
    { personId: 'ben', attempts: 1, playedSeconds: 600, metAt: null },
  ]);
});

test('one beside the class: the others count once each, however often they played', () => {
  const attempts = [
    attempt('a1', 'ana', card(30, 40)),
    attempt('a2', 'ben', card(60, 0)),
    attempt('a3', 'ben', card(60, 0)),
    attempt('a4', 'eve', card(0, 40)),
  ];
  expect(besideClass(attempts, 'ana')).toEqual([
    { criterionId: 'technique.depth', own: 0.5, class: 0.5 },
    { criterionId: 'closing.sharps', own: 1, class: 0.5 },
  ]);
});
