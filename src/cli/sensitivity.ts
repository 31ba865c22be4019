// sensitivity [--json]: which coefficients of the skin move the score most, so that reviewers know where to argue. Takes some minutes.
// Each is taken a fifth up and a fifth down while hands of several kinds play; face, case and attempt are made anew each time, so that
// what shapes them counts too.
import { playedScenario, rehearse, type PlayedScenario } from '../core/attempt';
import { loadHand, loadScenario } from '../core/scenario';
import { COEFFICIENT_IDS, COEFFICIENTS, withAltered, type CoefficientId } from '../core/skin';
import { CommandError, readArguments, type Command, type Say } from './command';
import { loadFace, scenarioFiles } from './content';
import { listedRuns } from './separation-runs';

const OPTIONS = { json: { type: 'boolean', default: false } } as const;
const SHOWN = 10;

/** What a coefficient does to the mean score. */
export interface Moved {
  id: CoefficientId;
  low: number;
  high: number;
  moves: number;
}

export const sensitivity: Command = (args, say) => {
  const { values } = readArguments(args, OPTIONS, say);
  const listed = listedRuns('sensitivity').map(({ scenarioId, handId }) => ({ scenario: scenarioId, hand: handId }));
  const meanScore = scorer(listed, say);
  const plain = meanScore();
  const moved = COEFFICIENT_IDS.map((id) => movedBy(id, plain, meanScore)).sort(
    (a, b) => b.moves - a.moves || (a.id < b.id ? -1 : 1),
  );
  if (values.json === true) {
    console.log(JSON.stringify({ plain, moved }, null, 2));
    return 0;
  }
  console.log(say('sensitivity-head', { score: plain.toFixed(1), count: SHOWN }));
  for (const { id, low, high } of moved.slice(0, SHOWN)) {
    const { value, unit, source } = COEFFICIENTS[id];
    const scores = `${low.toFixed(1).padStart(6)} ${high.toFixed(1).padStart(6)}`;
    console.log(`${id.padEnd(20)} ${scores}   ${value} ${unit} (${source})`);
  }
  const still = moved.filter(({ moves }) => moves === 0).map(({ id }) => id);
  const plays = listed.map(({ scenario, hand }) => `${scenario}/${hand}`).join(', ');
  console.log(say('sensitivity-still', { count: still.length, all: moved.length, plays, ids: still.join(', ') }));
  return 0;
};

/** The mean score with one coefficient a fifth down and a fifth up. */
export function movedBy(id: CoefficientId, plain: number, meanScore: () => number): Moved {
  const low = withAltered(id, 0.8, meanScore);
  const high = withAltered(id, 1.2, meanScore);
  return { id, low, high, moves: Math.max(Math.abs(low - plain), Math.abs(high - plain)) };
}

/** The mean score of what is played, 0 … 100, under whatever coefficients hold when it is called: they shape face and case as well. */
export function scorer(plays: readonly { scenario: string; hand: string }[], say: Say): () => number {
  const files = scenarioFiles();
  const loaded = plays.map((play) => {
    const hand = loadHand(files, play.hand, play.scenario);
    if (!hand.ok) throw new CommandError(say('sensitivity-content'));
    return { ...play, hand: hand.value };
  });
  const caseOf = (id: string): PlayedScenario => {
    const scenario = loadScenario(files, id);
    if (!scenario.ok) throw new CommandError(say('sensitivity-content'));
    return playedScenario(scenario.value);
  };
  const setup = { seed: 1, mode: 'practice', who: 'sensitivity', startedAt: '2026-11-22T10:00:00Z' } as const;
  return () => {
    const face = loadFace();
    const scores = loaded.map(({ scenario, hand }) => {
      const attempt = rehearse({ ...setup, id: hand.id, scenario: caseOf(scenario) }, hand, face);
      return attempt.scorecard?.score ?? 0;
    });
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  };
}
