// What a school is made of: records that are written once and never changed. Everything else about a school is folded out of them (school.ts).
import { INPUT_KINDS, type TimeExtension, type UnverifiedReason } from '../attempt';
import { z } from '../scenario/jitless-zod';
import { MODES } from '../scenario/module';
import { anyId, bytes, day, digest, instant, line, paragraph, picture, points, seconds } from './fields';
import type { SchoolPorts } from './ports';
import { reflectionSides } from './reflection';

/** How an assignment is meant: practised freely, or taken as an exam. */
export const ASSIGNMENT_MODES = ['practice', 'exam'] as const;
export const ROLES = ['trainee', 'instructor'] as const;

const UNVERIFIED_REASONS = [
  'other-engine',
  'content-hash',
  'state',
  'length',
  'scorecard',
  'not-playable',
] as const satisfies readonly UnverifiedReason[];

const stamp = {
  /** Its own id. For what can be named later (class, person, assignment, certificate …) it is also the id of that thing. */
  id: anyId,
  at: instant,
  /** Id of the person who did it. */
  by: anyId,
};

/** The terms of an assignment, replaced as a whole when it is changed. */
export const assignmentTerms = z.strictObject({
  /** The last day it is on time, in the school's own calendar; null: no date. */
  due: day.nullable(),
  mode: z.enum(ASSIGNMENT_MODES),
  /** Tries allowed for each session of the module; null: as the module says. */
  attempts: z.int().min(1).max(99).nullable(),
  /** null: as the module says for each session. */
  help: z.enum(MODES).nullable(),
  /** Scope profile played instead of the scenario's own; null: the scenario's own. */
  scope: anyId.nullable(),
});

const criterionMark = z.strictObject({ id: anyId, points, outOf: points });

const engine = z.strictObject({ rules: z.int().positive(), maps: z.string().regex(/^[0-9a-f]{8,64}$/) });

/** What replay proved, or why it proved nothing. */
const proof = z.discriminatedUnion('verified', [
  z.strictObject({ verified: z.literal(true) }),
  z.strictObject({
    verified: z.literal(false),
    reason: z.enum(UNVERIFIED_REASONS),
    firstDifferentSecond: z.int().nonnegative().optional(),
  }),
]);

/** More time than planned, where it was given. */
const timeExtension = z
  .enum(['half-more', 'double', 'no-limit'] as const satisfies readonly TimeExtension[])
  .optional();

const schoolRecord = z.discriminatedUnion('kind', [
  // The school. Its id is the id of the record that founded it. A sample school is there to be looked at: only in it do scripted hands count.
  z.strictObject({ ...stamp, kind: z.literal('school-founded'), name: line, sample: z.literal(true).optional() }),
  z.strictObject({ ...stamp, kind: z.literal('school-named'), name: line }),
  z.strictObject({ ...stamp, kind: z.literal('school-logo'), logo: picture.nullable() }),
  /** The public half of the key that signs certificates. */
  z.strictObject({ ...stamp, kind: z.literal('school-key'), publicKey: bytes }),

  // Classes and people.
  z.strictObject({ ...stamp, kind: z.literal('class'), name: line }),
  z.strictObject({ ...stamp, kind: z.literal('class-changed'), class: anyId, name: line, closed: z.boolean() }),
  z.strictObject({ ...stamp, kind: z.literal('person'), role: z.enum(ROLES), name: line, number: line }),
  z.strictObject({ ...stamp, kind: z.literal('person-changed'), person: anyId, name: line, number: line }),
  /** `person` turned out to be `same`: somebody who joined by link and stood in the list already. */
  z.strictObject({ ...stamp, kind: z.literal('person-joined'), person: anyId, same: anyId }),
  /** A tombstone: everything about this person goes, and does not come back with an older copy. */
  z.strictObject({ ...stamp, kind: z.literal('person-deleted'), person: anyId }),
  z.strictObject({ ...stamp, kind: z.literal('member'), person: anyId, class: anyId, present: z.boolean() }),

  // Assignments.
  z.strictObject({
    ...stamp,
    kind: z.literal('assignment'),
    class: anyId,
    module: anyId,
    terms: assignmentTerms,
    /** Goes into every seed, so that seeds cannot be told from ids alone. */
    salt: anyId,
    /** The module's draw is met in sittings of new clients. Assignments from before there were sittings keep the clients they drew once. */
    sittings: z.literal(true).optional(),
  }),
  z.strictObject({ ...stamp, kind: z.literal('assignment-changed'), assignment: anyId, terms: assignmentTerms }),
  z.strictObject({ ...stamp, kind: z.literal('assignment-withdrawn'), assignment: anyId }),

  // What trainees did.
  z.strictObject({
    ...stamp,
    kind: z.literal('attempt-begun'),
    attempt: anyId,
    person: anyId,
    assignment: anyId,
    scenario: anyId,
    /** From 1, for this person, assignment and scenario. */
    try: z.int().min(1).max(9999),
  }),
  /** An attempt that was finished, as its file says it; nothing here is proved yet. Its id is made of the digest: see `submissionId`. */
  z.strictObject({
    ...stamp,
    kind: z.literal('submission'),
    attempt: anyId,
    person: anyId,
    /** Null for free practice that was handed in. */
    assignment: anyId.nullable(),
    scenario: anyId,
    /** The digest inside the attempt file; the file is kept under it. */
    digest,
    startedAt: line,
    mode: z.enum(MODES),
    score: points,
    passed: z.boolean(),
    playedSeconds: seconds,
    /** Played time without the stretches in which nobody did anything. */
    activeSeconds: seconds,
    timeExtension,
  }),
  /** What a trainee said of an attempt of theirs before its score was shown; the first time counts. */
  z.strictObject({ ...stamp, kind: z.literal('reflection'), attempt: anyId, person: anyId, ...reflectionSides }),

  // What the instructor's side found and decided.
  z.strictObject({
    ...stamp,
    kind: z.literal('verification'),
    attempt: anyId,
    digest,
    /** The engine that replayed it. */
    engine,
    proof,
    /** Whether seed, scenario, scope and help level are the ones that were assigned; null: nothing was assigned. False, too, for a session that the school's library does not have like this. */
    asAssigned: z.boolean().nullable(),
    origin: z.enum(['person', 'scripted-hand']),
    scenario: anyId,
    simulationHash: digest,
    rubricHash: digest,
    outcome: line,
    score: points,
    passed: z.boolean(),
    passMark: points,
    /** The rules it fell to ("pass-mark", "critical" …), each once; empty when passed. */
    failedBy: z.array(line).max(20),
    criteria: z.array(criterionMark).max(200),
    criticalFindingIds: z.array(line).max(500),
    counts: z.strictObject({ minor: z.int(), serious: z.int(), critical: z.int() }),
    /** What led the pen, most used first; records from before this was kept have none. */
    inputs: z.array(z.enum(INPUT_KINDS)).max(INPUT_KINDS.length).optional(),
    playedSeconds: seconds,
    activeSeconds: seconds,
    timeExtension,
  }),
  /** Whether an attempt counts although it is not verified, or does not although it is. */
  z.strictObject({ ...stamp, kind: z.literal('counting'), attempt: anyId, counts: z.boolean(), reason: paragraph }),
  /** Points an instructor gave instead of the rubric's; null takes an earlier override back. */
  z.strictObject({
    ...stamp,
    kind: z.literal('override'),
    attempt: anyId,
    criterion: anyId,
    points: points.nullable(),
    reason: paragraph,
  }),
  z.strictObject({
    ...stamp,
    kind: z.literal('comment'),
    attempt: anyId,
    /** The moment of the replay it is about; null: the whole attempt. */
    tick: z.int().nonnegative().nullable(),
    text: paragraph,
  }),
  z.strictObject({ ...stamp, kind: z.literal('comment-withdrawn'), comment: anyId }),
  /** `done` false takes the sign-off back. */
  z.strictObject({
    ...stamp,
    kind: z.literal('sign-off'),
    person: anyId,
    module: anyId,
    done: z.boolean(),
    note: paragraph,
  }),
  z.strictObject({
    ...stamp,
    kind: z.literal('certificate'),
    person: anyId,
    module: anyId,
    issuedOn: day,
    expiresOn: day.nullable(),
    /** Attempts it rests on. */
    attempts: z.array(anyId).max(100),
    /** The signed certificate file, whole. */
    file: z.string().max(50_000),
  }),
  z.strictObject({ ...stamp, kind: z.literal('certificate-revoked'), certificate: anyId, reason: paragraph }),
  /** What outlives a person of a revoked certificate: `serial`, the id inside of its file, and the moment. Not the reason, which may tell of the person. */
  z.strictObject({ ...stamp, kind: z.literal('revocation-kept'), serial: line }),
]);

export type SchoolRecord = z.infer<typeof schoolRecord>;
export type RecordKind = SchoolRecord['kind'];
/** A record of one kind, such as `RecordOf<'submission'>`. */
export type RecordOf<Kind extends RecordKind> = Extract<SchoolRecord, { kind: Kind }>;
export type AssignmentTerms = z.infer<typeof assignmentTerms>;
export type AssignmentMode = (typeof ASSIGNMENT_MODES)[number];
export type Role = (typeof ROLES)[number];

type WithoutStamp<Stamped> = Stamped extends unknown ? Omit<Stamped, 'id' | 'at' | 'by'> : never;
/** A record before it is stamped: what somebody does. */
export type SchoolAct = WithoutStamp<SchoolRecord>;

/** An act of one kind. */
export type ActOf<Kind extends RecordKind> = Extract<SchoolAct, { kind: Kind }>;

/** Records of the list in the shape this build knows; null when any is not. */
export function readRecords(list: unknown): SchoolRecord[] | null {
  const read = z.array(schoolRecord).max(500_000).safeParse(list);
  return read.success ? read.data : null;
}

/** Makes a record of an act: gives it an id, the time and the person. An id is given only where it follows from content (`submissionId`). */
export function stamped<Act extends SchoolAct>(
  act: Act,
  by: string,
  ports: SchoolPorts,
  id = ports.newId(),
): Act & { id: string; at: string; by: string } {
  return { ...act, id, at: ports.now(), by };
}

/** The id of the submission of a file: the same file makes the same record, however often it is handed in. */
export function submissionId(fileDigest: string): string {
  return `submission-${fileDigest.slice(0, 40)}`;
}

/** By time, then id: the one order in which records are read. */
export function compareRecords(a: SchoolRecord, b: SchoolRecord): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
