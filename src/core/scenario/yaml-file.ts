// Reads one YAML file into plain data and keeps where every entry stands. Nothing here throws for bad input.
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { Problem, Result } from './problem';

/** Larger files are refused unread; the largest of ours is near 10,000. */
export const MOST_CHARACTERS = 200_000;
/** More aliases than this in a file are refused: a few kilobytes of them can unfold to gigabytes. */
export const MOST_ALIASES = 50;
const MOST_DEPTH = 40;

export type DataPath = readonly PropertyKey[];

/** The plain data of a file, and a way from a place in the data to a place in the file. */
export interface YamlFile {
  file: string;
  data: unknown;
  /** A problem at a path; with 'key' it points at the entry's name. Points at the nearest entry that exists. */
  problemAt(path: DataPath, rule: string, message: string, values?: Problem['values'], at?: 'key' | 'value'): Problem;
}

/** Reads YAML 1.2 text: plain maps, lists, texts, numbers and flags. */
export function readYaml(file: string, text: string): Result<YamlFile> {
  if (text.length > MOST_CHARACTERS) {
    const message = `The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read. Split it.`;
    return { ok: false, problems: [problem(file, 1, 1, 'file.too-large', message, { characters: text.length })] };
  }
  const lines = new LineCounter();
  try {
    return readDocument(file, text, lines);
  } catch (error) {
    // The YAML library throws for aliases that unfold without end and for nesting deeper than its stack.
    const why = error instanceof Error ? error.message : 'it could not be read';
    return { ok: false, problems: [problem(file, 1, 1, 'yaml.unreadable', `The file cannot be read: ${why}.`, {})] };
  }
}

function readDocument(file: string, text: string, lines: LineCounter): Result<YamlFile> {
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    resolveKnownTags: false,
    logLevel: 'silent',
  });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }): Problem => {
    const { line, column } = at(pos[0]);
    const duplicate = code === 'DUPLICATE_KEY';
    const cure = duplicate
      ? `The name ${quotedKey(text, pos[0])} stands twice here. Keep one.`
      : syntaxCure(code, message);
    return problem(file, line, column, duplicate ? 'yaml.duplicate-key' : 'yaml.syntax', cure, { code });
  });
  // After the first slip in the syntax the rest is guesswork; twice-named entries are each sure.
  const certain = problems.filter(({ rule }, index) => index === 0 || rule === 'yaml.duplicate-key');
  if (certain.length > 0) return { ok: false, problems: certain };
  const unsafe = unsafeEntries(document as Document).map(({ offset, rule, message }) => {
    const { line, column } = at(offset);
    return problem(file, line, column, rule, message, {});
  });
  if (unsafe.length > 0) return { ok: false, problems: unsafe };

  const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
  const problemAt: YamlFile['problemAt'] = (path, rule, message, values = {}, which = 'value') => {
    const { line, column } = at(offsetOf(document.contents, path, which));
    return problem(file, line, column, rule, message, values);
  };
  return { ok: true, value: { file, data, problemAt } };
}

function problem(
  file: string,
  line: number,
  column: number,
  rule: string,
  message: string,
  values: Problem['values'],
): Problem {
  return { file, line, column, rule, message, values };
}

function quotedKey(text: string, offset: number): string {
  return text.slice(offset, offset + 60).match(/^[^:\n]+/)?.[0] ?? '';
}

function syntaxCure(code: string, message: string): string {
  const cures: Readonly<Record<string, string>> = {
    TAB_AS_INDENT: 'A tab stands where spaces are needed. Indent with spaces.',
    BAD_ALIAS: 'This alias points at nothing. Write the value out, or put the anchor before it.',
    MULTIPLE_DOCS: 'A file holds one document. Remove the --- line or split the file.',
    NON_STRING_KEY: 'A name must be a plain word.',
    TAG_RESOLVE_FAILED: 'Tags (!…) are not used here. Remove it, or put the text in quotes.',
  };
  return cures[code] ?? `This is not YAML: ${message.replace(/\s+/g, ' ').trim()}. Look at indents, colons and quotes.`;
}

interface Unsafe {
  offset: number;
  rule: string;
  message: string;
}

/** Entries that YAML allows and we do not: too many aliases, names that JavaScript treats specially, endless nesting. */
function unsafeEntries(document: Document): Unsafe[] {
  const found: Unsafe[] = [];
  let aliases = 0;
  visit(document, {
    Alias(_key, node) {
      aliases += 1;
      if (aliases !== MOST_ALIASES + 1) return;
      const message = `More than ${MOST_ALIASES} aliases (*name). Write the values out.`;
      found.push({ offset: startOf(node), rule: 'yaml.alias-limit', message });
    },
    Pair(_key, pair) {
      if (!isScalar(pair.key) || pair.key.value !== '__proto__') return;
      const message = 'The name __proto__ cannot be used. Remove the entry.';
      found.push({ offset: startOf(pair.key), rule: 'schema.unknown-field', message });
    },
    Collection(_key, node, path) {
      if (path.filter((step) => isCollection(step)).length < MOST_DEPTH) return;
      found.push({
        offset: startOf(node),
        rule: 'yaml.too-deep',
        message: `Nested more than ${MOST_DEPTH} deep. Flatten it.`,
      });
      return visit.BREAK;
    },
  });
  return found;
}

function startOf(node: unknown): number {
  const range = (node as Node | null)?.range;
  return range ? range[0] : 0;
}

/** Walks down a path as far as it exists and gives the place in the text. */
function offsetOf(contents: unknown, path: DataPath, which: 'key' | 'value'): number {
  let node: unknown = contents;
  let offset = startOf(contents);
  for (const [index, step] of path.entries()) {
    const pair = pairOf(node, step);
    const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    if (pair === undefined && next === undefined) return offset;
    const isLast = index === path.length - 1;
    // A value that is left empty has no place of its own; a name on the way shows better than the entry below it.
    offset = startOf(pair && (!isLast || which === 'key' || isNothing(next)) ? pair.key : next);
    if (isAlias(next)) return offset;
    node = next;
  }
  return offset;
}

function isNothing(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

function pairOf(node: unknown, key: PropertyKey): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
}
