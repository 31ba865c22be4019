// npm run golden: records the Node goldens anew. Do it in the commit that changes what a replay gives, raise RULES_VERSION there, and say why.
// chromium-*.needlepoint.json are recorded by the browser test with NEEDLEPOINT_RECORD_GOLDEN=1.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attemptFileText } from '../../src/core/attempt';
import { rehearsed } from '../core/attempt/rehearsed';
import { NODE_GOLDENS } from './goldens';
// The reference attempt of the bench is recorded along with them.
import './record-reference';

const folder = fileURLToPath(new URL('.', import.meta.url));

for (const { name, scenarioId, handId, seed } of NODE_GOLDENS) {
  const attempt = rehearsed(scenarioId, handId, seed);
  writeFileSync(join(folder, name), attemptFileText(attempt));
  console.log(`${name}: ${attempt.scorecard?.outcome ?? 'unfinished'}, ${attempt.scorecard?.score ?? 0} of 100`);
}
