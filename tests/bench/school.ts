// A school of 2,000 attempts by 100 trainees, each rehearsed on a seed of its own, as a backup that the app restores. Making it takes minutes,
// so it is kept in .tmp under the engine's version.
import { webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { RULES_VERSION } from '../../src/core/attempt';
import {
  stamped,
  submissionId,
  writeBackup,
  type BackupEntry,
  type SchoolAct,
  type SchoolPorts,
  type SchoolRecord,
} from '../../src/core/school';
import { loadFace } from '../../src/cli/content';
import { startWorker } from '../../src/cli/worker';
import { createWebCrypto } from '../../src/desk/shared/web-crypto';
import { progress } from './family';
import { ATTEMPTS, FIRST_DAY, PASSPHRASE, TRAINEES } from './school-plays';
import type { RehearsedAttempt } from './school-worker';

const folder = resolve(import.meta.dirname, '../../.tmp');
const RECORDS_TOGETHER = 500;
/** Each attempt was made for one of these. */
const MODULES = ['clients-and-limits', 'foundations'] as const;
const TERMS = { due: null, mode: 'exam', attempts: null, help: null, scope: null } as const;

/** The path of the backup; made when this engine has none yet. */
export async function benchSchool(): Promise<string> {
  // Counted up whenever the records are made in another way.
  const name = `bench-school-2-${RULES_VERSION}-${loadFace().mapsHash}.needlepoint-school`;
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder).filter((other) => other.startsWith('bench-school-'))) rmSync(join(folder, old));
  const parts: Uint8Array[] = [];
  const entries = entriesOf(await rehearseAll());
  for await (const part of writeBackup(
    entries,
    PASSPHRASE,
    new Date(FIRST_DAY).toISOString(),
    createWebCrypto(webcrypto as Crypto),
  ))
    parts.push(part);
  writeFileSync(path, Buffer.concat(parts));
  return path;
}

/** All attempts, on all cores. */
async function rehearseAll(): Promise<RehearsedAttempt[]> {
  const all: RehearsedAttempt[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const worker = startWorker(new URL('./school-worker.ts', import.meta.url));
    while (next < ATTEMPTS) {
      const number = next++;
      all[number] = await new Promise<RehearsedAttempt>((fulfil, refuse) => {
        worker.once('message', fulfil).once('error', refuse);
        worker.postMessage(number);
      });
      worker.removeAllListeners('error');
      done += 1;
      if (done % 200 === 0) progress(`school: ${done} of ${ATTEMPTS} attempts rehearsed and examined`);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return all;
}

async function* entriesOf(attempts: readonly RehearsedAttempt[]): AsyncGenerator<BackupEntry> {
  const records = recordsOf(attempts);
  yield { drawer: 'school', key: 'bench-school', text: '' };
  for (let from = 0; from < records.length; from += RECORDS_TOGETHER) {
    const together = records.slice(from, from + RECORDS_TOGETHER);
    yield { drawer: 'records', key: String(from), text: JSON.stringify(together) };
  }
  for (const { text, examined } of attempts) yield { drawer: 'attempt', key: examined.facts.digest, text };
}

function recordsOf(attempts: readonly RehearsedAttempt[]): SchoolRecord[] {
  let ids = 0;
  const ports: SchoolPorts = {
    newId: () => `bench-${(ids += 1)}`,
    now: () => new Date(FIRST_DAY + ids * 60_000).toISOString(),
  };
  const record = (act: SchoolAct, id?: string): SchoolRecord => stamped(act, 'instructor', ports, id) as SchoolRecord;
  const people = Array.from({ length: TRAINEES }, (_, place) => `trainee-${place + 1}`);
  return [
    record({ kind: 'school-founded', name: 'Bench' }, 'bench-school'),
    record({ kind: 'class', name: 'Spring' }, 'spring'),
    record({ kind: 'person', role: 'instructor', name: 'Instructor', number: '' }, 'instructor'),
    ...people.flatMap((person, place) => [
      record({ kind: 'person', role: 'trainee', name: `Trainee ${place + 1}`, number: String(place + 1) }, person),
      record({ kind: 'member', person, class: 'spring', present: true }),
    ]),
    ...MODULES.map((module) =>
      record({ kind: 'assignment', class: 'spring', module, terms: TERMS, salt: 's' }, module),
    ),
    ...attempts.flatMap(({ examined: { submission, verification, facts } }, number) => {
      const { attempt, scenario } = submission;
      const person = people[number % TRAINEES];
      const assignment = scenario === 'banned-place' ? MODULES[0] : MODULES[1];
      return [
        record({
          kind: 'attempt-begun',
          attempt,
          person,
          assignment,
          scenario,
          try: 1 + Math.floor(number / TRAINEES),
        }),
        record({ ...submission, person, assignment }, submissionId(facts.digest)),
        record({ ...verification, asAssigned: true }),
      ];
    }),
  ];
}
