// What ships is allowed to ship, says itself what the lockfile says of it, and stands on the page of licences.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowed, licencesDocument, shippedPackages, type Lockfile } from '../../src/cli/licences-document';

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
const shipped = shippedPackages(lockfile);

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
