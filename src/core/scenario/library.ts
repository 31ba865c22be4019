// What can be played and assigned: every scenario, module and place whose file reads without a mistake, and what is wrong with the others.
import type { Hand } from './hand';
import { idsIn } from './content-file';
import { loadHand } from './load-hand';
import { loadModule } from './load-module';
import { loadScenario } from './load-scenario';
import type { Module } from './module';
import { FOLDERS, loadScope, type LoadedScope } from './parts';
import type { Problem, Result, ScenarioFiles } from './problem';
import { loadRuns, type RunList } from './runs';
import { LEVELS, type Scenario } from './scenario';
import { cardOf, type SessionCard } from './session-card';

export interface Library {
  /** Easier sessions first. */
  scenarios: readonly Scenario[];
  /** What a list says of each scenario, in the same order: naming a session needs none of its files. */
  cards: readonly SessionCard[];
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
  /** A list of sessions for scripted hands, such as the demo class. */
  findRuns(id: string): RunList | undefined;
  /** A module, or a single session as a module of its own: its id is the scenario's. */
  findModule(id: string): Module | undefined;
}

/** What was read when the app was built, so that a page that only lists sessions and modules reads no file. */
export type ReadBefore = Pick<Library, 'cards' | 'modules'>;

/** All content files, each read when it is first asked for, and once: who plays a session waits for its own files alone. */
export function readLibrary(files: ScenarioFiles, before?: ReadBefore): Library {
  const scenarioOf = keeping((path) => loadScenario(files, path));
  const scenarioFiles = once(() => {
    const paths = files.list().filter((path) => /^needlepoint:\s*scenario\//m.test(files.read(path) ?? ''));
    const read = sortedOut(paths.map(scenarioOf));
    read.values.sort((a, b) => {
      const step = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
      return step !== 0 ? step : a.id < b.id ? -1 : 1;
    });
    return read;
  });
  const moduleFiles = once(() =>
    sortedOut(idsIn(files, FOLDERS.module).map((id) => loadModule(files, id, (step) => scenarioOf(`${step}.yaml`)))),
  );
  const modules = (): readonly Module[] => before?.modules ?? moduleFiles().values;
  const placeFiles = once(() => sortedOut(idsIn(files, FOLDERS.scope).map((id) => loadScope(files, id))));
  const find = (id: string): Scenario | undefined => {
    const path = `${id}.yaml`;
    const own = files.read(path) === undefined ? null : scenarioOf(path);
    if (own?.ok && own.value.id === id) return own.value;
    return scenarioFiles().values.find((scenario) => scenario.id === id);
  };
  return {
    get scenarios() {
      return scenarioFiles().values;
    },
    get cards() {
      return before?.cards ?? scenarioFiles().values.map(cardOf);
    },
    get modules() {
      return modules();
    },
    get places() {
      return placeFiles().values;
    },
    get problems() {
      return [scenarioFiles(), moduleFiles(), placeFiles()].flatMap(({ problems }) => problems);
    },
    find,
    findAt: (id, placeId) => loadScenario(files, id, placeId),
    findHand: (scenarioId, handId) => {
      const hand = loadHand(files, handId, scenarioId);
      return hand.ok ? hand.value : undefined;
    },
    findRuns: (id) => {
      const list = loadRuns(files, id);
      return list.ok ? list.value : undefined;
    },
    findModule: (id) => modules().find((module) => module.id === id) ?? sessionAlone(find(id)),
  };
}

interface Read<Value> {
  values: Value[];
  problems: Problem[];
}

/** What reads without a mistake, and what is wrong with the rest. */
function sortedOut<Value>(results: readonly Result<Value>[]): Read<Value> {
  return {
    values: results.flatMap((result) => (result.ok ? [result.value] : [])),
    problems: results.flatMap((result) => (result.ok ? [] : result.problems)),
  };
}

function keeping<Value>(load: (path: string) => Value): (path: string) => Value {
  const known = new Map<string, Value>();
  return (path) => {
    const found = known.get(path) ?? load(path);
    known.set(path, found);
    return found;
  };
}

function once<Value>(make: () => Value): () => Value {
  const whole = keeping(make);
  return () => whole('');
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
