// What is wrong with a file, where, and how to mend it; and the result every reader of files gives instead of throwing.

export interface Problem {
  /** Path below scenarios/, or as given. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** Stable id such as 'unknown.zone'. */
  rule: string;
  /** What is wrong and the cure, in English, for people at a command line or an editor. */
  message: string;
  /** The figures and ids in the message, for those who word it themselves. */
  values: Readonly<Record<string, string | number>>;
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; problems: readonly Problem[] };

/** Where content files come from: a port, so that core reads no disk and no network. Paths are relative to scenarios/ and use '/'. */
export interface ScenarioFiles {
  read(path: string): string | undefined;
  list(): string[];
}

/** By file, then line, column and rule, so that lists of problems read the same on every machine. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  if (a.column !== b.column) return a.column - b.column;
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}

/** `file:line:column rule message`, the form editors and terminals can follow. */
export function problemLine(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.rule} ${problem.message}`;
}
