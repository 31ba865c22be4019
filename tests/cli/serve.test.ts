// The server as a school starts it: its headers, its manners about ports, and what it must never hand out.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'needlepoint-serve-'));
const dist = join(folder, 'dist');
mkdirSync(join(dist, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Needlepoint</title>');
writeFileSync(join(dist, 'assets', 'app-1234.js'), 'export {};');
const field = Buffer.alloc(4096, 7);
writeFileSync(join(dist, 'assets', 'face-1234.bin'), field);
writeFileSync(join(dist, 'assets', 'face-1234.bin.gz'), gzipSync(field));

function start(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/cli/serve.ts'], {
    env: { ...process.env, NEEDLEPOINT_DIST: dist, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Waits for the end of a start that is expected to be refused. */
function refusal(environment: Record<string, string>): Promise<{ code: number | null; text: string }> {
  const child = start(environment);
  let text = '';
  child.stderr?.on('data', (chunk) => (text += String(chunk)));
  return new Promise((fulfil) => child.on('close', (code) => fulfil({ code, text })));
}

describe('a running server', () => {
  let child: ChildProcess;
  let address = '';
  beforeAll(async () => {
    child = start({ PORT: '0' });
    address = await new Promise<string>((fulfil, reject) => {
      let text = '';
      child.stdout?.on('data', (chunk) => {
        text += String(chunk);
        const found = /http:\/\/\S+/.exec(text);
        if (found) fulfil(found[0]);
      });
      child.on('close', () => reject(new Error(`ended: ${text}`)));
    });
  });
  afterAll(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Asks for a path exactly as written; fetch would tidy it first. */
  function raw(path: string): Promise<{ status: number; body: string }> {
    const { hostname, port } = new URL(address);
    return new Promise((fulfil, reject) => {
      request({ hostname, port, path }, (response) => {
        let body = '';
        response.on('data', (chunk) => (body += String(chunk)));
        response.on('end', () => fulfil({ status: response.statusCode ?? 0, body }));
      })
        .on('error', reject)
        .end();
    });
  }

  it('serves the page at the address it printed, with the policy', async () => {
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'; script-src 'self'; style-src");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('names the kinds of what it serves', async () => {
    const script = await fetch(new URL('assets/app-1234.js', address));
    expect(script.headers.get('content-type')).toBe('text/javascript;charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
  });

  it('sends maps compressed and whole', async () => {
    const map = await fetch(new URL('assets/face-1234.bin', address), { headers: { 'Accept-Encoding': 'gzip' } });
    expect(map.headers.get('content-type')).toBe('application/octet-stream');
    expect(map.headers.get('content-encoding')).toBe('gzip');
    expect(Buffer.from(await map.arrayBuffer()).equals(field)).toBe(true);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/%00',
    '/%',
    '/nowhere',
  ])('hands out nothing for %s, and stays up', async (path) => {
    const { status, body } = await raw(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret.txt');
    expect((await fetch(address)).status).toBe(200);
  });

  it('takes nothing in', async () => {
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

describe('a server that cannot start', () => {
  it('says that the port is taken and how to choose another', async () => {
    const other = createServer();
    await new Promise<void>((fulfil) => void other.listen(0, fulfil));
    const { port } = other.address() as AddressInfo;
    const { code, text } = await refusal({ PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(text).toContain(`Port ${port} is taken`);
    expect(text).toMatch(/PORT=\d+ npm start/);
    expect(text).not.toContain('    at ');
  });

  it('says that a port is no port', async () => {
    const { code, text } = await refusal({ PORT: 'front door' });
    expect(code).toBe(1);
    expect(text).toContain('PORT is "front door"');
  });

  it('says that there is nothing built', async () => {
    const { code, text } = await refusal({ PORT: '0', NEEDLEPOINT_DIST: join(folder, 'nothing') });
    expect(code).toBe(1);
    expect(text).toContain('Run npm start');
  });
});
