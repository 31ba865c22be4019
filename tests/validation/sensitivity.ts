// Which coefficients move the score most: npx tsx tests/validation/sensitivity.ts
// Each coefficient of the skin is taken a fifth up and a fifth down while a hand that is a little too firm treats both cheeks.
import { loadFace, scenarioFiles } from '../../src/cli/content';
import { playedScenario, rehearse } from '../../src/core/attempt';
import { loadHand, loadScenario } from '../../src/core/scenario';
import type { CoefficientId } from '../../src/core/skin';
import { COEFFICIENT_IDS, COEFFICIENTS, withAltered } from '../../src/core/skin';

const face = loadFace();
const scenario = loadScenario(scenarioFiles(), 'clear-cheeks');
const hands = ['careful', 'too-hard'].map((id) => loadHand(scenarioFiles(), id));
if (!scenario.ok) throw new Error('The scenario does not load. Run check.');
const played = playedScenario(scenario.value);

/** Mean score of the hands, 0 … 100. */
function meanScore(): number {
  const scores = hands.map((hand, index) => {
    if (!hand.ok) throw new Error('A hand does not load. Run check.');
    const startedAt = '2026-11-22T10:00:00Z';
    const setup = { id: 'sensitivity', seed: 1, mode: 'practice', who: 'sensitivity', startedAt } as const;
    const attempt = rehearse({ ...setup, id: `${setup.id}-${index}`, scenario: played }, hand.value, face);
    return attempt.scorecard?.score ?? 0;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

const plain = meanScore();
const moved = COEFFICIENT_IDS.map((id: CoefficientId) => {
  const low = withAltered(id, 0.8, meanScore);
  const high = withAltered(id, 1.2, meanScore);
  return { id, low, high, moves: Math.max(Math.abs(low - plain), Math.abs(high - plain)) };
}).sort((a, b) => b.moves - a.moves || (a.id < b.id ? -1 : 1));

console.log(`Mean score ${plain.toFixed(1)}. The ten coefficients that move it most, each by a fifth down and up:`);
for (const { id, low, high } of moved.slice(0, 10)) {
  const { value, unit, source } = COEFFICIENTS[id];
  console.log(
    `${id.padEnd(20)} ${low.toFixed(1).padStart(6)} ${high.toFixed(1).padStart(6)}   ${value} ${unit} (${source})`,
  );
}
