// Fuzzes what is packed and sealed: backups (mutated inside and sealed again, and spoiled outside), invitation links and certificates packed and signed anew.
import { base64urlnopad } from '@scure/base';
import { deflateSync, strToU8 } from 'fflate';
import { canonicalJson } from '../../src/core/scenario';
import {
  certificateCode,
  certificatePayload,
  checkCertificate,
  readLink,
  schoolOf,
  signCertificate,
  writeBackup,
  type BackupEntry,
  type CertificatePayload,
  type CryptoPort,
} from '../../src/core/school';
import { restoreSchool } from '../../src/desk/backup/backup-school';
import { createSchoolDesk } from '../../src/desk/shared/school-desk';
import { createWebCrypto } from '../../src/desk/shared/web-crypto';
import { openMemorySchoolShelf } from '../../src/storage';
import { countingPorts, DIGEST, smallSchool } from '../core/school/records';
import { pageMemory } from '../desk/support';
import { chance, mutated, NASTY_TEXTS, nastyValue, type Chance } from './chance';
import { must, round, type Outcome, type Round } from './round';

const PASSPHRASE = 'nine quiet herons';
const web = createWebCrypto(crypto);
const { records, ids } = smallSchool();

/** The real cryptography with one key for all inputs: half a second for each would leave time for few. */
const key = web.keyFromPassphrase(PASSPHRASE, new Uint8Array(16), 600_000);
const port: CryptoPort = { ...web, keyFromPassphrase: () => key };

const ENTRIES: readonly BackupEntry[] = [
  { drawer: 'school', key: ids.school, text: '' },
  { drawer: 'records', key: '0', text: JSON.stringify(records) },
  { drawer: 'note', key: 'lock', text: '{"salt":"AAAA"}' },
  { drawer: 'attempt', key: DIGEST, text: '{"needlepoint":"attempt/1"}' },
];

async function* listed(entries: readonly BackupEntry[]): AsyncGenerator<BackupEntry> {
  yield* entries;
}

async function backupOf(entries: readonly BackupEntry[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeBackup(listed(entries), PASSPHRASE, '2026-11-24T10:00:00.000Z', port)) parts.push(part);
  return Uint8Array.from(Buffer.concat(parts));
}

const words = (random: Chance): string => random.pick(NASTY_TEXTS).slice(0, 60);

/** The same with other words in fields of these names, as a schema takes them. */
function reworded(random: Chance, value: unknown, fields: readonly string[], name = ''): unknown {
  if (typeof value === 'string') return fields.includes(name) && random.share() < 0.5 ? words(random) : value;
  if (Array.isArray(value)) return value.map((entry) => reworded(random, entry, fields, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inside]) => [field, reworded(random, inside, fields, field)]),
  );
}

const RECORD_WORDS = ['name', 'number', 'text', 'reason', 'salt'];

function rewordedSchool(random: Chance): BackupEntry[] {
  const text = JSON.stringify(reworded(random, records, RECORD_WORDS));
  return ENTRIES.map((entry) => (entry.drawer === 'records' ? { ...entry, text } : entry));
}

/** Entries that nobody honest writes, sealed all the same. */
function spoiledInside(random: Chance): BackupEntry[] {
  const entry = { ...random.pick(ENTRIES) };
  const others = ENTRIES.filter(({ drawer }) => drawer !== entry.drawer || random.share() < 0.3);
  const name = random.pick(['drawer', 'key', 'text'] as const);
  const other = [
    () => words(random),
    () => entry.text.slice(0, random.below(entry.text.length + 1)),
    () => JSON.stringify(mutated(random, records, 3, () => nastyValue(random, 1))) ?? '',
    () => '['.repeat(random.pick([10, 100_000])),
    () => JSON.stringify(nastyValue(random)) ?? '',
  ];
  return [...others, { ...entry, [name]: random.pick(other)() }];
}

function spoiledOutside(random: Chance, file: Uint8Array): Uint8Array {
  const bytes = file.slice();
  // Half of the faults where they are read in the clear.
  const at = random.below(random.share() < 0.5 ? 220 : bytes.length);
  if (random.share() < 0.3) return bytes.slice(0, at);
  const count = random.pick([1, 1, 4, 40]);
  for (let place = at; place < Math.min(at + count, bytes.length); place++) bytes[place] = random.below(256);
  return bytes;
}

/** Restores mutated backups beside a school that is there already. One that is refused must leave it as it was. */
export function fuzzBackups(count: number, seed: number): Promise<Round> {
  return round('backups', count, async (n): Promise<Outcome> => {
    const random = chance(seed + n);
    const desk = createSchoolDesk(openMemorySchoolShelf(), countingPorts('m'), pageMemory());
    await desk.take(ids.school, 'own', records.slice(0, 5));
    const stateOf = async (): Promise<string> =>
      JSON.stringify([await desk.shelf.listSchools(), await desk.shelf.loadRecords(ids.school)]);
    const before = await stateOf();
    let bytes: Uint8Array;
    try {
      bytes = await backupOf(
        n % 2 === 0 ? rewordedSchool(random) : random.share() < 0.6 ? spoiledInside(random) : ENTRIES,
      );
    } catch {
      // What cannot be written down cannot be read either.
      return 'refused';
    }
    if (n % 2 === 1 && random.share() < 0.5) bytes = spoiledOutside(random, bytes);
    const source = { size: bytes.length, read: async (from: number, to: number) => bytes.slice(from, to) };
    const restored = await restoreSchool(source, PASSPHRASE, desk, port, () => undefined);
    if (!restored.ok) {
      must((await stateOf()) === before, 'A refused backup changed the school.');
      return 'refused';
    }
    const school = schoolOf(await desk.shelf.loadRecords(restored.schoolId));
    must(restored.schoolId !== ids.school || school !== null, 'A restored backup hid the school that was there.');
    return 'past';
  });
}

const payload = certificatePayload({
  id: 'certificate-1',
  school: { id: ids.school, name: 'Harbour School' },
  person: 'Ada',
  module: { id: 'foundations', title: 'Foundations' },
  issuedOn: '2026-11-24',
  validThrough: '2027-11-24',
  signedOffBy: 'Ines',
  proved: [{ scenario: 'clear-cheeks', digest: '0'.repeat(32), score: 91.5, on: '2026-11-20', rules: 2 }],
});

/** Mutated links, packed anew, and mutated certificates, signed anew by another school. */
export async function fuzzPacked(count: number, seed: number): Promise<Round> {
  const ed25519 = await web.ed25519();
  must(ed25519 !== null, 'This Node has no Ed25519.');
  const keys = await ed25519.generate();
  return round('links and certificates', count, async (n): Promise<Outcome> => {
    const random = chance(seed + n);
    const link = random.share() < 0.5;
    const whole = link ? { school: ids.school, records: records.slice(0, 8) } : payload;
    const fields = link ? RECORD_WORDS : ['name', 'title', 'person', 'signedOffBy'];
    const changed =
      n % 2 === 0 ? reworded(random, whole, fields) : mutated(random, whole, 1, () => nastyValue(random, 1));
    let text: string;
    try {
      if (link) text = base64urlnopad.encode(deflateSync(strToU8(canonicalJson(changed))));
      else text = certificateCode(await signCertificate(changed as CertificatePayload, keys, ed25519));
    } catch {
      // What cannot be written down cannot be read either.
      return 'refused';
    }
    if (n % 2 === 1 && random.share() < 0.3) text = spoiledText(random, text);
    if (link) {
      const read = readLink(text);
      if (read.ok) schoolOf(read.file.records);
      return read.ok ? 'past' : 'refused';
    }
    const checked = await checkCertificate(text, ed25519);
    return checked.ok ? 'past' : 'refused';
  });
}

function spoiledText(random: Chance, text: string): string {
  const at = random.below(text.length);
  return text.slice(0, at) + random.pick(NASTY_TEXTS) + text.slice(at + random.below(9));
}
