// Where the command line finds its content on disk: scenario files, hands, and the baked face.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemLine, type Result, type ScenarioFiles } from '../core/scenario';
import { prepareFace, type Face } from '../core/skin';
import { CommandError } from './command';

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const SCENARIOS = join(PROJECT, 'scenarios');
/** What stands before the path of a file from elsewhere. */
const NAMED = 'named:';
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
 * A named file may stand anywhere; it goes by its whole path, so that two of one name stay two.
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
  return below.startsWith('..') ? NAMED + resolve(path).split(sep).join('/') : below.split(sep).join('/');
}

/** The path of a file as a person knows it, from its name in the port. */
export function shownPath(inPort: string): string {
  return inPort.startsWith(NAMED) ? inPort.slice(NAMED.length) : `scenarios/${inPort}`;
}

export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** What a person wrote on the command line, as the loaders take it: an id, or the port's name of a file. */
export function idOrPath(name: string): string {
  return isFile(name) ? portPath(name) : name;
}

/** What was loaded. Throws a CommandError with file, line and cure of every problem. */
export function orProblems<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new CommandError(
    result.problems.map((problem) => problemLine({ ...problem, file: shownPath(problem.file) })).join('\n'),
  );
}
