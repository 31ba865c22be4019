// The school's signing key: made with the first certificate, kept sealed under the instructors' passphrase, opened while they are here.
import { titleOf, type Module } from '../../core/scenario';
import {
  certificateCode,
  certificateFileText,
  certificatePayload,
  countsOf,
  fingerprint,
  markedScore,
  readCertificate,
  revocationFileText,
  revocationsOf,
  shortDigest,
  signCertificate,
  type Certificate,
  type Ed25519Port,
  type GradeCell,
  type Person,
  type School,
  type SigningKeys,
} from '../../core/school';
import { DeskError } from '../shared/desk-error';
import { fromBase64, seal, toBase64, unseal } from '../shared/lock';
import type { SchoolDesk } from '../shared/school-desk';
import { createWebCrypto } from '../shared/web-crypto';
import { moduleTitle, personName, type InstructorData } from './instructor-data';
import { localDay } from './local-day';

export const SIGNING_NOTE = 'signing-key';

interface SigningNote {
  publicKey: string;
  /** Sealed with the lock's key; a demo, which has no lock, keeps it open. */
  sealed?: string;
  open?: string;
}

/** Null where the browser has no Ed25519. */
export function ed25519(): Promise<Ed25519Port | null> {
  return createWebCrypto(crypto).ed25519();
}

/**
 * The keys, made when there are none yet.
 * @throws DeskError when they do not open, or are on another device
 */
async function signingKeys(desk: SchoolDesk, port: Ed25519Port): Promise<SigningKeys> {
  const open = desk.now();
  if (!open || open.user.kind !== 'instructor') throw new DeskError('certificates.locked-key');
  const { key } = open.user;
  const note = await desk.shelf.loadNote(open.school.id, SIGNING_NOTE);
  if (note !== null) {
    const kept = JSON.parse(note) as SigningNote;
    const privateKey = kept.open !== undefined ? fromBase64(kept.open) : key && (await unseal(key, kept.sealed ?? ''));
    if (!privateKey) throw new DeskError('certificates.locked-key');
    // A page that went down between the two writes left the key without its record.
    if (!open.school.publicKeys.includes(kept.publicKey)) {
      await desk.act([{ kind: 'school-key', publicKey: kept.publicKey }]);
    }
    return { publicKey: fromBase64(kept.publicKey), privateKey };
  }
  if (open.school.publicKey !== null) throw new DeskError('certificates.foreign-key');
  const made = await port.generate();
  const privateKey = new Uint8Array(made.privateKey);
  const fresh: SigningNote = {
    publicKey: toBase64(made.publicKey),
    ...(key ? { sealed: await seal(key, privateKey) } : { open: toBase64(privateKey) }),
  };
  await desk.shelf.keepNote(open.school.id, SIGNING_NOTE, JSON.stringify(fresh));
  await desk.act([{ kind: 'school-key', publicKey: fresh.publicKey }]);
  return made;
}

interface IssueOrder {
  desk: SchoolDesk;
  port: Ed25519Port;
  data: InstructorData;
  module: Module;
  person: Person;
  cell: GradeCell;
  today: Date;
  language: string;
}

/** Signs and keeps a certificate for a module whose rule is met. Resolves to its id. */
export async function issueCertificate(order: IssueOrder): Promise<string> {
  const { desk, port, data, module, person, cell, language } = order;
  const keys = await signingKeys(desk, port);
  const open = desk.now();
  if (!open || open.user.kind !== 'instructor') throw new DeskError('certificates.locked-key');
  const { school } = open;
  const proved = cell.standing.provedBy.flatMap((attemptId) => {
    const attempt = school.attempts.get(attemptId);
    const { submission, verification } = attempt ?? {};
    if (!attempt || !submission || !countsOf(attempt).counts) return [];
    return [
      {
        scenario: titleOf(data.library.cards, attempt.scenarioId, language),
        digest: shortDigest(submission.digest),
        score: markedScore(attempt) ?? submission.score,
        on: localDay(submission.startedAt),
        rules: verification?.proof.verified ? verification.engine.rules : null,
      },
    ];
  });
  const issuedOn = localDay(order.today);
  const payload = certificatePayload({
    id: desk.ports.newId(),
    school: { id: school.id, name: school.name },
    person: person.name,
    module: { id: module.id, title: moduleTitle(module, language) },
    issuedOn,
    validThrough: cell.standing.validThrough,
    signedOffBy: personName(school, open.user.personId),
    proved,
  });
  const certified = await signCertificate(payload, keys, port);
  const [record] = await desk.act([
    {
      kind: 'certificate',
      person: person.id,
      module: module.id,
      issuedOn,
      expiresOn: payload.validThrough,
      attempts: [...cell.standing.provedBy],
      file: certificateFileText(certified),
    },
  ]);
  return record.id;
}

/** The code of a certificate that is kept; '' when its file is damaged. */
export function codeOf(certificate: Pick<Certificate, 'file'>): string {
  const read = readCertificate(certificate.file);
  return read.ok ? certificateCode(read.certified) : '';
}

/** The signed list of what was revoked. It names certificates by the id inside of them. */
export async function revocationList(desk: SchoolDesk, port: Ed25519Port, today: Date): Promise<string> {
  const keys = await signingKeys(desk, port);
  const open = desk.now();
  const revoked = open ? revocationsOf(open.school).map(({ id, at }) => ({ id, on: localDay(at) })) : [];
  return revocationFileText({ school: open?.school.id ?? '', asOf: today.toISOString(), revoked }, keys, port);
}

export function schoolFingerprint(school: School): string | null {
  return school.publicKey === null ? null : fingerprint(fromBase64(school.publicKey));
}
