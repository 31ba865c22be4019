// The sessions that can be played: every scenario file that reads without a mistake, and what is wrong with the others.
import { loadScenario, type Level, type Problem, type Scenario, type ScenarioFiles } from '../../core/scenario';

export interface Library {
  scenarios: readonly Scenario[];
  problems: readonly Problem[];
  find(id: string): Scenario | undefined;
}

const LEVEL_ORDER: readonly Level[] = ['beginner', 'intermediate', 'advanced', 'exam'];

/** Reads all scenario files once. Easier sessions come first. */
export function readLibrary(files: ScenarioFiles): Library {
  const scenarios: Scenario[] = [];
  const problems: Problem[] = [];
  for (const path of files.list()) {
    const text = files.read(path);
    if (text === undefined || !/^needlepoint:\s*scenario\//m.test(text)) continue;
    const result = loadScenario(files, path);
    if (result.ok) scenarios.push(result.value);
    else problems.push(...result.problems);
  }
  scenarios.sort((a, b) => {
    const step = LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level);
    return step !== 0 ? step : a.id < b.id ? -1 : 1;
  });
  return { scenarios, problems, find: (id) => scenarios.find((scenario) => scenario.id === id) };
}
