// Fuzzes attempt files: bytes, fields, records and whole cases changed, with and without a new seal. None may verify with a score it did not earn.
import { readFileSync } from 'node:fs';
import { readAttemptFile, sealedText, verifyAttempt, type AttemptFile } from '../../src/core/attempt';
import { packRecord } from '../../src/core/attempt/pack';
import { canonicalJson, rubricHash, simulationHash } from '../../src/core/scenario';
import { face } from '../desk/support';
import { chance, mutated, nastyValue, type Chance } from './chance';
import { anyIntent } from './intents';
import { must, round, type Outcome, type Round } from './round';

const texts = ['node-declines', 'node-careful', 'node-too-hard']
  .map((name) => readFileSync(new URL(`../golden/${name}.needlepoint.json`, import.meta.url), 'utf8'))
  .flatMap((text) => [text, packedAnew(text)]);

/** The same attempt as this build writes it down, whatever packing the golden was recorded with. */
function packedAnew(text: string): string {
  const read = readAttemptFile(text);
  must(read.ok, 'A golden is not read.');
  const { digest, ...fields } = JSON.parse(text) as Fields;
  must(typeof digest === 'string', 'A golden has no seal.');
  return sealedText({ ...fields, needlepoint: 'attempt/2', ...packRecord(read.file.record) });
}

/** One byte of a file changed, anywhere in it. */
export function fuzzBytes(count: number, seed: number): Promise<Round> {
  return round('single bytes', count, (n) => {
    const random = chance(seed + n);
    const bytes = Buffer.from(texts[n % texts.length]);
    const at = random.below(bytes.length);
    bytes[at] ^= 1 + random.below(255);
    const read = readAttemptFile(bytes.toString('utf8'));
    if (!read.ok) return 'refused';
    must(!verifyAttempt(read.file, face).verified, `Byte ${at} changed, and the file verifies.`);
    return 'past';
  });
}

type Fields = Record<string, unknown> & {
  content: { sessionCase: unknown; rubric: unknown };
  scenario: Record<string, unknown>;
};

/** Ways to change a file's fields. The seal is made anew afterwards, as anybody can. */
const CHANGES: readonly ((random: Chance, fields: Fields, file: AttemptFile) => void)[] = [
  (random, fields) => {
    fields.scorecard = mutated(random, fields.scorecard, 1, () => nastyValue(random));
  },
  (random, fields) => {
    for (const name of ['who', 'id', 'startedAt']) fields[name] = String(nastyValue(random, 3)).slice(0, 400);
  },
  (random, fields) => {
    const name = random.pick(Object.keys(fields));
    fields[name] = nastyValue(random);
  },
  (random, fields) =>
    rehashed(
      fields,
      mutated(random, fields.content, 1 + random.below(3), () => nastyValue(random)),
    ),
  (random, fields) =>
    rehashed(
      fields,
      mutated(random, fields.content, 2, () => random.below(100_000)),
    ),
  (random, fields, { record }) => {
    const intents = record.intents.map((entry) =>
      random.share() < 0.1 ? { ...entry, intent: anyIntent(random) } : entry,
    );
    Object.assign(fields, packRecord({ ...record, intents }));
  },
  (random, fields, { record }) => {
    const handRuns = record.handRuns.map((run) => ({
      ...run,
      samples: run.samples.map((value) => (random.share() < 0.01 ? random.below(1000) : value)),
    }));
    Object.assign(fields, packRecord({ ...record, handRuns }));
  },
  (random, fields, { record }) => {
    Object.assign(fields, packRecord({ ...record, ticks: record.ticks + random.below(1_000_000) }));
  },
  (random, fields, { record }) => {
    // A byte of the packed hand itself, so that its reader has to cope with it.
    const { hand } = packRecord(record);
    const bytes = Buffer.from(hand.slice(hand.indexOf('.') + 1), 'base64');
    bytes[random.below(bytes.length)] ^= 1 + random.below(255);
    fields.hand = hand.slice(0, hand.indexOf('.') + 1) + bytes.toString('base64');
  },
  (random, fields) => {
    fields.seed = random.below(0xffffffff);
  },
];

function rehashed(fields: Fields, content: unknown): void {
  Object.assign(fields, { content });
  const { sessionCase, rubric } = fields.content as unknown as AttemptFile['content'];
  fields.scenario.simulationHash = simulationHash({ sessionCase });
  fields.scenario.rubricHash = rubricHash({ rubric });
}

/** Files changed inside and sealed anew, every other one by one field that a schema takes. */
export function fuzzAttempts(count: number, seed: number): Promise<Round> {
  const originals = texts.map((text) => {
    const read = readAttemptFile(text);
    must(read.ok, 'A golden is not read.');
    return { file: read.file, text };
  });
  return round('attempt files', count, (n): Outcome => {
    const random = chance(seed + n);
    // The short one most of the time: a replay of minutes of needling is no better at finding faults than one of seconds.
    const { file, text } = random.share() < 0.85 ? originals[n % 2] : random.pick(originals);
    const { digest, ...fields } = JSON.parse(text) as Fields;
    must(typeof digest === 'string', 'A golden has no seal.');
    let changed: string;
    try {
      random.pick(CHANGES)(random, fields, file);
      changed = sealedText(fields);
    } catch {
      // What cannot be written down cannot be read either.
      return 'refused';
    }
    const read = readAttemptFile(changed);
    if (!read.ok) return 'refused';
    const verification = verifyAttempt(read.file, face);
    if (verification.verified && canonicalJson(read.file.content) === canonicalJson(file.content)) {
      must(read.file.scorecard.score === file.scorecard.score, 'Another score than the one played verifies.');
    }
    return 'past';
  });
}
