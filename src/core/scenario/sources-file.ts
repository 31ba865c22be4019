// sources/1: every source a content file may name, one line each, so that a slip of the pen in an id is found.
import { kindField, textField } from './fields';
import { parseContent } from './content-file';
import { z } from './jitless-zod';
import type { Result, ScenarioFiles } from './problem';
import { readYaml } from './yaml-file';
import { didYouMean } from './near';
import type { Problem } from './problem';

export const SOURCES_FILE = 'sources/known.yaml';

export const sourcesSchema = z
  .strictObject({
    needlepoint: kindField('sources/1'),
    sources: z
      .record(
        z
          .string()
          .regex(/^SD?[0-9]+[a-z]?$/, { error: 'must be an id such as SD12 or S86' })
          .describe('Id of the source.'),
        textField.describe('Address or title, in a line.'),
      )
      .describe('By id: SD… statements of the source article, S… numbered facts.'),
  })
  .meta({ title: 'Needlepoint sources', description: 'Every source a content file may name.' });

/** The known sources from text. */
export function sourcesFromText(file: string, text: string): Result<ReadonlyMap<string, string>> {
  const content = parseContent(file, text, 'sources/1', sourcesSchema);
  return content.ok ? { ok: true, value: new Map(Object.entries(content.value.value.sources)) } : content;
}

type Path = (string | number)[];

/** Ids of sources a content file names that stand in no line of it; none where there is no such file. */
export function sourceProblems(files: ScenarioFiles, file: string, text: string): Problem[] {
  const known = files.read(SOURCES_FILE);
  const sources = known === undefined ? null : sourcesFromText(SOURCES_FILE, known);
  const yaml = readYaml(file, text);
  if (!sources?.ok || !yaml.ok) return [];
  return namedIn(yaml.value.data)
    .filter(({ id }) => !sources.value.has(id))
    .map(({ id, path }) => {
      const message = `${id} is in no line of ${SOURCES_FILE}. ${didYouMean(id, [...sources.value.keys()])}`;
      return yaml.value.problemAt(path, 'unknown.source', message, { value: id });
    });
}

/** Every id of a source with its place: under teaches, source, pass-source and sources, wherever they stand. */
function namedIn(data: unknown, path: Path = []): { id: string; path: Path }[] {
  if (Array.isArray(data)) return data.flatMap((entry: unknown, index) => namedIn(entry, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) => {
    const at = [...path, name];
    if (name === 'words') return [];
    if ((name === 'source' || name === 'pass-source') && typeof value === 'string') return [{ id: value, path: at }];
    if ((name !== 'teaches' && name !== 'sources') || !Array.isArray(value)) return namedIn(value, at);
    return value.flatMap((entry: unknown, index) => {
      if (typeof entry === 'string') return [{ id: entry, path: [...at, index] }];
      const id: unknown = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : null;
      return typeof id === 'string' ? [{ id, path: [...at, index, 'id'] }] : [];
    });
  });
}
