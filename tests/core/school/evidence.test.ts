// What a replay leaves behind: enough to score again, to draw where it was too deep, and to find copies.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadFace } from '../../../src/cli/content';
import {
  evidenceOf,
  readAttemptFile,
  scoreEvidence,
  unpackedDepths,
  verifyAttempt,
  type AttemptFile,
  type ReplayEvidence,
} from '../../../src/core/attempt';
import { traceOf } from '../../../src/core/attempt/evidence';
import { findCopies, type TracedSubmission } from '../../../src/core/school/copies';
import { patchDepths, zoneDepths } from '../../../src/core/school/depth-map';

const face = loadFace();

function golden(name: string): { file: AttemptFile; evidence: ReplayEvidence } {
  const read = readAttemptFile(readFileSync(`tests/golden/${name}.needlepoint.json`, 'utf8'));
  if (!read.ok) throw new Error(read.reason);
  const verified = verifyAttempt(read.file, face);
  if (!verified.verified) throw new Error(verified.reason);
  return { file: read.file, evidence: evidenceOf(verified.attempt) };
}

const careful = golden('node-careful');
const tooHard = golden('node-too-hard');
const declines = golden('node-declines');

test('the same rubric gives the same scorecard again, also out of JSON', () => {
  for (const { file, evidence } of [careful, tooHard, declines]) {
    const kept = JSON.parse(JSON.stringify(evidence)) as ReplayEvidence;
    expect(scoreEvidence(kept, file.content.rubric)).toEqual(file.scorecard);
  }
});

test('a changed rubric changes who passes', () => {
  const stricter = { ...careful.file.content.rubric, passMark: 100 };
  expect(careful.file.scorecard.passed).toBe(true);
  expect(scoreEvidence(careful.evidence, stricter)).toMatchObject({ passed: false, failedBy: [{ rule: 'pass-mark' }] });
});

describe('where it was too deep', () => {
  test('by zone: the heavy hand in the zones it worked, the careful one hardly', () => {
    const heavy = zoneDepths([tooHard.evidence]);
    const light = zoneDepths([careful.evidence]);
    expect(heavy[0].dermalShare).toBeGreaterThan(0.1);
    expect(light[0].dermalShare).toBeLessThan(0.03);
    expect(zoneDepths([careful.evidence, careful.evidence])[0]).toMatchObject({ attempts: 2, zone: light[0].zone });
  });

  test('by patch: every struck patch, shares between none and all', () => {
    const depths = unpackedDepths(tooHard.evidence.depths);
    expect(depths.length).toBeGreaterThan(20);
    expect(
      depths.every(
        ({ struckCells, dermalCells }) => struckCells > 0 && struckCells <= 100 && dermalCells <= struckCells,
      ),
    ).toBe(true);
    const both = patchDepths([tooHard.evidence, careful.evidence, { depths: 'not base64!' }]);
    const one = patchDepths([tooHard.evidence]);
    expect(both.length).toBeGreaterThanOrEqual(one.length);
    expect(one.some(({ dermalShare }) => dermalShare > 0.1)).toBe(true);
    expect(unpackedDepths(declines.evidence.depths)).toEqual([]);
  });
});

describe('copies', () => {
  const submission = (attemptId: string, personId: string, more: Partial<TracedSubmission> = {}): TracedSubmission => ({
    ...{ attemptId, personId, digest: attemptId, trace: careful.evidence.trace },
    ...more,
  });
  const likenesses = (list: TracedSubmission[]): string[] => findCopies(list).map(({ likeness }) => likeness);

  test('the same file under two names, the same acts, the same hand with other acts', () => {
    const { trace } = careful.evidence;
    expect(likenesses([submission('a', 'ana', { digest: 'd' }), submission('b', 'ben', { digest: 'd' })])).toEqual([
      'same-file',
    ]);
    expect(likenesses([submission('a', 'ana'), submission('b', 'ben')])).toEqual(['same-acts']);
    const otherActs = { ...trace, acts: 'other' };
    expect(likenesses([submission('a', 'ana'), submission('b', 'ben', { trace: otherActs })])).toEqual(['same-hand']);
  });

  test('a hand of which a part was replaced is still found, others are not', () => {
    const { record } = careful.file;
    const half = Math.floor(record.handRuns.length / 2);
    const mended = {
      ...record,
      intents: record.intents.slice(1),
      handRuns: record.handRuns.map((run, place) =>
        place < half ? { ...run, samples: run.samples.map((value, at) => (at % 8 === 2 ? value + 1 : value)) } : run,
      ),
    };
    const copy = submission('b', 'ben', { trace: traceOf(mended) });
    const [found] = findCopies([submission('a', 'ana'), copy]);
    expect(found).toMatchObject({ likeness: 'partly-same-hand', personIds: ['ana', 'ben'] });
    expect(found.share).toBeGreaterThan(0.3);
    expect(findCopies([submission('a', 'ana'), submission('c', 'eve', { trace: tooHard.evidence.trace })])).toEqual([]);
    expect(findCopies([submission('a', 'ana'), submission('n', 'nil', { trace: null })])).toEqual([]);
  });

  test('two refusals without a hand are copies only when every act falls on the same tick', () => {
    const { record } = declines.file;
    const later = { ...record, intents: record.intents.map((act) => ({ ...act, tick: act.tick + 1 })) };
    const trace = traceOf(record);
    expect(trace.hand).toBe('');
    expect(likenesses([submission('a', 'ana', { trace }), submission('b', 'ben', { trace: traceOf(later) })])).toEqual(
      [],
    );
    expect(likenesses([submission('a', 'ana', { trace }), submission('b', 'ben', { trace })])).toEqual(['same-acts']);
  });
});
