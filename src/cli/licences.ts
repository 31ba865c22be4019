// `npm run licences`: writes docs/licences.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { licencesDocument, type Lockfile } from './licences-document';

writeFileSync('docs/licences.md', licencesDocument(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile));
