// The two content hashes of a scenario: over resolved content, never over texts or file bytes.
import { canonicalHash } from './canonical';
import type { Rubric } from './rubric';
import type { SessionCase } from '../session';

/** SHA-256 (hex) of what shapes the simulation. Changing it makes old attempts history. */
export function simulationHash(scenario: { sessionCase: SessionCase }): string {
  return canonicalHash(scenario.sessionCase);
}

/** SHA-256 (hex) of what marks are given by. Changing it re-scores old attempts. */
export function rubricHash(scenario: { rubric: Rubric }): string {
  return canonicalHash(scenario.rubric);
}
