// `npm run bench:gradebook`: how long 2,000 attempts of 100 trainees take to open in the gradebook, each rehearsed on a seed of its own and
// examined as an import does. Making them takes minutes: the records are kept in .tmp/gradebook-2000.json. Exits 1 when the bar is missed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attemptFileText, playedScenario, rehearse, type Attempt } from '../core/attempt';
import { loadHand, readLibrary, type Hand, type Library, type Module, type Scenario } from '../core/scenario';
import {
  countsOf,
  examineAttempt,
  gradebookOf,
  mergeRecords,
  readRecords,
  schoolOf,
  stamped,
  submissionId,
  type SchoolAct,
  type SchoolPorts,
  type SchoolRecord,
} from '../core/school';
import type { Face } from '../core/skin';
import { loadFace, scenarioFiles } from './content';

const KEPT = resolve(dirname(fileURLToPath(import.meta.url)), '../../.tmp/gradebook-2000.json');
const ATTEMPTS = 2000;
const TRAINEES = 100;
const FIRST_DAY = Date.UTC(2026, 8, 1, 9);
/** Refusals and small mistakes: the cheapest honest sessions there are. */
const PLAYS = [
  ['banned-place', 'declines'],
  ['banned-place', 'refers'],
  ['waxed-five-days', 'postpones'],
] as const;

/** The records of the bench's school, made when they are not kept yet. `onProgress` hears how many attempts are done. */
function gradebookRecords(onProgress: (done: number) => void): SchoolRecord[] {
  const kept = existsSync(KEPT) ? readRecords(JSON.parse(readFileSync(KEPT, 'utf8'))) : null;
  if (kept) return kept;
  const records = madeRecords(loadFace(), onProgress);
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify(records));
  return records;
}

function madeRecords(face: Face, onProgress: (done: number) => void): SchoolRecord[] {
  let ids = 0;
  const ports: SchoolPorts = {
    newId: () => `bench-${(ids += 1)}`,
    now: () => new Date(FIRST_DAY + ids * 60_000).toISOString(),
  };
  const record = (act: SchoolAct, id?: string): SchoolRecord => stamped(act, 'instructor', ports, id) as SchoolRecord;
  const people = Array.from({ length: TRAINEES }, (_, place) => `trainee-${place + 1}`);
  const records = [
    record({ kind: 'school-founded', name: 'Bench' }, 'bench-school'),
    record({ kind: 'class', name: 'Spring' }, 'spring'),
    record({ kind: 'person', role: 'instructor', name: 'Instructor', number: '' }, 'instructor'),
    ...people.flatMap((person, place) => [
      record({ kind: 'person', role: 'trainee', name: `Trainee ${place + 1}`, number: String(place + 1) }, person),
      record({ kind: 'member', person, class: 'spring', present: true }),
    ]),
  ];
  const library = readLibrary(scenarioFiles());
  const plays = PLAYS.flatMap(([scenarioId, handId]) => playOf(library, scenarioId, handId) ?? []);
  for (let number = 0; number < ATTEMPTS; number++) {
    records.push(...attemptRecords(plays[number % plays.length], number, people[number % TRAINEES], record, face));
    onProgress(number + 1);
  }
  return records;
}

function playOf(library: Library, scenarioId: string, handId: string): { scenario: Scenario; hand: Hand } | null {
  const scenario = library.find(scenarioId);
  const hand = scenario && loadHand(scenarioFiles(), handId, scenarioId);
  return scenario && hand?.ok ? { scenario, hand: hand.value } : null;
}

function attemptRecords(
  { scenario, hand }: { scenario: Scenario; hand: Hand },
  number: number,
  person: string,
  record: (act: SchoolAct, id?: string) => SchoolRecord,
  face: Face,
): SchoolRecord[] {
  const startedAt = new Date(FIRST_DAY + number * 3_600_000).toISOString();
  const setup = { id: `attempt-${number}`, scenario: playedScenario(scenario), seed: number, who: person, startedAt };
  const played = rehearse({ ...setup, mode: 'exam' }, hand, face);
  // As a person's: what a scripted hand did would never count, and the gradebook would have nothing to do.
  const byPerson: Attempt = { ...played, setup: { ...played.setup, origin: { kind: 'person' } } };
  const examined = examineAttempt(attemptFileText(byPerson), face);
  if (examined.kind !== 'examined') throw new Error(`A rehearsed attempt cannot be read: ${examined.reason}.`);
  const { submission, verification, facts } = examined;
  return [record({ ...submission, person }, submissionId(facts.digest)), record({ ...verification, asAssigned: null })];
}

/** A module over the scenarios played, as demanding for the gradebook as a school's own. */
function benchModules(): Module[] {
  return PLAYS.map(([scenarioId], place) => ({
    id: `module-${place}`,
    file: '',
    steps: [{ scenarioId, mode: 'practice', attemptsAllowed: null }],
    draw: null,
    passRule: { score: 80, noCritical: true, passesInARow: 3, onDifferentDays: true },
    validDays: 365,
    words: { en: { title: scenarioId, summary: '', audience: '' } },
  }));
}

/** From the records as a shelf gives them to the rows of the gradebook: what opening it costs before it is drawn. */
function openGradebook(records: readonly SchoolRecord[]): { rows: number; attempts: number; counted: number } {
  const merged = mergeRecords(structuredClone(records), []);
  const school = schoolOf(merged.records);
  if (!school) throw new Error('The bench has no school.');
  const rows = gradebookOf(school, benchModules(), '2026-11-24', (instant) => instant.slice(0, 10));
  const attempts = [...school.attempts.values()];
  return {
    rows: rows.length,
    attempts: attempts.length,
    counted: attempts.filter((attempt) => countsOf(attempt).counts).length,
  };
}

/** Seconds that opening may take (issue: under one). */
const BAR_SECONDS = 1;
const ROUNDS = 5;

const records = gradebookRecords((done) => {
  if (done % 200 === 0) console.error(`${done} of ${ATTEMPTS} attempts rehearsed and examined`);
});
const seconds = Array.from({ length: ROUNDS }, () => {
  const from = performance.now();
  openGradebook(records);
  return (performance.now() - from) / 1000;
}).sort((a, b) => a - b);
const { rows, attempts, counted } = openGradebook(records);
const middle = seconds[Math.floor(ROUNDS / 2)];
console.log(
  `${middle < BAR_SECONDS ? 'met' : 'MISSED'} gradebook of ${attempts} attempts (${counted} count), ${rows} trainees: ` +
    `${middle.toFixed(3)} s from records to rows, median of ${ROUNDS} (bar: under ${BAR_SECONDS} s; drawing not in it)`,
);
if (middle >= BAR_SECONDS) process.exitCode = 1;
