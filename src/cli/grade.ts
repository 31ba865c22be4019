// grade DIR --csv FILE: scores every attempt file of a folder into a table for a spreadsheet, with progress.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readAttemptFile, verifyAttempt } from '../core/attempt';
import type { Face } from '../core/skin';
import { CommandError, readArguments, readText, writeText, type Command, type Say } from './command';
import { isFile, loadFace } from './content';
import { editionOf } from './score';

const OPTIONS = { csv: { type: 'string' } } as const;
const COLUMNS = [
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

export const grade: Command = (args, say) => {
  const { positionals, values } = readArguments(args, OPTIONS, say);
  const folder = positionals[0];
  if (folder === undefined) throw new CommandError(say('missing-argument', { what: 'a folder' }));
  if (typeof values.csv !== 'string') throw new CommandError(say('missing-argument', { what: '--csv FILE' }));
  const files = attemptFilesIn(folder, say);
  if (files.length === 0) throw new CommandError(say('grade-empty', { folder }));
  const face = loadFace();
  const rows = files.map((file, place) => {
    console.error(say('grade-progress', { done: place + 1, total: files.length, file }));
    return gradeRow(join(folder, file), face, say);
  });
  // A cell that begins like a formula would be run by a spreadsheet.
  writeText(values.csv, `${Papa.unparse(rows, { columns: COLUMNS, escapeFormulae: true, newline: '\n' })}\n`, say);
  const verified = rows.filter((row) => row.verified === 'yes').length;
  console.log(say('grade-done', { verified, total: rows.length, file: values.csv }));
  return 0;
};

function attemptFilesIn(folder: string, say: Say): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.json$/i.test(name) && isFile(join(folder, name)))
      .sort((a, b) => (a < b ? -1 : 1));
  } catch {
    throw new CommandError(say('grade-empty', { folder }));
  }
}

function readAnyFile(path: string, say: Say): ReturnType<typeof readAttemptFile> | { ok: false; reason: string } {
  try {
    return readAttemptFile(readText(path, say));
  } catch (error) {
    // One file that cannot be read must not cost the others their row.
    return { ok: false, reason: error instanceof Error ? error.message : 'unreadable' };
  }
}

function gradeRow(path: string, face: Face, say: Say): Record<string, string | number> {
  const read = readAnyFile(path, say);
  if (!read.ok) return { file: path, verified: 'no', reason: read.reason };
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
