// The licences of what ships, word by word, as a file that the built app carries: most licences ask that their text goes along.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages, type Lockfile, type ShippedPackage } from './licences-document.ts';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)\b/i;
const RULE = '-'.repeat(80);

/** @param project the folder with package-lock.json and node_modules */
export function licenceTexts(project: string): string {
  const lockfile = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as Lockfile;
  const shipped = shippedPackages(lockfile).filter(({ optional }) => !optional);
  return [
    'Needlepoint and what it is built of: the licences',
    'Needlepoint',
    readFileSync(join(project, 'LICENSE'), 'utf8'),
    'The face',
    readFileSync(join(project, 'assets/face/NOTICE.md'), 'utf8'),
    'The Apache License 2.0 stands in full with localforage below.\n',
    ...shipped.map((one) => `${one.name} ${one.version} (${one.licence})\n\n${textsIn(project, one)}`),
  ]
    .map((part) => `${part.trim()}\n`)
    .join(`\n${RULE}\n\n`);
}

/** The licence files of a package, or who wrote it when it only names its licence. */
function textsIn(project: string, { place }: ShippedPackage): string {
  const folder = join(project, place);
  if (!existsSync(folder))
    throw new Error(`${place} is not installed: npm ci brings it, with the text of its licence.`);
  const texts = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
  if (texts.length > 0) return texts.join('\n\n');
  const { author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    author?: string | { name: string };
  };
  const writer = typeof author === 'object' ? author.name : author;
  return `By ${writer ?? 'its contributors'}. The package names its licence and carries no text of it.`;
}
