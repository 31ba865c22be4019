// Reads a scenario file and resolves everything it refers to.
import { TOPICS, type Topic } from '../session/vocabulary';
import { usualDensity, type SkinClient } from '../skin';
import type { ClientFact, RightWay, SessionCase } from '../session';
import type { ClientFile } from './client-schema';
import { idsIn, parseContent, type ContentFile } from './content-file';
import { inPlace } from './in-place';
import { incidentsOf } from './load-incidents';
import { consultationOf, followUpsOf, followUpTexts, guardedWords, openly } from './load-talk';
import { didYouMean } from './near';
import { loadClient, loadRubricPart, loadScope, FOLDERS, type LoadedScope, type RubricPart } from './parts';
import type { WordedScale } from './rating-resolve';
import { compareProblems, type Problem, type Result, type ScenarioFiles } from './problem';
import { findingProblems, resolveCriteria, type WordedCriterion } from './rubric-resolve';
import type { Scenario, ScenarioWords } from './scenario';
import { contradictions } from './scenario-checks';
import { FITZPATRICK_TYPES, scenarioSchema, type ScenarioFile } from './scenario-schema';
import { placeInZone } from './zone-places';

/**
 * A scenario by id, or by its path below scenarios/. Never throws for bad content; every problem has file, line and cure.
 * @param placeId a scope profile to play it under instead of its own, as a school's assignment may choose; see `inPlace`.
 */
export function loadScenario(files: ScenarioFiles, idOrPath: string, placeId?: string): Result<Scenario> {
  for (const path of [idOrPath, `${idOrPath}.yaml`]) {
    const text = files.read(path);
    if (text !== undefined) return scenarioFromText(files, path, text, placeId);
  }
  const message = `There is no scenario ${idOrPath}. ${didYouMean(idOrPath, idsIn(files, ''))}`;
  const values = { value: idOrPath };
  return { ok: false, problems: [{ file: idOrPath, line: 1, column: 1, rule: 'unknown.scenario', message, values }] };
}

/** A scenario from text that is not, or not yet, among the files it refers to. */
export function scenarioFromText(files: ScenarioFiles, file: string, text: string, placeId?: string): Result<Scenario> {
  const content = parseContent(file, text, 'scenario/1', scenarioSchema);
  if (!content.ok) return content;
  if (placeId === undefined || placeId === content.value.value.place) return resolveScenario(files, content.value);
  const moved = inPlace(files, content.value, placeId);
  return moved.ok ? resolveScenario(files, { ...content.value, value: moved.value }) : moved;
}

function resolveScenario(files: ScenarioFiles, { yaml, value: file }: ContentFile<ScenarioFile>): Result<Scenario> {
  const problems: Problem[] = [];
  /** Unknown ids are said where they are written; problems inside a file that exists are said there. */
  const take = <Value>(result: Result<Value>, path: (string | number)[], folder: string, id: string): Value | null => {
    if (result.ok) return result.value;
    const known = idsIn(files, folder);
    if (known.includes(id)) problems.push(...result.problems);
    else {
      const what = folder === FOLDERS.rubric ? 'rubric-part' : folder.slice(0, -1);
      const message = `There is no ${folder}/${id}.yaml. ${didYouMean(id, known)}`;
      problems.push(yaml.problemAt(path, `unknown.${what}`, message, { value: id }));
    }
    return null;
  };
  const scope = take(loadScope(files, file.place), ['place'], FOLDERS.scope, file.place);
  const client = take(
    loadClient(files, file['ordinary-client']),
    ['ordinary-client'],
    FOLDERS.client,
    file['ordinary-client'],
  );
  const parts = file.rubric.use.flatMap((id, index) => {
    const part = take(loadRubricPart(files, id), ['rubric', 'use', index], FOLDERS.rubric, id);
    return part ? [part] : [];
  });
  const rating = take(
    loadRubricPart(files, file.rubric.rating),
    ['rubric', 'rating'],
    FOLDERS.rubric,
    file.rubric.rating,
  );
  const own = resolveCriteria(yaml, ['rubric', 'own'], file.rubric.own);
  problems.push(...own.problems, ...findingProblems(yaml, ['rubric', 'fails-on'], file.rubric['fails-on']));
  problems.push(
    ...(file.hands?.elsewhere ?? []).flatMap((one, index) =>
      findingProblems(yaml, ['hands', 'elsewhere', index, 'fails-for'], [one['fails-for']]),
    ),
  );
  problems.push(...contradictions(yaml, file, scope));
  const criteria = [...parts.flatMap((part) => part.criteria), ...own.criteria];
  problems.push(...criteriaProblems(yaml, file, criteria));

  if (problems.length > 0 || !scope || !client) return { ok: false, problems: problems.sort(compareProblems) };
  return { ok: true, value: scenarioOf(yaml.file, file, scope, client, parts, criteria, rating?.scales ?? []) };
}

function criteriaProblems(
  yaml: ContentFile<ScenarioFile>['yaml'],
  file: ScenarioFile,
  criteria: readonly WordedCriterion[],
): Problem[] {
  const ids = criteria.map(({ criterion }) => criterion.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const problems = twice.map((id) => {
    const index = file.rubric.own.findIndex((own) => own.id === id);
    const path = index < 0 ? ['rubric', 'use'] : ['rubric', 'own', index, 'id'];
    return yaml.problemAt(path, 'id.twice', `The criterion ${id} stands twice in this rubric. Rename one.`, { id });
  });
  problems.push(...weightProblems(yaml, file, criteria));
  if (ids.length === 0) {
    problems.push(
      yaml.problemAt(
        ['rubric'],
        'rubric.empty',
        'Nothing is marked. Name parts under use, or criteria under own.',
        {},
        'key',
      ),
    );
  }
  return problems;
}

/** A criterion that weighs less than this out of 100 is not felt by anyone. */
const LEAST_WEIGHT = 0.5;

/** Weights that do not add up to what is said, and criteria too light to count at an ending they apply to. */
function weightProblems(
  yaml: ContentFile<ScenarioFile>['yaml'],
  file: ScenarioFile,
  criteria: readonly WordedCriterion[],
): Problem[] {
  const sum = (some: readonly WordedCriterion[]): number =>
    some.reduce((total, { criterion }) => total + criterion.points, 0);
  const stated = file.rubric['adds-up-to'];
  const all = sum(criteria);
  const problems: Problem[] = [];
  if (stated !== undefined && stated !== all) {
    const message = `The points add up to ${all} and not to ${stated}. Change adds-up-to, or the points.`;
    problems.push(yaml.problemAt(['rubric', 'adds-up-to'], 'rubric.weights', message, { sum: all, stated }));
  }
  file.rubric.own.forEach(({ id, points, outcomes }, index) => {
    const light = outcomes.find((outcome) => {
      const beside = criteria.filter(({ criterion }) => criterion.outcomes.includes(outcome));
      return (points * 100) / (sum(beside) || 1) < LEAST_WEIGHT;
    });
    if (light === undefined) return;
    const message = `${id} weighs less than half a point of 100 when the session ends as ${light}. Give it more points.`;
    problems.push(yaml.problemAt(['rubric', 'own', index, 'points'], 'rubric.weights', message, { id }));
  });
  return problems;
}

function scenarioOf(
  path: string,
  file: ScenarioFile,
  scope: LoadedScope,
  client: ClientFile,
  parts: readonly RubricPart[],
  criteria: readonly WordedCriterion[],
  scales: readonly WordedScale[],
): Scenario {
  const looks = {
    ageYears: file.client.age,
    sex: file.client.sex,
    fitzpatrick: (FITZPATRICK_TYPES.indexOf(file.client.fitzpatrick) + 1) as 1 | 2 | 3 | 4 | 5 | 6,
  };
  const { jurisdiction, licence, banned, confidence, sources } = scope.file;
  return {
    id: file.id,
    file: path,
    level: file.level,
    teaches: file.teaches,
    minutes: file.minutes,
    modes: file.modes,
    place: { id: scope.file.id, jurisdiction, licence, banned, confidence, sources },
    looks: { ...looks, features: file.client.features },
    sessionCase: sessionCaseOf(file, scope, looks),
    rubric: {
      passMark: file.rubric.pass,
      seriousAllowed: file.rubric['serious-allowed'],
      minorsPerSerious: file.rubric['minors-per-serious'],
      failsOn: [...new Set([...parts.flatMap((part) => part.failsOn), ...file.rubric['fails-on']])],
      criteria: criteria.map(({ criterion }) => criterion),
      ...(file.rubric['pass-source'] ? { passMarkSource: file.rubric['pass-source'] } : undefined),
      ...(scales.length > 0 ? { rating: scales.map(({ scale }) => scale) } : undefined),
    },
    ownCriteria: file.rubric.own.map(({ id }) => id),
    criterionSources: Object.fromEntries(criteria.map(({ criterion, sources }) => [criterion.id, sources])),
    handIds: {
      pass: file.hands?.pass ?? [],
      fail: file.hands?.fail ?? [],
      elsewhere: (file.hands?.elsewhere ?? []).map((one) => ({ hand: one.hand, failsFor: one['fails-for'] })),
    },
    words: allWords(file, scope, client, criteria, scales),
  };
}

/** Where a lesion is: as given, or measured from the middle of its zone. */
function middleOf(lesion: ScenarioFile['client']['lesions'][number]): { u: number; v: number } {
  const { at, zone } = lesion;
  if (at) return { u: at[0], v: at[1] };
  return zone && zone !== 'outside' ? placeInZone(zone, lesion['across-mm'], lesion['down-mm']) : { u: 0, v: 0 };
}

/** What is special about the client's skin; what is ordinary is left out, so that it does not change a hash. */
function historyOf(client: ScenarioFile['client']): Partial<SkinClient> {
  const { lesions, wears, sun } = client;
  const places = lesions.map((lesion) => ({ ...middleOf(lesion), radiusMillimetres: lesion['radius-mm'] }));
  return {
    ...(places.length > 0 ? { lesions: places } : undefined),
    ...(wears.length > 0 ? { wears } : undefined),
    ...(client['cold-sores'] ? { coldSores: true } : undefined),
    ...(sun > 0 ? { sun } : undefined),
  };
}

function sessionCaseOf(file: ScenarioFile, scope: LoadedScope, skin: SessionCase['client']['skin']): SessionCase {
  const { device, client } = file;
  return {
    id: file.id,
    minutes: file.minutes,
    ...(file['keep-time'] ? { keepsTime: true } : undefined),
    scope: scope.profile,
    client: {
      skin: { ...skin, ...historyOf(client) },
      trust: client.trust,
      comfort: client.comfort,
      painSensitivity: client['pain-sensitivity'],
    },
    mustAsk: file['must-ask'],
    mustSay: file['must-say'],
    facts: file.facts.map((fact): ClientFact => ({
      id: fact.id,
      topics: fact.topics,
      onForm: fact['on-form'],
      closes: fact.closes,
      untilDays: fact['until-days'],
      source: fact.source,
      ...(fact['follow-ups'].length > 0 ? { followUps: followUpsOf(file, fact['follow-ups']) } : undefined),
      ...(fact.visits ? { visits: fact.visits } : undefined),
    })),
    areas: file.areas,
    rightWays: file['right-ways'].map((way): RightWay => ({
      decision: way.decision,
      atLeastDays: way['at-least-days'],
      leaveOut: way['leave-out'],
      reasons: way.reasons,
      ...(way.visits ? { visits: way.visits } : undefined),
    })),
    device: {
      ...(device.kind === 'pen' ? undefined : { kind: device.kind }),
      needleCount: device.needles,
      authorised: device.authorised,
      cartridge: cartridgeOf(device.cartridge),
      rateMinHertz: device['rate-hz'].from,
      rateMaxHertz: device['rate-hz'].to,
    },
    nextVisitDays: file['next-visit-days'],
    targetStrokesPerSquareCentimetre: file['target-strokes-per-cm2'] ?? usualDensity(device.kind),
    ...extrasOf(file),
  };
}

/** What only some scenarios have; left out where they do not, so that it changes no hash. */
function extrasOf(file: ScenarioFile): Partial<SessionCase> {
  const consultation = consultationOf(file);
  const incidents = incidentsOf(file);
  const { missing, unlabelled } = file.tray;
  return {
    ...(consultation ? { consultation } : undefined),
    ...(incidents ? { incidents } : undefined),
    ...(missing.length > 0 || unlabelled.length > 0 ? { tray: { missing, unlabelled } } : undefined),
    ...(file.visits > 1 ? { visits: file.visits } : undefined),
  };
}

function cartridgeOf(file: ScenarioFile['device']['cartridge']): SessionCase['device']['cartridge'] {
  const { sealed, expired, 'second-hand': secondHand } = file;
  return { sealed, expired, ...(secondHand ? { secondHand } : undefined) };
}

/** Words in English and in every other language the scenario has; parts without that language speak English. */
function allWords(
  file: ScenarioFile,
  scope: LoadedScope,
  client: ClientFile,
  criteria: readonly WordedCriterion[],
  scales: readonly WordedScale[],
): Scenario['words'] {
  const inLanguage = (language: string): ScenarioWords => {
    const own = said(file.words, language);
    const ordinary = said(client.words, language);
    return {
      title: own.title,
      summary: own.summary,
      briefing: own.briefing,
      place: said(scope.file.words, language),
      client: {
        name: own.client.name,
        wants: own.client.wants,
        opensWith: own.client['opens-with'],
        answers: filled(openAnswers(own.client.answers), ordinary.answers),
        guarded: guardedWords(own.client.answers),
        followUps: followUpTexts(file, own.client['follow-ups']),
        form: filled(own.client.form, ordinary.form),
      },
      incidents: incidentTexts(file, own.incidents),
      laterVisits: laterVisits(own['later-visits']),
      criteria: Object.fromEntries(criteria.map(({ criterion, words }) => [criterion.id, said(words, language)])),
      ratings: Object.fromEntries(scales.map(({ scale, words }) => [scale.id, said(words, language)])),
    };
  };
  const others = Object.keys(file.words).filter((language) => language !== 'en');
  return { en: inLanguage('en'), ...Object.fromEntries(others.map((language) => [language, inLanguage(language)])) };
}

type WordsFile = ScenarioFile['words']['en'];

function incidentTexts(file: ScenarioFile, words: WordsFile['incidents']): ScenarioWords['incidents'] {
  return Object.fromEntries(
    file.incidents.map(({ id }) => [id, { happens: words[id]?.happens ?? null, says: words[id]?.says ?? null }]),
  );
}

function laterVisits(words: WordsFile['later-visits']): ScenarioWords['laterVisits'] {
  return Object.fromEntries(
    Object.entries(words).map(([visit, { briefing, 'opens-with': opensWith, answers }]) => [
      visit,
      {
        briefing: briefing ?? null,
        opensWith: opensWith ?? null,
        answers: openAnswers(answers),
        guarded: guardedWords(answers),
      },
    ]),
  );
}

function openAnswers(answers: WordsFile['client']['answers']): Partial<Record<Topic, string>> {
  return Object.fromEntries(Object.entries(answers).map(([topic, answer]) => [topic, openly(answer)]));
}

function said<Words>(words: { readonly en: Words; readonly [language: string]: Words }, language: string): Words {
  return Object.hasOwn(words, language) ? words[language] : words.en;
}

function filled(
  own: Readonly<Partial<Record<Topic, string>>>,
  ordinary: Readonly<Record<Topic, string>>,
): Record<Topic, string> {
  return Object.fromEntries(TOPICS.map((topic) => [topic, own[topic] ?? ordinary[topic]])) as Record<Topic, string>;
}
