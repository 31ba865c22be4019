// A certificate: what a school says it proved about a person, signed with the school's key, so that anyone can check it without asking.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import { deflateSync, inflateSync, strFromU8 } from 'fflate';
import { canonicalJson } from '../scenario/canonical';
import { z } from '../scenario/jitless-zod';
import type { Ed25519Port } from './crypto-port';

const FORMAT = 'certificate/1';
/** So that a signature under one kind of text is never one under another. */
const DOMAIN = `needlepoint ${FORMAT}\n`;
/** Longer than any honest certificate by far; the longest code a QR sign carries is 4,296 characters. */
const MOST_CHARACTERS = 50_000;
/** A payload of 4 kB is long; what swells further is refused. */
const MOST_PAYLOAD_BYTES = 64 * 1024;
export const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** The key's own name, as people compare it: the first 16 bytes of its SHA-256. */
const FINGERPRINT_BYTES = 16;

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const line = z.string().max(200);

const payload = z.strictObject({
  needlepoint: z.literal(FORMAT),
  id: line,
  school: z.strictObject({ id: line, name: line }),
  person: line,
  module: z.strictObject({ id: line, title: line }),
  issuedOn: day,
  /** The last day on which it holds; null when it does not run out. */
  validThrough: day.nullable(),
  signedOffBy: line,
  /** The attempts it rests on. */
  proved: z
    .array(
      z.strictObject({
        scenario: line,
        /** The first half of the attempt file's SHA-256 digest: 128 bits. */
        digest: z.string().regex(/^[0-9a-f]{32}$/),
        score: z.number().min(0).max(100),
        on: day,
        /** Version of the rules that replayed it; null when it counts by an instructor's decision alone. */
        rules: z.int().positive().nullable(),
      }),
    )
    .max(100),
  /** Always said, so that no one can leave it out. */
  says: z.literal('training-only-no-licence'),
});

export type CertificatePayload = z.infer<typeof payload>;

export interface Certified {
  payload: CertificatePayload;
  publicKey: Uint8Array;
  signature: Uint8Array;
}

/** Why a certificate is not good; each has words ("certificate.refused.…"). */
export type CertificateProblem = 'too-long' | 'foreign' | 'newer-format' | 'damaged' | 'forged' | 'no-ed25519';

/** The first half of an attempt file's digest, as certificates carry it. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 32);
}

export function certificatePayload(fields: Omit<CertificatePayload, 'needlepoint' | 'says'>): CertificatePayload {
  return { needlepoint: FORMAT, ...fields, says: 'training-only-no-licence' };
}

/** Signs. @param keys the school's, the private one as PKCS #8 */
export async function signCertificate(
  signed: CertificatePayload,
  keys: { publicKey: Uint8Array; privateKey: Uint8Array },
  ed25519: Ed25519Port,
): Promise<Certified> {
  const signature = await ed25519.sign(keys.privateKey, signedBytes(signed));
  return { payload: signed, publicKey: keys.publicKey, signature };
}

function signedBytes(signed: CertificatePayload): Uint8Array {
  return utf8ToBytes(DOMAIN + canonicalJson(signed));
}

/**
 * The certificate as one word for QR signs, links and pasting: 'NPC1.' and base64url of key, signature and deflated payload. All that a
 * check needs is in it. About 700 characters for four attempts.
 */
export function certificateCode({ payload: signed, publicKey, signature }: Certified): string {
  const packed = deflateSync(utf8ToBytes(canonicalJson(signed)), { level: 9 });
  const all = new Uint8Array(PUBLIC_KEY_BYTES + SIGNATURE_BYTES + packed.length);
  all.set(publicKey, 0);
  all.set(signature, PUBLIC_KEY_BYTES);
  all.set(packed, PUBLIC_KEY_BYTES + SIGNATURE_BYTES);
  return `NPC1.${base64urlnopad.encode(all)}`;
}

/** The certificate as a file: its code, and the payload beside it for people to read. Only the code is checked. */
export function certificateFileText(certified: Certified): string {
  return `${canonicalJson({ certificate: certificateCode(certified), needlepoint: FORMAT, payload: certified.payload })}\n`;
}

export type CheckedCertificate = { ok: true; certified: Certified } | { ok: false; problem: CertificateProblem };

/** Reads a code, a link that ends in one, or a file, and checks the signature. Never rejects. */
export async function checkCertificate(text: string, ed25519: Ed25519Port | null): Promise<CheckedCertificate> {
  const read = readCertificate(text);
  if (!read.ok) return read;
  if (!ed25519) return refused('no-ed25519');
  const { payload: signed, publicKey, signature } = read.certified;
  const good = await ed25519.verify(publicKey, signature, signedBytes(signed)).catch(() => false);
  return good ? read : refused('forged');
}

/** Reads without checking the signature. */
export function readCertificate(text: string): CheckedCertificate {
  if (text.length > MOST_CHARACTERS) return refused('too-long');
  const newer = /NPC([2-9]|1\d)\.|"needlepoint":"certificate\/([2-9]|1\d)"/.test(text);
  // A code that was broken over lines in a letter is still one.
  const code = /NPC1\.([A-Za-z0-9_-]+)/.exec(text.replace(/\s+/g, ''))?.[1];
  if (code === undefined) return refused(newer ? 'newer-format' : 'foreign');
  try {
    const all = base64urlnopad.decode(code);
    const packed = all.subarray(PUBLIC_KEY_BYTES + SIGNATURE_BYTES);
    const plain = inflateSync(packed, { out: new Uint8Array(MOST_PAYLOAD_BYTES) });
    const read = payload.safeParse(JSON.parse(strFromU8(plain)));
    if (!read.success) return refused('damaged');
    const publicKey = all.slice(0, PUBLIC_KEY_BYTES);
    const signature = all.slice(PUBLIC_KEY_BYTES, PUBLIC_KEY_BYTES + SIGNATURE_BYTES);
    return { ok: true, certified: { payload: read.data, publicKey, signature } };
  } catch {
    return refused('damaged');
  }
}

function refused(problem: CertificateProblem): { ok: false; problem: CertificateProblem } {
  return { ok: false, problem };
}

/** The name of a key in eight groups of four digits, for two people to compare over the telephone. */
export function fingerprint(publicKey: Uint8Array): string {
  const digits = bytesToHex(sha256(publicKey).subarray(0, FINGERPRINT_BYTES));
  return (digits.match(/.{4}/g) ?? []).join(' ');
}
