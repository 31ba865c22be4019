// Fuzzes the files a school exchanges (assignments, work handed in, feedback, backups), invitation links and certificates, with and without a new seal.
import { sealedText } from '../../src/core/attempt';
import {
  FILE_PURPOSES,
  linkText,
  mergeRecords,
  readCertificate,
  readLink,
  readRecords,
  readSchoolFile,
  schoolFileText,
  schoolOf,
} from '../../src/core/school';
import { smallSchool } from '../core/school/records';
import { chance, mutated, NASTY_TEXTS, nastyValue } from './chance';
import { must, round, type Round } from './round';

const { records, ids } = smallSchool();
const texts = FILE_PURPOSES.map((purpose) =>
  schoolFileText({ purpose, schoolId: ids.school, personId: ids.ada, records, attempts: [] }),
);
const link = linkText({ schoolId: ids.school, records });

export function fuzzSchoolFiles(count: number, seed: number): Promise<Round> {
  return round('school files', count, (n) => {
    const random = chance(seed + n);
    const { digest, ...fields } = JSON.parse(random.pick(texts)) as Record<string, unknown>;
    must(typeof digest === 'string', 'A school file has no seal.');
    // Every other input changes only words, which a schema takes.
    const other = n % 2 === 0 ? () => random.pick(NASTY_TEXTS).slice(0, 60) : () => nastyValue(random);
    let text: string;
    try {
      const changed = mutated(random, fields, 1 + random.below(3), other) as Record<string, unknown>;
      text = sealedText(n % 2 === 0 ? { ...fields, records: changed.records, purpose: 'backup' } : changed);
    } catch {
      // What cannot be written down cannot be read either.
      return 'refused';
    }
    if (random.share() < 0.2) text = text.slice(0, random.below(text.length));
    readCertificate(text);
    const at = random.below(link.length);
    readLink(link.slice(0, at) + random.pick(NASTY_TEXTS) + link.slice(at + random.below(9)));
    const read = readSchoolFile(text);
    if (!read.ok) return 'refused';
    must(readRecords(read.file.records) !== null, 'Records that were read are not read again.');
    const merged = mergeRecords(records, read.file.records);
    schoolOf(merged.records);
    schoolOf(read.file.records);
    return 'past';
  });
}
