// Opens a content file of a wanted kind: header, YAML, schema. Scenario, scope, rubric part, client and hand all pass through here.
import { didYouMean } from './near';
import type { Problem, Result, ScenarioFiles } from './problem';
import { parseWith } from './schema-problems';
import type { z } from './jitless-zod';
import { readYaml, type YamlFile } from './yaml-file';

export const KINDS = [
  'scenario/1',
  'scope/1',
  'rubric/1',
  'client/1',
  'hand/1',
  'module/1',
  'runs/1',
  'sources/1',
] as const;
export type Kind = (typeof KINDS)[number];

/** A parsed file, with the means to say where in it something is wrong. */
export interface ContentFile<Value> {
  yaml: YamlFile;
  value: Value;
}

/** Parses the text of a file whose kind is known. */
export function parseContent<Schema extends z.ZodType>(
  file: string,
  text: string,
  kind: Kind,
  schema: Schema,
): Result<ContentFile<z.output<Schema>>> {
  const yaml = readYaml(file, text);
  if (!yaml.ok) return yaml;
  const wrongKind = kindProblem(yaml.value, kind);
  if (wrongKind) return { ok: false, problems: [wrongKind] };
  const parsed = parseWith(yaml.value, schema);
  return parsed.ok ? { ok: true, value: { yaml: yaml.value, value: parsed.value } } : parsed;
}

/** The kind a file says it is, whatever version of its form; undefined when it says none that is known. */
export function kindOfText(file: string, text: string): Kind | undefined {
  const yaml = readYaml(file, text);
  const said = yaml.ok ? writtenOf(headerOf(yaml.value.data)).split('/')[0] : undefined;
  return KINDS.find((kind) => kind.split('/')[0] === said);
}

/** The one problem of a file that cannot be read at all. */
export function missingFile(files: ScenarioFiles, path: string, what: string): Problem {
  const message = `There is no ${what} at ${path}. ${didYouMean(path, files.list())}`;
  return { file: path, line: 1, column: 1, rule: 'file.missing', message, values: { path } };
}

/** Ids of the files directly in a folder of the content. */
export function idsIn(files: ScenarioFiles, folder: string): string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  return files
    .list()
    .filter((path) => path.startsWith(prefix) && path.endsWith('.yaml') && !path.slice(prefix.length).includes('/'))
    .map((path) => path.slice(prefix.length, -'.yaml'.length))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function headerOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'needlepoint' in data ? data.needlepoint : undefined;
}

/** A map or list that stands where a word should has no text of its own, and may fail to give one. */
function writtenOf(said: unknown): string {
  return typeof said === 'object' ? 'a map or list' : String(said);
}

function kindProblem(yaml: YamlFile, wanted: Kind): Problem | null {
  const { data } = yaml;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const message = `The file must be a map that begins with needlepoint: ${wanted}.`;
    return yaml.problemAt([], 'file.not-a-map', message, { wanted });
  }
  const said = headerOf(data);
  if (said === wanted) return null;
  if (said === undefined) {
    return yaml.problemAt([], 'file.kind', `Begin the file with needlepoint: ${wanted}.`, { wanted });
  }
  const text = writtenOf(said);
  const [name, version] = text.split('/');
  const cure =
    name === wanted.split('/')[0] && Number(version) > 1
      ? `This file is in a newer form (${text}); this program reads ${wanted}. Use a newer Needlepoint.`
      : `This is a ${wanted} file, so it must begin with needlepoint: ${wanted}, not ${text.slice(0, 60)}.`;
  return yaml.problemAt(['needlepoint'], 'file.kind', cure, { wanted, said: text.slice(0, 60) });
}
