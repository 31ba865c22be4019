// The sittings of an exam: whom each draws, what breaks the run, and that everybody who has the same attempts sees the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Module, PassRule } from '../../../src/core/scenario';
import {
  assignedSteps,
  dayAfter,
  drawFor,
  drawnNow,
  drawOrder,
  moduleStanding,
  reached,
  sittingsOf,
  standingOf,
  waitsOn,
  type CountedAttempt,
  type Sittings,
} from '../../../src/core/school';

const POOL = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const DRAW = { count: 3, of: POOL, mode: 'exam' } as const;
const RULE: PassRule = { score: 80, noCritical: true, passesInARow: 2, onDifferentDays: true };
const FIRST_DAY = '2026-11-01';

const made = (place: number, scenarioId: string, day: string, passes: boolean): CountedAttempt => ({
  attemptId: `attempt-${place}`,
  scenarioId,
  mode: 'exam',
  startedAt: `${day}T10:00:00.000Z+${String(place).padStart(3, '0')}`,
  day,
  passed: passes,
  score: passes ? 90 : 40,
  criticals: 0,
});

interface Exam {
  order: readonly string[];
  count: number;
  rule: PassRule;
}

const fold = ({ order, count, rule }: Exam, attempts: readonly CountedAttempt[]): Sittings =>
  sittingsOf(order, { ...DRAW, count, of: order }, rule, attempts);

/** Plays as the trainee's page lets one: the next client of the open sitting, tomorrow where it waits. */
function play(exam: Exam, outcomes: readonly boolean[], onTheSameDay = true): CountedAttempt[] {
  const attempts: CountedAttempt[] = [];
  let day = FIRST_DAY;
  for (const passes of outcomes) {
    const now = fold(exam, attempts);
    const client = now.clients.find(({ passedBy }) => !passedBy);
    if (now.provedBy || !client) break;
    if (!onTheSameDay || waitsOn(now, day)) day = dayAfter(day, 1);
    attempts.push(made(attempts.length, client.scenarioId, day, passes));
  }
  return attempts;
}

const exams: fc.Arbitrary<Exam> = fc
  .tuple(fc.shuffledSubarray(POOL, { minLength: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .map(([order, count, passesInARow]) => ({ order, count, rule: { ...RULE, passesInARow } }));
const outcomeLists = fc.array(fc.boolean(), { maxLength: 30 });

describe('whatever is passed and failed', () => {
  it('nobody is met twice before the pool is spent', () => {
    fc.assert(
      fc.property(exams, outcomeLists, (exam, outcomes) => {
        const met = new Set<string>();
        for (const { scenarioId } of play(exam, outcomes)) {
          if (met.has(scenarioId)) expect(met.size).toBe(exam.order.length);
          met.add(scenarioId);
        }
      }),
    );
  });

  it('each sitting says truly whether its clients are new, and nothing played as the page allows lies outside', () => {
    fc.assert(
      fc.property(exams, outcomeLists, (exam, outcomes) => {
        const attempts = play(exam, outcomes);
        const now = fold(exam, attempts);
        expect(now.outside).toEqual([]);
        expect(new Set(now.clients.map(({ scenarioId }) => scenarioId)).size).toBe(exam.count);
        const thisSitting = now.clients.flatMap(({ passedBy }) => passedBy?.attemptId ?? []);
        const before = attempts.filter(({ attemptId }) => !thisSitting.includes(attemptId));
        const drawn = now.clients.map(({ scenarioId }) => scenarioId);
        expect(now.areNew).toBe(before.every(({ scenarioId }) => !drawn.includes(scenarioId)));
      }),
    );
  });

  it('the order in which attempts come in does not matter', () => {
    const inAnyOrder = fc
      .tuple(exams, outcomeLists)
      .chain(([exam, outcomes]) =>
        fc.record({ exam: fc.constant(exam), came: fc.shuffledSubarray(play(exam, outcomes), { minLength: 0 }) }),
      );
    fc.assert(
      fc.property(inAnyOrder, ({ exam, came }) => {
        const inOrder = [...came].sort((x, y) => (x.startedAt < y.startedAt ? -1 : 1));
        expect(fold(exam, came)).toEqual(fold(exam, inOrder));
      }),
    );
  });

  it('it is met by as many passed sittings in a row as are asked for, each on a day of its own, and by nothing less', () => {
    fc.assert(
      fc.property(exams, outcomeLists, (exam, outcomes) => {
        const attempts = play(exam, outcomes);
        const asked = exam.count * exam.rule.passesInARow;
        const run = attempts.slice(attempts.map(({ passed }) => passed).lastIndexOf(false) + 1);
        const { provedBy } = fold(exam, attempts);
        expect(provedBy).toEqual(run.length === asked ? run : null);
        const sittings = run.map(({ day }, place) => [Math.floor(place / exam.count), day] as const);
        for (const [sitting, day] of sittings) {
          expect(sittings.filter(([other, on]) => other > sitting && on <= day)).toEqual([]);
        }
      }),
    );
  });
});

describe('an exam of three clients out of seven, twice in a row', () => {
  const exam: Exam = { order: POOL, count: 3, rule: RULE };
  const after = (...outcomes: boolean[]): Sittings => fold(exam, play(exam, outcomes));
  const drawn = ({ clients }: Sittings): string => clients.map(({ scenarioId }) => scenarioId).join('');

  it('draws the first three, then the next three, then who is left and whom one met longest ago', () => {
    expect(after()).toMatchObject({ number: 1, before: null, areNew: true, passedBefore: 0 });
    expect([after(), after(true, true, true)].map(drawn)).toEqual(['abc', 'def']);
    expect(after(true, true, true)).toMatchObject({ number: 2, before: 'passed', passedBefore: 1, areNew: true });
    const third = after(true, true, true, true, true, false);
    expect([drawn(third), third.areNew, third.passedBefore]).toEqual(['gab', false, 0]);
  });

  it('ends a sitting with the first client who is not passed; those it drew and nobody met come before those who were', () => {
    const second = after(false);
    expect([drawn(second), second.before, second.afterDay, second.areNew]).toEqual(['def', 'failed', null, true]);
    expect(drawn(after(false, false))).toBe('gbc');
    expect(drawn(after(false, false, false))).toBe('efb');
  });

  it('is broken by a failed sitting: a passed one before it proves nothing any more', () => {
    expect(after(true, true, true, true, false).passedBefore).toBe(0);
    expect(after(true, true, true, false, true, true, true).provedBy).toBeNull();
    expect(after(true, true, true, false, ...Array.from({ length: 6 }, () => true)).provedBy).toHaveLength(6);
  });

  it('a critical finding, or too few points for the module, is no pass', () => {
    const [first] = play(exam, [true]);
    expect(fold(exam, [{ ...first, criticals: 1 }]).before).toBe('failed');
    expect(fold(exam, [{ ...first, score: 79.9 }]).before).toBe('failed');
    expect(fold(exam, [{ ...first, mode: 'practice' }])).toEqual(fold(exam, []));
  });

  it('waits for another day after a passed sitting only, and what is played before that day does not count', () => {
    const passed = play(exam, [true, true, true]);
    expect(fold(exam, passed).afterDay).toBe(FIRST_DAY);
    expect([FIRST_DAY, dayAfter(FIRST_DAY, 1)].map((day) => waitsOn(fold(exam, passed), day))).toEqual([true, false]);
    const early = made(3, 'd', FIRST_DAY, true);
    expect(fold(exam, [...passed, early])).toMatchObject({
      outside: [{ attemptId: 'attempt-3', why: 'same-day' }],
      clients: [{ passedBy: null }, { passedBy: null }, { passedBy: null }],
    });
    const anyDay = { ...exam, rule: { ...RULE, onDifferentDays: false } };
    expect(fold(anyDay, [...passed, early])).toMatchObject({ outside: [], afterDay: null });
  });

  it('counts one attempt at each client of a sitting', () => {
    const [first] = play(exam, [true]);
    const again = { ...made(1, 'a', FIRST_DAY, false) };
    expect(fold(exam, [first, again])).toMatchObject({
      number: 1,
      outside: [{ attemptId: 'attempt-1', why: 'again' }],
    });
  });

  it('shows that a failed attempt was held back, and puts it right when its file comes', () => {
    const all = play(exam, [false, ...Array.from({ length: 6 }, () => true)]);
    const held = fold(exam, all.slice(1));
    expect(held.provedBy).toBeNull();
    expect(held.outside.slice(0, 3)).toEqual(all.slice(1, 4).map(({ attemptId }) => ({ attemptId, why: 'not-drawn' })));
    expect(fold(exam, [...all.slice(1), all[0]])).toMatchObject({ outside: [], provedBy: all.slice(1) });
  });

  it('stays met, whatever is played later', () => {
    const met = play(
      exam,
      Array.from({ length: 6 }, () => true),
    );
    const later = [made(8, 'a', '2027-01-01', false), made(9, 'g', '2027-01-02', false)];
    expect(fold(exam, [...met, ...later])).toEqual(fold(exam, met));
  });
});

describe('where a trainee stands in it', () => {
  const module: Module = {
    id: 'exam',
    file: '',
    steps: [],
    draw: DRAW,
    passRule: RULE,
    validDays: 365,
    words: { en: { title: '', summary: '', audience: '' } },
  };
  const terms = { due: null, mode: 'exam', attempts: null, help: null, scope: null } as const;
  const assignment = { id: 'i', salt: 's', terms, inSittings: true };
  const order = drawOrder(DRAW, { assignmentId: 'i', salt: 's', personId: 'ada' });
  const played = (...outcomes: boolean[]) => play({ order, count: 3, rule: RULE }, outcomes);
  const standAt = (attempts: readonly CountedAttempt[], today: string) => {
    const draw = drawFor(module, assignment, 'ada', attempts);
    const sittings = draw?.kind === 'sittings' ? draw.sittings : null;
    return {
      page: standingOf(assignedSteps(module, assignment, drawnNow(draw)), RULE, attempts, new Map(), today, sittings),
      book: moduleStanding(module, attempts, today, draw),
    };
  };

  it('the page opens one client after the other, each once', () => {
    const begun = standAt(played(true), FIRST_DAY).page;
    expect(begun.steps.map(({ scenarioId, open }) => [scenarioId, open])).toEqual([
      [order[0], false],
      [order[1], true],
      [order[2], false],
    ]);
    expect(begun.next).toEqual({ scenarioId: order[1], reason: 'sitting-goes-on', passesMissing: 2 });
  });

  it('after a passed sitting other clients come, on another day', () => {
    const sameDay = standAt(played(true, true, true), FIRST_DAY).page;
    expect(sameDay.steps.map(({ scenarioId }) => scenarioId)).toEqual(order.slice(3, 6));
    expect(sameDay.steps.some(({ open }) => open)).toBe(false);
    expect(sameDay.next).toMatchObject({ scenarioId: order[3], reason: 'sitting-another-day' });
    const nextDay = standAt(played(true, true, true), dayAfter(FIRST_DAY, 1)).page;
    expect([nextDay.steps[0].open, nextDay.next?.reason]).toEqual([true, 'sitting-passed']);
    expect(standAt(played(false), FIRST_DAY).page.next?.reason).toBe('sitting-failed');
  });

  it('the gradebook counts the clients of all sittings, and rests a certificate on each of them', () => {
    const halfway = standAt(played(true, true, true, true), '2026-11-24').book;
    expect(reached(halfway.parts, halfway.sittings)).toEqual({ met: 4, of: 6 });
    expect([halfway.met, halfway.provedBy]).toEqual([false, []]);
    const all = played(...Array.from({ length: 6 }, () => true));
    const { page, book } = standAt(all, '2026-11-24');
    expect(reached(book.parts, book.sittings)).toEqual({ met: 6, of: 6 });
    expect([...book.provedBy].sort()).toEqual(all.map(({ attemptId }) => attemptId));
    expect([book.met, book.metAt, book.validThrough]).toEqual([true, all[5].startedAt, dayAfter(all[5].day, 365)]);
    expect([page.passed, page.next, page.steps.some(({ open }) => open)]).toEqual([true, null, false]);
  });
});
