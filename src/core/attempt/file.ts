// The attempt file (.needlepoint.json): what it holds, how it is written, and how a stranger's file is read without trusting it.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { z } from 'zod';
import { canonicalJson, rubricHash, simulationHash } from '../scenario';
import type { Scorecard } from '../scoring';
import { OUTCOMES } from '../session';
import { RULES_VERSION, type Attempt, type PlayedScenario } from './attempt';
import { packRecord, unpackRecord } from './pack';
import type { AttemptRecord } from './record';

const FORMAT = 'attempt/2';
/** Those that are read: 2 packs the hand smaller and is otherwise 1. */
const FORMATS = ['attempt/1', FORMAT] as const;
/** Larger than the largest honest file by far. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

const shortText = z.string().max(400);
const hash = z.string().regex(/^[0-9a-f]{8,64}$/);

/**
 * What is shown of a score that this build cannot replay has at least to have a score's form; what versions add to it stays.
 * A score that can be replayed is compared with what comes out, to the last letter.
 */
const scorecard = z.looseObject({
  outcome: z.enum(OUTCOMES),
  passed: z.boolean(),
  score: z.number().min(0).max(100),
  passMark: z.number().min(0).max(100),
  criteria: z.array(
    z.looseObject({
      id: shortText,
      points: z.number().min(0).max(100),
      outOf: z.number().min(0).max(100),
      evidence: z.array(
        z.looseObject({
          findingIndex: z.int().nonnegative().optional(),
          reading: shortText.optional(),
          zone: shortText.optional(),
          value: z.number().optional(),
        }),
      ),
    }),
  ),
  criticalFindingIds: z.array(shortText),
  counts: z.looseObject({ minor: z.int(), serious: z.int(), critical: z.int() }),
  escalations: z.array(z.looseObject({ kind: shortText, minors: z.int() })),
  failedBy: z.array(z.looseObject({ rule: shortText })),
});

const attemptFile = z.strictObject({
  needlepoint: z.enum(FORMATS),
  id: shortText,
  engine: z.strictObject({ rules: z.int().positive(), maps: hash }),
  scenario: z.strictObject({ id: shortText, title: shortText, simulationHash: hash, rubricHash: hash }),
  /** The resolved scenario itself, so that the file can be replayed without its scenario file. */
  content: z.strictObject({ sessionCase: z.json(), rubric: z.json() }),
  seed: z.int().min(0).max(0xffffffff),
  mode: z.enum(['guided', 'practice', 'exam']),
  who: shortText,
  startedAt: shortText,
  origin: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person') }),
    z.strictObject({ kind: z.literal('scripted-hand'), handId: shortText }),
  ]),
  ticks: z.int().nonnegative(),
  intents: z.string(),
  hand: z.string(),
  /** One uint32 a second and one at the end, big-endian, base64. */
  stateHashes: z.string(),
  scorecard: scorecard.and(z.json()),
  digest: hash,
});

/** An attempt file that has been read: well-formed and sealed, but not yet replayed. */
export interface AttemptFile extends Omit<z.infer<typeof attemptFile>, 'content' | 'scorecard'> {
  content: Pick<PlayedScenario, 'sessionCase' | 'rubric'>;
  scorecard: Scorecard;
  record: AttemptRecord;
  hashes: number[];
}

/** Why a file cannot be read; each has words in every language. */
export type UnreadableReason = 'too-long' | 'not-json' | 'newer-format' | 'not-an-attempt' | 'altered' | 'damaged';

/** The version of the rules and maps that an attempt was played on. */
export function engineOf(attempt: Attempt): { rules: number; maps: string } {
  return { rules: RULES_VERSION, maps: attempt.face.mapsHash };
}

/** The file of a finished attempt. Throws when the attempt has not ended: an open attempt lives in chunks, not in files. */
export function attemptFileText(attempt: Attempt): string {
  if (!attempt.scorecard) throw new Error('Only a finished attempt has a file.');
  const { setup } = attempt;
  const { id, title, sessionCase, rubric } = setup.scenario;
  const unsealed = {
    needlepoint: FORMAT,
    id: setup.id,
    engine: engineOf(attempt),
    scenario: { id, title, simulationHash: simulationHash({ sessionCase }), rubricHash: rubricHash({ rubric }) },
    content: { sessionCase, rubric },
    seed: setup.seed,
    mode: setup.mode,
    who: setup.who,
    startedAt: setup.startedAt,
    origin: setup.origin,
    ...packRecord(attempt.record),
    stateHashes: packHashes(attempt.stateHashes),
    scorecard: attempt.scorecard,
  };
  return sealedText(unsealed);
}

/** Canonical text of a file's fields with the digest over all of them. */
export function sealedText(unsealed: Readonly<Record<string, unknown>>): string {
  return `${canonicalJson({ ...unsealed, digest: digestOf(unsealed) })}\n`;
}

function digestOf(unsealed: Readonly<Record<string, unknown>>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(unsealed))));
}

/** Reads a file's text. Never throws; every altered byte, white space included, is noticed because only the canonical text is taken. */
export function readAttemptFile(
  text: string,
): { ok: true; file: AttemptFile } | { ok: false; reason: UnreadableReason } {
  if (text.length > MOST_CHARACTERS) return { ok: false, reason: 'too-long' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  try {
    return readJson(json, text);
  } catch {
    // Nested so deeply that it cannot be walked through.
    return { ok: false, reason: 'not-an-attempt' };
  }
}

function readJson(
  json: unknown,
  text: string,
): { ok: true; file: AttemptFile } | { ok: false; reason: UnreadableReason } {
  if (isNewerFormat(json)) return { ok: false, reason: 'newer-format' };
  const parsed = attemptFile.safeParse(json);
  if (!parsed.success) return { ok: false, reason: 'not-an-attempt' };
  const { digest, ...unsealed } = parsed.data;
  if (digest !== digestOf(unsealed) || text !== sealedText(unsealed)) return { ok: false, reason: 'altered' };
  try {
    const record = unpackRecord(parsed.data);
    const content = parsed.data.content as unknown as AttemptFile['content'];
    const scorecard = parsed.data.scorecard as unknown as Scorecard;
    return {
      ok: true,
      file: { ...parsed.data, content, scorecard, record, hashes: unpackHashes(parsed.data.stateHashes) },
    };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

function isNewerFormat(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('needlepoint' in json)) return false;
  const format = json.needlepoint;
  return (
    typeof format === 'string' &&
    /^attempt\/[1-9][0-9]{0,3}$/.test(format) &&
    !FORMATS.some((known) => known === format)
  );
}

function packHashes(hashes: readonly number[]): string {
  return base64.encode(
    Uint8Array.from(hashes.flatMap((value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])),
  );
}

function unpackHashes(text: string): number[] {
  const bytes = base64.decode(text);
  if (bytes.length % 4 !== 0) throw new RangeError('The state hashes are cut short.');
  return Array.from({ length: bytes.length / 4 }, (_, place) => {
    const at = place * 4;
    return ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
  });
}
