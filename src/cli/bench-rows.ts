// The rows of the bench: what each must reach, and how it is printed. A row that misses its bar is printed as missed, one that could not be
// measured as failed; both make the exit code 1.

/** Every row, in the order of the table, with its bar; null where a part is only shown. `timesFloor` compares with the floor of the same run. */
export const BARS = {
  replay: { atLeast: 4000 },
  stroke: { timesFloor: 2 },
  strokes: null,
  field: null,
  hashing: null,
  machines: null,
  scoring: null,
  tick: { atMost: 0.5 },
  'stroke-allocation': { atMost: 0.1 },
  grade: { timesFloor: 1.15 },
  'first-frame-cold': { timesFloor: 1.3 },
  'first-frame-warm': { timesFloor: 1.3 },
  'desk-phaser': { atMost: 0 },
  'first-script': { atMost: 180 },
  'memory-hour': { atMost: 200 },
  'memory-sessions': { atMost: 5 },
  'memory-nodes': { atMost: 5 },
  'memory-listeners': { atMost: 5 },
  'frame-script': { atMost: 4 },
  'frame-allocation': null,
  'gradebook-open': { atMost: 1 },
  'gradebook-from-storage': { atMost: 1 },
  'gradebook-use': { atMost: 100 },
  stored: { atMost: 120 },
  'stored-file': null,
} as const satisfies Readonly<Record<string, Bar | null>>;

export type RowId = keyof typeof BARS;
export type Bar = { atLeast: number } | { atMost: number } | { timesFloor: number };
export type Bars = Readonly<Record<RowId, Bar | null>>;

/** The rows that a real browser measures. */
export const BROWSER_ROWS: readonly RowId[] = [
  'first-frame-cold',
  'first-frame-warm',
  'desk-phaser',
  'first-script',
  'memory-sessions',
  'memory-nodes',
  'memory-listeners',
  'frame-script',
  'frame-allocation',
  'gradebook-open',
  'gradebook-from-storage',
  'gradebook-use',
];

/** One thing measured, in its unit; null where it could not be. */
export interface Measured {
  id: RowId;
  what: string;
  measured: number | null;
  unit: string;
  /** The least that any program must spend on the same, in the same unit and the same run; null where there is nothing to compare with. */
  floor: number | null;
  /** Why it could not be measured, where it should have been. */
  failed?: string;
}

export interface Row extends Measured {
  bar: string | null;
  verdict: 'met' | 'missed' | 'failed to run' | 'not measured' | 'shown';
}

/** Judges what was measured; a row that is not there counts as not measured. */
export function judgeRows(measured: readonly Measured[], bars: Bars = BARS): Row[] {
  const byId = new Map(measured.map((one) => [one.id, one]));
  return (Object.keys(bars) as RowId[]).map((id) => {
    const one = byId.get(id) ?? { id, what: id, measured: null, unit: '', floor: null };
    const bar = bars[id];
    return { ...one, bar: bar && barInWords(bar), verdict: verdictOn(one, bar) };
  });
}

function verdictOn({ measured, floor, failed }: Measured, bar: Bar | null): Row['verdict'] {
  if (failed !== undefined) return 'failed to run';
  if (measured === null) return 'not measured';
  if (bar === null) return 'shown';
  if ('atLeast' in bar) return measured >= bar.atLeast ? 'met' : 'missed';
  if ('atMost' in bar) return measured <= bar.atMost ? 'met' : 'missed';
  if (floor === null) return 'not measured';
  return measured <= bar.timesFloor * floor ? 'met' : 'missed';
}

function barInWords(bar: Bar): string {
  if ('atLeast' in bar) return `at least ${bar.atLeast}`;
  if ('atMost' in bar) return `at most ${bar.atMost}`;
  return `at most ${bar.timesFloor} × the floor`;
}

/** The table as lines of text. */
export function linesOf(rows: readonly Row[]): string[] {
  return rows.map(({ what, measured, unit, floor, bar, verdict, failed }) => {
    if (failed !== undefined) return `FAILED  ${what}: FAILED TO RUN: ${failed}`;
    const shown = measured === null ? 'not measured' : `${figure(measured)} ${unit}`;
    const beside =
      floor === null || measured === null ? '' : `, floor ${figure(floor)}: ${(measured / floor).toPrecision(3)} ×`;
    const mark =
      verdict === 'missed' ? 'MISSED' : verdict === 'met' ? 'met   ' : verdict === 'shown' ? '      ' : '-     ';
    return `${mark}  ${what}: ${shown}${beside}${bar === null ? '' : ` (bar: ${bar})`}`;
  });
}

/** The table for the documents. */
export function markdownOf(rows: readonly Row[]): string {
  const cells = rows.map(({ what, measured, unit, floor, bar, verdict }) => [
    what,
    measured === null ? '—' : `${figure(measured)} ${unit}`,
    floor === null || measured === null ? '—' : `${figure(floor)} (${(measured / floor).toPrecision(3)} ×)`,
    bar ?? '—',
    verdict === 'missed' || verdict === 'failed to run' ? `**${verdict}**` : verdict,
  ]);
  const head = ['What', 'Measured', 'Floor', 'Bar', 'Verdict'];
  return [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export function exitCodeOf(rows: readonly Row[]): number {
  return rows.some(({ verdict }) => verdict === 'missed' || verdict === 'failed to run') ? 1 : 0;
}

function figure(value: number): string {
  return value >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
