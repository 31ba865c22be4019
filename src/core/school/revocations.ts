// The list of certificates that a school has taken back, signed with its key: what a check without a network can know of revocations.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { canonicalJson } from '../scenario/canonical';
import { z } from '../scenario/jitless-zod';
import { readCertificate } from './certificate';
import type { Ed25519Port, SigningKeys } from './crypto-port';
import type { School } from './school';

const FORMAT = 'revocations/1';
const DOMAIN = `needlepoint ${FORMAT}\n`;
const MOST_CHARACTERS = 4 * 1024 * 1024;
const NEWER = /"needlepoint":\s*"revocations\/([2-9]|1\d)"/;

const list = z.strictObject({
  needlepoint: z.literal(FORMAT),
  /** Id of the school. */
  school: z.string().max(200),
  /** ISO 8601; nothing is known of what was revoked later. */
  asOf: z.string().max(40),
  revoked: z.array(z.strictObject({ id: z.string().max(200), on: z.string().max(40) })).max(100_000),
});

const file = z.strictObject({ list, publicKey: z.base64(), signature: z.base64() });

export type RevocationList = z.infer<typeof list>;

/** Everything that the school took back, by the id inside of each certificate, with the moment of it. */
export function revocationsOf({ certificates, keptRevocations }: School): { id: string; at: string }[] {
  const revoked = [...certificates.values()].flatMap(({ revoked: record, file }) => {
    const read = record ? readCertificate(file) : null;
    return record && read?.ok ? [{ id: read.certified.payload.id, at: record.at }] : [];
  });
  return [...revoked, ...keptRevocations.map(({ serial, at }) => ({ id: serial, at }))];
}

export async function revocationFileText(
  fields: Omit<RevocationList, 'needlepoint'>,
  keys: SigningKeys,
  ed25519: Ed25519Port,
): Promise<string> {
  const signed: RevocationList = { needlepoint: FORMAT, ...fields };
  const signature = await ed25519.sign(keys.privateKey, utf8ToBytes(DOMAIN + canonicalJson(signed)));
  return `${canonicalJson({
    list: signed,
    publicKey: base64.encode(keys.publicKey),
    signature: base64.encode(signature),
  })}\n`;
}

/** Why a list is not used; each has words ("verify.list.…"). */
export type RevocationProblem = 'too-long' | 'foreign' | 'newer-format' | 'other-key' | 'forged' | 'no-ed25519';

/** The list, when it is one and this key signed it. Never rejects. */
export async function readRevocations(
  text: string,
  publicKey: Uint8Array,
  ed25519: Ed25519Port | null,
): Promise<{ ok: true; list: RevocationList } | { ok: false; problem: RevocationProblem }> {
  if (text.length > MOST_CHARACTERS) return { ok: false, problem: 'too-long' };
  const read = parsed(text);
  if (!read) return { ok: false, problem: NEWER.test(text) ? 'newer-format' : 'foreign' };
  if (read.publicKey !== base64.encode(publicKey)) return { ok: false, problem: 'other-key' };
  if (!ed25519) return { ok: false, problem: 'no-ed25519' };
  const message = utf8ToBytes(DOMAIN + canonicalJson(read.list));
  const good = await ed25519.verify(publicKey, base64.decode(read.signature), message).catch(() => false);
  return good ? { ok: true, list: read.list } : { ok: false, problem: 'forged' };
}

/** Null for what is no such list. */
function parsed(text: string): z.infer<typeof file> | null {
  try {
    const read = file.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
