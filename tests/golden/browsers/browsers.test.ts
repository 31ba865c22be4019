// Goldens replay to their own hashes in Chromium and, where there is one, in Firefox: started plainly, with no driver between.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { ensureBrowser } from '../../run/browser';
import { findFirefox } from './find-firefox';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const GOLDENS = fileURLToPath(new URL('..', import.meta.url));
const names = readdirSync(GOLDENS).filter((name) => name.endsWith('.needlepoint.json'));
const firefox = findFirefox();

let script: Promise<string> | null = null;

interface Answer {
  browser: string;
  answer: Record<string, string>;
}

async function pageScript(): Promise<string> {
  const bundle = (await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(GOLDENS, 'browsers/page.ts'), formats: ['es'], fileName: 'page' },
    },
  })) as Rolldown.RolldownOutput[];
  return bundle[0].output[0].code;
}

/** Serves the page, the maps and the goldens; fulfils `answer` with what the page posts. */
async function serve(): Promise<{ server: Server; address: string; answer: Promise<Answer> }> {
  const code = await (script ??= pageScript());
  let fulfil: (answer: Answer) => void = () => {};
  const answer = new Promise<Answer>((resolve) => (fulfil = resolve));
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const map = /^\/(zone|bone|position)\.bin$/.exec(path);
    if (path === '/')
      response.setHeader('Content-Type', 'text/html').end('<script type="module" src="/page.js"></script>');
    else if (path === '/page.js') response.setHeader('Content-Type', 'text/javascript').end(code);
    else if (path === '/goldens.json')
      response.end(
        JSON.stringify(Object.fromEntries(names.map((name) => [name, readFileSync(join(GOLDENS, name), 'utf8')]))),
      );
    else if (map) response.end(readFileSync(join(PROJECT, 'assets/maps', `${map[1]}.bin`)));
    else if (path === '/answer') {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        response.end();
        fulfil(JSON.parse(body) as Answer);
      });
    } else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, answer };
}

/** Opens the page in a browser with a new profile, and waits for what it posts. */
async function replayIn(command: string, argumentsFor: (profile: string) => string[]): Promise<Answer> {
  const profile = mkdtempSync(join(tmpdir(), 'needlepoint-golden-'));
  // A new Firefox must not ask anything or fetch anything before it opens the page.
  const quiet = ['datareporting.policy.dataSubmissionEnabled', 'app.update.enabled', 'browser.aboutwelcome.enabled'];
  writeFileSync(join(profile, 'user.js'), quiet.map((name) => `user_pref("${name}", false);`).join('\n'));
  const { server, address, answer } = await serve();
  const browser = spawn(command, [...argumentsFor(profile), address], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => browser.on('exit', resolve));
  try {
    const failed = new Promise<never>((_, reject) => {
      browser.on('error', reject);
      browser.on('exit', (code) => reject(new Error(`The browser ended with ${code} before it answered.`)));
    });
    return await Promise.race([answer, failed]);
  } finally {
    if (browser.kill()) await ended;
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const allVerified = Object.fromEntries(names.map((name) => [name, 'verified']));

it('golden attempts replay to their own hashes in Chromium', async () => {
  const switches = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  const answered = await replayIn(ensureBrowser(), (profile) => [...switches, `--user-data-dir=${profile}`]);
  expect(answered.browser).toContain('Chrome/');
  expect(answered.answer).toEqual(allVerified);
});

it.skipIf(!firefox)(
  firefox
    ? 'golden attempts replay to their own hashes in Firefox'
    : 'golden attempts were not replayed in Firefox: there is none on this machine (install it, or name one in NEEDLEPOINT_FIREFOX)',
  async () => {
    const answered = await replayIn(firefox ?? '', (profile) => ['--headless', '--no-remote', '--profile', profile]);
    expect(answered.browser).toContain('Firefox/');
    expect(answered.answer).toEqual(allVerified);
  },
);
