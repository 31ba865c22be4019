// Recorded attempts must replay to their own hashes for as long as their engine version is ours.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { attemptFileText, readAttemptFile, verifyAttempt } from '../../src/core/attempt';
import { face, rehearsed } from '../core/attempt/rehearsed';
import { NODE_GOLDENS } from './goldens';

const folder = fileURLToPath(new URL('.', import.meta.url));
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const names = readdirSync(folder).filter((name) => name.endsWith('.needlepoint.json'));

describe('golden attempts', () => {
  it('exist from Node and from Chromium', () => {
    expect(names.filter((name) => name.startsWith('node-'))).toHaveLength(NODE_GOLDENS.length);
    expect(names.filter((name) => name.startsWith('chromium-')).length).toBeGreaterThan(0);
  });

  it.each(names)('%s replays to its own hashes and score', (name) => {
    const read = readAttemptFile(textOf(name));
    expect(read.ok && verifyAttempt(read.file, face)).toMatchObject({ verified: true });
  });

  it.each(NODE_GOLDENS)('$name comes out of its hand again', ({ name, scenarioId, handId, seed }) => {
    const read = readAttemptFile(textOf(name));
    const again = readAttemptFile(attemptFileText(rehearsed(scenarioId, handId, seed)));
    expect(read.ok && again.ok && again.file.hashes).toEqual(read.ok && read.file.hashes);
  });
});
