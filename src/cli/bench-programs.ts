// What the bench measures in processes of their own: the browser's rows, the hour's memory, what strokes allocate. And how a row fails.
import { execFileSync, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { BROWSER_ROWS, type Measured, type RowId } from './bench-rows';
import { CommandError } from './command';

const PROJECT = resolve(import.meta.dirname, '../..');
const NODE = ['--import', 'tsx'];

/** Says how far the bench is, beside the figures. */
export function progress(text: string): void {
  console.error(text);
}

/** What `measure` gives, or, when it fails, its rows with the reason: one row that cannot be had costs no other. */
export async function orFailed(
  rows: readonly RowId[],
  what: string,
  measure: () => Promise<Measured[]>,
): Promise<Measured[]> {
  progress(what);
  try {
    return await measure();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    return failedRows(rows, what, error instanceof Error ? error.message.split('\n')[0] : String(error));
  }
}

function failedRows(rows: readonly RowId[], what: string | null, failed: string): Measured[] {
  return rows.map((id) => ({ id, what: what ?? id, measured: null, unit: '', floor: null, failed }));
}

/** Bytes that a program of src/cli prints. */
export function bytesOf(program: string, args: readonly string[], flags: readonly string[] = []): number {
  const printed = execFileSync(process.execPath, [...flags, ...NODE, `src/cli/${program}`, ...args], {
    encoding: 'utf8',
    cwd: PROJECT,
  });
  return (JSON.parse(printed) as { bytes: number }).bytes;
}

/**
 * All browser rows, or those of one family; none where there is no browser, and rows that say why where there is one but the program of
 * them failed as a whole.
 */
export async function browserRows(family?: string): Promise<Measured[]> {
  const args = family === undefined ? [] : [family];
  const program = spawn(process.execPath, [...NODE, 'tests/bench/browser.ts', ...args], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = (): void => void program.kill();
  process.once('exit', stop);
  let printed = '';
  program.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number | null>((done) => program.once('close', done));
  process.off('exit', stop);
  if (code === 0) return JSON.parse(printed) as Measured[];
  return failedRows(BROWSER_ROWS, null, `tests/bench/browser.ts ended with ${code}; what is above says why`);
}
