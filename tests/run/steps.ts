// The steps of the test command and what each of them counts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser';

/** How many tests a step ran. A step that is one check in itself counts none when it passes and one when it fails. */
export interface Count {
  passed: number;
  failed: number;
}

export interface Outcome {
  ok: boolean;
  count: Count;
}

const results = join('.tmp', `results-${process.pid}`);
export const app = process.env.NEEDLEPOINT_DIST ?? join('.tmp', `app-${process.pid}`);

/** Removes what the steps laid down for themselves. */
export function tidy(): void {
  rmSync(results, { recursive: true, force: true });
  if (!process.env.NEEDLEPOINT_DIST) rmSync(app, { recursive: true, force: true });
}

function run(command: string, args: string[], environment: Record<string, string> = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

function check(ok: boolean): Outcome {
  return { ok, count: { passed: 0, failed: ok ? 0 : 1 } };
}

/** Reads a reporter's file. A run that wrote none, ran nothing or ended badly without a failed test is a failure all the same. */
function counted(ok: boolean, path: string, read: (report: Record<string, unknown>) => Count): Outcome {
  if (!existsSync(path)) return check(false);
  const count = read(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
  if (ok && count.failed === 0 && count.passed > 0) return { ok: true, count };
  return { ok: false, count: { passed: count.passed, failed: Math.max(1, count.failed) } };
}

/** Runs a script of ours beside others; what it says is printed when it is through, so that lines do not mix. */
function beside(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', '-s', script], { shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  return new Promise((fulfil, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(said));
      fulfil(status === 0);
    });
  });
}

/** Lint, layout, walls and types side by side: each keeps one core busy. */
export async function lintAndTypes(): Promise<Outcome> {
  const ended = await Promise.all([beside('lint'), beside('types')]);
  return check(ended.every(Boolean));
}

/** Unit, golden and validation tests. */
export function unit(extra: string[] = []): Outcome {
  mkdirSync(results, { recursive: true });
  const path = join(results, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const ok = run('npx', ['vitest', 'run', ...reporters, ...extra]);
  return counted(ok, path, (report) => ({
    passed: Number(report.numPassedTests),
    failed: Number(report.numFailedTests),
  }));
}

/** Builds the production app into a folder of this run, so that a served dist is left alone. */
export const build = (): Outcome =>
  check(run('npx', ['vite', 'build', '--logLevel', 'warn'], { NEEDLEPOINT_DIST: app }));

/** Plays the app that `build` made in a real browser. */
export function browser(extra: string[] = []): Outcome {
  mkdirSync(results, { recursive: true });
  const path = join(results, 'browser.json');
  const ok = run('npx', ['playwright', 'test', '--reporter=list,json', ...extra], {
    NEEDLEPOINT_BROWSER: ensureBrowser(),
    NEEDLEPOINT_DIST: app,
    PLAYWRIGHT_JSON_OUTPUT_FILE: path,
  });
  return counted(ok, path, (report) => {
    const stats = report.stats as { expected: number; unexpected: number; flaky: number };
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}
