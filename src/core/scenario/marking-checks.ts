// What a file that reads well may still lack: sources under what is marked, and an anchor for every level of a scale that has words.
import type { Problem } from './problem';
import { readYaml, type DataPath, type YamlFile } from './yaml-file';

/** Criteria and pass marks that name no source, and worded levels that no anchor gives, in a scenario, module or rubric part. */
export function markingProblems(kind: string, file: string, text: string): Problem[] {
  const yaml = readYaml(file, text);
  if (!yaml.ok) return [];
  const data = mapOf(yaml.value.data);
  switch (kind) {
    case 'scenario/1': {
      const rubric = mapOf(data.rubric);
      return [
        ...unsourcedPass(yaml.value, ['rubric', 'pass'], rubric['pass-source'], 'pass-source beside it'),
        ...unsourcedCriteria(yaml.value, ['rubric', 'own'], rubric.own),
      ];
    }
    case 'module/1': {
      const { source } = mapOf(data.pass);
      return unsourcedPass(yaml.value, ['pass', 'score'], source, 'source beside it');
    }
    case 'rubric/1':
      return [...unsourcedCriteria(yaml.value, ['criteria'], data.criteria), ...idleLevels(yaml.value, data.rating)];
    default:
      return [];
  }
}

function unsourcedPass(yaml: YamlFile, path: DataPath, source: unknown, where: string): Problem[] {
  if (source !== undefined) return [];
  const message = `The pass mark rests on nothing. Name its ${where}: S125 for the trade's norm, or another of sources/known.yaml.`;
  return [yaml.problemAt(path, 'source.missing', message)];
}

function unsourcedCriteria(yaml: YamlFile, base: DataPath, criteria: unknown): Problem[] {
  return listOf(criteria).flatMap((criterion, index) => {
    const { id, sources } = mapOf(criterion);
    if (listOf(sources).length > 0) return [];
    const message = `${String(id)} rests on nothing. Give it sources: the statements (SD…) or facts (S…) it is the point of.`;
    return [yaml.problemAt([...base, index, 'id'], 'source.missing', message, { id: String(id) })];
  });
}

/** 5 is what is left when no anchor holds. */
const LEVELS_BY_ANCHOR = [1, 3];

function idleLevels(yaml: YamlFile, rating: unknown): Problem[] {
  return listOf(rating).flatMap((scale, index) => {
    const { id, anchors } = mapOf(scale);
    const given = listOf(anchors).map((anchor) => mapOf(anchor).at);
    return LEVELS_BY_ANCHOR.filter((level) => !given.includes(level)).map((level) => {
      const message = `${String(id)} says what ${level} looks like, and no anchor gives ${level}. Add one with at: ${level}.`;
      return yaml.problemAt(['rating', index, 'anchors'], 'rating.never-given', message, { id: String(id), level });
    });
  });
}

function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
