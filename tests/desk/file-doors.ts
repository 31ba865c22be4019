// The doors that take a file from a stranger, as the pages use them, before a school with something saved on both sides.
import { expect } from 'vitest';
import { scenarioFiles } from '../../src/cli/content';
import { attemptFileText, playedScenario, readAttemptFile, rehearse } from '../../src/core/attempt';
import { loadHand } from '../../src/core/scenario';
import {
  assignedSeed,
  assignmentRecords,
  certificateCode,
  certificateFileText,
  certificatePayload,
  schoolFileText,
  signCertificate,
  stamped,
  submissionId,
  submissionOf,
  type Ed25519Port,
  type SchoolFile,
  type SigningKeys,
} from '../../src/core/school';
import { packSchool, restoreSchool, sourceOf } from '../../src/desk/backup/backup-school';
import { checkCertificateFile, readRevocationFile } from '../../src/desk/certificate/certificate-files';
import { takeFeedback } from '../../src/desk/feedback/take-feedback';
import { feedbackText } from '../../src/desk/instructor/feedback-file';
import { importFiles, type ImportLine } from '../../src/desk/instructor/import-files';
import { readRosterFile } from '../../src/desk/school/roster-file';
import { readChosenFile } from '../../src/desk/shared/read-file';
import type { SchoolDesk } from '../../src/desk/shared/school-desk';
import { createWebCrypto } from '../../src/desk/shared/web-crypto';
import { handInOf } from '../../src/desk/trainee/hand-in';
import { invitationInFile, takeInvitation } from '../../src/desk/trainee/invitation';
import { countingPorts } from '../core/school/records';
import { face, library, testServices } from './support';

const PASSPHRASE = 'nine quiet herons';
export const web = createWebCrypto(crypto);

/** What comes of a file at a door: null when it was taken, else the message it was refused with. */
export type Door = (file: File) => Promise<string | null>;

export interface World {
  teacher: SchoolDesk;
  trainee: SchoolDesk;
  anaId: string;
  handIn: SchoolFile;
  assignment: SchoolFile;
  feedback: SchoolFile;
  backup: Uint8Array;
  port: Ed25519Port;
  keys: SigningKeys;
}

/** A school that assigned a session and took one in, and the device of the trainee who played it, joined and with feedback. */
export async function makeWorld(): Promise<World> {
  const teacher = await testServices().schoolDesk();
  const { school } = await teacher.found({
    ...{ schoolName: 'Bright Room', instructorName: 'Ruth', passphrase: PASSPHRASE, place: 'own' as const },
  });
  const [{ id: classId }] = await teacher.act([{ kind: 'class', name: 'Autumn' }]);
  const terms = { due: null, mode: 'exam', attempts: null, help: 'exam', scope: null } as const;
  const [{ id: assignmentId }] = await teacher.act([
    { kind: 'assignment', class: classId, module: 'banned-place', terms, salt: 's' },
  ]);
  const assignment: SchoolFile = {
    ...{ purpose: 'assignment', schoolId: school.id, personId: null, attempts: [] },
    records: assignmentRecords(teacher.now()?.records ?? [], classId, [assignmentId]),
  };

  const trainee = await testServices().schoolDesk();
  await trainee.take(school.id, 'joined', assignment.records);
  const ports = countingPorts('phone');
  const anaId = 'phone';
  const seed = assignedSeed({ assignmentId, salt: 's', personId: anaId, scenarioId: 'banned-place', tryNumber: 1 });
  const text = played(seed);
  const read = readAttemptFile(text);
  if (!read.ok) throw new Error(read.reason);
  const begun = { kind: 'attempt-begun', attempt: 'a1', person: anaId, assignment: assignmentId } as const;
  await trainee.keep([
    stamped({ kind: 'person', role: 'trainee', name: 'Ana', number: '' }, anaId, ports, anaId),
    stamped({ ...begun, scenario: 'banned-place', try: 1 }, anaId, ports),
    stamped(submissionOf(read.file, { personId: anaId, assignmentId }), anaId, ports, submissionId(read.file.digest)),
  ]);
  await trainee.shelf.keepAttempt(school.id, read.file.digest, text);
  await trainee.enterTrainee(anaId);
  const open = trainee.now();
  if (!open) throw new Error('The school is gone.');
  const handIn = JSON.parse((await handInOf(trainee.shelf, open.school, open.records, anaId)).text) as SchoolFile;

  const made: World = {
    ...{ teacher, trainee, anaId, assignment, ...(await keysOf()) },
    handIn: { ...handIn, schoolId: school.id, personId: anaId },
    ...{ feedback: assignment, backup: new Uint8Array() },
  };
  expect(await importing(made)(fileOf(schoolFileText(made.handIn)))).toBeNull();
  await teacher.act([{ kind: 'comment', attempt: 'a1', tick: null, text: 'Well asked.' }]);
  const now = teacher.now();
  if (!now) throw new Error('The school is gone.');
  const given = JSON.parse(feedbackText(now.records, school.id, anaId)) as SchoolFile;
  made.feedback = { ...given, schoolId: school.id, personId: anaId };
  await trainee.take(school.id, 'joined', made.feedback.records);
  made.backup = Buffer.concat(await packSchool(now, teacher.shelf, PASSPHRASE, web, () => undefined));
  return made;
}

function played(seed: number): string {
  const scenario = library.find('banned-place');
  const hand = scenario && loadHand(scenarioFiles(), 'declines', scenario.id);
  if (!scenario || !hand?.ok) throw new Error('The scenario is gone.');
  const setup = { id: 'a1', scenario: playedScenario(scenario), seed, mode: 'exam', who: 'Ana' } as const;
  const attempt = rehearse({ ...setup, startedAt: '2026-11-20T10:00:00.000Z' }, hand.value, face);
  return attemptFileText({ ...attempt, setup: { ...attempt.setup, origin: { kind: 'person' } } });
}

async function keysOf(): Promise<{ port: Ed25519Port; keys: SigningKeys }> {
  const port = await web.ed25519();
  if (!port) throw new Error('There is no Ed25519 here.');
  return { port, keys: await port.generate() };
}

export async function certificateText({ port, keys }: World): Promise<string> {
  const payload = certificatePayload({
    ...{ id: 'c1', school: { id: 's', name: 'Bright Room' }, person: 'Ana', module: { id: 'm', title: 'M' } },
    ...{ issuedOn: '2026-11-20', validThrough: null, signedOffBy: 'Ruth', proved: [] },
  });
  const certified = await signCertificate(payload, keys, port);
  const read = certificateFileText(certified);
  expect(read).toContain(certificateCode(certified));
  return read;
}

export const fileOf = (content: string | Uint8Array): File => new File([content as BlobPart], 'file');
export const half = <Content extends string | Uint8Array>(content: Content): Content =>
  content.slice(0, Math.floor(content.length / 2)) as Content;

// The doors, as the pages use them.

export const importing =
  ({ teacher }: World): Door =>
  async (file) => {
    let lines: readonly ImportLine[] = [];
    await importFiles([file], {
      ...{ desk: teacher, library, mapsHash: face.mapsHash, signal: new AbortController().signal },
      examiner: testServices().verifier.openExaminer(),
      onProgress: (progress) => (lines = progress.lines),
    });
    const refused = lines.find((line) => line.kind === 'refused');
    return refused?.kind === 'refused' ? refused.why.messageId : null;
  };

export const joining =
  ({ trainee }: World): Door =>
  async (file) => {
    const read = await invitationInFile(file);
    if (!read.ok) return `school-file.${read.reason}`;
    return (await takeInvitation(trainee, read.file)) ? null : 'school-file.contradicts';
  };

export const feedback =
  ({ trainee }: World): Door =>
  async (file) => {
    const taken = await takeFeedback(file, trainee);
    return taken.ok ? null : taken.messageId;
  };

export const restoring =
  ({ teacher }: World): Door =>
  async (file) => {
    const restored = await restoreSchool(sourceOf(file), PASSPHRASE, teacher, web, () => undefined);
    return restored.ok ? null : `restore.refused.${restored.problem}`;
  };

export const certificate =
  ({ port }: World): Door =>
  async (file) => {
    const { checked } = await checkCertificateFile(file, port);
    return checked.ok ? null : `verify.refused.${checked.problem}`;
  };

export const revocations =
  ({ port, keys }: World): Door =>
  async (file) => {
    const read = await readRevocationFile(file, keys.publicKey, port);
    return read.ok ? null : `verify.list.${read.problem}`;
  };

export const roster = (): Door => async (file) => {
  const read = await readRosterFile(file);
  return read.ok ? null : `roster.file-${read.problem}`;
};

export const firstPage = (): Door => async (file) => {
  const chosen = await readChosenFile(file);
  if (!chosen.ok) return `errors:file.${chosen.problem === 'too-large' ? 'too-long' : 'unreadable'}`;
  const verdict = await testServices().verifier.verify(chosen.text);
  if (verdict.kind === 'unreadable') return `errors:file.${verdict.reason}`;
  return verdict.kind === 'verified' ? null : 'errors:unverified.scorecard';
};
