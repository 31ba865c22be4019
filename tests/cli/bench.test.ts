// The bench on tiny inputs: every row is there, and a row that misses its bar is printed as missed and makes the exit code 1.
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { measureAll, report, type BenchSize } from '../../src/cli/bench';
import { BARS, BROWSER_ROWS, exitCodeOf, judgeRows, linesOf, markdownOf, type Bars } from '../../src/cli/bench-rows';

const golden = 'tests/golden/node-careful.needlepoint.json';
const tiny: BenchSize = {
  reference: golden,
  rounds: 1,
  graded: ['tests/golden/node-declines.needlepoint.json'],
  attempts: 4,
  grading: { rounds: 1, warmUp: 2 },
  growthCounts: [4],
  hourSeconds: 60,
  browser: false,
};
const say = (id: string): string => id;
/** Bars that anything meets, so that only the one under test decides. */
const easy: Bars = Object.fromEntries(
  Object.entries(BARS).map(([id, bar]) => [id, bar === null ? null : { atLeast: 0 }]),
) as Bars;

describe('bench', () => {
  let printed: MockInstance<typeof console.log>;
  beforeEach(() => {
    printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => printed.mockRestore());
  const output = (): string => printed.mock.calls.map(([text]) => String(text)).join('\n');

  const measured = measureAll(tiny, say);

  it('prints every row as JSON, and those for which there is no browser as not measured', async () => {
    expect(report(await measured, easy, { json: true, write: false })).toBe(0);
    const { rows, growth, machine } = JSON.parse(output());
    expect(rows.map(({ id }: { id: string }) => id)).toEqual(Object.keys(BARS));
    const unmeasured = rows.filter(({ verdict }: { verdict: string }) => verdict === 'not measured');
    expect(unmeasured.map(({ id }: { id: string }) => id)).toEqual(BROWSER_ROWS);
    // So small a run may take no time and leave no memory that a clock or a counter can see: zero is a figure too.
    for (const { measured, verdict } of rows)
      if (verdict !== 'not measured') expect(measured).toBeGreaterThanOrEqual(0);
    expect(growth.grid.map(({ cells }: { cells: number }) => cells)).toEqual([256, 512, 1024]);
    expect(machine).toContain('Node');
  });

  it('prints a row that misses its bar as missed, and says so with its exit code', async () => {
    const hard: Bars = { ...easy, replay: { atLeast: 1e9 } };
    expect(report(await measured, hard, { json: false, write: false })).toBe(1);
    const missed = output()
      .split('\n')
      .filter((line) => line.startsWith('MISSED'));
    expect(missed).toHaveLength(1);
    expect(missed[0]).toMatch(/Replay of a session .* \(bar: at least 1000000000\)/);
  });
});

describe('a row of the bench', () => {
  const only = (measured: number | null, floor: number | null) =>
    judgeRows([{ id: 'stroke', what: 'stroke', measured, unit: 'ns', floor }]).filter(({ id }) => id === 'stroke');

  it('is judged against its floor', () => {
    expect(only(20, 10)[0].verdict).toBe('met');
    expect(only(21, 10)[0].verdict).toBe('missed');
    expect(only(null, null)[0].verdict).toBe('not measured');
    expect(exitCodeOf(only(21, 10))).toBe(1);
    expect(exitCodeOf(only(null, null))).toBe(0);
  });

  it('that could not be measured where it should have been says why, and is as bad as a missed one', () => {
    const rows = judgeRows([
      { id: 'stroke', what: 'stroke', measured: null, unit: '', floor: null, failed: 'no disk' },
    ]);
    expect(linesOf(rows).filter((line) => line.startsWith('FAILED'))).toEqual([
      'FAILED  stroke: FAILED TO RUN: no disk',
    ]);
    expect(markdownOf(rows)).toContain('| **failed to run** |');
    expect(exitCodeOf(rows)).toBe(1);
  });

  it('shows its miss in the table for the documents too', () => {
    expect(markdownOf(only(21, 10))).toContain('| **missed** |');
    expect(linesOf(only(21, 10))[0]).toBe('MISSED  stroke: 21 ns, floor 10: 2.10 × (bar: at most 2 × the floor)');
  });
});
