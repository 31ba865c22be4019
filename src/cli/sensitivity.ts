// sensitivity [--json]: which coefficients of the skin move the score most, so that reviewers know where to argue. Takes some minutes.
// Each is taken a fifth up and a fifth down while a careful hand and one that is too hard treat both cheeks.
import { playedScenario, rehearse } from '../core/attempt';
import { loadHand, loadScenario, type Hand } from '../core/scenario';
import { COEFFICIENT_IDS, COEFFICIENTS, withAltered, type CoefficientId } from '../core/skin';
import { CommandError, readArguments, type Command, type Say } from './command';
import { loadFace, scenarioFiles } from './content';

const OPTIONS = { json: { type: 'boolean', default: false } } as const;
const SCENARIO = 'clear-cheeks';
const HANDS = ['careful', 'too-hard'] as const;
const SHOWN = 10;

interface Moved {
  id: CoefficientId;
  low: number;
  high: number;
  moves: number;
}

export const sensitivity: Command = (args, say) => {
  const { values } = readArguments(args, OPTIONS, say);
  const meanScore = scorer(say);
  const plain = meanScore();
  const moved = COEFFICIENT_IDS.map((id): Moved => {
    const low = withAltered(id, 0.8, meanScore);
    const high = withAltered(id, 1.2, meanScore);
    return { id, low, high, moves: Math.max(Math.abs(low - plain), Math.abs(high - plain)) };
  }).sort((a, b) => b.moves - a.moves || (a.id < b.id ? -1 : 1));
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
  return 0;
};

/** The mean score of the hands under whatever coefficients hold when it is called, 0 … 100. */
function scorer(say: Say): () => number {
  const face = loadFace();
  const scenario = loadScenario(scenarioFiles(), SCENARIO);
  const hands = HANDS.map((id): Hand => {
    const hand = loadHand(scenarioFiles(), id, SCENARIO);
    if (!hand.ok) throw new CommandError(say('sensitivity-content'));
    return hand.value;
  });
  if (!scenario.ok) throw new CommandError(say('sensitivity-content'));
  const played = playedScenario(scenario.value);
  const setup = { seed: 1, mode: 'practice', who: 'sensitivity', startedAt: '2026-11-22T10:00:00Z' } as const;
  return () => {
    const scores = hands.map(
      (hand) => rehearse({ ...setup, id: hand.id, scenario: played }, hand, face).scorecard?.score,
    );
    return scores.reduce<number>((sum, score) => sum + (score ?? 0), 0) / scores.length;
  };
}
