// What one line of the validation table is.

export interface Row {
  quantity: string;
  unit: string;
  setting: string;
  low: number;
  high: number;
  source: string;
  /** True when one coefficient alone states the answer. */
  direct?: boolean;
  /** Why the model misses, where it does; what to know, elsewhere. */
  note?: string;
  measure(): number;
}

export interface Result extends Row {
  value: number;
  holds: boolean;
}

export function runRow(row: Row): Result {
  const value = row.measure();
  return { ...row, value, holds: value >= row.low && value <= row.high };
}

/** Three figures say enough of a measured value. */
export function figure(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return 'none';
  return String(Number(value.toPrecision(digits)));
}

/** The table as METHODS.md carries it. */
export function asMarkdown(results: readonly Result[]): string {
  const lines = results.map(
    (r) =>
      `| ${r.quantity} | ${r.setting} | ${figure(r.value)} ${r.unit} | ${figure(r.low, 4)} – ${r.high === Infinity ? '∞' : figure(r.high, 4)} | ${r.source} | ${r.holds ? 'yes' : '**missed**'} | ${r.note ?? ''} |`,
  );
  const held = results.filter((r) => r.holds).length;
  return [
    '| Quantity | Setting | Model | Range | Source | Holds | Note |',
    '|---|---|---|---|---|---|---|',
    ...lines,
    '',
    `${held} of ${results.length} rows hold. No coefficient by itself states the answer of ${results.filter((r) => r.direct !== true).length}.`,
  ].join('\n');
}
