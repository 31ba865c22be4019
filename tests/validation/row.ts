// What one line of the validation table is.

export interface Row {
  quantity: string;
  unit: string;
  setting: string;
  low: number;
  high: number;
  source: string;
  /** True when one or two coefficients, or a place in a table, already state the answer. */
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

export type Basis = 'published' | 'published, size ours' | 'ours or weak';

/** What a row's range rests on, by how its source is given. What issue 3 asks is a demand of ours, whatever else is cited. */
export function basisOf({ source }: Pick<Row, 'source'>): Basis {
  if (/(size|scale) ours|no rate published/.test(source)) return 'published, size ours';
  if (/ours|issue 3|proposal|from memory|weak|anatomy/.test(source) || !/\bSD?\d/.test(source)) return 'ours or weak';
  return 'published';
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
      `| ${r.quantity} | ${r.setting} | ${figure(r.value)} ${r.unit} | ${figure(r.low, 4)} – ${r.high === Infinity ? '∞' : figure(r.high, 4)} | ${r.source} | ${r.direct === true ? 'direct' : ''} | ${r.holds ? 'yes' : '**missed**'} | ${r.note ?? ''} |`,
  );
  const held = results.filter((r) => r.holds).length;
  const direct = results.filter((r) => r.direct === true).length;
  const resting = (basis: Basis): number => results.filter((r) => basisOf(r) === basis).length;
  return [
    '| Quantity | Setting | Model | Range | Source | Direct | Holds | Note |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
    `${held} of ${results.length} rows hold. Of ${results.length - direct} no one or two coefficients state the answer; the other ${direct} are marked in the column “Direct”.`,
    '',
    `The range rests on published figures in ${resting('published')} rows; on a published direction, with a size of ours, in ${resting('published, size ours')}; on ourselves, on memory or on what we derived in ${resting('ours or weak')}.`,
  ].join('\n');
}
