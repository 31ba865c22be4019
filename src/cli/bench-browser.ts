// The rows that only a real browser can measure. They are measured in a process of their own, so that the app can be built and served for them.
import { spawn } from 'node:child_process';
import { BROWSER_ROWS, type Measured } from './bench-rows';

/** All browser rows of the project at `folder`; none where there is no browser, and rows that say why where there is one but it failed. */
export async function browserRows(folder: string): Promise<Measured[]> {
  const program = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/browser.ts'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  program.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number | null>((done) => program.once('close', done));
  if (code === 0) return JSON.parse(printed) as Measured[];
  const failed = `tests/bench/browser.ts ended with ${code}; what is above says why`;
  return BROWSER_ROWS.map((id) => ({ id, what: id, measured: null, unit: '', floor: null, failed }));
}
