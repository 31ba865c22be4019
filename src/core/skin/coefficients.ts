// Every coefficient of the skin model in one place, with unit and source: a source id of the domain facts or "ours" with the reason.
// METHODS.md prints this table, beside those of anatomy and cartridges. What stays in the code is grain (cells, ticks, bins) and arithmetic.
import type { Coefficient } from './coefficient';
import { HEALING_COEFFICIENTS } from './coefficients-healing';
import { NEEDLE_COEFFICIENTS } from './coefficients-needles';
import { RESPONSE_COEFFICIENTS } from './coefficients-response';

const table = { ...NEEDLE_COEFFICIENTS, ...RESPONSE_COEFFICIENTS, ...HEALING_COEFFICIENTS };

export type CoefficientId = keyof typeof table;

/** The whole table, for METHODS.md and for reading. */
export const COEFFICIENTS: Readonly<Record<CoefficientId, Coefficient>> = table;

export const COEFFICIENT_IDS = Object.keys(table) as CoefficientId[];

// Built in one go: an object filled key by key is read several times slower in the stroke loop.
const values = Object.fromEntries(COEFFICIENT_IDS.map((id) => [id, table[id].value])) as Record<CoefficientId, number>;

/** The values the model reads, by id. */
export const coefficient: Readonly<Record<CoefficientId, number>> = values;

/**
 * Runs the model with one coefficient multiplied by a factor, then puts it back: how the sensitivity report finds what moves the score most.
 * Skins made inside must be used inside only.
 */
export function withAltered<Result>(id: CoefficientId, factor: number, run: () => Result): Result {
  const kept = values[id];
  values[id] = kept * factor;
  try {
    return run();
  } finally {
    values[id] = kept;
  }
}
