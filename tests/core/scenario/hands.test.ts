// Every shipped hand carries its scenario out on the real skin: the careful ones pass, the others fail for the finding they name.
// And no two scenarios are the same exercise: each is failed by a hand that passes another.
import { describe, expect, it } from 'vitest';
import { loadFace } from '../../../src/cli/content';
import {
  addSeen,
  idleCriteria,
  idleSharedCriteria,
  playedScenario,
  rehearse,
  type SeenCriteria,
} from '../../../src/core/attempt';
import { loadHand, loadScenario, problemLine, type Scenario } from '../../../src/core/scenario';
import type { Scorecard } from '../../../src/core/scoring';
import { filesWith, SHIPPED_IDS, valueOf } from './content';

const files = filesWith();
const face = loadFace();

const scenarios = SHIPPED_IDS.map((id) => valueOf(loadScenario(files, id)));
const passing = scenarios.flatMap((scenario) =>
  scenario.handIds.pass.flatMap((hand) => [1, 7].map((seed) => ({ scenario, id: scenario.id, hand, seed }))),
);
const failing = scenarios.flatMap((scenario) =>
  scenario.handIds.fail.map((hand) => ({ scenario, id: scenario.id, hand })),
);
const strangers = scenarios.flatMap((scenario) =>
  scenario.handIds.elsewhere.map(({ hand, failsFor }) => ({ scenario, id: scenario.id, hand, failsFor })),
);

const carriedOut = new Map<string, { card: Scorecard; failsFor: string | null }>();

/** Each hand is carried out once, whichever test asks first. */
function carryOut(scenario: Scenario, handName: string, seed: number): { card: Scorecard; failsFor: string | null } {
  const key = `${scenario.id} ${handName} ${seed}`;
  const done = carriedOut.get(key) ?? carryOutOnce(scenario, handName, seed);
  carriedOut.set(key, done);
  return done;
}

function carryOutOnce(
  scenario: Scenario,
  handName: string,
  seed: number,
): { card: Scorecard; failsFor: string | null } {
  const hand = valueOf(loadHand(files, handName, scenario.id));
  const setup = {
    id: `${hand.id}-${seed}`,
    scenario: playedScenario(scenario),
    seed,
    mode: 'practice' as const,
    who: hand.id,
    startedAt: '2026-11-22T09:00:00.000Z',
  };
  const { scorecard } = rehearse(setup, hand, face);
  if (!scorecard) throw new Error('The rehearsal did not come to its end.');
  return { card: scorecard, failsFor: hand.failsFor };
}

/** Findings each of which is a reason by itself: the session would fail were there nothing else. */
function reasons({ failedBy }: Scorecard): string[] {
  return failedBy.flatMap((reason) => ('findingId' in reason ? [reason.findingId] : []));
}

describe('shipped hands', () => {
  it.each(passing)('$id: $hand passes (seed $seed)', ({ scenario, hand, seed }) => {
    const { card } = carryOut(scenario, hand, seed);
    expect(card.failedBy).toEqual([]);
    expect(card.score).toBeGreaterThanOrEqual(90);
  });

  it.each(failing)('$id: $hand fails for what it names', ({ scenario, hand }) => {
    const { card, failsFor } = carryOut(scenario, hand, 1);
    expect(card.passed).toBe(false);
    expect(reasons(card)).toContain(failsFor);
  });

  it.each(strangers)('$id: $hand, who passes elsewhere, fails here for $failsFor', ({ scenario, hand, failsFor }) => {
    expect(reasons(carryOut(scenario, hand, 1).card)).toContain(failsFor);
  });

  it('are at least one that passes, two that fail and one from elsewhere for every scenario', () => {
    const short = scenarios.filter(
      ({ handIds }) => handIds.pass.length < 1 || handIds.fail.length < 2 || handIds.elsewhere.length < 1,
    );
    expect(short.map(({ id }) => id)).toEqual([]);
  });

  it('lose and win every criterion there is, own and shared', () => {
    const seenIn = scenarios.map((scenario): SeenCriteria => {
      const { pass, fail, elsewhere } = scenario.handIds;
      const seen: SeenCriteria = { lost: new Set(), won: new Set() };
      for (const hand of [...pass, ...fail, ...elsewhere.map(({ hand }) => hand)]) {
        addSeen(seen, carryOut(scenario, hand, 1).card);
      }
      return seen;
    });
    const own = scenarios.flatMap((scenario, index) => idleCriteria(files, scenario, seenIn[index]));
    expect([...own, ...idleSharedCriteria(files, seenIn)].map(problemLine)).toEqual([]);
    expect(idleSharedCriteria(files, []).length).toBeGreaterThan(30);
  });
});
