// `npm run statements`: writes docs/statements.md.
import { writeFileSync } from 'node:fs';
import { scenarioFiles } from './content';
import { statementsDocument } from './statements-document';

writeFileSync('docs/statements.md', statementsDocument(scenarioFiles()));
