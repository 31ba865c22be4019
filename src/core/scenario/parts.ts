// Loads the files a scenario refers to: scope profiles, rubric parts and ordinary clients.
import { clientSchema, type ClientFile } from './client-schema';
import { missingFile, parseContent } from './content-file';
import type { Problem, Result, ScenarioFiles } from './problem';
import { resolveRating, type WordedScale } from './rating-resolve';
import { findingProblems, resolveCriteria, type WordedCriterion } from './rubric-resolve';
import { rubricSchema, type RubricFile } from './rubric-schema';
import { scopeSchema, type ScopeFile } from './scope-schema';
import type { ScopeProfile } from '../session';
import type { YamlFile } from './yaml-file';

export const FOLDERS = {
  scope: 'scopes',
  rubric: 'rubrics',
  client: 'clients',
  hand: 'hands',
  module: 'modules',
  runs: 'runs',
} as const;

export interface LoadedScope {
  file: ScopeFile;
  profile: ScopeProfile;
}

export interface RubricPart {
  id: string;
  failsOn: readonly string[];
  criteria: readonly WordedCriterion[];
  scales: readonly WordedScale[];
}

/** A scope profile by id. */
export function loadScope(files: ScenarioFiles, id: string): Result<LoadedScope> {
  return open(files, `${FOLDERS.scope}/${id}.yaml`, 'scope profile', scopeFromText);
}

/** A shared rubric part by id. */
export function loadRubricPart(files: ScenarioFiles, id: string): Result<RubricPart> {
  return open(files, `${FOLDERS.rubric}/${id}.yaml`, 'rubric part', rubricPartFromText);
}

/** An ordinary client by id. */
export function loadClient(files: ScenarioFiles, id: string): Result<ClientFile> {
  return open(files, `${FOLDERS.client}/${id}.yaml`, 'ordinary client', clientFromText);
}

function open<Value>(
  files: ScenarioFiles,
  path: string,
  what: string,
  read: (file: string, text: string) => Result<Value>,
): Result<Value> {
  const text = files.read(path);
  return text === undefined ? { ok: false, problems: [missingFile(files, path, what)] } : read(path, text);
}

/** A scope profile from text. */
export function scopeFromText(file: string, text: string): Result<LoadedScope> {
  const content = parseContent(file, text, 'scope/1', scopeSchema);
  if (!content.ok) return content;
  const { value, yaml } = content.value;
  const problems: Problem[] = [];
  const shares = [value.dermal['minor-share'], value.dermal['serious-share'], value.dermal['critical-share']];
  if (shares.some((share, index) => index > 0 && share < shares[index - 1])) {
    const message = 'The shares must rise: minor-share ≤ serious-share ≤ critical-share.';
    problems.push(yaml.problemAt(['dermal'], 'scope.shares', message, {}, 'key'));
  }
  if (value.band.low >= value.band.high) {
    problems.push(yaml.problemAt(['band'], 'scope.band', 'The band is empty: low must be less than high.', {}, 'key'));
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { file: value, profile: profileOf(value) } };
}

/** A shared rubric part from text. */
export function rubricPartFromText(file: string, text: string): Result<RubricPart> {
  const content = parseContent(file, text, 'rubric/1', rubricSchema);
  if (!content.ok) return content;
  const { value, yaml } = content.value;
  const { criteria, problems } = resolveCriteria(yaml, ['criteria'], value.criteria);
  problems.push(...findingProblems(yaml, ['fails-on'], value['fails-on']), ...repeatedCriteria(yaml, value));
  const rating = resolveRating(yaml, value.rating);
  problems.push(...rating.problems);
  if (value.criteria.length === 0 && value.rating.length === 0) {
    problems.push(
      yaml.problemAt([], 'rubric.empty', 'Nothing is marked or rated here. Give criteria, a rating, or both.'),
    );
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { id: value.id, failsOn: value['fails-on'], criteria, scales: rating.scales } };
}

function repeatedCriteria(yaml: YamlFile, { criteria }: RubricFile): Problem[] {
  const ids = criteria.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    return [
      yaml.problemAt(['criteria', index, 'id'], 'id.twice', `The criterion ${id} stands twice. Rename one.`, { id }),
    ];
  });
}

/** An ordinary client from text. */
export function clientFromText(file: string, text: string): Result<ClientFile> {
  const content = parseContent(file, text, 'client/1', clientSchema);
  return content.ok ? { ok: true, value: content.value.value } : content;
}

function profileOf(file: ScopeFile): ScopeProfile {
  return {
    id: file.id,
    banned: file.banned,
    maxLengthMicrometres: micrometres(file['max-length-mm']),
    deepestLayer: file['deepest-layer'],
    dermalToleranceMicrometres: file.dermal['tolerance-um'],
    dermalShareMinor: file.dermal['minor-share'],
    dermalShareSerious: file.dermal['serious-share'],
    dermalShareCritical: file.dermal['critical-share'],
    bandLow: file.band.low,
    bandHigh: file.band.high,
    bloodActSeconds: file['blood-act-seconds'],
  };
}

/** Whole micrometres from the millimetres people write. */
export function micrometres(millimetres: number): number {
  return Math.round(millimetres * 1000);
}
