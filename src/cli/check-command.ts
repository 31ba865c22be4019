// check [--rehearse] [PATH…]: prints one line for each thing that is wrong with the content files. Exit 0 clean, 1 with problems.
import { idleCriteria, idleSharedCriteria, rehearsalProblems, type SeenCriteria } from '../core/attempt';
import { loadScenario, problemLine, type Problem } from '../core/scenario';
import { check, filesNamed } from './check';
import { readArguments, type Command, type Say } from './command';
import { idOrPath, loadFace, scenarioFiles, shownPath } from './content';

export const checkCommand: Command = (args, say) => {
  const { positionals, values } = readArguments(args, { rehearse: { type: 'boolean' } }, say);
  const named = values.rehearse === true ? positionals.map(pathOfId) : positionals;
  const problems = check(named);
  if (values.rehearse === true && problems.length === 0) problems.push(...rehearsed(named, say));
  for (const problem of problems) console.log(problemLine(problem));
  const count = named.length > 0 ? filesNamed(named).length : scenarioFiles().list().length;
  console.log(problems.length > 0 ? say('check-problems', { count: problems.length }) : say('check-clean', { count }));
  return problems.length > 0 ? 1 : 0;
};

/** A scenario may be named by its id. */
function pathOfId(name: string): string {
  return /^[a-z0-9-]+$/.test(name) ? `scenarios/${name}.yaml` : name;
}

/** What playing every hand of the named scenarios shows; of all of them when none is named. */
function rehearsed(named: readonly string[], say: Say): Problem[] {
  const files = scenarioFiles(named);
  const face = loadFace();
  const paths = named.length > 0 ? filesNamed(named).map(idOrPath) : files.list().filter((path) => !path.includes('/'));
  const seen: SeenCriteria[] = [];
  const problems = paths.flatMap((path) => {
    const scenario = loadScenario(files, path);
    if (!scenario.ok) return [];
    const onHand = (hand: string): void => console.error(say('rehearsing', { scenario: scenario.value.id, hand }));
    const played = rehearsalProblems(files, face, scenario.value, onHand);
    seen.push(played);
    return [...played.problems, ...idleCriteria(files, scenario.value, played)];
  });
  // A shared criterion may well be idle in one scenario; in all of them it marks nothing.
  if (named.length === 0) problems.push(...idleSharedCriteria(files, seen));
  return problems.map((problem) => ({ ...problem, file: shownPath(problem.file) }));
}
