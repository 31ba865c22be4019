// The JSON Schemas that editors use while an author writes, made from the same schemas the loader checks with.
import { clientSchema } from './client-schema';
import { handSchema } from './hand-schema';
import { z } from './jitless-zod';
import { moduleSchema } from './module-schema';
import { rubricSchema } from './rubric-schema';
import { runsSchema } from './runs';
import { scenarioSchema } from './scenario-schema';
import { scopeSchema } from './scope-schema';
import { sourcesSchema } from './sources-file';

const SCHEMAS = {
  scenario: scenarioSchema,
  scope: scopeSchema,
  rubric: rubricSchema,
  client: clientSchema,
  hand: handSchema,
  module: moduleSchema,
  runs: runsSchema,
  sources: sourcesSchema,
} as const;

/** File name below scenarios/schema/ and content of each JSON Schema (draft 7, which editors know best). */
export function schemaFiles(): { name: string; text: string }[] {
  return Object.entries(SCHEMAS).map(([name, schema]) => ({
    name: `${name}.schema.json`,
    text: `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-07' }), null, 2)}\n`,
  }));
}
