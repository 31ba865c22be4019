// Every scenario is an exercise of its own: no two are passed by each other's hands, and nobody passes the exam by one answer for all.
import { describe, expect, it } from 'vitest';
import { loadFace } from '../../../src/cli/content';
import { playedScenario, rehearse } from '../../../src/core/attempt';
import { loadHand, loadModule, loadScenario, type Hand, type Scenario } from '../../../src/core/scenario';
import { DECISIONS, REASONS } from '../../../src/core/session/vocabulary';
import { filesWith, SHIPPED_IDS, valueOf } from './content';

const files = filesWith();
const face = loadFace();
const scenarios = SHIPPED_IDS.map((id) => valueOf(loadScenario(files, id)));

function passes(hand: Hand, scenario: Scenario): boolean {
  const setup = {
    id: 'stranger',
    scenario: playedScenario(scenario),
    seed: 1,
    mode: 'practice' as const,
    who: hand.id,
    startedAt: '2026-11-30T09:00:00.000Z',
  };
  return rehearse(setup, hand, face).scorecard?.passed === true;
}

const needles = (hand: Hand): boolean => hand.moves.some(({ kind }) => kind === 'treat');
const treats = ({ sessionCase }: Scenario): boolean =>
  sessionCase.rightWays.some(({ decision }) => decision === 'treat');
const passingHands = ({ id, handIds }: Scenario): Hand[] =>
  handIds.pass.map((hand) => valueOf(loadHand(files, hand, id)));

describe('a passing hand', () => {
  const refusals = scenarios.flatMap((own) =>
    passingHands(own)
      .filter((hand) => !needles(hand))
      .map((hand) => ({ own, hand, name: `${own.id}/${hand.id}` })),
  );

  it.each(refusals)('that refuses, $name, passes no other scenario', ({ own, hand }) => {
    expect(scenarios.filter((other) => other !== own && passes(hand, other)).map(({ id }) => id)).toEqual([]);
  });

  /** Pairs whose hands could pass for each other: the same areas, something that breaks in at both, or a scenario without a point of its own. */
  const open = scenarios.filter(treats);
  const isPlain = ({ rubric }: Scenario): boolean => rubric.failsOn.length === plainest;
  const plainest = Math.min(...open.map(({ rubric }) => rubric.failsOn.length));
  const breaksIn = ({ sessionCase }: Scenario): boolean => (sessionCase.incidents ?? []).length > 0;
  const alike = (a: Scenario, b: Scenario): boolean =>
    String(a.sessionCase.areas) === String(b.sessionCase.areas) ||
    (breaksIn(a) && breaksIn(b)) ||
    isPlain(a) ||
    isPlain(b);
  const pairs = open.flatMap((a, place) => open.slice(place + 1).flatMap((b) => (alike(a, b) ? [{ a, b }] : [])));
  const anyPasses = (own: Scenario, other: Scenario): boolean =>
    passingHands(own).some((hand) => needles(hand) && passes(hand, other));

  it('that needles never passes a scenario whose own hand passes here', () => {
    const same = pairs.filter(({ a, b }) => anyPasses(a, b) && anyPasses(b, a));
    expect(pairs.length).toBeGreaterThanOrEqual(30);
    expect(same.map(({ a, b }) => `${a.id} = ${b.id}`)).toEqual([]);
  });
});

describe('one answer for everybody', () => {
  const exam = valueOf(loadModule(files, 'certification-exam'));
  const pool = scenarios.filter(({ id }) => exam.draw?.of.includes(id));
  const turnsAway = valueOf(loadHand(files, 'any/turns-away'));
  const answers = DECISIONS.filter((decision) => decision !== 'treat').flatMap((decision) =>
    REASONS.map((reason) => ({ decision, reason })),
  );

  it.each(['declines-everyone', 'refers-everyone', 'puts-everyone-off'])('%s passes nothing in the exam', (id) => {
    const hand = valueOf(loadHand(files, `any/${id}`));
    expect(pool.filter((scenario) => passes(hand, scenario)).map((scenario) => scenario.id)).toEqual([]);
  });

  it('passes at most one client of the exam, whatever decision and reason it gives', () => {
    const most = answers.map(({ decision, reason }) => {
      const moves = turnsAway.moves.map((move) =>
        move.kind === 'decide' ? { ...move, decision, reason, days: decision === 'postpone' ? 180 : 0 } : move,
      );
      const right = pool.filter(({ sessionCase }) => sessionCase.rightWays.some((way) => way.decision === decision));
      return right.filter((scenario) => passes({ ...turnsAway, moves }, scenario)).length;
    });
    expect(Math.max(...most)).toBe(1);
  });
});

describe('the talk of the shipped clients', () => {
  const talks = scenarios.flatMap(({ id, sessionCase }) =>
    (sessionCase.consultation ?? []).map((talk) => ({ id, ...talk })),
  );
  const history = scenarios.filter(({ sessionCase }) => (sessionCase.consultation ?? []).length > 0);

  it('is one with follow-ups and words that hang on trust in eighteen scenarios and more', () => {
    const full = history.filter(({ sessionCase }) => {
      const topics = sessionCase.consultation ?? [];
      return (
        topics.some((talk) => talk.followUps.length > 0) && topics.some((talk) => talk.guardedBelowThousandths > 0)
      );
    });
    expect(full.length).toBeGreaterThanOrEqual(18);
    expect(history.filter((scenario) => !full.includes(scenario)).map(({ id }) => id)).toEqual([]);
  });

  it('is one wherever an answer hides what the form does not say', () => {
    const hidden = scenarios.filter(({ sessionCase }) => sessionCase.facts.some((fact) => !fact.onForm));
    expect(hidden.filter((scenario) => !history.includes(scenario)).map(({ id }) => id)).toEqual([]);
  });

  it('is in nobody else’s words', () => {
    const said = scenarios.flatMap(({ words }) =>
      Object.values(words.en.client.followUps).flatMap((followUps) => followUps.map(({ says }) => says)),
    );
    expect(new Set(said).size).toBe(said.length);
    expect(said.length).toBeGreaterThanOrEqual(20);
    expect(talks.length).toBeGreaterThanOrEqual(20);
  });
});
