// Every shipped hand carries its scenario out on the real skin: the careful ones pass, the others fail for the finding they name.
import { describe, expect, it } from 'vitest';
import { loadFace } from '../../../src/cli/content';
import { playedScenario, rehearse } from '../../../src/core/attempt';
import { loadHand, loadScenario, type Scenario } from '../../../src/core/scenario';
import type { Scorecard } from '../../../src/core/scoring';
import { filesWith, valueOf } from './content';

const files = filesWith();
const face = loadFace();
const SEEDS = [1, 7];

const scenarios = ['clear-cheeks', 'waxed-five-days', 'banned-place'].map((id) => valueOf(loadScenario(files, id)));
const played = scenarios.flatMap((scenario) => {
  const ids = [...scenario.handIds.pass, ...scenario.handIds.fail];
  return ids.flatMap((handId) => SEEDS.map((seed) => ({ scenario, id: scenario.id, handId, seed })));
});

function carryOut(
  scenario: Scenario,
  handId: string,
  seed: number,
): { card: Scorecard; findingIds: string[]; failsFor: string | null } {
  const hand = valueOf(loadHand(files, handId, scenario.id));
  const setup = {
    id: `${handId}-${seed}`,
    scenario: playedScenario(scenario),
    seed,
    mode: 'practice' as const,
    who: handId,
    startedAt: '2026-11-22T09:00:00.000Z',
  };
  const { scorecard, session } = rehearse(setup, hand, face);
  if (!scorecard) throw new Error('The rehearsal did not come to its end.');
  return { card: scorecard, findingIds: session.findings.map(({ id }) => id), failsFor: hand.failsFor };
}

describe('shipped hands', () => {
  it.each(played)('$id: $handId does what its file says (seed $seed)', ({ scenario, handId, seed }) => {
    const { card, findingIds, failsFor } = carryOut(scenario, handId, seed);
    if (failsFor === null) {
      expect(card.failedBy).toEqual([]);
      expect(card.score).toBeGreaterThanOrEqual(90);
      return;
    }
    expect(card.passed).toBe(false);
    expect(findingIds).toContain(failsFor);
    // The named finding is a reason by itself: the session would fail were there nothing else.
    expect(card.failedBy.flatMap((reason) => ('findingId' in reason ? [reason.findingId] : []))).toContain(failsFor);
  });
});
