// The school as it stands follows from its records alone, in whatever order they come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf, isPassed, markedScore, schoolOf, signOffKey, type School } from '../../../src/core/school';
import { DIGEST, smallSchool, submissionAct, TERMS, verificationAct } from './records';

function standing(school: ReturnType<typeof smallSchool>): School {
  const folded = schoolOf(school.records);
  if (!folded) throw new Error('The records found no school.');
  return folded;
}

describe('the school of its records', () => {
  it('is the same in whatever order they come', () => {
    const { records } = smallSchool();
    const { personIdOf: _one, ...expected } = schoolOf(records) ?? standing(smallSchool());
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        const { personIdOf: _other, ...folded } = schoolOf(shuffled) ?? standing(smallSchool());
        expect(folded).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('is none without a founding', () => {
    expect(schoolOf(smallSchool().records.slice(1))).toBeNull();
  });

  it('knows who is in which class, also after they left', () => {
    const school = smallSchool();
    const { ben, class: classId } = school.ids;
    expect(standing(school).people.get(ben)?.classIds).toEqual([classId]);
    school.add({ kind: 'member', person: ben, class: classId, present: false });
    expect(standing(school).people.get(ben)).toMatchObject({ name: 'Ben', number: '18', classIds: [] });
  });

  it('takes the last name, logo and terms, and keeps every version of the terms', () => {
    const school = smallSchool();
    school.add({ kind: 'school-named', name: 'Harbour Academy' });
    school.add({ kind: 'school-logo', logo: 'data:image/png;base64,AAAA' });
    school.add({ kind: 'assignment-changed', assignment: school.ids.assignment, terms: { ...TERMS, attempts: 5 } });
    const folded = standing(school);
    expect([folded.name, folded.logo]).toEqual(['Harbour Academy', 'data:image/png;base64,AAAA']);
    const assignment = folded.assignments.get(school.ids.assignment);
    expect(assignment?.terms.attempts).toBe(5);
    expect(assignment?.history.map(({ terms }) => terms.attempts)).toEqual([2, 5]);
  });

  it('keeps what was handed in when the assignment is withdrawn', () => {
    const school = smallSchool();
    school.add({ kind: 'assignment-withdrawn', assignment: school.ids.assignment });
    const folded = standing(school);
    expect(folded.assignments.get(school.ids.assignment)?.withdrawnAt).not.toBeNull();
    expect(folded.attempts.get('try-1')?.submission?.score).toBe(91.5);
  });

  it('lets a proof stand when a later engine cannot repeat it', () => {
    const school = smallSchool();
    const proved = school.add(verificationAct(true));
    school.add(verificationAct(false));
    expect(standing(school).attempts.get('try-1')?.verification?.id).toBe(proved.id);
  });

  it('never takes the proof of another file for this one', () => {
    const school = smallSchool();
    school.add({ ...verificationAct(true), digest: 'e'.repeat(64) } as Parameters<typeof school.add>[0]);
    expect(standing(school).attempts.get('try-1')?.verification).toBeNull();
  });

  it('puts people who joined by link together with their entry in the list', () => {
    const school = smallSchool();
    school.add({ kind: 'person', role: 'trainee', name: 'benny', number: '' }, 'phone', 'phone');
    school.add({ ...submissionAct('phone', null), attempt: 'try-2' } as Parameters<typeof school.add>[0], 'phone');
    school.add({ kind: 'person-joined', person: 'phone', same: school.ids.ben });
    const folded = standing(school);
    expect(folded.people.has('phone')).toBe(false);
    expect(folded.personIdOf('phone')).toBe(school.ids.ben);
    expect(folded.attempts.get('try-2')?.personId).toBe(school.ids.ben);
  });

  it('does not let a later record move an attempt to somebody else', () => {
    const school = smallSchool();
    school.add(submissionAct(school.ids.ben, null), school.ids.ben);
    const attempt = standing(school).attempts.get('try-1');
    expect(attempt?.personId).toBe(school.ids.ada);
    expect(attempt?.otherSubmissions).toEqual([]);
  });

  it('has the latest sign-off and every revocation', () => {
    const school = smallSchool();
    const { ada } = school.ids;
    school.add({ kind: 'sign-off', person: ada, module: 'basics', done: true, note: '' });
    school.add({ kind: 'sign-off', person: ada, module: 'basics', done: false, note: 'Too early.' });
    const issued = { person: ada, module: 'basics', issuedOn: '2026-11-24', expiresOn: null, attempts: [], file: '{}' };
    const certificate = school.add({ kind: 'certificate', ...issued });
    school.add({ kind: 'certificate-revoked', certificate: certificate.id, reason: 'Mixed up.' });
    const folded = standing(school);
    expect(folded.signOffs.get(signOffKey(ada, 'basics'))?.done).toBe(false);
    expect(folded.certificates.get(certificate.id)?.revoked?.reason).toBe('Mixed up.');
  });
});

describe('whether an attempt counts', () => {
  const verdictAfter = (...acts: ((school: ReturnType<typeof smallSchool>) => void)[]): ReturnType<typeof countsOf> => {
    const school = smallSchool();
    for (const act of acts) act(school);
    const attempt = standing(school).attempts.get('try-1');
    if (!attempt) throw new Error('The attempt is missing.');
    return countsOf(attempt);
  };
  const counted = (counts: boolean) => (school: ReturnType<typeof smallSchool>) =>
    void school.add({ kind: 'counting', attempt: 'try-1', counts, reason: 'Seen at the desk.' });

  it('takes a proof, or an instructor who answers for it', () => {
    expect(verdictAfter()).toEqual({ counts: false, why: 'not-verified-yet' });
    expect(verdictAfter((school) => school.add(verificationAct(true)))).toEqual({ counts: true });
    expect(verdictAfter((school) => school.add(verificationAct(false)))).toEqual({
      counts: false,
      why: 'not-verified',
    });
    expect(verdictAfter((school) => school.add(verificationAct(false)), counted(true))).toEqual({ counts: true });
    expect(verdictAfter((school) => school.add(verificationAct(true)), counted(false))).toEqual({
      counts: false,
      why: 'decided',
    });
  });

  it('never is a scripted hand, whoever decides so', () => {
    const scripted = { ...verificationAct(true), origin: 'scripted-hand' } as Parameters<
      ReturnType<typeof smallSchool>['add']
    >[0];
    expect(verdictAfter((school) => school.add(scripted), counted(true))).toEqual({
      counts: false,
      why: 'scripted-hand',
    });
  });

  it('is not given to what was played on something else than assigned', () => {
    const other = { ...verificationAct(true), asAssigned: false } as Parameters<
      ReturnType<typeof smallSchool>['add']
    >[0];
    expect(verdictAfter((school) => school.add(other))).toEqual({ counts: false, why: 'not-as-assigned' });
  });
});

describe('the marked score', () => {
  it('puts the instructor’s points in place of the rubric’s and keeps the original', () => {
    const school = smallSchool();
    school.add(verificationAct(true));
    const attempt = standing(school).attempts.get('try-1');
    if (!attempt) throw new Error('The attempt is missing.');
    expect(markedScore(attempt)).toBe(61.5);
    expect(isPassed(attempt)).toBe(false);
    expect(attempt.verification?.score).toBe(91.5);
    expect(attempt.submission?.digest).toBe(DIGEST);
    school.add({
      kind: 'override',
      attempt: 'try-1',
      criterion: 'judgement.decision',
      points: null,
      reason: 'Mistaken.',
    });
    const back = standing(school).attempts.get('try-1');
    expect(back && markedScore(back)).toBe(91.5);
    expect(back && isPassed(back)).toBe(true);
    expect(back?.overrideHistory).toHaveLength(2);
  });
});
