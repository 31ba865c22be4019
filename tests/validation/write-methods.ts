// Writes the generated parts of METHODS.md after a coefficient or a row has changed: npx tsx tests/validation/write-methods.ts
import { writeFileSync } from 'node:fs';
import { asMarkdown } from './row';
import { methodsPath, readMethods, runAll, TABLES, withSection } from './methods';

let text = readMethods();
for (const [name, table] of Object.entries(TABLES)) text = withSection(text, name, table());
writeFileSync(methodsPath, withSection(text, 'validation', asMarkdown(runAll())));
