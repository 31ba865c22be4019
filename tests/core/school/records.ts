// A small school in records, for tests: one class, two trainees, one assignment, one attempt that was judged.
import type { SchoolAct, SchoolPorts, SchoolRecord } from '../../../src/core/school';
import { stamped, submissionId } from '../../../src/core/school';

export const DIGEST = 'd'.repeat(64);

/** Ports that count: ids n-1, n-2 …; each look at the clock is a second later. */
export function countingPorts(prefix = 'n', from = '2026-11-24T10:00:00.000Z'): SchoolPorts {
  let ids = 0;
  let looks = 0;
  return {
    newId: () => `${prefix}-${(ids += 1)}`,
    now: () => new Date(Date.parse(from) + 1000 * (looks += 1)).toISOString(),
  };
}

export const TERMS = { due: '2026-12-01', mode: 'exam', attempts: 2, help: 'exam', scope: null } as const;

export interface SmallSchool {
  records: SchoolRecord[];
  ids: Record<'school' | 'teacher' | 'class' | 'ada' | 'ben' | 'assignment', string>;
  ports: SchoolPorts;
  add(act: SchoolAct, by?: string, id?: string): SchoolRecord;
}

export function smallSchool(): SmallSchool {
  const ports = countingPorts();
  const records: SchoolRecord[] = [];
  const teacher = ports.newId();
  const add = (act: SchoolAct, by = teacher, id?: string): SchoolRecord => {
    const record = stamped(act, by, ports, id) as SchoolRecord;
    records.push(record);
    return record;
  };
  const school = add({ kind: 'school-founded', name: 'Harbour School' }).id;
  add({ kind: 'person', role: 'instructor', name: 'Ines', number: '' }, teacher, teacher);
  const classId = add({ kind: 'class', name: 'Autumn' }).id;
  const ada = add({ kind: 'person', role: 'trainee', name: 'Ada', number: '17' }).id;
  const ben = add({ kind: 'person', role: 'trainee', name: 'Ben', number: '18' }).id;
  for (const person of [ada, ben]) add({ kind: 'member', person, class: classId, present: true });
  const assignment = add({ kind: 'assignment', class: classId, module: 'basics', terms: TERMS, salt: 'salt' }).id;
  add({ kind: 'attempt-begun', attempt: 'try-1', person: ada, assignment, scenario: 'waxed-five-days', try: 1 }, ada);
  add(submissionAct(ada, assignment), ada, submissionId(DIGEST));
  add({ kind: 'comment', attempt: 'try-1', tick: 240, text: 'Well asked.' });
  add({ kind: 'override', attempt: 'try-1', criterion: 'judgement.decision', points: 10, reason: 'Said it aloud.' });
  return { records, ids: { school, teacher, class: classId, ada, ben, assignment }, ports, add };
}

export function submissionAct(person: string, assignment: string | null): SchoolAct {
  return {
    kind: 'submission',
    attempt: 'try-1',
    person,
    assignment,
    scenario: 'waxed-five-days',
    digest: DIGEST,
    startedAt: '2026-11-24T10:00:00Z',
    mode: 'exam',
    score: 91.5,
    passed: true,
    playedSeconds: 130,
    activeSeconds: 120,
  };
}

export function verificationAct(verified: boolean): SchoolAct {
  return {
    kind: 'verification',
    attempt: 'try-1',
    digest: DIGEST,
    engine: { rules: 1, maps: 'abcdef01' },
    proof: verified ? { verified } : { verified, reason: 'other-engine' },
    asAssigned: true,
    origin: 'person',
    scenario: 'waxed-five-days',
    simulationHash: DIGEST,
    rubricHash: DIGEST,
    outcome: 'postponed',
    score: 91.5,
    passed: true,
    passMark: 75,
    failedBy: [],
    criteria: [
      { id: 'judgement.decision', points: 40, outOf: 48.5 },
      { id: 'records.chart', points: 51.5, outOf: 51.5 },
    ],
    criticalFindingIds: [],
    counts: { minor: 1, serious: 0, critical: 0 },
    playedSeconds: 130,
    activeSeconds: 120,
  };
}
