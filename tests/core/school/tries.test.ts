// Tries of one trainee under two ids: counted together in order of start, on the terms of their time.
import { describe, expect, it } from 'vitest';
import { countsOf, drawerIdOf, schoolOf, submissionId, type SchoolAct } from '../../../src/core/school';
import { smallSchool, submissionAct, TERMS, verificationAct, type SmallSchool } from './records';

/** Ada's own entry has begun one try already; two tries are allowed. Her telephone is another entry of hers. */
function schoolWith(...more: ((school: SmallSchool) => void)[]) {
  const small = smallSchool();
  small.add({ kind: 'person', role: 'trainee', name: 'ada', number: '' }, 'phone', 'phone');
  small.add(verificationAct(true));
  for (const add of more) add(small);
  const school = schoolOf([...small.records].reverse());
  if (!school) throw new Error('There is no school.');
  const standing = [...school.attempts.values()].map((attempt) => {
    const counts = countsOf(attempt);
    return [attempt.id, counts.counts ? 'counts' : counts.why];
  });
  return { small, school, standing: Object.fromEntries(standing) as Record<string, string> };
}

function played(attempt: string, person: string, digit: string, tryNumber: number): (school: SmallSchool) => void {
  const digest = digit.repeat(64);
  return ({ add, ids }) => {
    const begun = { assignment: ids.assignment, scenario: 'waxed-five-days', try: tryNumber } as const;
    add({ kind: 'attempt-begun', attempt, person, ...begun }, person);
    add({ ...submissionAct(person, ids.assignment), attempt, digest } as SchoolAct, person, submissionId(digest));
    add({ ...verificationAct(true), attempt, digest } as SchoolAct);
  };
}

const joined: (school: SmallSchool) => void = ({ add, ids }) =>
  void add({ kind: 'person-joined', person: 'phone', same: ids.ada });

describe('tries under two ids', () => {
  const onPhone = [played('phone-1', 'phone', 'a', 1), played('phone-2', 'phone', 'b', 2)];

  it('each count for themselves while the school takes them for two people', () => {
    expect(schoolWith(...onPhone).standing).toEqual({ 'try-1': 'counts', 'phone-1': 'counts', 'phone-2': 'counts' });
  });

  it('count together once they are known to be one: the third of two allowed does not', () => {
    const { standing } = schoolWith(...onPhone, joined);
    expect(standing).toEqual({ 'try-1': 'counts', 'phone-1': 'counts', 'phone-2': 'beyond-allowed' });
  });

  it('keep what was done under earlier terms, and count by decision all the same', () => {
    const fewer: (school: SmallSchool) => void = ({ add, ids }) =>
      void add({ kind: 'assignment-changed', assignment: ids.assignment, terms: { ...TERMS, attempts: 1 } });
    expect(schoolWith(onPhone[0], joined, fewer).standing['phone-1']).toBe('counts');
    expect(schoolWith(fewer, onPhone[0], joined).standing['phone-1']).toBe('beyond-allowed');
    const decided: (school: SmallSchool) => void = ({ add }) =>
      void add({ kind: 'counting', attempt: 'phone-1', counts: true, reason: 'The computer went down.' });
    expect(schoolWith(fewer, onPhone[0], joined, decided).standing['phone-1']).toBe('counts');
  });

  it('follow the draw of the id that began first', () => {
    const { school, small } = schoolWith(...onPhone, joined);
    expect(drawerIdOf(school, small.ids.assignment, 'phone')).toBe(small.ids.ada);
    const fresh = schoolOf(small.records.filter(({ kind }) => kind !== 'attempt-begun' && kind !== 'submission'));
    expect(fresh && drawerIdOf(fresh, small.ids.assignment, 'phone')).toBe('phone');
  });
});
