// One row of the grade table: what a replay makes of one attempt file. Whatever is wrong with the file becomes the row's reason.
import { readFileSync } from 'node:fs';
import { readAttemptFile, verifyAttempt } from '../core/attempt';
import type { Face } from '../core/skin';
import { editionOf } from './score';

/** The columns of the table, in order. */
export const GRADE_COLUMNS = [
  'file',
  'who',
  'scenario',
  'edition',
  'startedAt',
  'mode',
  'origin',
  'verified',
  'reason',
  'outcome',
  'passed',
  'score',
  'minor',
  'serious',
  'critical',
];

export type GradeRow = Record<string, string | number>;

/** Reads, replays and scores the attempt file at a path. Never throws: one bad file must not cost the others their row. */
export function gradeRow(path: string, face: Face): GradeRow {
  try {
    return rowOf(path, readFileSync(path, 'utf8'), face);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
    return unverified(path, `cannot-read${code}`);
  }
}

/** The row of a file that is not proved. */
export function unverified(path: string, reason: string): GradeRow {
  return { file: path, verified: 'no', reason };
}

function rowOf(path: string, text: string, face: Face): GradeRow {
  const read = readAttemptFile(text);
  if (!read.ok) return unverified(path, read.reason);
  const { file } = read;
  const verification = verifyAttempt(file, face);
  const card = file.scorecard;
  const about = {
    file: path,
    who: file.who,
    scenario: file.scenario.id,
    edition: editionOf(file),
    startedAt: file.startedAt,
    mode: file.mode,
    origin: file.origin.kind,
  };
  if (!verification.verified) return { ...about, verified: 'no', reason: verification.reason };
  return {
    ...about,
    verified: 'yes',
    reason: '',
    outcome: card.outcome,
    // By a rubric that is not ours anyone can pass.
    passed: about.edition !== 'current' ? '' : card.passed ? 'yes' : 'no',
    score: card.score,
    minor: card.counts.minor,
    serious: card.counts.serious,
    critical: card.counts.critical,
  };
}
