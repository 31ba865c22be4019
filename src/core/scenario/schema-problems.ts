// Turns what zod says of a value into problems with a place, a rule and a cure.
import { didYouMean } from './near';
import type { Problem, Result } from './problem';
import { z } from './jitless-zod';
import type { DataPath, YamlFile } from './yaml-file';

type Issue = z.core.$ZodIssue;
type AnySchema = z.core.$ZodType;

/** Checks the data of a file against a schema and gives its parsed value, defaults filled in. */
export function parseWith<Schema extends z.ZodType>(yaml: YamlFile, schema: Schema): Result<z.output<Schema>> {
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(yaml, schema, issue, [])) };
}

function problemsOf(yaml: YamlFile, root: AnySchema, issue: Issue, prefix: DataPath): Problem[] {
  const path: DataPath = [...prefix, ...issue.path];
  const name = nameOf(path);
  const schema = schemaAt(root, path, yaml.data);
  const purpose = purposeOf(schema);
  const say = (rule: string, message: string, values: Problem['values'] = {}): Problem[] => [
    yaml.problemAt(path, rule, purpose ? `${message} ${purpose}` : message, { field: name, ...values }),
  ];
  const value = valueAt(yaml.data, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = schema ? keysOf(schema) : [];
      return issue.keys.map((key) =>
        yaml.problemAt(
          [...path, key],
          'schema.unknown-field',
          `${name} has no entry ${key}. ${didYouMean(key, known)}`,
          { field: key },
          'key',
        ),
      );
    }
    case 'invalid_type':
      if (value === undefined) return say('schema.missing', `${name} is missing. Add it.`);
      return say('schema.type', `${name} must be ${aKind(issue.expected)}, not ${kindOf(value)}.`);
    case 'invalid_value':
      if (value === undefined) return say('schema.missing', `${name} is missing. Add it.`);
      return say(
        unknownRule(schema),
        `${name} cannot be ${shown(value)}. ${didYouMean(shown(value), issue.values.map(String))}`,
        { value: shown(value) },
      );
    case 'too_small':
      return say('schema.range', `${name} ${boundOf(issue.origin, value)} must be at least ${issue.minimum}.`);
    case 'too_big':
      return say('schema.range', `${name} ${boundOf(issue.origin, value)} must be at most ${issue.maximum}.`);
    case 'invalid_union':
      return unionProblems(yaml, root, issue, path) ?? say('schema.type', `${name} cannot be ${shown(value)}.`);
    case 'not_multiple_of':
    case 'invalid_format':
    case 'custom':
      return say('schema.format', `${name} ${issue.message} (it is ${shown(value)}).`);
    default:
      return say('schema.value', `${name}: ${issue.message}.`);
  }
}

/** The problems of the alternative that was most likely meant: one whose outer form fits. */
function unionProblems(
  yaml: YamlFile,
  root: AnySchema,
  issue: z.core.$ZodIssueInvalidUnion,
  path: DataPath,
): Problem[] | undefined {
  const meant = issue.errors.find(
    (issues) =>
      issues.length > 0 && issues.every(({ path: below, code }) => below.length > 0 || code === 'unrecognized_keys'),
  );
  return meant?.flatMap((inner) => problemsOf(yaml, root, inner, path));
}

function nameOf(path: DataPath): string {
  if (path.length === 0) return 'the file';
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? kindOf(value) : String(value);
  return text === '' ? 'empty' : text.slice(0, 60);
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return (
    { object: 'a map', string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as string] ??
    typeof value
  );
}

function aKind(expected: string): string {
  const kinds: Readonly<Record<string, string>> = {
    object: 'a map',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return kinds[expected] ?? expected;
}

function boundOf(origin: string, value: unknown): string {
  if (origin === 'string') return `has ${String(value).length} characters; its length`;
  if (origin === 'array') return `has ${Array.isArray(value) ? value.length : 0} entries; their number`;
  return `is ${shown(value)}; it`;
}

function unknownRule(schema: AnySchema | undefined): string {
  const id = schema ? z.globalRegistry.get(schema as z.ZodType)?.id : undefined;
  return typeof id === 'string' ? `unknown.${id}` : 'schema.value';
}

function purposeOf(schema: AnySchema | undefined): string {
  const description = schema ? describedIn(schema) : undefined;
  return description ? `(${description})` : '';
}

/** The description an author wrote on a field, on whichever of its wrappers it stands. */
function describedIn(schema: AnySchema): string | undefined {
  const own = z.globalRegistry.get(schema as z.ZodType)?.description;
  if (own) return own;
  const inner = innerOf(schema);
  return inner ? describedIn(inner) : undefined;
}

function innerOf(schema: AnySchema): AnySchema | undefined {
  const def = schema._zod.def as { innerType?: AnySchema };
  return def.innerType;
}

function unwrapped(schema: AnySchema): AnySchema {
  const inner = innerOf(schema);
  return inner ? unwrapped(inner) : schema;
}

function keysOf(schema: AnySchema): string[] {
  const plain = unwrapped(schema);
  const def = plain._zod.def as { shape?: Record<string, unknown>; options?: AnySchema[] };
  if (def.shape) return Object.keys(def.shape);
  return def.options?.flatMap(keysOf) ?? [];
}

/** The schema that stands for a path; undefined where the path leaves the schema. Wrappers are kept, for their descriptions. */
function schemaAt(root: AnySchema, path: DataPath, data: unknown): AnySchema | undefined {
  let schema: AnySchema | undefined = root;
  let value = data;
  for (const step of path) {
    if (!schema) return undefined;
    schema = stepInto(unwrapped(schema), step, value);
    value = valueAt(value, [step]);
  }
  return schema;
}

function stepInto(schema: AnySchema, step: PropertyKey, value: unknown): AnySchema | undefined {
  const def = schema._zod.def as {
    shape?: Record<PropertyKey, AnySchema>;
    catchall?: AnySchema;
    element?: AnySchema;
    options?: AnySchema[];
  };
  if (def.shape) return Object.hasOwn(def.shape, step) ? def.shape[step] : def.catchall;
  if (def.element) return def.element;
  const isList = Array.isArray(value);
  const option = def.options?.find((one) => {
    const inner = unwrapped(one)._zod.def as { shape?: unknown; element?: unknown };
    return isList ? inner.element !== undefined : inner.shape !== undefined;
  });
  return option ? stepInto(unwrapped(option), step, value) : undefined;
}
