// npx tsx tests/golden/record-reference.ts: records the reference attempt that the bench replays. Do it together with npm run golden.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attemptFileText, playedScenario, rehearse } from '../../src/core/attempt';
import { loadFace, portPath, scenarioFiles } from '../../src/cli/content';
import { loadHand, loadScenario, problemLine, type Result } from '../../src/core/scenario';
import { NO_NEEDLE_ZONES, ZONES } from '../../src/core/skin';

const folder = fileURLToPath(new URL('.', import.meta.url));
const handFile = join(folder, 'reference.yaml');
const scenario = playedScenario(expectValue(loadScenario(scenarioFiles(), 'clear-cheeks')));
const areas = ZONES.slice(1).filter((zone) => !NO_NEEDLE_ZONES.includes(zone));
const sessionCase = { ...scenario.sessionCase, id: 'reference', minutes: 30, areas };
const attempt = rehearse(
  {
    id: 'reference',
    scenario: { ...scenario, id: 'reference', title: 'Reference: the whole face', sessionCase },
    seed: 1,
    mode: 'practice',
    who: 'Reference hand',
    startedAt: '2026-11-22T10:00:00Z',
  },
  expectValue(loadHand(scenarioFiles([handFile]), portPath(handFile))),
  loadFace(),
);
writeFileSync(join(folder, 'reference.needlepoint.json'), attemptFileText(attempt));
const samples = attempt.record.handRuns.reduce((sum, run) => sum + run.samples.length / 8, 0);
console.log(
  `reference.needlepoint.json: ${(samples / 7200).toFixed(1)} min of needling in ${(attempt.tick / 7200).toFixed(1)} min, ` +
    `${attempt.scorecard?.outcome ?? 'unfinished'}, ${attempt.scorecard?.score ?? 0} of 100`,
);

function expectValue<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(problemLine).join('\n'));
}
