// What ships is allowed to ship, says itself what the lockfile says of it, and stands on the page of licences.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenceTexts } from '../../src/cli/licence-texts';
import { isAllowed, licencesDocument, shippedPackages, type Lockfile } from '../../src/cli/licences-document';

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
const shipped = shippedPackages(lockfile);
/** They name their licence in package.json only. */
const WITHOUT_TEXT = 3;

describe('the licences of what ships', () => {
  it('are all on the list of allowed ones', () => {
    expect(shipped.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it('cover every dependency, what it brings, and the service worker, but no tool', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const names = shipped.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'scheduler', 'workbox-core']));
    expect(names).not.toContain('vitest');
  });

  it('are those that the installed packages state', () => {
    const stated = (place: string): unknown =>
      (JSON.parse(readFileSync(`${place}/package.json`, 'utf8')) as { license?: unknown }).license;
    const installed = shipped.filter(({ place }) => existsSync(`${place}/package.json`));
    expect(installed.filter(({ optional }) => !optional)).toHaveLength(
      shipped.filter(({ optional }) => !optional).length,
    );
    expect(installed.filter(({ place, licence }) => stated(place) !== licence)).toEqual([]);
  });

  it('stand in docs/licences.md (npm run licences)', () => {
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesDocument(lockfile));
  });
});

describe('the licence texts that the built app carries', () => {
  const texts = licenceTexts(process.cwd());
  it('are those of Needlepoint, the face and every package', () => {
    expect(texts).toContain(readFileSync('LICENSE', 'utf8').trim());
    expect(texts).toContain('canonical face of the MediaPipe project');
    const named = shipped.filter(({ optional }) => !optional);
    expect(
      named.filter(({ name, version, licence }) => !texts.includes(`\n${name} ${version} (${licence})\n`)),
    ).toEqual([]);
  });

  it('are written out, but for the few packages that carry none', () => {
    expect(texts.match(/carries no text of it/g)).toHaveLength(WITHOUT_TEXT);
    expect(texts.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(60);
    expect(texts).toContain('Apache License');
  });
});

describe('a licence', () => {
  it.each(['MIT', '(MIT OR CC0-1.0)', 'MIT OR GPL-3.0', 'MIT AND ISC AND BSD-3-Clause'])('%s may ship', (licence) => {
    expect(isAllowed(licence)).toBe(true);
  });

  it.each([
    'GPL-3.0',
    'MIT AND GPL-3.0',
    'AGPL-3.0 OR GPL-3.0',
    'none stated',
    'SEE LICENSE IN x',
    '(MIT OR X) AND GPL-3.0',
  ])('%s may not', (licence) => {
    expect(isAllowed(licence)).toBe(false);
  });
});
