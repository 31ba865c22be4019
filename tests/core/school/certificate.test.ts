// Certificates: what was signed is what is read, and nothing else passes.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  certificateCode,
  certificateFileText,
  certificatePayload,
  checkCertificate,
  fingerprint,
  signCertificate,
  type Certified,
} from '../../../src/core/school/certificate';
import type { Ed25519Port, SigningKeys } from '../../../src/core/school/crypto-port';
import { mergeRecords } from '../../../src/core/school/merge';
import { schoolOf } from '../../../src/core/school/school';
import { readRevocations, revocationFileText, revocationsOf } from '../../../src/core/school/revocations';
import { createWebCrypto } from '../../../src/desk/shared/web-crypto';
import { smallSchool } from './records';

const payload = certificatePayload({
  id: 'certificate-1',
  school: { id: 'school-1', name: 'Bright Room Academy' },
  person: 'Ana María López',
  module: { id: 'foundations', title: 'Foundations' },
  issuedOn: '2026-11-24',
  validThrough: '2027-11-24',
  signedOffBy: 'Dr. Ruth Vale',
  proved: Array.from({ length: 4 }, (_, place) => ({
    ...{ scenario: 'clear-cheeks', digest: `${place}`.repeat(32), score: 91.5, on: '2026-11-20', rules: 2 },
  })),
});

let ed25519: Ed25519Port;
let keys: SigningKeys;
let certified: Certified;

beforeAll(async () => {
  const found = await createWebCrypto(crypto).ed25519();
  if (!found) throw new Error('This Node has no Ed25519.');
  ed25519 = found;
  keys = await ed25519.generate();
  certified = await signCertificate(payload, keys, ed25519);
});

describe('a good certificate', () => {
  test('is read from its code, a link, a file and a letter that broke its lines', async () => {
    const code = certificateCode(certified);
    const broken = (code.match(/.{1,60}/g) ?? []).join('\r\n  ');
    const link = `https://school.example/needlepoint/#/verify/${code}`;
    for (const text of [code, link, certificateFileText(certified), ` ${broken}\n`]) {
      expect(await checkCertificate(text, ed25519)).toEqual({ ok: true, certified });
    }
  });

  test('fits a QR sign that a telephone reads from paper', () => {
    // Version 25 at the middle level of repair takes 997 bytes.
    expect(certificateCode(certified).length).toBeLessThan(800);
  });

  test('says that it gives no licence', () => {
    expect(certified.payload.says).toBe('training-only-no-licence');
  });
});

describe('what is not good', () => {
  const problemOf = async (text: string): Promise<string> => {
    const checked = await checkCertificate(text, ed25519);
    return checked.ok ? 'good' : checked.problem;
  };

  test('another name, another key or another signature: forged', async () => {
    const other = await ed25519.generate();
    expect(await problemOf(certificateCode({ ...certified, payload: { ...payload, person: 'Eve' } }))).toBe('forged');
    expect(await problemOf(certificateCode({ ...certified, publicKey: other.publicKey }))).toBe('forged');
    const signature = certified.signature.slice();
    signature[5] ^= 1;
    expect(await problemOf(certificateCode({ ...certified, signature }))).toBe('forged');
  });

  test('a self-made key makes another fingerprint', async () => {
    const other = await ed25519.generate();
    const selfMade = await signCertificate(payload, other, ed25519);
    expect(await problemOf(certificateCode(selfMade))).toBe('good');
    expect(fingerprint(selfMade.publicKey)).not.toBe(fingerprint(certified.publicKey));
    expect(fingerprint(certified.publicKey)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });

  test('without the sentence that it gives no licence it is none', async () => {
    const silent = { ...payload, says: undefined } as unknown as typeof payload;
    expect(await problemOf(certificateCode({ ...certified, payload: silent }))).toBe('damaged');
  });

  test.each([
    ['cut short', (code: string) => code.slice(0, 200), 'damaged'],
    [
      'one letter changed',
      (code: string) => `${code.slice(0, 150)}${code[150] === 'A' ? 'B' : 'A'}${code.slice(151)}`,
      /damaged|forged/,
    ],
    ['a later format', () => 'NPC2.abcdef', 'newer-format'],
    ['something else', () => '{"needlepoint":"attempt/1"}', 'foreign'],
    ['far too long', () => 'x'.repeat(60_000), 'too-long'],
  ])('%s', async (_, change, problem) => {
    expect(await problemOf(change(certificateCode(certified)))).toMatch(problem);
  });

  test('where the browser cannot check, that is said', async () => {
    expect(await checkCertificate(certificateCode(certified), null)).toEqual({ ok: false, problem: 'no-ed25519' });
  });
});

test('revocations count only under the same key, unchanged', async () => {
  const fields = { school: 'school-1', asOf: '2026-11-25', revoked: [{ id: 'certificate-1', on: '2026-11-25' }] };
  const text = await revocationFileText(fields, keys, ed25519);
  const whyNot = async (list: string, key = keys.publicKey, port: typeof ed25519 | null = ed25519): Promise<string> => {
    const read = await readRevocations(list, key, port);
    return read.ok ? read.list.revoked.map(({ id }) => id).join() : read.problem;
  };
  expect(await whyNot(text)).toBe('certificate-1');
  expect(await whyNot(text.replace('certificate-1', 'certificate-2'))).toBe('forged');
  expect(await whyNot(text, (await ed25519.generate()).publicKey)).toBe('other-key');
  expect(await whyNot(text.replace('revocations/1', 'revocations/2'))).toBe('newer-format');
  expect(await whyNot(text, keys.publicKey, null)).toBe('no-ed25519');
  expect(await whyNot('{}')).toBe('foreign');
});

describe('a revocation outlives its person', () => {
  const schoolWithCertificate = (): ReturnType<typeof smallSchool> & { certificateId: string } => {
    const school = smallSchool();
    const issued = { module: 'basics', issuedOn: '2026-11-24', expiresOn: null, attempts: [] };
    const file = certificateFileText(certified);
    const { id } = school.add({ kind: 'certificate', person: school.ids.ada, ...issued, file });
    return { ...school, certificateId: id };
  };
  const serials = (records: Parameters<typeof schoolOf>[0]): string[] => {
    const school = schoolOf(records);
    return school ? revocationsOf(school).map(({ id }) => id) : [];
  };

  test('by its number alone, and an older copy changes nothing', () => {
    const { records, ids, add, certificateId } = schoolWithCertificate();
    expect(serials(records)).toEqual([]);
    add({ kind: 'certificate-revoked', certificate: certificateId, reason: 'Ada had somebody else play.' });
    const older = [...records];
    add({ kind: 'person-deleted', person: ids.ada });
    const after = mergeRecords(records, []);
    expect(serials(after.records)).toEqual(['certificate-1']);
    expect(after.added.map(({ kind }) => kind)).toEqual(['revocation-kept']);
    expect(JSON.stringify(after.records)).not.toMatch(/Ana María|somebody else play/);
    const again = mergeRecords(after.records, older);
    expect(again).toEqual({ records: after.records, added: [], droppedIds: [], conflictIds: [] });
  });

  test('also when it was revoked on another copy, which had not heard of the deletion', () => {
    const { records, ids, add, certificateId } = schoolWithCertificate();
    const elsewhere = [...records];
    add({ kind: 'person-deleted', person: ids.ada });
    const ours = mergeRecords(records, []).records;
    expect(serials(ours)).toEqual([]);
    const revoked = add({ kind: 'certificate-revoked', certificate: certificateId, reason: '' });
    const merged = mergeRecords(ours, [...elsewhere, revoked]);
    expect(serials(merged.records)).toEqual(['certificate-1']);
    expect(mergeRecords([...elsewhere, revoked], ours).records).toEqual(merged.records);
  });
});
