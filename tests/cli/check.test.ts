// The command line must look at every file it was given, and say so when there was none.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../src/cli/check';

const folder = mkdtempSync(join(tmpdir(), 'needlepoint-check-'));
for (const name of ['one', 'two', 'empty']) mkdirSync(join(folder, name));
cpSync('scenarios/clear-cheeks.yaml', join(folder, 'two', 'clear-cheeks.yaml'));
const broken = readFileSync('scenarios/clear-cheeks.yaml', 'utf8').replace('place: source-default', 'place: nowhere');
writeFileSync(join(folder, 'one', 'clear-cheeks.yaml'), broken);

it('finds the broken one of two files with the same name', () => {
  const problems = check([folder]);
  expect(problems.map(({ rule, file }) => ({ rule, file }))).toContainEqual({
    rule: 'unknown.scope',
    file: join(folder, 'one', 'clear-cheeks.yaml'),
  });
});

it('finds nothing wrong with the shipped files', () => {
  expect(check([])).toEqual([]);
});

it('does not call a folder without files clean', () => {
  expect(check([join(folder, 'empty')]).map(({ rule }) => rule)).toEqual(['file.missing']);
});
