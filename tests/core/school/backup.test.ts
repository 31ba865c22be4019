// The backup of a school: comes back whole with its passphrase, and with nothing else.
import { expect, test } from 'vitest';
import {
  MOST_BACKUP_BYTES,
  readBackup,
  writeBackup,
  type BackupEntry,
  type BackupProblem,
  type ByteSource,
} from '../../../src/core/school/backup';
import { createWebCrypto } from '../../../src/desk/shared/web-crypto';

const port = createWebCrypto(crypto);
const PASSPHRASE = 'a quiet bright room';

const entries: BackupEntry[] = Array.from({ length: 7 }, (_, place) => ({
  ...{ drawer: place % 2 === 0 ? 'record' : 'file', key: `key-${place}` },
  // Two of these fill a piece.
  text: `${place} Größe 日本 ${'x'.repeat(2_200_000)}`,
}));

async function* listed(list: readonly BackupEntry[]): AsyncGenerator<BackupEntry> {
  yield* list;
}

async function parts(list = entries): Promise<Uint8Array[]> {
  const made: Uint8Array[] = [];
  for await (const part of writeBackup(listed(list), PASSPHRASE, '2026-11-24T10:00:00.000Z', port)) made.push(part);
  return made;
}

function source(bytes: Uint8Array, size = bytes.length): ByteSource {
  return { size, read: async (from, to) => bytes.slice(from, to) };
}

async function restored(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<BackupEntry[] | BackupProblem> {
  const found: BackupEntry[] = [];
  for await (const part of readBackup(source(bytes), passphrase, port)) {
    if (!part.ok) return part.problem;
    found.push(...part.entries);
  }
  return found;
}

const made = await parts();
const whole = Uint8Array.from(Buffer.concat(made));
/** Where each part ends. */
const ends = made.map((_, place) => made.slice(0, place + 1).reduce((sum, part) => sum + part.length, 0));

test('a header whose salt is not written as bytes are is damaged, and nothing is thrown', async () => {
  const bytes = whole.slice();
  const end = Buffer.from(bytes).indexOf('=="');
  expect(end).toBeGreaterThan(0);
  bytes[end - 1] = 'B'.charCodeAt(0);
  expect(await restored(bytes)).toBe('damaged');
});

test('comes back whole, in several pieces', async () => {
  expect(made.length).toBeGreaterThan(4);
  expect(await restored(whole)).toEqual(entries);
  expect(Buffer.from(whole).includes('xxxxxxxx')).toBe(false);
});

test('the passphrase may be typed with composed or decomposed letters', async () => {
  const composed: Uint8Array[] = [];
  for await (const part of writeBackup(listed([]), 'caf\u00e9 cr\u00e8me', '', port)) composed.push(part);
  expect(await restored(Buffer.concat(composed), 'cafe\u0301 cre\u0300me')).toEqual([]);
});

test('another passphrase opens nothing', async () => {
  expect(await restored(whole, `${PASSPHRASE} `)).toBe('wrong-passphrase');
});

test('a file cut off anywhere is told from a damaged one', async () => {
  for (const length of [9, 30, ends[0], ends[1], ends[2] - 1, ends[3]]) {
    expect(await restored(whole.slice(0, length)), `${length}`).toBe('truncated');
  }
});

test('a changed byte, a piece left out, moved or added is damage', async () => {
  const changed = whole.slice();
  changed[ends[2] + 100] ^= 1;
  expect(await restored(changed)).toBe('damaged');
  const [head, check, first, second, ...rest] = made;
  expect(await restored(Buffer.concat([head, check, second, ...rest]))).toBe('damaged');
  expect(await restored(Buffer.concat([head, check, second, first, ...rest]))).toBe('damaged');
  expect(await restored(Buffer.concat([whole, made[1]]))).toBe('damaged');
});

test('a weaker header is not taken: fewer rounds would let anyone guess', async () => {
  const text = Buffer.from(whole.slice(0, ends[0])).toString('latin1').replace('600000', '000001');
  expect(await restored(Buffer.concat([Buffer.from(text, 'latin1'), whole.slice(ends[0])]))).toBe('damaged');
});

test('foreign, newer and far too large files are refused before the passphrase is tried', async () => {
  expect(await restored(Buffer.from('{"needlepoint":"attempt/1"}'))).toBe('foreign');
  expect(await restored(new Uint8Array())).toBe('foreign');
  const newer = whole.slice();
  newer[9] = 2;
  expect(await restored(newer)).toBe('newer-version');
  const reads: number[] = [];
  const huge: ByteSource = {
    size: MOST_BACKUP_BYTES + 1,
    read: async (from, to) => {
      reads.push(to - from);
      return whole.slice(from, to);
    },
  };
  const first = await readBackup(huge, PASSPHRASE, port).next();
  expect(first.value).toEqual({ ok: false, problem: 'too-large' });
  expect(reads).toEqual([14]);
});
