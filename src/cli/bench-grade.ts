// Bulk grading in the bench: the pool against a bare loop on the same kind of workers, on the same files.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gradeAll, type startWorkers } from './grade-pool';
import type { GradeRow } from './grade-row';

type Workers = ReturnType<typeof startWorkers>;

/** Copies of attempt files in a folder of their own, in turn; call `remove` when done. */
export function copiesOf(files: readonly string[], count: number): { paths: string[]; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'needlepoint-bench-'));
  const paths = Array.from({ length: count }, (_, place) => {
    const path = join(folder, `${String(place).padStart(5, '0')}.needlepoint.json`);
    copyFileSync(files[place % files.length], path);
    return path;
  });
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  return { paths, remove };
}

/**
 * Seconds by the clock for the pool and for a bare loop on the same workers and files: the best of some rounds each, in turn, so that both
 * are as warm and as disturbed. Before them each worker grades an even share of as many files as `warmUp` says, which nobody measures.
 */
export async function measureGrading(
  paths: readonly string[],
  workers: Workers,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<{ pool: number; bare: number }> {
  await bareSeconds(paths.slice(0, warmUp), workers);
  let [pool, bare] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    bare = Math.min(bare, await bareSeconds(paths, workers));
    pool = Math.min(pool, await poolSeconds(paths, workers));
  }
  return { pool, bare };
}

/** Seconds by the clock that the pool takes for the paths. Throws when a file is not verified. */
export async function poolSeconds(paths: readonly string[], workers: Workers): Promise<number> {
  const start = process.hrtime.bigint();
  await gradeAll(paths, workers, (_, row) => expectVerified(row));
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The same files in one even share for each worker, told once and answered once: no program can hand work out for less. */
async function bareSeconds(paths: readonly string[], workers: Workers): Promise<number> {
  const shares = workers.map((_, share) => paths.filter((_path, place) => place % workers.length === share));
  const start = process.hrtime.bigint();
  const rows = await Promise.all(workers.map((worker, share) => bareLoop(worker, shares[share])));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  rows.flat().forEach(expectVerified);
  return seconds;
}

function bareLoop(worker: Workers[number], paths: readonly string[]): Promise<GradeRow[]> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.postMessage(paths);
  });
}

function expectVerified(row: GradeRow): void {
  if (row.verified !== 'yes') throw new Error(`The bench could not verify ${row.file}: ${row.reason}.`);
}
