// check [PATH…]: prints one line for each thing that is wrong with the content files. Exit 0 clean, 1 with problems.
import { problemLine } from '../core/scenario';
import { check, filesNamed } from './check';
import { readArguments, type Command } from './command';
import { scenarioFiles } from './content';

export const checkCommand: Command = (args, say) => {
  const { positionals } = readArguments(args, {}, say);
  const problems = check(positionals);
  for (const problem of problems) console.log(problemLine(problem));
  const count = positionals.length > 0 ? filesNamed(positionals).length : scenarioFiles().list().length;
  console.log(problems.length > 0 ? say('check-problems', { count: problems.length }) : say('check-clean', { count }));
  return problems.length > 0 ? 1 : 0;
};
