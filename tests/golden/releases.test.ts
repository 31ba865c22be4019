// Attempts of every release stay readable: one of older rules is recognised and shown with the score that was verified when it was released.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  engineStanding,
  readAttemptFile,
  RULES_VERSION,
  verifyAttempt,
  type AttemptFile,
} from '../../src/core/attempt';
import { createWords } from '../../src/words';
import { loadDebrief } from '../../src/desk/debrief/load-debrief';
import { holdFile } from '../../src/desk/debrief/opened-file';
import { face, testServices } from '../desk/support';

const releases = fileURLToPath(new URL('releases', import.meta.url));

/** What was verified by the release's own build, by file: written once, when it was released. */
type Verified = Readonly<Record<string, { digest: string; score: number; passed: boolean; outcome: string }>>;

function read(path: string): AttemptFile {
  const result = readAttemptFile(readFileSync(path, 'utf8'));
  if (!result.ok) throw new Error(`${path}: ${result.reason}`);
  return result.file;
}

describe.each(readdirSync(releases).map(Number))('release %i', (rules) => {
  const folder = join(releases, String(rules));
  const verified = JSON.parse(readFileSync(join(folder, 'verified.json'), 'utf8')) as Verified;
  const names = Object.keys(verified);

  it('keeps every file it came with', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.needlepoint.json'))).toEqual([...names].sort());
    expect(names).toHaveLength(5);
  });

  it.each(names)('%s opens, with the score verified then', (name) => {
    const file = read(join(folder, name));
    const { digest, scorecard, engine } = file;
    expect(engine.rules).toBe(rules);
    const { score, passed, outcome } = scorecard;
    expect({ digest, score, passed, outcome }).toEqual(verified[name]);
    const verification = verifyAttempt(file, face);
    if (rules === RULES_VERSION) expect(verification.verified).toBe(true);
    else {
      expect(engineStanding(file, face)).toBe('older');
      expect(verification).toEqual({ verified: false, reason: 'other-engine' });
    }
  });

  it.each(names)('%s is shown in the app, and what its score rests on is said', async (name) => {
    const debrief = await loadDebrief(testServices(), holdFile(readFileSync(join(folder, name), 'utf8')));
    expect(debrief.file.scorecard.score).toBe(verified[name].score);
    if (rules === RULES_VERSION) expect([debrief.ended === null, debrief.unproved]).toEqual([false, null]);
    else {
      expect(debrief.ended).toBeNull();
      const { messageId, values } = debrief.unproved ?? { messageId: '', values: {} };
      expect(createWords().t(messageId, values)).toMatch(
        `version ${rules} of the simulator. This is version ${RULES_VERSION}`,
      );
    }
  });
});
