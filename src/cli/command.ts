// What every command of the command line shares: its shape, its arguments and its errors.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Words for the command line, by id of src/words/en/cli.ts. */
export type Say = (id: string, values?: Record<string, string | number>) => string;

/** A command takes its arguments and gives the exit code. */
export type Command = (args: string[], say: Say) => Promise<number> | number;

/** Something the person at the keyboard can mend; its message is one line for them. */
export class CommandError extends Error {}

/** The words and options of a call. Throws a CommandError when they cannot be read. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  say: Say,
): { positionals: string[]; values: Partial<Record<keyof Options, string | boolean>> } {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    return { positionals, values: values as Partial<Record<keyof Options, string | boolean>> };
  } catch (error) {
    throw new CommandError(say('bad-arguments', { why: error instanceof Error ? error.message : '' }));
  }
}

/** The text of a file. Throws a CommandError naming the file when it cannot be read. */
export function readText(file: string, say: Say): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandError(say('cannot-read', { file, why: reason(error) }));
  }
}

/** Writes a file and the folders above it. Throws a CommandError naming the file when it cannot. */
export function writeText(file: string, text: string, say: Say): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw new CommandError(say('cannot-write', { file, why: reason(error) }));
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist.',
    EISDIR: 'it is a folder.',
    ENOTDIR: 'part of its path is not a folder.',
    EACCES: 'this account may not.',
  };
  return known[code] ?? `the system said ${code || 'no'}.`;
}
