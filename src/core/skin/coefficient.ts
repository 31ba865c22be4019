// What a coefficient of the skin model is: a value that says its unit, where it comes from and why.
export interface Coefficient {
  readonly value: number;
  readonly unit: string;
  /** Source ids, or 'ours'. */
  readonly source: string;
  /** Why this value; always given where the value is ours. */
  readonly because: string;
}

export const of = (value: number, unit: string, source: string, because: string): Coefficient => ({
  value,
  unit,
  source,
  because,
});
