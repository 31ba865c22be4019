// Rehearsed attempts for tests: real scenario files, real hands, the real face.
import { playedScenario, rehearse, type Attempt, type AttemptSetup } from '../../../src/core/attempt';
import { loadHand, loadScenario, problemLine, type Hand, type Result, type Scenario } from '../../../src/core/scenario';
import { loadFace, scenarioFiles } from '../../../src/cli/content';

export const face = loadFace();

export function shippedScenario(id: string): Scenario {
  return expectValue(loadScenario(scenarioFiles(), id));
}

export function setupFor(scenarioId: string, seed: number): Omit<AttemptSetup, 'origin'> {
  return {
    id: `test-${scenarioId}-${seed}`,
    scenario: playedScenario(shippedScenario(scenarioId)),
    seed,
    mode: 'practice',
    who: 'Test hand',
    startedAt: '2026-11-22T10:00:00Z',
  };
}

export function shippedHand(scenarioId: string, id: string): Hand {
  return expectValue(loadHand(scenarioFiles(), id, scenarioId));
}

export function rehearsed(scenarioId: string, handId: string, seed = 1): Attempt {
  return rehearse(setupFor(scenarioId, seed), shippedHand(scenarioId, handId), face);
}

function expectValue<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(problemLine).join('\n'));
}
