// The backup of a whole school (.needlepoint-school): what it holds, sealed with a passphrase, piece by piece, so that no size stops it.
//
// NPSCHOOL · version (uint16) · length of the header (uint32) · header as JSON · pieces, each its length (uint32) and its sealed bytes.
// The nonce of a piece is the header's prefix (7 bytes), its number (uint32) and 1 for the last one: no piece can be left out, moved or
// cut off unnoticed. Every piece is bound to the version and header before it. All numbers are big-endian.
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { deflateSync, strFromU8 } from 'fflate';
import { z } from 'zod';
import { inflateWithin } from '../attempt';
import { MOST_ITERATIONS, PASSPHRASE_ITERATIONS, SALT_BYTES, type CryptoPort, type SealingKey } from './crypto-port';

const MAGIC = utf8ToBytes('NPSCHOOL');
const VERSION = 1;
/** Magic, version, length of the header. */
const FIXED_BYTES = MAGIC.length + 2 + 4;
const PREFIX_BYTES = 7;
/** A piece is closed when its texts are longer than this, so that memory stays small. */
const PIECE_CHARACTERS = 4 * 1024 * 1024;
const MOST_HEADER_BYTES = 4096;
/** One entry may be as long as the longest attempt file; twice that is more than any honest piece. */
const MOST_PIECE_BYTES = 64 * 1024 * 1024;
/** Larger than the largest honest school by far. */
export const MOST_BACKUP_BYTES = 512 * 1024 * 1024;
const MOST_PLAIN_BYTES = 128 * 1024 * 1024;

/** What a backup is made of: text by key. What the keys mean is the storage's affair. */
export interface BackupEntry {
  drawer: string;
  key: string;
  text: string;
}

/** A file that is read from where it lies, a part at a time. */
export interface ByteSource {
  size: number;
  /** Bytes from `from` up to and without `to`. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** Why a backup cannot be restored; each has words ("backup.refused.…"). */
export type BackupProblem = 'too-large' | 'foreign' | 'newer-version' | 'wrong-passphrase' | 'truncated' | 'damaged';

const packedBytes = z.string().max(100).refine(isBase64);

const header = z.strictObject({
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.int().min(PASSPHRASE_ITERATIONS).max(MOST_ITERATIONS),
  salt: packedBytes,
  cipher: z.literal('AES-256-GCM'),
  prefix: packedBytes,
  /** ISO 8601. */
  madeAt: z.string().max(40),
});
type Header = z.infer<typeof header>;

const entries = z.array(z.strictObject({ drawer: z.string().max(40), key: z.string().max(400), text: z.string() }));

/**
 * The parts of a backup file, in order; a caller puts them behind each other. Only what is being written is in memory.
 * @param madeAt ISO 8601
 */
export async function* writeBackup(
  from: AsyncIterable<BackupEntry>,
  passphrase: string,
  madeAt: string,
  crypto: CryptoPort,
): AsyncGenerator<Uint8Array> {
  const salt = crypto.randomBytes(SALT_BYTES);
  const prefix = crypto.randomBytes(PREFIX_BYTES);
  const key = await crypto.keyFromPassphrase(passphrase, salt, PASSPHRASE_ITERATIONS);
  const about: Header = {
    kdf: 'PBKDF2-SHA-256',
    iterations: PASSPHRASE_ITERATIONS,
    salt: base64.encode(salt),
    cipher: 'AES-256-GCM',
    prefix: base64.encode(prefix),
    madeAt,
  };
  const head = headBytes(utf8ToBytes(JSON.stringify(about)));
  yield head;
  let number = 0;
  const piece = async (content: readonly BackupEntry[], last: boolean): Promise<Uint8Array> => {
    const plain = deflateSync(utf8ToBytes(JSON.stringify(content)), { level: 6 });
    const sealed = await key.seal(nonceOf(prefix, number, last), plain, head);
    number += 1;
    return concatBytes(uint32(sealed.length), sealed);
  };
  // The first piece is empty: it tells a wrong passphrase from damage further on.
  yield await piece([], false);
  let waiting: BackupEntry[] = [];
  let characters = 0;
  for await (const entry of from) {
    waiting.push(entry);
    characters += entry.text.length;
    if (characters < PIECE_CHARACTERS) continue;
    yield await piece(waiting, false);
    waiting = [];
    characters = 0;
  }
  yield await piece(waiting, true);
}

function headBytes(about: Uint8Array): Uint8Array {
  return concatBytes(MAGIC, uint16(VERSION), uint32(about.length), about);
}

export type BackupPart =
  { ok: true; entries: readonly BackupEntry[]; doneBytes: number } | { ok: false; problem: BackupProblem };

/**
 * Reads a backup part by part; ends with the first problem. Never throws for what is in the file. What was given out before a problem
 * is whole, but only a reader who came to the end knows that nothing is missing: put nothing away before.
 */
export async function* readBackup(
  source: ByteSource,
  passphrase: string,
  crypto: CryptoPort,
): AsyncGenerator<BackupPart> {
  const opened = await openBackup(source);
  if (!opened.ok) {
    yield opened;
    return;
  }
  const { about, head } = opened;
  const key = await crypto.keyFromPassphrase(passphrase, base64.decode(about.salt), about.iterations);
  const prefix = base64.decode(about.prefix);
  let at = head.length;
  for (let number = 0; ; number++) {
    const piece = await readPiece(source, at, (sealed, last) => key.open(nonceOf(prefix, number, last), sealed, head));
    if (!piece.ok) {
      const nothingYet = number === 0 && piece.problem === 'damaged';
      yield { ok: false, problem: nothingYet ? 'wrong-passphrase' : piece.problem };
      return;
    }
    at = piece.end;
    yield { ok: true, entries: piece.entries, doneBytes: at };
    if (piece.last) {
      if (at !== source.size) yield { ok: false, problem: 'damaged' };
      return;
    }
  }
}

/** Reads what stands in the clear: whether it is a backup, of which version, and how it is sealed. */
export async function openBackup(
  source: ByteSource,
): Promise<{ ok: true; about: Header; head: Uint8Array } | { ok: false; problem: BackupProblem }> {
  const fixed = await source.read(0, Math.min(FIXED_BYTES, source.size));
  if (fixed.length < MAGIC.length || MAGIC.some((byte, place) => fixed[place] !== byte)) return refused('foreign');
  if (fixed.length < FIXED_BYTES) return refused('truncated');
  const view = new DataView(fixed.buffer, fixed.byteOffset, fixed.byteLength);
  const version = view.getUint16(MAGIC.length);
  if (version > VERSION) return refused('newer-version');
  if (source.size > MOST_BACKUP_BYTES) return refused('too-large');
  const length = view.getUint32(MAGIC.length + 2);
  if (version !== VERSION || length > MOST_HEADER_BYTES) return refused('damaged');
  if (source.size < FIXED_BYTES + length) return refused('truncated');
  const head = await source.read(0, FIXED_BYTES + length);
  const about = header.safeParse(jsonOf(head.subarray(FIXED_BYTES)));
  return about.success ? { ok: true, about: about.data, head } : refused('damaged');
}

function refused(problem: BackupProblem): { ok: false; problem: BackupProblem } {
  return { ok: false, problem };
}

type ReadPiece =
  { ok: true; entries: readonly BackupEntry[]; last: boolean; end: number } | { ok: false; problem: BackupProblem };

async function readPiece(
  source: ByteSource,
  at: number,
  open: (sealed: Uint8Array, last: boolean) => ReturnType<SealingKey['open']>,
): Promise<ReadPiece> {
  if (at + 4 > source.size) return refused('truncated');
  const lengthBytes = await source.read(at, at + 4);
  const length = new DataView(lengthBytes.buffer, lengthBytes.byteOffset, 4).getUint32(0);
  if (length > MOST_PIECE_BYTES) return refused('damaged');
  const end = at + 4 + length;
  if (end > source.size) return refused('truncated');
  const sealed = await source.read(at + 4, end);
  const atEnd = end === source.size;
  const plain = await open(sealed, atEnd);
  if (!plain) {
    // A whole piece at the end that is not the last one: the rest was cut off.
    return refused(atEnd && (await open(sealed, false)) ? 'truncated' : 'damaged');
  }
  const text = inflateWithin(plain, MOST_PLAIN_BYTES);
  const found = entries.safeParse(text && jsonOf(text));
  return found.success ? { ok: true, entries: found.data, last: atEnd, end } : refused('damaged');
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return null;
  }
}

function nonceOf(prefix: Uint8Array, number: number, last: boolean): Uint8Array {
  return concatBytes(prefix, uint32(number), Uint8Array.of(last ? 1 : 0));
}

/** As strictly as it is read later: the last letter may hold nothing beside the last byte. */
function isBase64(text: string): boolean {
  try {
    base64.decode(text);
    return true;
  } catch {
    return false;
  }
}

function uint16(value: number): Uint8Array {
  return Uint8Array.of(value >>> 8, value & 255);
}

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}
