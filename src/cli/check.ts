// check: every problem of the content files, or of those named, over the baked face.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent, type Problem } from '../core/scenario';
import { isFile, loadFace, portPath, scenarioFiles, shownPath } from './content';

/** The files that a call means: those named, and all content files below the folders named. */
export function filesNamed(paths: readonly string[]): string[] {
  return paths.flatMap(filesBelow);
}

/** Problems of the given files and folders; of the whole scenarios folder when none is given. Never throws for bad content. */
export function check(paths: readonly string[]): Problem[] {
  const named = filesNamed(paths);
  const files = scenarioFiles(named);
  const asGiven = new Map(named.map((path) => [portPathOrName(path), path]));
  const problems = checkContent(files, loadFace(), paths.length === 0 ? files.list() : [...asGiven.keys()]);
  return problems.map((problem) => ({
    ...problem,
    file: asGiven.get(problem.file) ?? shownPath(problem.file),
  }));
}

function filesBelow(path: string): string[] {
  if (isFile(path)) return [path];
  const folder = statSync(path, { throwIfNoEntry: false });
  if (!folder) return [path];
  const found = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((name) => join(path, name));
  // A folder with nothing to look over is said to be missing its files, not to be clean.
  return found.length > 0 ? found : [path];
}

function portPathOrName(path: string): string {
  return isFile(path) ? portPath(path) : path;
}
