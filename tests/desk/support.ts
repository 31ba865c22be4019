// Services for tests of the desk: the real core, the real scenarios and face, a shelf in memory, and no browser.
import { createSteppedClock, type SteppedClock } from '../../src/clock';
import { loadFace, scenarioFiles } from '../../src/cli/content';
import type { PlayClock } from '../../src/core/attempt';
import { readAttemptFile, verifyAttempt } from '../../src/core/attempt';
import { examineAttempt, unwrapFile } from '../../src/core/school';
import { readLibrary, sessionCards } from '../../src/core/scenario';
import type { DeskServices, Verdict } from '../../src/desk';
import type { PageMemory } from '../../src/desk/shared/page-memory';
import { createSchoolDesk } from '../../src/desk/shared/school-desk';
import { openMemorySchoolShelf, openMemoryShelf } from '../../src/storage';
import { countingPorts } from '../core/school/records';

export const face = loadFace();
export const library = readLibrary(scenarioFiles());

export interface TestServices extends DeskServices {
  clock: PlayClock & SteppedClock;
  timesAskedToKeep(): number;
}

/** @param prefix of the ids that are made: those of two devices must not be the same */
export function testServices(prefix = 'n'): TestServices {
  let ids = 0;
  let asked = 0;
  const memory = pageMemory();
  const school = createSchoolDesk(openMemorySchoolShelf(), countingPorts(prefix), memory);
  return {
    clock: createSteppedClock(),
    opened: { shelf: openMemoryShelf(), notKept: null },
    askToKeep: () => {
      asked += 1;
    },
    timesAskedToKeep: () => asked,
    cards: sessionCards(library),
    loadLibrary: async () => library,
    loadWords: async () => {},
    loadFace: async () => face,
    prepareFaceStage: () => undefined,
    createFaceStage: () => Promise.reject(new Error('There is no screen here.')),
    createPracticePad: () => Promise.reject(new Error('There is no screen here.')),
    verifier: {
      verify: async (fileText) => verdictOn(fileText),
      openExaminer: () => ({
        lanes: 1,
        examine: async (fileText) => examineAttempt(fileText, face),
        unwrap: async (fileText) => unwrapFile(fileText),
        close: () => undefined,
      }),
    },
    schoolDesk: async () => school,
    installed: {
      copy: () => 'none',
      subscribe: () => () => false,
      takeNewer: async () => true,
      holdSession: () => () => undefined,
      isPlayedElsewhere: async () => false,
    },
    memory,
    today: () => new Date('2026-11-22T10:00:00Z'),
    newAttemptId: () => `attempt-${(ids += 1)}`,
    newSeed: () => 7,
    development: false,
  };
}

/** A memory that lasts as long as the test. */
export function pageMemory(): PageMemory {
  const kept = new Map<string, string>();
  return {
    read: (name) => kept.get(name) ?? null,
    write: (name, value) => void (value === null ? kept.delete(name) : kept.set(name, value)),
  };
}

function verdictOn(fileText: string): Verdict {
  const read = readAttemptFile(fileText);
  if (!read.ok) return { kind: 'unreadable', reason: read.reason };
  return verifyAttempt(read.file, face).verified ? { kind: 'verified' } : { kind: 'stopped' };
}
