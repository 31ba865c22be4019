// What can be played and assigned: every scenario, module and place whose file reads without a mistake, and what is wrong with the others.
import type { Hand } from './hand';
import { loadHand } from './load-hand';
import { loadModule } from './load-module';
import { loadScenario } from './load-scenario';
import type { Module } from './module';
import { FOLDERS, loadScope, type LoadedScope } from './parts';
import type { Problem, Result, ScenarioFiles } from './problem';
import { LEVELS, type Scenario } from './scenario';

export interface Library {
  /** Easier sessions first. */
  scenarios: readonly Scenario[];
  /** By id. */
  modules: readonly Module[];
  /** Scope profiles, by id. */
  places: readonly LoadedScope[];
  problems: readonly Problem[];
  find(id: string): Scenario | undefined;
  /** A scenario under the scope profile an assignment chose; the problems say why it cannot be played there. */
  findAt(id: string, placeId: string): Result<Scenario>;
  /** A hand of a scenario, or one that may carry out any. */
  findHand(scenarioId: string, handId: string): Hand | undefined;
  /** A module, or a single session as a module of its own: its id is the scenario's. */
  findModule(id: string): Module | undefined;
}

/** Reads all content files once. */
export function readLibrary(files: ScenarioFiles): Library {
  const problems: Problem[] = [];
  const readAll = <Value>(paths: readonly string[], load: (path: string) => Result<Value>): Value[] =>
    paths.flatMap((path) => {
      const result = load(path);
      if (result.ok) return [result.value];
      problems.push(...result.problems);
      return [];
    });
  const inFolder = (folder: string): string[] =>
    files.list().flatMap((path) => {
      const [first, name, ...rest] = path.split('/');
      return first === folder && name !== undefined && rest.length === 0 ? [name.replace(/\.yaml$/, '')] : [];
    });
  const scenarioPaths = files.list().filter((path) => {
    const text = files.read(path);
    return text !== undefined && /^needlepoint:\s*scenario\//m.test(text);
  });
  const scenarios = readAll(scenarioPaths, (path) => loadScenario(files, path)).sort((a, b) => {
    const step = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
    return step !== 0 ? step : a.id < b.id ? -1 : 1;
  });
  const modules = readAll(inFolder(FOLDERS.module), (id) => loadModule(files, id));
  const places = readAll(inFolder(FOLDERS.scope), (id) => loadScope(files, id));
  return {
    scenarios,
    modules,
    places,
    problems,
    find: (id) => scenarios.find((scenario) => scenario.id === id),
    findAt: (id, placeId) => loadScenario(files, id, placeId),
    findHand: (scenarioId, handId) => {
      const hand = loadHand(files, handId, scenarioId);
      return hand.ok ? hand.value : undefined;
    },
    findModule: (id) =>
      modules.find((module) => module.id === id) ?? sessionAlone(scenarios.find((one) => one.id === id)),
  };
}

/** A session assigned by itself: one step, met by one pass. */
function sessionAlone(scenario: Scenario | undefined): Module | undefined {
  if (!scenario) return undefined;
  const { id, file, rubric, words } = scenario;
  const wordsOfModule = Object.entries(words).map(([language, { title, summary }]) => [
    language,
    { title, summary, audience: '' },
  ]);
  return {
    id,
    file,
    steps: [{ scenarioId: id, mode: 'practice', attemptsAllowed: null }],
    draw: null,
    passRule: { score: rubric.passMark, noCritical: true, passesInARow: 1, onDifferentDays: false },
    validDays: null,
    words: Object.fromEntries(wordsOfModule) as Module['words'],
  };
}
