// When a module's rule is met, by which attempts, and until when it holds.
import { describe, expect, test } from 'vitest';
import { dayAfter, daysBetween, isDay } from '../../../src/core/school/calendar-day';
import type { CountedAttempt } from '../../../src/core/school/counted-attempt';
import { moduleStanding } from '../../../src/core/school/module-standing';
import type { Module } from '../../../src/core/scenario';

function moduleWith(more: Partial<Module> = {}): Module {
  return {
    id: 'skin-and-depth',
    file: '',
    steps: [{ scenarioId: 'clear-cheeks', mode: 'practice', attemptsAllowed: null }],
    draw: null,
    passRule: { score: 80, noCritical: true, passesInARow: 2, onDifferentDays: true },
    validDays: 365,
    words: { en: { title: '', summary: '', audience: '' } },
    ...more,
  };
}

function played(attemptId: string, day: string, more: Partial<CountedAttempt> = {}): CountedAttempt {
  const base = { attemptId, day, scenarioId: 'clear-cheeks', mode: 'practice', startedAt: `${day}T10:00:00.000Z` };
  return { ...base, passed: true, score: 90, criticals: 0, ...more } as CountedAttempt;
}

const today = '2026-11-24';

describe('the run of passes', () => {
  test('two in a row on different days meet the rule, for 365 days', () => {
    const standing = moduleStanding(moduleWith(), [played('b', '2026-11-03'), played('a', '2026-11-02')], today);
    expect(standing).toMatchObject({ met: true, validThrough: '2027-11-03', expired: false, provedBy: ['a', 'b'] });
  });

  test('two on the same day do not; without the days they do', () => {
    const both = [played('a', '2026-11-02'), played('b', '2026-11-02', { startedAt: '2026-11-02T12:00:00.000Z' })];
    expect(moduleStanding(moduleWith(), both, today)).toMatchObject({ met: false, parts: [{ streak: 1, needed: 2 }] });
    const anyDay = moduleWith({ passRule: { score: 80, noCritical: true, passesInARow: 2, onDifferentDays: false } });
    expect(moduleStanding(anyDay, both, today).met).toBe(true);
  });

  test.each([
    ['a failed one between', { passed: false }],
    ['a critical finding between', { criticals: 1 }],
    ['too few points between', { score: 79.9 }],
  ])('%s breaks it', (_, between) => {
    const attempts = [played('a', '2026-11-02'), played('b', '2026-11-03', between), played('c', '2026-11-04')];
    expect(moduleStanding(moduleWith(), attempts, today)).toMatchObject({ met: false, parts: [{ streak: 1 }] });
  });

  test('once met it stays met, and runs out', () => {
    const attempts = [
      played('a', '2025-01-02'),
      played('b', '2025-01-03'),
      played('c', '2025-01-04', { passed: false }),
    ];
    expect(moduleStanding(moduleWith(), attempts, today)).toMatchObject({
      ...{ met: true, validThrough: '2026-01-03', expired: true },
    });
  });
});

test('more help than the step asks for does not count, less does', () => {
  const rule = { score: 80, noCritical: true, passesInARow: 1, onDifferentDays: false } as const;
  const once = moduleWith({ passRule: rule });
  expect(moduleStanding(once, [played('a', '2026-11-02', { mode: 'guided' })], today).met).toBe(false);
  expect(moduleStanding(once, [played('a', '2026-11-02', { mode: 'exam' })], today).met).toBe(true);
});

test('attempts beyond those allowed do not count', () => {
  const rule = { score: 80, noCritical: true, passesInARow: 1, onDifferentDays: false } as const;
  const steps = [{ scenarioId: 'clear-cheeks', mode: 'exam' as const, attemptsAllowed: 1 }];
  const attempts = [
    played('a', '2026-11-02', { mode: 'exam', passed: false }),
    played('b', '2026-11-03', { mode: 'exam' }),
  ];
  expect(moduleStanding(moduleWith({ steps, passRule: rule }), attempts, today).met).toBe(false);
});

test('a draw wants that many different scenarios passed', () => {
  const rule = { score: 80, noCritical: true, passesInARow: 1, onDifferentDays: false } as const;
  const module = moduleWith({ steps: [], draw: { count: 2, of: ['x', 'y', 'z'], mode: 'exam' }, passRule: rule });
  const of = (id: string, scenarioId: string): CountedAttempt =>
    played(id, '2026-11-02', { scenarioId, mode: 'exam', startedAt: `2026-11-02T10:00:0${id}.000Z` });
  expect(moduleStanding(module, [of('1', 'x'), of('2', 'x')], today)).toMatchObject({ met: false });
  expect(moduleStanding(module, [of('1', 'x'), of('2', 'x'), of('3', 'z')], today)).toMatchObject({
    ...{ met: true, provedBy: ['1', '3'] },
  });
});

test('calendar days', () => {
  expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29');
  expect(dayAfter('2023-02-28', 1)).toBe('2023-03-01');
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2000-01-01', '2026-11-24')).toBe(9824);
  expect([isDay('2026-02-29'), isDay('2024-02-29'), isDay('24-1-1')]).toEqual([false, true, false]);
  let day = '1999-12-31';
  for (let step = 0; step < 1500; step++) {
    const next = dayAfter(day, 1);
    expect(next).toBe(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
    day = next;
  }
});

test('a draw from before there were sittings wants what was drawn, and nothing else of the pool', () => {
  const passRule = { score: 80, noCritical: true, passesInARow: 1, onDifferentDays: false } as const;
  const module = moduleWith({ steps: [], draw: { count: 2, of: ['x', 'y', 'z'], mode: 'exam' }, passRule });
  const of = (id: string, scenarioId: string): CountedAttempt => played(id, '2026-11-02', { scenarioId, mode: 'exam' });
  const [x, y, z] = [of('1', 'x'), of('2', 'y'), of('3', 'z')];
  const drew = { kind: 'once', scenarioIds: ['x', 'z'] } as const;
  expect(moduleStanding(module, [x, y], today, drew)).toMatchObject({
    ...{
      met: false,
      parts: [
        { scenarioId: 'x', attempts: 1 },
        { scenarioId: 'z', attempts: 0 },
      ],
    },
  });
  expect(moduleStanding(module, [x, y, z], today, drew)).toMatchObject({ met: true, provedBy: ['1', '3'] });
});
