// Where a trainee stands follows from the module's rule and what they did, and from nothing else.
import { describe, expect, it } from 'vitest';
import type { Module, PassRule } from '../../../src/core/scenario';
import { assignedSteps, standingOf, type AssignedStep, type CountedAttempt } from '../../../src/core/school';

const RULE: PassRule = { score: 80, noCritical: true, passesInARow: 2, onDifferentDays: true };
const step = (scenarioId: string, attemptsAllowed: number | null = null): AssignedStep => ({
  scenarioId,
  mode: 'practice',
  attemptsAllowed,
  drawn: false,
});
const results = (...played: [scenarioId: string, day: string, score: number, passed?: boolean][]): CountedAttempt[] =>
  played.map(([scenarioId, day, score, passed = true], place) => ({
    attemptId: `a${place}`,
    scenarioId,
    startedAt: `${day}T10:0${place}:00.000Z`,
    day,
    score,
    passed,
    mode: 'practice' as const,
    criticals: 0,
  }));
const stand = (
  steps: AssignedStep[],
  played: CountedAttempt[],
  rule: PassRule = RULE,
  tries = new Map<string, number>(),
): ReturnType<typeof standingOf> => standingOf(steps, rule, played, tries, '2026-11-24');

describe('a step', () => {
  it('is met by enough passes in a row on days of their own', () => {
    const met = stand([step('a')], results(['a', '2026-11-20', 90], ['a', '2026-11-21', 85]));
    expect(met).toMatchObject({ passed: true, next: null });
    expect(met.steps[0].metAt).toBe('2026-11-21T10:01:00.000Z');
  });

  it('is not met by two passes on one day, nor with a failed one between', () => {
    const sameDay = stand([step('a')], results(['a', '2026-11-24', 90], ['a', '2026-11-24', 95]));
    expect(sameDay.next).toEqual({ scenarioId: 'a', reason: 'another-day', passesMissing: 1 });
    const broken = stand(
      [step('a')],
      results(['a', '2026-11-20', 90], ['a', '2026-11-21', 90, false], ['a', '2026-11-22', 90]),
    );
    expect(broken.next).toEqual({ scenarioId: 'a', reason: 'streak', passesMissing: 1 });
    const low = stand([step('a')], results(['a', '2026-11-20', 90], ['a', '2026-11-21', 79.9]));
    expect(low.next).toEqual({ scenarioId: 'a', reason: 'not-passed', passesMissing: 2 });
  });

  it('stays met when a later try fails, and is met in order of time however results come in', () => {
    const played = results(['a', '2026-11-20', 90], ['a', '2026-11-21', 90], ['a', '2026-11-22', 10, false]);
    expect(stand([step('a')], [...played].reverse()).steps[0].metAt).toBe(played[1].startedAt);
  });

  it('opens the next one, and offers nothing when no try is left', () => {
    const rule = { ...RULE, passesInARow: 1, onDifferentDays: false };
    const first = stand([step('a'), step('b', 1)], [], rule);
    expect(first.steps.map(({ open }) => open)).toEqual([true, false]);
    expect(first.next).toEqual({ scenarioId: 'a', reason: 'first', passesMissing: 1 });
    const second = stand([step('a'), step('b', 1)], results(['a', '2026-11-20', 81]), rule);
    expect(second.next?.scenarioId).toBe('b');
    const begunOnly = stand([step('a'), step('b', 1)], results(['a', '2026-11-20', 81]), rule, new Map([['b', 1]]));
    expect(begunOnly.next).toBeNull();
    expect(begunOnly.passed).toBe(false);
  });
});

describe('the sessions of an assignment', () => {
  const module = {
    id: 'basics',
    steps: [{ scenarioId: 'a', mode: 'guided', attemptsAllowed: 5 }],
    draw: { count: 2, of: ['x', 'y', 'z'], mode: 'exam' },
  } as unknown as Module;
  const terms = { due: null, mode: 'exam', attempts: null, help: null, scope: null } as const;

  it('are the steps, then what is drawn, on the module’s own terms', () => {
    const steps = assignedSteps(module, { terms, inSittings: false }, ['x', 'z']);
    expect(steps.map(({ mode, attemptsAllowed, drawn }) => [mode, attemptsAllowed, drawn])).toEqual([
      ['guided', 5, false],
      ['exam', null, true],
      ['exam', null, true],
    ]);
  });

  it('take help and tries from the assignment where it says so', () => {
    const steps = assignedSteps(module, { terms: { ...terms, help: 'practice', attempts: 2 }, inSittings: false }, [
      'x',
      'z',
    ]);
    expect(steps.every(({ mode, attemptsAllowed }) => mode === 'practice' && attemptsAllowed === 2)).toBe(true);
    const inSittings = assignedSteps(module, { terms: { ...terms, help: 'practice' }, inSittings: true }, ['x', 'z']);
    expect(inSittings.map(({ mode }) => mode)).toEqual(['practice', 'exam', 'exam']);
  });
});
