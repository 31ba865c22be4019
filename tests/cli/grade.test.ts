// Grading a folder: all cores, the order of the names, every file its row whatever its neighbours are, and a stop that keeps what was done.
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grade } from '../../src/cli/grade';
import { gradeAll, startWorkers, stopWorkers } from '../../src/cli/grade-pool';
import type { GradeRow } from '../../src/cli/grade-row';

const folder = mkdtempSync(join(tmpdir(), 'needlepoint-grade-'));
const golden = 'tests/golden/node-declines.needlepoint.json';
writeFileSync(join(folder, 'a-broken.json'), '{');
for (const name of ['b.json', 'c.json', 'd.json']) copyFileSync(golden, join(folder, name));
writeFileSync(join(folder, 'e-altered.json'), readFileSync(golden, 'utf8').replace('"seed":7', '"seed":8'));
writeFileSync(join(folder, 'notes.txt'), 'not an attempt');
const names = ['a-broken.json', 'b.json', 'c.json', 'd.json', 'e-altered.json'];

describe('grade', () => {
  it('gives every file its row in the order of the names, the bad ones among them', async () => {
    const table = join(folder, 'table.csv');
    expect(await grade([folder, '--csv', table], (id) => id)).toBe(0);
    const rows = readFileSync(table, 'utf8').trimEnd().split('\n');
    expect(rows[0]).toMatch(/^file,who,scenario/);
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(names.map((name) => join(folder, name)));
    expect(rows[1]).toContain('no,not-json');
    expect(rows[2]).toContain('yes');
    expect(rows[5]).toContain('no,altered');
  });

  it('stops when told to and keeps the rows it has', async () => {
    const stop = new AbortController();
    const rows: GradeRow[] = [];
    const paths = Array.from({ length: 40 }, () => golden);
    const workers = startWorkers(1);
    await gradeAll(
      paths,
      workers,
      (_, row) => {
        rows.push(row);
        stop.abort();
      },
      stop.signal,
    );
    await stopWorkers(workers);
    expect(rows).toHaveLength(1);
    expect(rows[0].verified).toBe('yes');
  });

  it('replaces a worker that dies and goes on with the rest', async () => {
    const workers = startWorkers(1);
    const rows: GradeRow[] = [];
    const graded = gradeAll([golden, golden, golden], workers, (place, row) => (rows[place] = row));
    workers[0].emit('error', new Error('out of memory'));
    await graded;
    await stopWorkers(workers);
    expect(rows.map(({ reason }) => reason)).toEqual(['crashed', '', '']);
  });
});
