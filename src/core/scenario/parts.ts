// Loads the files a scenario refers to: scope profiles, rubric parts and ordinary clients.
import { clientSchema, type ClientFile } from './client-schema';
import { missingFile, parseContent, type ContentFile, type Kind } from './content-file';
import type { Problem, Result, ScenarioFiles } from './problem';
import { findingProblems, resolveCriteria, type WordedCriterion } from './rubric-resolve';
import { rubricSchema } from './rubric-schema';
import type { z } from './jitless-zod';
import { scopeSchema, type ScopeFile } from './scope-schema';
import type { ScopeProfile } from '../session';

export const FOLDERS = { scope: 'scopes', rubric: 'rubrics', client: 'clients', hand: 'hands' } as const;

export interface LoadedScope {
  file: ScopeFile;
  profile: ScopeProfile;
}

export interface RubricPart {
  id: string;
  failsOn: readonly string[];
  criteria: readonly WordedCriterion[];
}

/** A scope profile by id. */
export function loadScope(files: ScenarioFiles, id: string): Result<LoadedScope> {
  const path = `${FOLDERS.scope}/${id}.yaml`;
  const content = open(files, path, 'scope/1', scopeSchema);
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

/** A shared rubric part by id. */
export function loadRubricPart(files: ScenarioFiles, id: string): Result<RubricPart> {
  const content = open(files, `${FOLDERS.rubric}/${id}.yaml`, 'rubric/1', rubricSchema);
  if (!content.ok) return content;
  const { value, yaml } = content.value;
  const { criteria, problems } = resolveCriteria(yaml, ['criteria'], value.criteria);
  problems.push(...findingProblems(yaml, ['fails-on'], value['fails-on']));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { id, failsOn: value['fails-on'], criteria } };
}

/** An ordinary client by id. */
export function loadClient(files: ScenarioFiles, id: string): Result<ClientFile> {
  const content = open(files, `${FOLDERS.client}/${id}.yaml`, 'client/1', clientSchema);
  return content.ok ? { ok: true, value: content.value.value } : content;
}

function open<Schema extends z.ZodType>(
  files: ScenarioFiles,
  path: string,
  kind: Kind,
  schema: Schema,
): Result<ContentFile<z.output<Schema>>> {
  const text = files.read(path);
  if (text === undefined) return { ok: false, problems: [missingFile(files, path, kind.split('/')[0])] };
  return parseContent(path, text, kind, schema);
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
