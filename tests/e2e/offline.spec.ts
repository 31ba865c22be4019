// The installed app: after one visit everything works without a network, and a newer version never breaks into a session.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import sirv from 'sirv';
import { certificateCode, certificatePayload, signCertificate } from '../../src/core/school';
import { createWebCrypto } from '../../src/desk/shared/web-crypto';
import { say, Trainee } from './trainee';

test.use({ serviceWorkers: 'allow', viewport: { width: 1024, height: 640 }, deviceScaleFactor: 0.5 });

const built = process.env.NEEDLEPOINT_DIST ?? 'dist';

async function visited(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(say('home.offline'))).toBeVisible();
}

test('after one visit a whole refusal is played and proved with the network off', async ({ page, context }) => {
  await visited(page, './');
  const manifest = (await (await page.request.get('./manifest.webmanifest')).json()) as {
    display: string;
    start_url: string;
    icons: { src: string; sizes: string; purpose?: string }[];
  };
  expect(await page.locator('link[rel=manifest]').getAttribute('href')).toBe('./manifest.webmanifest');
  expect([manifest.display, manifest.start_url]).toEqual(['standalone', './']);
  for (const { src, sizes } of manifest.icons) {
    const picture = await (await page.request.get(src)).body();
    // A PNG says its size in bytes 16 to 23.
    expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');

  const files = readdirSync(built, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.\w+$/.test(path) && !/\.(gz|map)$/.test(path) && path !== 'sw.js');
  expect(files.length).toBeGreaterThan(30);
  const missing = await page.evaluate(async (paths) => {
    const kept = await Promise.all(paths.map((path) => caches.match(`./${path}`, { ignoreSearch: true })));
    return paths.filter((_, place) => !kept[place]);
  }, files);
  expect(missing, 'files that are not kept').toEqual([]);

  await context.setOffline(true);
  const trainee = new Trainee(page);
  await page.goto('./?clock=stepped');
  await page.reload();
  await page.getByRole('link', { name: 'Only 0.3 millimetres' }).click();
  await trainee.at('briefing');
  await expect(page.locator('canvas')).toBeVisible();
  await trainee.press(say('briefing.start'));
  await trainee.step('topic.goals');
  await trainee.press(say('consultation.proceed'));
  await trainee.decide('decline', 'place-forbids');
  await trainee.step('phrase.explain-refusal');
  await trainee.press(say('chart.proceed'));
  await expect(page).toHaveURL(/#\/debrief\//);
  await page.getByRole('link', { name: say('app.name') }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Only 0.3 millimetres' })).toContainText(say('home.verified'));

  await page.goto(`./#/verify/${await certificateCodeOf('Ada Lovelace')}`);
  await expect(page.getByText(say('verify.good'))).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ada Lovelace', exact: true })).toBeVisible();
  await expect(page.getByText('Foundations')).toBeVisible();
  await expect(page.getByText(/Clear cheeks: 93.5 of 100/)).toBeVisible();
  await expect(page.getByText(say('certificate.no-licence'))).toBeVisible();
  await expect(page.getByText(say('verify.proves-what', { who: 'Ada Lovelace' }))).toBeVisible();
});

/** The code of a certificate, signed by a school that this browser has never heard of. */
async function certificateCodeOf(person: string): Promise<string> {
  const port = await createWebCrypto(crypto).ed25519();
  if (!port) throw new Error('There is no Ed25519 here.');
  const payload = certificatePayload({
    ...{ id: 'c1', school: { id: 's', name: 'Harbour School' }, person, issuedOn: '2026-11-20', validThrough: null },
    ...{ module: { id: 'foundations', title: 'Foundations' }, signedOffBy: 'Ines' },
    proved: [{ scenario: 'Clear cheeks', digest: '0'.repeat(32), score: 93.5, on: '2026-11-19', rules: 2 }],
  });
  return certificateCode(await signCertificate(payload, await port.generate(), port));
}

/** Serves a copy of the built app that a newer version can be laid over. */
async function serveCopy(folder: string): Promise<{ server: Server; address: string; release(): void }> {
  cpSync(built, folder, { recursive: true });
  const server = createServer(sirv(folder, { dev: true, etag: true }));
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    server,
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    release() {
      const change = (name: string, from: string | RegExp, to: string): void => {
        const before = readFileSync(join(folder, name), 'utf8');
        const after = before.replace(from, to);
        if (after === before) throw new Error(`Nothing to change in ${name}.`);
        writeFileSync(join(folder, name), after);
      };
      change('index.html', '<title>', '<meta name="version" content="newer" /><title>');
      change('sw.js', /(url:"index\.html",revision:")\w+/, '$1newer');
    },
  };
}

test('a newer version waits for the end of the session, and comes only when it is asked for', async ({
  page,
  context,
}, testInfo) => {
  const { server, address, release } = await serveCopy(testInfo.outputPath('app'));
  try {
    await visited(page, address);
    const trainee = new Trainee(page);
    await page.goto(`${address}#/session/banned-place`);
    await trainee.at('briefing');
    await page.evaluate(() => Object.assign(window, { same: true }));
    release();
    const other = await context.newPage();
    await other.goto(address);
    const take = other.getByRole('button', { name: say('update.take') });
    await expect(other.getByText(say('update.ready'))).toBeVisible();
    await expect(page.getByText(say('update.ready'))).toBeHidden();
    await take.click();
    await expect(other.getByText(say('update.in-session'))).toBeVisible();
    await expect(other.locator('meta[name=version]')).toHaveCount(0);
    await trainee.at('briefing');

    await page.evaluate(() => (window.location.hash = '#/'));
    await expect(page.getByText(say('update.ready'))).toBeVisible();
    await take.click();
    await expect(other.locator('meta[name=version]')).toHaveCount(1);
    expect(await page.evaluate(() => 'same' in window), 'only the page that asked is loaded anew').toBe(true);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
