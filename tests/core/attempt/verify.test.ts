// An attempt file must prove its score by replay, and no altered file may.
import { base64 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import {
  attemptFileText,
  createChunkMark,
  createReplay,
  readAttemptFile,
  resumeAttempt,
  RULES_VERSION,
  sealedText,
  seekReplay,
  takeChunk,
  verifyAttempt,
  type AttemptChunk,
  type AttemptFile,
} from '../../../src/core/attempt';
import { packRecord } from '../../../src/core/attempt/pack';
import { face, rehearsed } from './rehearsed';

const attempt = rehearsed('banned-place', 'declines');
const text = attemptFileText(attempt);
const treated = rehearsed('clear-cheeks', 'careful');
const treatedText = attemptFileText(treated);

function read(fileText: string): AttemptFile {
  const result = readAttemptFile(fileText);
  if (!result.ok) throw new Error(result.reason);
  return result.file;
}

/** A file with some fields changed and the digest made anew, as a forger would. */
function resealed(fileText: string, change: (fields: Record<string, unknown>) => void): AttemptFile {
  const { digest: _digest, ...fields } = JSON.parse(fileText) as Record<string, unknown>;
  change(fields);
  return read(sealedText(fields));
}

describe('an attempt file', () => {
  it('verifies and gives the score that was claimed', () => {
    const result = verifyAttempt(read(treatedText), face);
    expect(result.verified && result.attempt.scorecard).toEqual(treated.scorecard);
    expect(treated.stateHashes.length).toBeGreaterThan(60);
  });

  it('is the same, byte for byte, when the same hand plays the same seed again', () => {
    expect(attemptFileText(rehearsed('clear-cheeks', 'careful'))).toBe(treatedText);
    expect(attemptFileText(rehearsed('clear-cheeks', 'careful', 2))).not.toBe(treatedText);
  });

  it('never reads with any one byte changed', () => {
    const accepted: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
      if (readAttemptFile(changed).ok) accepted.push(at);
    }
    expect(accepted).toEqual([]);
  });

  it('never reads with white space added or its end cut off', () => {
    for (const changed of [`${text} `, ` ${text}`, text.trimEnd(), text.replace(':', ': '), text.slice(0, -20), '']) {
      expect(readAttemptFile(changed).ok).toBe(false);
    }
  });

  it('does not verify with one intent altered and the digest made anew, and says the second', () => {
    const file = read(treatedText);
    const intents = file.record.intents.map((row) =>
      row.intent.kind === 'set-rate' ? { ...row, intent: { ...row.intent, hertz: 90 } } : row,
    );
    expect(intents).not.toEqual(file.record.intents);
    const forged = resealed(treatedText, (fields) => Object.assign(fields, packRecord({ ...file.record, intents })));
    const result = verifyAttempt(forged, face);
    expect(result).toMatchObject({ verified: false, reason: 'state' });
    const second = Math.floor((file.record.intents.find((row) => row.intent.kind === 'set-rate')?.tick ?? 0) / 120) + 1;
    expect(result).toMatchObject({ firstDifferentSecond: second });
  });

  it('does not verify with one hand sample altered and the digest made anew', () => {
    const file = read(treatedText);
    const handRuns = file.record.handRuns.map((run) => ({ ...run, samples: [...run.samples] }));
    handRuns[3].samples[2] -= 1;
    const forged = resealed(treatedText, (fields) => Object.assign(fields, packRecord({ ...file.record, handRuns })));
    expect(verifyAttempt(forged, face)).toMatchObject({ verified: false, reason: 'state' });
  });

  it('does not verify with a better score, another seed, a softer rubric or another engine', () => {
    const scorecard = { ...treated.scorecard, score: 100 };
    const reasonOf = (change: (fields: Record<string, unknown>) => void): string => {
      const result = verifyAttempt(resealed(treatedText, change), face);
      return result.verified ? 'verified' : result.reason;
    };
    expect(reasonOf((fields) => Object.assign(fields, { scorecard }))).toBe('scorecard');
    expect(reasonOf((fields) => Object.assign(fields, { seed: 99 }))).toBe('state');
    expect(reasonOf((fields) => Object.assign(fields.content as object, { rubric: { criteria: [] } }))).toBe(
      'content-hash',
    );
    expect(
      reasonOf((fields) => Object.assign(fields, { engine: { rules: RULES_VERSION + 1, maps: face.mapsHash } })),
    ).toBe('other-engine');
    expect(reasonOf((fields) => Object.assign(fields, { ticks: treated.tick + 1 }))).toBe('length');
  });

  it('does not verify with acts added after its end, or another kind of input', () => {
    const file = read(treatedText);
    const intents = [
      ...file.record.intents,
      { tick: file.ticks, intent: { kind: 'ask', topic: 'pregnancy' } as const },
    ];
    const longer = resealed(treatedText, (fields) => Object.assign(fields, packRecord({ ...file.record, intents })));
    expect(verifyAttempt(longer, face)).toMatchObject({ verified: false, reason: 'length' });
    const handRuns = file.record.handRuns.map((run) => ({ ...run, inputKind: 0 }));
    const byMouse = resealed(treatedText, (fields) => Object.assign(fields, packRecord({ ...file.record, handRuns })));
    expect(verifyAttempt(byMouse, face)).toMatchObject({ verified: false, reason: 'state' });
  });

  it('does not read with bytes hidden behind its packed record', () => {
    const { intents } = JSON.parse(treatedText) as { intents: string };
    const hidden = base64.encode(Uint8Array.from([...base64.decode(intents), 1, 2, 3]));
    const { digest: _digest, ...fields } = JSON.parse(treatedText) as Record<string, unknown>;
    expect(readAttemptFile(sealedText({ ...fields, intents: hidden }))).toEqual({ ok: false, reason: 'damaged' });
  });

  it('nested beyond all reason is refused, not fallen over', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const nested = treatedText.replace(/"rubric":\{/, `"rubric":{"deep":${deep},`);
    expect(readAttemptFile(nested)).toMatchObject({ ok: false });
  });

  it('of a newer format is recognised as such', () => {
    expect(readAttemptFile(text.replace('attempt/2', 'attempt/3'))).toEqual({ ok: false, reason: 'newer-format' });
  });

  it('with an object where its format should stand is refused', () => {
    expect(readAttemptFile('{"needlepoint":{"toString":1}}')).toEqual({ ok: false, reason: 'not-an-attempt' });
  });
});

describe('pieces of an attempt', () => {
  it('bring it back as it was when the page closed', () => {
    const half = Math.floor(treated.tick / 2);
    const replay = createReplay(treated.setup, treated.record, face);
    const mark = createChunkMark();
    const chunks: AttemptChunk[] = [];
    for (let tick = 60; tick <= half; tick += 60) {
      seekReplay(replay, tick);
      const chunk = takeChunk(replay.attempt, mark);
      if (chunk) chunks.push(chunk);
    }
    const resumed = resumeAttempt(treated.setup, chunks, face);
    expect(resumed.attempt.tick).toBe(half - (half % 60));
    expect(resumed.attempt.stateHashes).toEqual(replay.attempt.stateHashes);
    expect(resumed.attempt.runningHash).toBe(replay.attempt.runningHash);
    expect(resumed.mark).toEqual(mark);
  });

  it('are used up to the first one that is missing or damaged', () => {
    const replay = createReplay(treated.setup, treated.record, face);
    const mark = createChunkMark();
    const chunks = [60, 120, 180].map((tick) => {
      seekReplay(replay, tick);
      return takeChunk(replay.attempt, mark) as AttemptChunk;
    });
    expect(resumeAttempt(treated.setup, [chunks[0], chunks[2]], face).attempt.tick).toBe(60);
    const damaged = { ...chunks[1], record: { ...chunks[1].record, hand: 'no' } };
    expect(resumeAttempt(treated.setup, [chunks[0], damaged, chunks[2]], face).attempt.tick).toBe(60);
  });
});
