// Attempt files on the way between browser and Node: downloaded, opened, scored and rehearsed as a person would.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  INPUT_KINDS,
  readAttemptFile,
  sampleOf,
  samplesIn,
  sealedText,
  type AttemptFile,
  type InputKind,
} from '../../src/core/attempt';
import type { HandSample } from '../../src/core/skin';
import { say } from './trainee';

/** What `needlepoint score FILE --json` prints, as far as the tests read it. */
export interface NodeReport {
  verified: boolean;
  score: number;
  passed: boolean;
  outcome: string;
  origin: string;
}

function needlepoint(...args: string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { encoding: 'utf8' });
}

/** Replays a file in Node. Throws when it is not verified. */
export function scoreInNode(path: string): NodeReport {
  return JSON.parse(needlepoint('score', path, '--json')) as NodeReport;
}

/** Lets a scripted hand play a session in Node and leaves its file. */
export function rehearseInNode(scenarioId: string, handId: string, path: string): void {
  needlepoint('rehearse', scenarioId, '--hand', handId, '--seed', '7', '--out', path);
}

/** Takes the file of the debrief that is shown. */
export async function downloadAttempt(page: Page, path: string): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('debrief.download') }).click();
  await (await download).saveAs(path);
}

/** Chooses a file at the first page's file door. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('home.file-choose') }).click();
  await (await chooser).setFiles(path);
}

/** The record inside a file. Throws when it is damaged. */
export function contentOf(path: string): AttemptFile {
  const read = readAttemptFile(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(`The attempt file cannot be read: ${read.reason}.`);
  return read.file;
}

/** The same file with a better score, sealed anew: only a replay can tell. */
export function forgedText(text: string): string {
  const { digest, ...fields } = JSON.parse(text) as { digest: string; scorecard: { score: number } };
  if (!digest) throw new Error('The file has no seal to break.');
  return sealedText({ ...fields, scorecard: { ...fields.scorecard, score: 99.9 } });
}

/** An honest file in all the ways in which it can be none. */
export function spoiltFiles(honest: string): Record<'edited' | 'truncated' | 'foreign' | 'future' | 'forged', string> {
  return {
    edited: honest.replace('"score":', '"score": '),
    truncated: honest.slice(0, honest.length / 2),
    foreign: '{"hello":"world"}',
    future: honest.replace(/attempt\/\d/, 'attempt/9'),
    forged: forgedText(honest),
  };
}

/** The score a debrief shows. */
export async function shownScore(page: Page): Promise<number> {
  return Number.parseFloat(await page.locator('.score-ring').innerText());
}

/** The hand samples that one kind of input made. */
export function samplesBy(file: AttemptFile, kind: InputKind): HandSample[] {
  return file.record.handRuns
    .filter(({ inputKind }) => INPUT_KINDS[inputKind] === kind)
    .flatMap((run) => Array.from({ length: samplesIn(run) }, (_, place) => sampleOf(run, place)));
}
