// The school as it stands: a pure fold over its records, the same whatever order they come in.
import { withoutDeletedPeople } from './merge';
import { beyondAllowed } from './tries';
import { compareRecords, type AssignmentTerms, type RecordOf, type Role, type SchoolRecord } from './record';

export interface SchoolClass {
  id: string;
  name: string;
  closed: boolean;
}

export interface Person {
  id: string;
  role: Role;
  name: string;
  /** The school's own number for this person; '' when there is none. */
  number: string;
  /** Ids of the classes they are in now. */
  classIds: readonly string[];
}

export interface Assignment {
  id: string;
  classId: string;
  moduleId: string;
  /** As last changed. */
  terms: AssignmentTerms;
  /** Every version of the terms, oldest first, the one in force last. */
  history: readonly { at: string; by: string; terms: AssignmentTerms }[];
  salt: string;
  /** True when its module's draw comes in sittings; false for one that was made before there were any. */
  inSittings: boolean;
  assignedAt: string;
  by: string;
  /** ISO stamp; null while it stands. What was handed in stays. */
  withdrawnAt: string | null;
}

/** One attempt as the school knows it: begun, handed in, verified, judged. Whatever is missing has not happened (or not reached us) yet. */
export interface SchoolAttempt {
  id: string;
  personId: string;
  assignmentId: string | null;
  scenarioId: string;
  begun: RecordOf<'attempt-begun'> | null;
  /** The first one handed in; others of the same attempt with another digest are in `otherSubmissions`. */
  submission: RecordOf<'submission'> | null;
  otherSubmissions: readonly RecordOf<'submission'>[];
  /** Oldest first. */
  verifications: readonly RecordOf<'verification'>[];
  /** The one that speaks for the submission: the latest that proved it, else the latest that did not; null before any. */
  verification: RecordOf<'verification'> | null;
  /** The latest decision on whether it counts. */
  counting: RecordOf<'counting'> | null;
  /** The override in force of each criterion. */
  overrides: ReadonlyMap<string, RecordOf<'override'>>;
  /** All overrides ever, oldest first. */
  overrideHistory: readonly RecordOf<'override'>[];
  /** True when the tries that its assignment allowed were used before it began (see tries.ts). */
  beyondAllowed: boolean;
  /** True in a sample school, whose attempts were rehearsed. */
  isSample: boolean;
  /** What the trainee said of it before they saw the score; null when they said nothing. */
  reflection: RecordOf<'reflection'> | null;
  /** In order of the moment they are about, those about the whole attempt first. */
  comments: readonly RecordOf<'comment'>[];
}

export interface Certificate extends RecordOf<'certificate'> {
  revoked: RecordOf<'certificate-revoked'> | null;
}

export interface School {
  id: string;
  name: string;
  /** A data: address, or null. */
  logo: string | null;
  foundedAt: string;
  /** True for a school that is there to be looked at. */
  isSample: boolean;
  /** The key in force; null before the first certificate. */
  publicKey: string | null;
  /** Every key there ever was, oldest first. */
  publicKeys: readonly string[];
  classes: ReadonlyMap<string, SchoolClass>;
  people: ReadonlyMap<string, Person>;
  assignments: ReadonlyMap<string, Assignment>;
  attempts: ReadonlyMap<string, SchoolAttempt>;
  /** By `signOffKey(personId, moduleId)`; the latest sign-off, also one that was taken back. */
  signOffs: ReadonlyMap<string, RecordOf<'sign-off'>>;
  certificates: ReadonlyMap<string, Certificate>;
  /** Of certificates whose people are no longer known here. */
  keptRevocations: readonly RecordOf<'revocation-kept'>[];
  /** The id under which a person stands in `people`, also for an id that was joined with another. */
  personIdOf(id: string): string;
}

export function signOffKey(personId: string, moduleId: string): string {
  return `${personId}/${moduleId}`;
}

type Draft<Thing> = { -readonly [Field in keyof Thing]: Thing[Field] };

/** The school of these records; null when none of them founds one. Costs one sort and one walk. */
export function schoolOf(records: readonly SchoolRecord[]): School | null {
  const ordered = withoutDeletedPeople(records).sort(compareRecords);
  const founded = ordered.find((record) => record.kind === 'school-founded');
  if (!founded) return null;
  const personIdOf = joinedIds(ordered);
  const assignments = assignmentsOf(ordered);
  const publicKeys = ordered.flatMap((record) => (record.kind === 'school-key' ? [record.publicKey] : []));
  return {
    id: founded.id,
    ...faceOf(ordered, founded.name),
    foundedAt: founded.at,
    isSample: founded.sample === true,
    publicKey: publicKeys[publicKeys.length - 1] ?? null,
    publicKeys,
    classes: classesOf(ordered),
    people: peopleOf(ordered, personIdOf),
    assignments,
    attempts: attemptsOf(ordered, personIdOf, founded.sample === true, assignments),
    signOffs: signOffsOf(ordered, personIdOf),
    certificates: certificatesOf(ordered, personIdOf),
    keptRevocations: ordered.filter((record) => record.kind === 'revocation-kept'),
    personIdOf,
  };
}

function faceOf(records: readonly SchoolRecord[], firstName: string): { name: string; logo: string | null } {
  let name = firstName;
  let logo: string | null = null;
  for (const record of records) {
    if (record.kind === 'school-named') name = record.name;
    if (record.kind === 'school-logo') logo = record.logo;
  }
  return { name, logo };
}

function joinedIds(records: readonly SchoolRecord[]): (id: string) => string {
  const sameAs = new Map<string, string>();
  const find = (id: string): string => {
    let found = id;
    for (let next = sameAs.get(found); next !== undefined; next = sameAs.get(found)) found = next;
    return found;
  };
  for (const record of records) {
    if (record.kind !== 'person-joined') continue;
    const [from, to] = [find(record.person), find(record.same)];
    if (from !== to) sameAs.set(from, to);
  }
  return find;
}

function classesOf(records: readonly SchoolRecord[]): Map<string, SchoolClass> {
  const classes = new Map<string, SchoolClass>();
  for (const record of records) {
    if (record.kind === 'class') classes.set(record.id, { id: record.id, name: record.name, closed: false });
    if (record.kind !== 'class-changed' || !classes.has(record.class)) continue;
    classes.set(record.class, { id: record.class, name: record.name, closed: record.closed });
  }
  return classes;
}

function peopleOf(records: readonly SchoolRecord[], personIdOf: (id: string) => string): Map<string, Person> {
  const people = new Map<string, Person>();
  for (const record of records) {
    if (record.kind === 'person' && personIdOf(record.id) === record.id) {
      const { id, role, name, number } = record;
      people.set(id, { id, role, name, number, classIds: [] });
    }
    const changed = record.kind === 'person-changed' ? people.get(personIdOf(record.person)) : undefined;
    if (changed && record.kind === 'person-changed') {
      people.set(changed.id, { ...changed, name: record.name, number: record.number });
    }
  }
  for (const record of records) {
    const person = record.kind === 'member' ? people.get(personIdOf(record.person)) : undefined;
    if (!person || record.kind !== 'member') continue;
    const others = person.classIds.filter((id) => id !== record.class);
    people.set(person.id, { ...person, classIds: record.present ? [...others, record.class] : others });
  }
  return people;
}

function assignmentsOf(records: readonly SchoolRecord[]): Map<string, Assignment> {
  const assignments = new Map<string, Assignment>();
  for (const record of records) {
    if (record.kind === 'assignment') {
      const { id, at, by, terms, salt } = record;
      assignments.set(id, {
        ...{ id, classId: record.class, moduleId: record.module, terms, salt, assignedAt: at, by },
        inSittings: record.sittings === true,
        history: [{ at, by, terms }],
        withdrawnAt: null,
      });
    }
    if (record.kind !== 'assignment-changed' && record.kind !== 'assignment-withdrawn') continue;
    const known = assignments.get(record.assignment);
    if (!known) continue;
    if (record.kind === 'assignment-withdrawn') assignments.set(known.id, { ...known, withdrawnAt: record.at });
    else {
      const { at, by, terms } = record;
      assignments.set(known.id, { ...known, terms, history: [...known.history, { at, by, terms }] });
    }
  }
  return assignments;
}

interface AttemptDraft extends Omit<
  Draft<SchoolAttempt>,
  'verifications' | 'otherSubmissions' | 'overrides' | 'overrideHistory' | 'comments'
> {
  verifications: RecordOf<'verification'>[];
  otherSubmissions: RecordOf<'submission'>[];
  overrides: Map<string, RecordOf<'override'>>;
  overrideHistory: RecordOf<'override'>[];
  comments: RecordOf<'comment'>[];
}

function attemptsOf(
  records: readonly SchoolRecord[],
  personIdOf: (id: string) => string,
  isSample: boolean,
  assignments: ReadonlyMap<string, Assignment>,
): Map<string, SchoolAttempt> {
  const attempts = new Map<string, AttemptDraft>();
  for (const record of records) {
    if (record.kind === 'attempt-begun' || record.kind === 'submission')
      startOrHandIn(attempts, record, personIdOf, isSample);
  }
  const withdrawn = new Set(records.flatMap((r) => (r.kind === 'comment-withdrawn' ? [r.comment] : [])));
  for (const record of records) {
    const attempt = 'attempt' in record ? attempts.get(record.attempt) : undefined;
    if (!attempt) continue;
    judge(attempt, record, withdrawn);
    // Only who played it can say how it felt.
    if (record.kind === 'reflection' && personIdOf(record.person) === attempt.personId) attempt.reflection ??= record;
  }
  const beyond = beyondAllowed(attempts.values(), assignments);
  for (const attempt of attempts.values()) {
    attempt.beyondAllowed = beyond.has(attempt.id);
    attempt.verification = speakingFor(attempt);
    attempt.comments.sort((a, b) => (a.tick ?? -1) - (b.tick ?? -1) || compareRecords(a, b));
  }
  return attempts;
}

function startOrHandIn(
  attempts: Map<string, AttemptDraft>,
  record: RecordOf<'attempt-begun'> | RecordOf<'submission'>,
  personIdOf: (id: string) => string,
  isSample: boolean,
): void {
  const attempt: AttemptDraft = attempts.get(record.attempt) ?? {
    id: record.attempt,
    personId: personIdOf(record.person),
    assignmentId: record.assignment,
    scenarioId: record.scenario,
    begun: null,
    submission: null,
    otherSubmissions: [],
    verifications: [],
    verification: null,
    counting: null,
    overrides: new Map(),
    overrideHistory: [],
    beyondAllowed: false,
    isSample,
    reflection: null,
    comments: [],
  };
  attempts.set(attempt.id, attempt);
  // Whoever came first with an attempt's id keeps it: a later record cannot move it to somebody else.
  if (personIdOf(record.person) !== attempt.personId) return;
  if (record.kind === 'attempt-begun') attempt.begun ??= record;
  else if (attempt.submission) attempt.otherSubmissions.push(record);
  else attempt.submission = record;
}

function judge(attempt: AttemptDraft, record: SchoolRecord, withdrawnComments: ReadonlySet<string>): void {
  if (record.kind === 'verification') attempt.verifications.push(record);
  if (record.kind === 'counting') attempt.counting = record;
  if (record.kind === 'comment' && !withdrawnComments.has(record.id)) attempt.comments.push(record);
  if (record.kind !== 'override') return;
  attempt.overrideHistory.push(record);
  if (record.points === null) attempt.overrides.delete(record.criterion);
  else attempt.overrides.set(record.criterion, record);
}

/** A proof once given stays: a later engine that cannot replay the file takes nothing away. */
function speakingFor({ submission, verifications }: AttemptDraft): RecordOf<'verification'> | null {
  const ofFile = verifications.filter(({ digest }) => digest === submission?.digest);
  const proved = ofFile.filter(({ proof }) => proof.verified);
  return proved[proved.length - 1] ?? ofFile[ofFile.length - 1] ?? null;
}

function signOffsOf(
  records: readonly SchoolRecord[],
  personIdOf: (id: string) => string,
): Map<string, RecordOf<'sign-off'>> {
  const signOffs = new Map<string, RecordOf<'sign-off'>>();
  for (const record of records) {
    if (record.kind === 'sign-off') signOffs.set(signOffKey(personIdOf(record.person), record.module), record);
  }
  return signOffs;
}

function certificatesOf(
  records: readonly SchoolRecord[],
  personIdOf: (id: string) => string,
): Map<string, Certificate> {
  const certificates = new Map<string, Certificate>();
  for (const record of records) {
    if (record.kind === 'certificate') {
      certificates.set(record.id, { ...record, person: personIdOf(record.person), revoked: null });
    }
    const known = record.kind === 'certificate-revoked' ? certificates.get(record.certificate) : undefined;
    if (known && record.kind === 'certificate-revoked') {
      certificates.set(known.id, { ...known, revoked: known.revoked ?? record });
    }
  }
  return certificates;
}
