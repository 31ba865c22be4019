// The lockfile as every machine must find it: complete for all platforms, free of any one registry's addresses, installable on the Node we promise.
import { readFileSync } from 'node:fs';
import semver from 'semver';
import { describe, expect, it } from 'vitest';

interface Entry {
  version?: string;
  optional?: boolean;
  engines?: { node?: string };
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const text = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Entry> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Whether `name` can be found from the package at `place`, in its own node_modules or any above. */
function reachable(place: string, name: string): boolean {
  for (let above = place; ; above = above.slice(0, Math.max(0, above.lastIndexOf('node_modules/') - 1))) {
    if (packages[above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`]) return true;
    if (above === '') return false;
  }
}

describe('the lockfile', () => {
  it('has an entry for every dependency, those of other platforms too', () => {
    const missing = Object.entries(packages).flatMap(([place, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !reachable(place, name))
        .map((name) => `${place} needs ${name}`),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(200);
  });

  it('names no download address', () => {
    expect(Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(text).not.toMatch(/\.tgz/);
  });

  it('runs on the oldest Node that is promised', () => {
    const oldest = semver.minVersion(manifest.engines.node)?.version ?? '';
    const newer = Object.entries(packages).filter(
      ([, { optional, engines }]) => !optional && engines?.node && !semver.satisfies(oldest, engines.node),
    );
    expect(oldest).toMatch(/^20\./);
    expect(newer.map(([place]) => place)).toEqual([]);
  });

  it('keeps the Mantine packages on one exact version', () => {
    const mantine = Object.entries(manifest.dependencies).filter(([name]) => name.startsWith('@mantine/'));
    expect(new Set(mantine.map(([, version]) => version)).size).toBe(1);
    expect(mantine[0]?.[1]).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('keeps vitest and its coverage on one exact version, and TypeScript where the import checker can read it', () => {
    expect(manifest.devDependencies.vitest).toMatch(/^4\.\d+\.\d+$/);
    expect(manifest.devDependencies['@vitest/coverage-v8']).toBe(manifest.devDependencies.vitest);
    expect(packages['node_modules/typescript']?.version).toMatch(/^6\.0\./);
  });
});
