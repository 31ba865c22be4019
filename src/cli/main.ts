// The command line: finds the command, runs it, and turns what went wrong into one clear line.
import { createWords } from '../words';
import { cli } from '../words/en/cli';
import { bench } from './bench';
import { checkCommand } from './check-command';
import { CommandError, type Command } from './command';
import { courseCommand } from './course';
import { grade } from './grade';
import { newCommand } from './new-scenario';
import { rehearseCommand } from './rehearse';
import { scoreCommand } from './score';
import { sensitivity } from './sensitivity';
import { separation } from './separation';

const COMMANDS: Readonly<Record<string, Command>> = {
  check: checkCommand,
  new: newCommand,
  rehearse: rehearseCommand,
  score: scoreCommand,
  course: courseCommand,
  grade,
  bench,
  separation,
  sensitivity,
};

// Whoever reads our output may stop reading (score … | head): that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [name, ...rest] = process.argv.slice(2);
const words = createWords();
// Only the command line says these, so the page does not carry them.
words.addResourceBundle('en', 'cli', cli);
const say = (id: string, values: Record<string, string | number> = {}): string => words.t(`cli:${id}`, values);

if (name === undefined || name === 'help' || name === '--help') {
  console.log(say('usage'));
} else if (!Object.hasOwn(COMMANDS, name)) {
  console.error(say('unknown-command', { command: name }));
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await COMMANDS[name](rest, say);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
