// The short form of the fuzzing: fixed numbers of inputs from fixed seeds. `npm run fuzz` is the long form (docs/fuzz.md).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuzzAttempts, fuzzBytes } from './attempts';
import { fuzzContent } from './content';
import { fuzzIntents } from './intents';
import { fuzzSchoolFiles } from './school-files';
import { fuzzBackups, fuzzPacked } from './sealed-files';
import type { Round } from './round';

function clean({ faults, inputs, past }: Round, leastPast: number): void {
  expect(faults).toEqual([]);
  expect(past / inputs, 'share that got past the door').toBeGreaterThanOrEqual(leastPast);
}

describe('whatever comes in', () => {
  it('as intents: valid ones in any order and malformed ones', async () => clean(await fuzzIntents(3000, 1), 0.5));
  it('as files of authors', async () => clean(await fuzzContent(200, 1), 0.45));
  it('as attempt files, changed and sealed anew', async () => clean(await fuzzAttempts(150, 1), 0.5));
  it('as files of a school', async () => clean(await fuzzSchoolFiles(400, 1), 0.3));

  it('as backups, changed inside and sealed again', async () => clean(await fuzzBackups(150, 1), 0.4));
  it('as links and certificates, packed and signed anew', async () => clean(await fuzzPacked(300, 1), 0.2));

  it('with one byte changed: of a thousand attempt files none verifies', async () => {
    const { faults, past } = await fuzzBytes(1000, 1);
    expect([faults, past]).toEqual([[], 0]);
  });
});

describe('text from outside', () => {
  it('is never put into a page as markup or run as code', () => {
    const dangerous =
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|\beval\(|new Function/;
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((path) => dangerous.test(readFileSync(join('src', path), 'utf8')))).toEqual([]);
  });
});
