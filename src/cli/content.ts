// Where the command line finds its content on disk: scenario files, hands, and the baked face.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScenarioFiles } from '../core/scenario';
import { prepareFace, type Face } from '../core/skin';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const SCENARIOS = join(PROJECT, 'scenarios');
const MAPS = join(PROJECT, 'assets', 'maps');

/** The face of the baked maps. Reads about 0.9 MB. */
export function loadFace(): Face {
  const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(MAPS, name)));
  const position = bytes('position.bin');
  return prepareFace({
    zone: bytes('zone.bin'),
    bone: bytes('bone.bin'),
    position: new Int16Array(position.buffer, position.byteOffset, position.byteLength / 2),
  });
}

/**
 * The shipped scenarios folder as the loader's port, and above it any files named on the command line.
 * A named file is found under its base name, so that it may stand anywhere.
 */
export function scenarioFiles(named: readonly string[] = []): ScenarioFiles {
  const extra = new Map(named.filter(isFile).map((path) => [portPath(path), resolve(path)]));
  return {
    read(path) {
      const onDisk = extra.get(path) ?? join(SCENARIOS, path);
      if (!extra.has(path) && !resolve(onDisk).startsWith(SCENARIOS + sep)) return undefined;
      return isFile(onDisk) ? readFileSync(onDisk, 'utf8') : undefined;
    },
    list() {
      const shipped = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.ya?ml$/.test(path))
        .map((path) => path.split(sep).join('/'));
      return [...new Set([...shipped, ...extra.keys()])].sort((a, b) => (a < b ? -1 : 1));
    },
  };
}

/** How a path on the command line is named in the port: as it stands below scenarios/, or by itself when it is elsewhere. */
export function portPath(path: string): string {
  const below = relative(SCENARIOS, resolve(path));
  return below.startsWith('..') ? `named/${basename(path)}` : below.split(sep).join('/');
}

export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
