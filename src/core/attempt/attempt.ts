// One attempt: a session and a skin on one clock, and the record that can bring both back.
import {
  careForZone,
  createSkin,
  dryZone,
  lastStrike,
  loadCartridge,
  openPoints,
  respondTick,
  skinHash,
  strikeTick,
  surfaceMillimetres,
  TICKS_PER_READING,
  TICKS_PER_SECOND,
  updateReadings,
  zoneAt,
  type Face,
  type HandSample,
  type Skin,
  type ZoneReading,
} from '../skin';
import {
  applyIntent,
  createSession,
  observe,
  penSetting,
  permits,
  sessionNumbers,
  takeMishaps,
  type Intent,
  type Session,
  type SessionCase,
} from '../session';
import type { Mode, Rubric, Scenario } from '../scenario';
import { asksForCourse, score, type Scorecard } from '../scoring';
import { beginNextVisit, courseOf, outcomeOfCourse, readingsOfVisit, type VisitDone } from './course';
import { INPUT_KINDS, type InputKind } from './capture';
import { mixIntoHash } from './hash';
import { encodeIntent } from './intent-code';
import { createRecord, recordHand, type AttemptRecord } from './record';

/** Part of every attempt file: raise it in the commit that changes what a replay gives, and re-record the goldens there. */
export const RULES_VERSION = 2;

export type { Mode };

/** Who moved the hands: a person, or a hand file. */
export type Origin = { kind: 'person' } | { kind: 'scripted-hand'; handId: string };

/** What of a scenario an attempt carries with it. */
export interface PlayedScenario {
  id: string;
  title: string;
  sessionCase: SessionCase;
  rubric: Rubric;
}

/** The part of a scenario that an attempt is played on; the title is the English one. */
export function playedScenario(scenario: Scenario): PlayedScenario {
  const { id, sessionCase, rubric, words } = scenario;
  return { id, title: words.en.title, sessionCase, rubric };
}

export interface AttemptSetup {
  id: string;
  scenario: PlayedScenario;
  /** A uint32. */
  seed: number;
  mode: Mode;
  who: string;
  /** ISO 8601 with time zone, from the caller's clock. */
  startedAt: string;
  origin: Origin;
}

export interface Attempt {
  readonly setup: AttemptSetup;
  readonly face: Face;
  /** Ticks that have run. */
  tick: number;
  session: Session;
  skin: Skin;
  record: AttemptRecord;
  /** The running hash after every full second, and once more at the end. */
  stateHashes: number[];
  runningHash: number;
  /** The hand sample of the last tick; null when no pen was on the skin. */
  hand: HandSample | null;
  /** Visits of the course that are over, in order; none in a session of one visit. */
  visits: VisitDone[];
  /** What is known of the touched zones, brought up to date ten times a second. */
  readings: ZoneReading[];
  /** Sum of the way the pen slid since the last reading. */
  slidMillimetres: number;
  finished: boolean;
  scorecard: Scorecard | null;
}

export function createAttempt(setup: AttemptSetup, face: Face): Attempt {
  const { sessionCase } = setup.scenario;
  return {
    setup,
    face,
    tick: 0,
    session: createSession(sessionCase),
    skin: createSkin(face, sessionCase.client.skin, setup.seed, sessionCase.targetStrokesPerSquareCentimetre),
    record: createRecord(),
    stateHashes: [],
    runningHash: mixIntoHash(0x6e705f31, setup.seed),
    hand: null,
    visits: [],
    readings: [],
    slidMillimetres: 0,
    finished: false,
    scorecard: null,
  };
}

/**
 * Carries out an intent at once, between two ticks, and records it. After the end nothing more is taken.
 * Throws a RangeError for an intent that cannot be recorded (see `encodeIntent`).
 */
export function applyToAttempt(attempt: Attempt, intent: Intent): void {
  if (attempt.finished) return;
  const row = encodeIntent(intent);
  attempt.record.intents.push({ tick: attempt.tick, intent });
  attempt.runningHash = row.reduce(mixIntoHash, mixIntoHash(attempt.runningHash, attempt.tick));
  const permitted = permits(attempt.session, intent) === true;
  if (permitted && intent.kind === 'proceed' && attempt.session.stage === 'between-visits') {
    beginNextVisit(attempt);
    return;
  }
  applyIntent(attempt.session, intent, attempt.tick);
  if (permitted && intent.kind === 'care') careForZone(attempt.skin, intent.care, intent.zone);
  if (permitted && intent.kind === 'tray' && intent.step === 'load-cartridge') loadCartridge(attempt.skin);
  letMishapsHappen(attempt);
  if (attempt.session.stage === 'debrief') finish(attempt);
}

/** What incidents do to the skin, before the next tick. */
function letMishapsHappen({ session, skin }: Attempt): void {
  for (const { zone, bloodPoints, driesSerum } of takeMishaps(session)) {
    if (driesSerum) dryZone(skin, zone);
    if (bloodPoints > 0) openPoints(skin, zone, bloodPoints);
  }
}

/** Runs one tick, 1/120 s. `hand` is null when the pen is off the skin. Does nothing while paused or after the end. */
export function stepTick(attempt: Attempt, hand: HandSample | null, inputKind: InputKind): void {
  if (attempt.finished || attempt.session.paused) return;
  attempt.tick += 1;
  attempt.record.ticks = attempt.tick;
  const touching = hand !== null && hand.forceCentinewtons > 0 && attempt.session.stage === 'treatment';
  if (touching) treat(attempt, hand, inputKind);
  attempt.hand = touching ? hand : null;
  if (attempt.tick % TICKS_PER_READING === 0) read(attempt);
  if (attempt.tick % TICKS_PER_SECOND === 0) hashState(attempt);
}

function treat(attempt: Attempt, hand: HandSample, inputKind: InputKind): void {
  const kind = INPUT_KINDS.indexOf(inputKind);
  recordHand(attempt.record, attempt.tick, kind, hand);
  let hash = mixIntoHash(attempt.runningHash, kind);
  // In the order of HAND_CHANNELS.
  hash = mixIntoHash(hash, hand.u);
  hash = mixIntoHash(hash, hand.v);
  hash = mixIntoHash(hash, hand.forceCentinewtons);
  hash = mixIntoHash(hash, hand.tiltUDegrees);
  hash = mixIntoHash(hash, hand.tiltVDegrees);
  hash = mixIntoHash(hash, hand.stretchU);
  hash = mixIntoHash(hash, hand.stretchV);
  attempt.runningHash = mixIntoHash(hash, hand.stretchPercent);
  const from = attempt.hand ?? hand;
  attempt.slidMillimetres += surfaceMillimetres(attempt.face, from.u, from.v, hand.u, hand.v);
  const pen = penSetting(attempt.session);
  if (pen) strikeTick(attempt.skin, pen, from, hand);
}

function read(attempt: Attempt): void {
  const { hand, session, skin } = attempt;
  respondTick(skin);
  updateReadings(skin, attempt.readings);
  const strike = lastStrike(skin);
  observe(session, attempt.tick, {
    zones: attempt.readings,
    hand: {
      touching: hand !== null,
      zone: hand ? zoneAt(attempt.face, hand.u, hand.v) : 'outside',
      forceCentinewtons: hand ? hand.forceCentinewtons : 0,
      speedMillimetresPerSecond: (attempt.slidMillimetres * TICKS_PER_SECOND) / TICKS_PER_READING,
    },
    painIndex: strike ? strike.painIndex : 0,
  });
  letMishapsHappen(attempt);
  attempt.slidMillimetres = 0;
}

function hashState(attempt: Attempt): void {
  let hash = mixIntoHash(attempt.runningHash, attempt.tick);
  hash = mixIntoHash(hash, skinHash(attempt.skin));
  for (const value of sessionNumbers(attempt.session)) hash = mixIntoHash(hash, value);
  attempt.runningHash = hash;
  attempt.stateHashes.push(hash);
}

function finish(attempt: Attempt): void {
  attempt.finished = true;
  hashState(attempt);
  attempt.scorecard = scoreAttempt(attempt, attempt.setup.scenario.rubric);
}

/** What a rubric makes of an attempt as it stands. */
export function scoreAttempt(attempt: Attempt, rubric: Rubric): Scorecard {
  const { session, setup, visits } = attempt;
  return score(rubric, {
    findings: session.findings,
    zones: readingsOfVisit(attempt),
    earlierVisits: visits.map(({ readings }) => readings),
    course: asksForCourse(rubric) ? courseOf(attempt) : null,
    outcome: outcomeOfCourse(attempt),
    sessionCase: setup.scenario.sessionCase,
  });
}
