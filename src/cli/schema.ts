// schema: writes the JSON Schemas for authors' editors into scenarios/schema/. Run it after any change of the content schemas.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from '../core/scenario';

const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../scenarios/schema');
mkdirSync(folder, { recursive: true });
for (const { name, text } of schemaFiles()) writeFileSync(join(folder, name), text);
