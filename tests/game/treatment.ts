// A session brought to its treatment by the careful hand, the pen running over cleansed and moistened zones.
import { applyToAttempt, rehearse, type Attempt } from '../../src/core/attempt';
import type { ZoneId } from '../../src/core/skin';
import { face, setupFor, shippedHand } from '../core/attempt/rehearsed';

export function treatmentOf(scenarioId: string, zones: readonly ZoneId[]): Attempt {
  const hand = shippedHand(scenarioId, 'careful');
  const attempt = rehearse(setupFor(scenarioId, 1), hand, face, { until: 'treatment' });
  for (const zone of zones) {
    applyToAttempt(attempt, { kind: 'care', care: 'cleanse', zone });
    applyToAttempt(attempt, { kind: 'care', care: 'serum', zone });
  }
  applyToAttempt(attempt, { kind: 'motor', on: true });
  return attempt;
}
