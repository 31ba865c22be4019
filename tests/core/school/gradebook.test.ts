// The gradebook of a small school: what counts, what waits, and what an override of marks changes.
import { expect, test } from 'vitest';
import { gradebookOf, isWaiting, outsideSittings } from '../../../src/core/school/gradebook';
import { isPassed } from '../../../src/core/school/attempt-acts';
import { schoolOf, type School } from '../../../src/core/school/school';
import { drawnScenarios, drawOrder } from '../../../src/core/school/seed';
import { assigning, readRecords, type SchoolAct, type SchoolRecord } from '../../../src/core/school';
import type { Module } from '../../../src/core/scenario';

const module: Module = {
  id: 'foundations',
  file: '',
  steps: [{ scenarioId: 'clear-cheeks', mode: 'practice', attemptsAllowed: null }],
  draw: null,
  passRule: { score: 80, noCritical: true, passesInARow: 1, onDifferentDays: false },
  validDays: null,
  words: { en: { title: 'Foundations', summary: '', audience: '' } },
};

let counted = 0;
function record(act: SchoolAct, id = `r${(counted += 1)}`): SchoolRecord {
  const at = new Date(Date.UTC(2026, 10, 1, 10, 0, (counted += 1))).toISOString();
  return { ...act, id, at, by: 'ruth' } as SchoolRecord;
}

interface Taken {
  assignment: string;
  scenario: string;
  minute: number;
}

const digestOf = (attempt: string): string => attempt.padEnd(64, '0').replace(/[^0-9a-f]/g, 'a');

function handedIn(
  attempt: string,
  score: number,
  passed: boolean,
  more: { verified?: boolean; scripted?: boolean; beside?: boolean; practice?: boolean; exam?: Taken } = {},
): SchoolRecord[] {
  const { verified = true, scripted = false, beside = false, practice = false, exam = null } = more;
  const common = {
    attempt,
    digest: digestOf(attempt),
    scenario: exam?.scenario ?? 'clear-cheeks',
    score,
    passed,
    playedSeconds: 600,
    activeSeconds: 500,
  };
  const counts = { minor: 0, serious: 0, critical: 0 };
  const engine = { rules: 1, maps: 'abcdef01' };
  return [
    record({
      ...common,
      kind: 'submission',
      person: 'ana',
      assignment: exam?.assignment ?? null,
      startedAt: `2026-11-01T10:0${exam?.minute ?? 0}:00.000Z`,
      mode: 'practice',
    }),
    record({
      ...{
        ...common,
        kind: 'verification',
        engine,
        asAssigned: practice ? null : true,
        criticalFindingIds: [],
        counts,
      },
      proof: verified ? { verified: true } : { verified: false, reason: 'other-engine' },
      origin: scripted ? 'scripted-hand' : 'person',
      ...{
        simulationHash: digestOf('s'),
        rubricHash: digestOf('r'),
        outcome: 'treated',
        passMark: 75,
        failedBy: passed ? [] : beside ? ['critical', 'pass-mark'] : ['pass-mark'],
      },
      criteria: [
        { id: 'technique.depth', points: score - 20, outOf: 80 },
        { id: 'closing.sharps', points: 20, outOf: 20 },
      ],
    }),
  ];
}

const start = [
  record({ kind: 'school-founded', name: 'Bright Room' }, 'school'),
  record({ kind: 'class', name: 'Spring' }, 'spring'),
  record({ kind: 'person', role: 'trainee', name: 'Ana', number: '' }, 'ana'),
  record({ kind: 'person', role: 'trainee', name: 'ben', number: '' }, 'ben'),
  record({ kind: 'person', role: 'instructor', name: 'Ruth', number: '' }, 'ruth'),
  record({ kind: 'member', person: 'ana', class: 'spring', present: true }),
];

function school(...records: SchoolRecord[]): School {
  const found = schoolOf([...start, ...records]);
  if (!found) throw new Error('There is no school.');
  return found;
}

const bookOf = (found: School) => gradebookOf(found, [module], '2026-11-24', (instant) => instant.slice(0, 10));

test('trainees only, by name, with their classes and their best', () => {
  const book = bookOf(school(...handedIn('a1', 70, false), ...handedIn('a2', 90, true)));
  expect(book.map(({ person, classNames }) => [person.name, classNames])).toEqual([
    ['Ana', 'Spring'],
    ['ben', ''],
  ]);
  expect(book[0].cells[0]).toMatchObject({ progress: 'met', best: 90, attempts: 2, waiting: 0, activeSeconds: 1000 });
  expect(book[1].cells[0]).toMatchObject({ progress: 'nothing', best: null });
});

test('an unverified attempt waits, and counts only by a recorded decision', () => {
  const records = handedIn('a1', 90, true, { verified: false });
  expect(bookOf(school(...records))[0].cells[0]).toMatchObject({ progress: 'begun', best: null, waiting: 1 });
  const decided = record({ kind: 'counting', attempt: 'a1', counts: true, reason: 'I watched it.' });
  expect(bookOf(school(...records, decided))[0].cells[0]).toMatchObject({ progress: 'met', best: 90, waiting: 0 });
});

test('practice on a client of the trainee’s choice waits, however well it went, and counts only by a recorded decision', () => {
  const records = [...handedIn('a1', 95, true, { practice: true }), ...handedIn('a2', 96, true, { practice: true })];
  expect(bookOf(school(...records))[0].cells[0]).toMatchObject({ progress: 'begun', best: null, waiting: 2 });
  const decided = record({ kind: 'counting', attempt: 'a1', counts: true, reason: 'I watched it.' });
  expect(bookOf(school(...records, decided))[0].cells[0]).toMatchObject({ progress: 'met', best: 95, waiting: 1 });
});

test('a scripted hand never counts, whatever was decided', () => {
  const decided = record({ kind: 'counting', attempt: 'a1', counts: true, reason: 'please' });
  const found = school(...handedIn('a1', 99, true, { scripted: true }), decided);
  expect(bookOf(found)[0].cells[0]).toMatchObject({ progress: 'begun', best: null, waiting: 0 });
  expect([...found.attempts.values()].some(isWaiting)).toBe(false);
});

test('an override mends points and nothing else; taking it back brings the original back', () => {
  const override = (points: number | null) =>
    record({ kind: 'override', attempt: 'a1', criterion: 'technique.depth', points, reason: 'The camera shows it.' });
  const attemptOf = (found: School) => [...found.attempts.values()][0];
  expect(isPassed(attemptOf(school(...handedIn('a1', 70, false), override(70))))).toBe(true);
  expect(bookOf(school(...handedIn('a1', 70, false), override(70)))[0].cells[0]).toMatchObject({
    best: 90,
    progress: 'met',
  });
  expect(isPassed(attemptOf(school(...handedIn('a1', 70, false, { beside: true }), override(70))))).toBe(false);
  const back = school(...handedIn('a1', 70, false), override(70), override(null));
  expect(bookOf(back)[0].cells[0]).toMatchObject({ best: 70, progress: 'begun' });
  expect(attemptOf(back).overrideHistory).toHaveLength(2);
});

test('an assignment from before there were sittings keeps the clients it drew, for good', () => {
  const draw = { count: 1, of: ['clear-cheeks', 'pustules', 'pinpoints'], mode: 'practice' } as const;
  const exam: Module = { ...module, id: 'exam', steps: [], draw };
  const terms = { due: null, mode: 'practice', attempts: null, help: null, scope: null } as const;
  const given = { class: 'spring', terms, salt: 's' };
  const cellOf = (act: SchoolAct) =>
    gradebookOf(school(record(act, 'exam-1')), [exam], '2026-11-24', (instant) => instant.slice(0, 10))[0].cells[0];
  const earlier = cellOf({ kind: 'assignment', ...given, module: 'exam' });
  const now = cellOf(assigning(exam, given));
  expect([earlier.standing.sittings, now.standing.sittings?.number]).toEqual([null, 1]);
  expect(earlier.standing.parts[0].scenarioId).toBe(now.standing.parts[0].scenarioId);
  // Read again as a file or link brings them: what an older build wrote opens, and stays what it was.
  const read = readRecords(JSON.parse(JSON.stringify([record({ kind: 'assignment', ...given, module: 'exam' })])));
  expect(read).toHaveLength(1);
});

test('where the file of an earlier sitting is missing, the later ones change nothing and say why; with it they count', () => {
  const draw = { count: 1, of: ['clear-cheeks', 'pustules', 'pinpoints'], mode: 'practice' } as const;
  const exam: Module = { ...module, id: 'exam', steps: [], draw };
  const terms = { due: null, mode: 'practice', attempts: null, help: null, scope: null } as const;
  const assigned = record(assigning(exam, { class: 'spring', terms, salt: 's' }), 'exam-1');
  const order = drawOrder(draw, { assignmentId: 'exam-1', salt: 's', personId: 'ana' });
  const taken = (attempt: string, place: number, passed: boolean) =>
    handedIn(attempt, passed ? 90 : 30, passed, {
      exam: { assignment: 'exam-1', scenario: order[place], minute: place },
    });
  const [failed, passed] = [taken('a1', 0, false), taken('b2', 1, true)];
  const book = (...records: SchoolRecord[]) =>
    gradebookOf(school(assigned, ...records), [exam], '2026-11-24', (instant) => instant.slice(0, 10));
  const without = book(...passed);
  expect(without[0].cells[0]).toMatchObject({ progress: 'begun', best: null, standing: { met: false } });
  expect([...outsideSittings(without)]).toEqual([['b2', 'not-drawn']]);
  const whole = book(...passed, ...failed);
  expect(whole[0].cells[0]).toMatchObject({ progress: 'met', best: 90, standing: { provedBy: ['b2'] } });
  expect(outsideSittings(whole).size).toBe(0);
});

test('an exam that was assigned again after its year shows the renewal, not the pass that ran out', () => {
  const draw = { count: 1, of: ['clear-cheeks', 'pustules', 'pinpoints'], mode: 'practice' } as const;
  const exam: Module = { ...module, id: 'exam', steps: [], draw, validDays: 365 };
  const terms = { due: null, mode: 'practice', attempts: null, help: null, scope: null } as const;
  const years = ['exam-1', 'exam-2'].map((id) => record(assigning(exam, { class: 'spring', terms, salt: 's' }), id));
  const taken = (assignment: string, attempt: string, minute: number) => {
    const [scenario] = drawOrder(draw, { assignmentId: assignment, salt: 's', personId: 'ana' });
    return handedIn(attempt, 90, true, { exam: { assignment, scenario, minute } });
  };
  const cellOf = (today: string, ...records: SchoolRecord[]) =>
    gradebookOf(school(...years, ...records), [exam], today, (instant) => instant.slice(0, 10))[0].cells[0];
  const first = taken('exam-1', 'a1', 0);
  const again = taken('exam-2', 'b2', 1).map((made) =>
    made.kind === 'submission' ? { ...made, startedAt: '2027-11-20T10:00:00.000Z' } : made,
  );
  expect(cellOf('2027-11-19', ...first).standing).toMatchObject({ met: true, expired: true, provedBy: ['a1'] });
  expect(cellOf('2027-11-24', ...first, ...again).standing).toMatchObject({
    ...{ met: true, expired: false, provedBy: ['b2'] },
  });
  // Renewed before it ran out: the later of the two holds longer.
  expect(cellOf('2026-11-24', ...first, ...again).standing.provedBy).toEqual(['b2']);
});

test('an assigned exam is met by what it drew, not by whatever else of the pool was passed', () => {
  const draw = { count: 1, of: ['clear-cheeks', 'pustules', 'pinpoints'], mode: 'practice' } as const;
  const exam: Module = { ...module, id: 'exam', steps: [], draw };
  const terms = { due: null, mode: 'practice', attempts: null, help: null, scope: null } as const;
  const assigned = (salt: string) =>
    record({ kind: 'assignment', class: 'spring', module: 'exam', terms, salt } as SchoolAct, 'exam-1');
  const drawnBy = (salt: string) => drawnScenarios(draw, { assignmentId: 'exam-1', salt, personId: 'ana' })[0];
  const salts = Array.from({ length: 40 }, (_, index) => `salt-${index}`);
  const same = salts.find((salt) => drawnBy(salt) === 'clear-cheeks') ?? '';
  const other = salts.find((salt) => drawnBy(salt) === 'pustules') ?? '';
  const cellOf = (...records: SchoolRecord[]) =>
    gradebookOf(school(...records), [exam], '2026-11-24', (instant) => instant.slice(0, 10))[0].cells[0];
  const work = handedIn('a1', 95, true);
  expect(cellOf(...work).standing.met).toBe(true);
  expect(cellOf(assigned(same), ...work).standing.met).toBe(true);
  expect(cellOf(assigned(other), ...work).standing).toMatchObject({ met: false, parts: [{ scenarioId: 'pustules' }] });
});
