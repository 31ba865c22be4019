// Fuzzes sessions: valid intents in any order and malformed ones, with random hands on the skin between them, each session to a file that proves itself.
import {
  applyToAttempt,
  attemptFileText,
  createAttempt,
  playedScenario,
  readAttemptFile,
  stepTick,
  verifyAttempt,
  type Attempt,
} from '../../src/core/attempt';
import { decodeIntent } from '../../src/core/attempt/intent-code';
import { FINDING_IDS, sessionNumbers, type Intent } from '../../src/core/session';
import type { HandSample } from '../../src/core/skin';
import { face, library } from '../desk/support';
import { chance, NASTY_NUMBERS, NASTY_TEXTS, nastyValue, type Chance } from './chance';
import { must, round, type Round } from './round';

const MOST_INTENTS = 600;
const KNOWN = new Set<string>(FINDING_IDS);

/** A valid intent: rows of numbers are drawn until one is an intent, so that every kind that is ever added takes part. */
export function anyIntent(random: Chance): Intent {
  for (;;) {
    const row = [random.below(40), ...Array.from({ length: random.below(6) }, () => anyArgument(random))];
    const intent = decodeIntent(row);
    if (intent) return intent;
  }
}

function anyArgument(random: Chance): number {
  const share = random.share();
  return share < 0.7 ? random.below(26) : share < 0.95 ? random.below(3000) : random.below(0xffffff);
}

/** An intent of the right shape with something else in it. */
function malformed(random: Chance): Intent {
  const intent: Record<string, unknown> = { ...anyIntent(random) };
  const name = random.pick(Object.keys(intent));
  intent[name] = random.pick<unknown>([random.pick(NASTY_TEXTS), random.pick(NASTY_NUMBERS), nastyValue(random)]);
  return intent as Intent;
}

function anyHand(random: Chance, before: HandSample | null): HandSample | null {
  if (random.share() < 0.2) return null;
  const near = before && random.share() < 0.9;
  const [u, v] = near
    ? [before.u + random.below(9) - 4, before.v + random.below(9) - 4]
    : [random.below(2560), random.below(2560)];
  const inside = (value: number): number => Math.min(Math.max(value, 0), 2559);
  return {
    u: inside(u),
    v: inside(v),
    forceCentinewtons: random.below(random.share() < 0.9 ? 60 : 1001),
    tiltUDegrees: random.below(121) - 60,
    tiltVDegrees: random.below(121) - 60,
    stretchU: random.below(2560),
    stretchV: random.below(2560),
    stretchPercent: random.below(101),
  };
}

function refusesMalformed(attempt: Attempt, intent: Intent): boolean {
  const before = [attempt.record.intents.length, attempt.runningHash, attempt.session.stage].join();
  try {
    applyToAttempt(attempt, intent);
  } catch (error) {
    must(error instanceof RangeError || error instanceof TypeError, `A malformed intent threw ${String(error)}`);
    must(
      before === [attempt.record.intents.length, attempt.runningHash, attempt.session.stage].join(),
      'A refused intent left a trace.',
    );
    return true;
  }
  return false;
}

function looksWhole(attempt: Attempt): void {
  must(sessionNumbers(attempt.session).every(Number.isSafeInteger), 'A number of the session is not whole.');
  must(
    attempt.session.findings.every(({ id }) => KNOWN.has(id)),
    'A finding is not in the catalogue.',
  );
  must(
    attempt.stateHashes.every((hash) => hash >>> 0 === hash),
    'A state hash is not a uint32.',
  );
}

/** Plays whole sessions until `count` intents have been tried, half of them malformed. */
export async function fuzzIntents(count: number, seed: number): Promise<Round> {
  let attempt: Attempt | null = null;
  let random = chance(seed);
  let hand: HandSample | null = null;
  let tried = 0;
  return round('intents', count, (n) => {
    if (!attempt) {
      random = chance(seed + n);
      const scenario = random.pick(library.scenarios);
      const origin = { kind: 'person' as const };
      const setup = {
        id: `fuzz-${n}`,
        seed: n,
        mode: 'exam' as const,
        who: 'fuzz',
        startedAt: '2026-11-22T10:00:00Z',
        origin,
      };
      attempt = createAttempt({ ...setup, scenario: playedScenario(scenario) }, face);
      hand = null;
      tried = 0;
    }
    tried += 1;
    const isMalformed = n % 2 === 1;
    const refused = isMalformed && refusesMalformed(attempt, malformed(random));
    if (!isMalformed) applyToAttempt(attempt, anyIntent(random));
    for (let ticks = random.below(5); ticks > 0; ticks--) {
      hand = anyHand(random, hand);
      stepTick(attempt, hand, 'mouse');
    }
    if (tried > MOST_INTENTS) for (let left = 12; left > 0; left--) applyToAttempt(attempt, { kind: 'proceed' });
    if (attempt.session.paused && tried > MOST_INTENTS) applyToAttempt(attempt, { kind: 'resume', pausedSeconds: 0 });
    looksWhole(attempt);
    if (attempt.finished) {
      endsWell(attempt);
      attempt = null;
    }
    return refused ? 'refused' : 'past';
  });
}

function endsWell(attempt: Attempt): void {
  const score = attempt.scorecard?.score ?? NaN;
  must(score >= 0 && score <= 100, `The score is ${score}.`);
  const read = readAttemptFile(attemptFileText(attempt));
  must(read.ok, `Its own file is not read: ${read.ok ? '' : read.reason}.`);
  const verification = verifyAttempt(read.file, face);
  must(verification.verified, `Its own file is not verified: ${verification.verified ? '' : verification.reason}.`);
}
