// Reads content for the tests: the shipped files as they stand, with some of them replaced or added.
import { scenarioFiles } from '../../../src/cli/content';
import { loadScenario, problemLine, type Result, type Scenario, type ScenarioFiles } from '../../../src/core/scenario';

const shipped = scenarioFiles();
// Thousands of looks at one folder in a test run; it does not change meanwhile.
const shippedPaths = shipped.list();

/** The shipped files, with these texts in place of or beside them. */
export function filesWith(texts: Readonly<Record<string, string>> = {}): ScenarioFiles {
  return {
    read: (path) => (Object.hasOwn(texts, path) ? texts[path] : shipped.read(path)),
    list: () => [...new Set([...shippedPaths, ...Object.keys(texts)])].sort((a, b) => (a < b ? -1 : 1)),
  };
}

/** The text of a shipped file, with one part of it replaced. Throws when that part is not there. */
export function shippedText(path: string, from = '', to = ''): string {
  const text = shipped.read(path);
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not hold: ${from}`);
  return text.replace(from, to);
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(problemLine).join('\n'));
}

/** A shipped scenario, with one part of its text replaced. */
export function scenarioWith(id: string, from = '', to = ''): Scenario {
  const path = `${id}.yaml`;
  return valueOf(loadScenario(filesWith({ [path]: shippedText(path, from, to) }), id));
}

/** Ids of every shipped scenario, in order. */
export const SHIPPED_IDS: readonly string[] = shippedPaths
  .filter((path) => !path.includes('/'))
  .map((path) => path.replace(/\.yaml$/, ''));
