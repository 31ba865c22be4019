// Rehearses attempts for the bench's school and examines them as an import does. Told places in the list, it answers with one attempt each.
import { parentPort } from 'node:worker_threads';
import { attemptFileText, playedScenario, rehearse, type Attempt } from '../../src/core/attempt';
import { loadHand, readLibrary } from '../../src/core/scenario';
import { examineAttempt, type Examination } from '../../src/core/school';
import { loadFace, scenarioFiles } from '../../src/cli/content';
import { FIRST_DAY, PLAYS } from './school-plays';

export interface RehearsedAttempt {
  text: string;
  examined: Extract<Examination, { kind: 'examined' }>;
}

const face = loadFace();
const files = scenarioFiles();
const library = readLibrary(files);

/** Every attempt has a seed and a day of its own, so none is like another. */
function rehearsed(number: number): RehearsedAttempt {
  const [scenarioId, handId] = PLAYS[number % PLAYS.length];
  const scenario = library.find(scenarioId);
  const hand = loadHand(files, handId, scenarioId);
  if (!scenario || !hand.ok) throw new Error(`there is no hand ${handId} for ${scenarioId}`);
  const startedAt = new Date(FIRST_DAY + number * 3_600_000).toISOString();
  const setup = { id: `attempt-${number}`, scenario: playedScenario(scenario), seed: number, who: '', startedAt };
  const played = rehearse({ ...setup, mode: 'exam' }, hand.value, face);
  // As a person's: what a scripted hand did would never count, and the gradebook would have nothing to do.
  const byPerson: Attempt = { ...played, setup: { ...played.setup, origin: { kind: 'person' } } };
  const text = attemptFileText(byPerson);
  const examined = examineAttempt(text, face);
  if (examined.kind !== 'examined') throw new Error(`a rehearsed attempt cannot be read: ${examined.reason}`);
  return { text, examined };
}

parentPort?.on('message', (number: number) => parentPort?.postMessage(rehearsed(number)));
