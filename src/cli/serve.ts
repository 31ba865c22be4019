// `npm start`: builds the app and serves it. Static files only: the app keeps everything in the visitor's own browser.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { POLICY_HEADER } from './security-policy';

const DEFAULT_PORT = 4173;

/**
 * Answers requests with the files of `folder`, compressed where a .gz lies beside them, each with the security policy.
 * Only files found when it starts are served, so no address can reach outside the folder.
 */
function fileListener(folder: string): RequestListener {
  const files = sirv(folder, {
    gzip: true,
    etag: true,
    setHeaders(response, pathname) {
      // Built names carry a hash of their content; the page itself does not.
      const named = pathname.startsWith('/assets/');
      response.setHeader('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      response.setHeader('Vary', 'Accept-Encoding');
      if (/\.m?js(\.gz)?$/.test(pathname)) response.setHeader('Content-Type', 'text/javascript;charset=utf-8');
    },
  });
  return (request, response) => {
    response.setHeader('Content-Security-Policy', POLICY_HEADER);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    files(request, response, () => {
      response
        .writeHead(404, { 'Content-Type': 'text/plain;charset=utf-8' })
        .end('There is nothing at this address.\n');
    });
  };
}

/** The port asked for, or what is wrong with it. */
function portFrom(text: string | undefined): number | string {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  return `PORT is "${text}", which is no port number. Choose one between 1024 and 65535, for example: PORT=8080 npm start`;
}

/** Opens `port` on every address of this machine, or on HOST alone. Rejects with node's error when it cannot. */
function open(server: Server, port: number, host?: string): Promise<number> {
  return new Promise((fulfil, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      const address = server.address();
      fulfil(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function explain(error: NodeJS.ErrnoException, port: number): string {
  const other = `PORT=${port === 8080 ? 8081 : 8080} npm start`;
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program, perhaps by Needlepoint itself in another window. Nothing was started.\nUse that one, close it, or choose another port: ${other}`;
  }
  if (error.code === 'EACCES') {
    return `This account may not open port ${port}. Nothing was started.\nChoose a port above 1023: ${other}`;
  }
  return `The server could not start on port ${port}: ${error.message}\nChoose another port: ${other}`;
}

/** Builds in a process of its own, so that the builder's memory goes back before the long serving. */
function built(): Promise<boolean> {
  const builder = spawn('npx', ['vite', 'build', '--logLevel', 'warn'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((fulfil) => {
    builder.once('error', () => fulfil(false));
    builder.once('close', (code) => fulfil(code === 0));
  });
}

async function main(): Promise<void> {
  const port = portFrom(process.env.PORT);
  if (typeof port === 'string') return fail(port);
  const folder = resolve(process.env.NEEDLEPOINT_DIST ?? 'dist');
  let answer: RequestListener = (_request, response) =>
    void response.writeHead(503, { 'Retry-After': '2' }).end('Building.\n');
  const server = createServer((request, response) => answer(request, response));
  let opened: number;
  try {
    // The port comes first: building under a server that is already running would pull its files away.
    opened = await open(server, port, process.env.HOST);
  } catch (error) {
    return fail(explain(error as NodeJS.ErrnoException, port));
  }
  if (process.argv.includes('--build')) {
    console.log('Building Needlepoint…');
    if (!(await built())) {
      server.close();
      return fail('The build did not succeed; what is above says why. Nothing was started.');
    }
  }
  if (!existsSync(join(folder, 'index.html'))) {
    server.close();
    return fail('There is no built app to serve. Run npm start, which builds it first.');
  }
  answer = fileListener(folder);
  console.log(`Needlepoint is ready at http://${process.env.HOST ?? 'localhost'}:${opened}/  (stop it with Ctrl+C)`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

await main();
