// grade DIR --csv FILE: scores every attempt file of a folder into a table for a spreadsheet, on all cores, with progress.
// The table is written as far as it goes, in the order of the names: Ctrl-C, or a crash, leaves the rows that were done.
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { CommandError, readArguments, writeText, type Command, type Say } from './command';
import { isFile } from './content';
import { gradeAll, startWorkers, stopWorkers } from './grade-pool';
import { GRADE_COLUMNS, type GradeRow } from './grade-row';

const OPTIONS = { csv: { type: 'string' } } as const;
/** What a shell gives for a command that was stopped by Ctrl-C. */
const STOPPED = 130;

export const grade: Command = async (args, say) => {
  const { positionals, values } = readArguments(args, OPTIONS, say);
  const folder = positionals[0];
  if (folder === undefined) throw new CommandError(say('missing-argument', { what: 'a folder' }));
  if (typeof values.csv !== 'string') throw new CommandError(say('missing-argument', { what: '--csv FILE' }));
  const table = values.csv;
  const files = attemptFilesIn(folder, say);
  if (files.length === 0) throw new CommandError(say('grade-empty', { folder }));
  writeText(table, `${GRADE_COLUMNS.join(',')}\n`, say);

  const rows = new Array<GradeRow | undefined>(files.length);
  let done = 0;
  let written = 0;
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  const workers = startWorkers(files.length);
  await gradeAll(
    files.map((file) => join(folder, file)),
    workers,
    (place, row) => {
      rows[place] = row;
      done += 1;
      console.error(say('grade-progress', { done, total: files.length, file: files[place] }));
      for (let ready = rows[written]; ready; ready = rows[written]) {
        appendFileSync(table, lineOf(ready));
        written += 1;
      }
    },
    stop.signal,
  );
  process.off('SIGINT', onInterrupt);
  await stopWorkers(workers);
  // Rows that were done out of turn when the work was stopped.
  for (const row of rows.slice(written)) if (row) appendFileSync(table, lineOf(row));
  const verified = rows.filter((row) => row?.verified === 'yes').length;
  const count = { verified, done, total: files.length, file: table };
  console.log(say(stop.signal.aborted ? 'grade-stopped' : 'grade-done', count));
  return stop.signal.aborted ? STOPPED : 0;
};

function lineOf(row: GradeRow): string {
  // A cell that begins like a formula would be run by a spreadsheet.
  return `${Papa.unparse([row], { columns: GRADE_COLUMNS, escapeFormulae: true, header: false })}\n`;
}

function attemptFilesIn(folder: string, say: Say): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.json$/i.test(name) && isFile(join(folder, name)))
      .sort((a, b) => (a < b ? -1 : 1));
  } catch {
    throw new CommandError(say('grade-empty', { folder }));
  }
}
