// Checks content files as a whole: each by itself, and what they say of each other.
import { zoneAt, type Face } from '../skin';
import type { Outcome } from '../session';
import { idsIn, kindOfText, KINDS, parseContent, type Kind } from './content-file';
import { handFromText } from './load-hand';
import { moduleFromText } from './load-module';
import { markingProblems } from './marking-checks';
import { scenarioFromText } from './load-scenario';
import { didYouMean } from './near';
import { bestLength, FORCE_RANGE, LEAST_SHARE_IN_BAND } from './needle-length';
import { clientFromText, FOLDERS, rubricPartFromText, scopeFromText } from './parts';
import { compareProblems, type Problem, type Result, type ScenarioFiles } from './problem';
import { runsFromText } from './runs';
import type { Scenario } from './scenario';
import { scenarioSchema } from './scenario-schema';
import { sourceProblems, sourcesFromText } from './sources-file';
import { readYaml } from './yaml-file';

/**
 * Every problem of the given files (all when `paths` is left out), in order, each once. With a face, scenarios must also be
 * playable: each allowed zone needs a needle length that keeps 40 % of the force range in band.
 */
export function checkContent(
  files: ScenarioFiles,
  face: Face | null,
  paths: readonly string[] = files.list(),
): Problem[] {
  const seen = new Set<string>();
  return paths
    .flatMap((path) => checkFile(files, face, path))
    .filter(({ file, line, column, rule, message }) => {
      const key = [file, line, column, rule, message].join('\n');
      return !seen.has(key) && seen.add(key);
    })
    .sort(compareProblems);
}

function checkFile(files: ScenarioFiles, face: Face | null, path: string): Problem[] {
  const text = files.read(path);
  if (text === undefined) {
    const message = `There is no file ${path}. ${didYouMean(path, files.list())}`;
    return [{ file: path, line: 1, column: 1, rule: 'file.missing', message, values: { path } }];
  }
  const kind = kindOfText(path, text) ?? kindByFolder(path);
  if (!kind) return unknownKind(path, text);
  const read = readAs(kind, files, path, text);
  const problems = read.ok ? [] : [...read.problems];
  const id = idOf(path, text);
  if (files.list().includes(path) && !path.startsWith('named/') && id !== null && id !== baseName(path)) {
    problems.push(
      at(
        path,
        text,
        ['id'],
        'id.file-name',
        `The file is ${baseName(path)}.yaml and its id ${id}. Make them the same.`,
      ),
    );
  }
  if (read.ok) problems.push(...sourceProblems(files, path, text), ...markingProblems(kind, path, text));
  if (read.ok && kind === 'scenario/1')
    problems.push(...scenarioProblems(files, face, path, text, read.value as Scenario));
  return problems;
}

function readAs(kind: Kind, files: ScenarioFiles, path: string, text: string): Result<unknown> {
  switch (kind) {
    case 'scenario/1':
      return scenarioFromText(files, path, text);
    case 'hand/1':
      return handFromText(files, path, text);
    case 'module/1':
      return moduleFromText(files, path, text);
    case 'runs/1':
      return runsFromText(files, path, text);
    case 'scope/1':
      return scopeFromText(path, text);
    case 'rubric/1':
      return rubricPartFromText(path, text);
    case 'sources/1':
      return sourcesFromText(path, text);
    case 'client/1':
      return clientFromText(path, text);
  }
}

/** What a file in one of our folders is meant to be, when its first line does not say. */
function kindByFolder(path: string): Kind | null {
  const [folder, ...rest] = path.split('/');
  if (rest.length === 0) return 'scenario/1';
  const entry = Object.entries(FOLDERS).find(([, name]) => name === folder);
  return KINDS.find((kind) => kind === `${entry?.[0]}/1`) ?? null;
}

/** A problem at a place of a file, for those who find it otherwise than by reading. */
export function problemIn(
  files: ScenarioFiles,
  path: string,
  where: readonly (string | number)[],
  rule: string,
  message: string,
  values: Problem['values'] = {},
): Problem {
  return at(path, files.read(path) ?? '', where, rule, message, values);
}

function unknownKind(path: string, text: string): Problem[] {
  const yaml = readYaml(path, text);
  if (!yaml.ok) return [...yaml.problems];
  const message = `Begin the file with needlepoint: and one of ${KINDS.join(', ')}.`;
  return [yaml.value.problemAt(['needlepoint'], 'file.kind', message)];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}

function idOf(path: string, text: string): string | null {
  const yaml = readYaml(path, text);
  if (!yaml.ok || typeof yaml.value.data !== 'object' || yaml.value.data === null) return null;
  const { id } = yaml.value.data as { id?: unknown };
  return typeof id === 'string' ? id : null;
}

function at(
  path: string,
  text: string,
  where: readonly (string | number)[],
  rule: string,
  message: string,
  values: Problem['values'] = {},
): Problem {
  const yaml = readYaml(path, text);
  if (yaml.ok) return yaml.value.problemAt(where, rule, message, values, where.length === 1 ? 'key' : 'value');
  return { file: path, line: 1, column: 1, rule, message, values };
}

function scenarioProblems(
  files: ScenarioFiles,
  face: Face | null,
  path: string,
  text: string,
  scenario: Scenario,
): Problem[] {
  const say = (
    where: readonly (string | number)[],
    rule: string,
    message: string,
    values: Problem['values'] = {},
  ): Problem => at(path, text, where, rule, message, values);
  return [
    ...(['pass', 'fail'] as const).flatMap((group) =>
      scenario.handIds[group].flatMap((id, index) => {
        const [rule, message] = handProblem(files, scenario, id, group) ?? [];
        return rule && message ? [say(['hands', group, index], rule, message, { value: id })] : [];
      }),
    ),
    ...scenario.handIds.elsewhere.flatMap(({ hand }, index) => {
      const [rule, message] = strangerProblem(files, scenario, hand) ?? [];
      return rule && message ? [say(['hands', 'elsewhere', index, 'hand'], rule, message, { value: hand })] : [];
    }),
    ...unmarkedEndings(scenario).map((outcome) =>
      say(
        ['rubric'],
        'rubric.unmarked',
        `Nothing is marked when the session ends as ${outcome}. Add a criterion for it.`,
        { outcome },
      ),
    ),
    ...(face ? unplayableZones(scenario, face, say) : []),
    ...(face ? strayLesions(path, text, scenario, face, say) : []),
  ];
}

/** What is wrong with a hand a scenario names, as rule and message. */
function handProblem(
  files: ScenarioFiles,
  scenario: Scenario,
  id: string,
  group: 'pass' | 'fail',
): [string, string] | null {
  const folder = `${FOLDERS.hand}/${scenario.id}`;
  const path = `${folder}/${id}.yaml`;
  const text = files.read(path);
  if (text === undefined) return ['unknown.hand', `There is no ${path}. ${didYouMean(id, idsIn(files, folder))}`];
  const hand = handFromText(files, path, text);
  // Problems inside the hand are said where they stand, when that file is checked.
  if (!hand.ok) return null;
  if (hand.value.scenarioId !== null && hand.value.scenarioId !== scenario.id)
    return ['hand.scenario', `${path} is written for ${hand.value.scenarioId}.`];
  if (group === 'fail' && hand.value.failsFor === null)
    return ['hand.fails-for', `${path} does not say what it fails for. Add fails-for.`];
  if (group === 'pass' && hand.value.failsFor !== null)
    return ['hand.fails-for', `${path} fails for ${hand.value.failsFor}. List it under fail.`];
  return null;
}

/** What is wrong with a hand of another scenario that is to fail here, as rule and message. */
function strangerProblem(files: ScenarioFiles, scenario: Scenario, hand: string): [string, string] | null {
  const [home, id] = hand.split('/');
  if (home === scenario.id)
    return ['hand.not-elsewhere', `${hand} plays this scenario itself. Name a hand of another.`];
  const other = files.read(`${home}.yaml`);
  const text = files.read(`${FOLDERS.hand}/${hand}.yaml`);
  if (text === undefined || other === undefined)
    return ['unknown.hand', `There is no hand ${hand}. ${didYouMean(id, idsIn(files, `${FOLDERS.hand}/${home}`))}`];
  const known = handFromText(files, `${FOLDERS.hand}/${hand}.yaml`, text);
  if (known.ok && known.value.failsFor !== null)
    return ['hand.fails-for', `${hand} fails its own scenario. Name one that passes there.`];
  return null;
}

const ENDINGS: Readonly<Record<Scenario['sessionCase']['rightWays'][number]['decision'], Outcome>> = {
  treat: 'treated',
  postpone: 'postponed',
  refer: 'referred',
  decline: 'declined',
};

/** Right endings at which no criterion applies, so that nobody could pass. */
function unmarkedEndings({ sessionCase, rubric }: Scenario): Outcome[] {
  const endings = [...new Set(sessionCase.rightWays.map(({ decision }) => ENDINGS[decision]))];
  return endings.filter((outcome) => !rubric.criteria.some(({ outcomes }) => outcomes.includes(outcome)));
}

function unplayableZones(
  { sessionCase }: Scenario,
  face: Face,
  say: (where: readonly (string | number)[], rule: string, message: string, values: Problem['values']) => Problem,
): Problem[] {
  if (sessionCase.scope.banned) return [];
  return sessionCase.areas.flatMap((zone, index) => {
    const { lengthMicrometres, shareInBand } = bestLength(sessionCase, face, zone);
    if (shareInBand >= LEAST_SHARE_IN_BAND) return [];
    const percent = Math.floor(shareInBand * 100);
    const millimetres = lengthMicrometres / 1000;
    const message =
      `No needle length up to ${sessionCase.scope.maxLengthMicrometres / 1000} mm keeps 40 % of the forces from ` +
      `${FORCE_RANGE.from} to ${FORCE_RANGE.to} N in band here; the best is ${millimetres} mm with ${percent} %. ` +
      'Leave the zone out of areas, or choose a place with a wider band.';
    return [say(['areas', index], 'zone.unplayable', message, { zone, percent, millimetres })];
  });
}

/** Lesions that are said to lie in a zone and, measured on the face, do not. */
function strayLesions(
  path: string,
  text: string,
  { sessionCase }: Scenario,
  face: Face,
  say: (where: readonly (string | number)[], rule: string, message: string, values: Problem['values']) => Problem,
): Problem[] {
  const parsed = parseContent(path, text, 'scenario/1', scenarioSchema);
  if (!parsed.ok) return [];
  return parsed.value.value.client.lesions.flatMap(({ zone }, index) => {
    const place = sessionCase.client.skin.lesions?.[index];
    if (!zone || !place) return [];
    const found = zoneAt(face, place.u, place.v);
    if (found === zone) return [];
    const message = `So far from the middle of ${zone} one is in ${found}. Choose a smaller across-mm or down-mm.`;
    return [say(['client', 'lesions', index], 'lesion.off-zone', message, { zone, found })];
  });
}
