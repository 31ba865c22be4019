// Builds the app and the control page with the same tools and serves both as the app is served: production files, compressed beside, one policy.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

export interface Served {
  /** Addresses of the two first pages, with a slash at the end. */
  app: string;
  control: string;
}

/** Serves until `use` is done, or the program is ended; what was built is thrown away then. Throws when something does not build or start. */
export async function withServed<Result>(use: (served: Served) => Promise<Result>): Promise<Result> {
  mkdirSync(join(project, '.tmp'), { recursive: true });
  const folder = mkdtempSync(join(project, '.tmp', 'bench-'));
  const servers: ChildProcess[] = [];
  const tidy = (): void => {
    for (const server of servers) server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', tidy);
  try {
    const [app, control] = [join(folder, 'app'), join(folder, 'control')];
    build([], app);
    build(['--config', 'tests/bench/control/vite.config.ts'], control);
    // The control loads the very files that the app shows, from its own server under the same names.
    cpSync(join(app, 'assets'), join(control, 'assets'), { recursive: true, force: false });
    return await use({ app: await serve(app, servers), control: await serve(control, servers) });
  } finally {
    process.off('exit', tidy);
    tidy();
  }
}

function build(args: readonly string[], folder: string): void {
  const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error', ...args], {
    cwd: project,
    env: { ...process.env, NEEDLEPOINT_DIST: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`vite build ${args.join(' ')} did not succeed`);
}

async function serve(folder: string, servers: ChildProcess[]): Promise<string> {
  const port = await freePort();
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/serve.ts'], {
    cwd: project,
    env: { ...process.env, NEEDLEPOINT_DIST: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  servers.push(server);
  await new Promise<void>((ready, refuse) => {
    server.stdout.once('data', () => ready());
    server.once('exit', (code) => refuse(new Error(`the server on port ${port} ended with ${code}`)));
  });
  return `http://localhost:${port}/`;
}

function freePort(): Promise<number> {
  return new Promise((fulfil) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => fulfil(port));
    });
  });
}
