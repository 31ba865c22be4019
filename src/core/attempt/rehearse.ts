// A rehearsal: a hand file carries out a scenario through the same quantised intents as a person, and nothing else.
import { readZone, TICKS_PER_SECOND, touchedZones, type Face, type ZoneId } from '../skin';
import {
  intentsFor,
  isGoingOn,
  isOpened,
  isStageFrom,
  type Act,
  type IncidentWatch,
  type Intent,
  type Stage,
} from '../session';
import { ANY_INCIDENT, AS_ASKED, movesIn, type Hand, type HandMove } from '../scenario';
import { applyToAttempt, createAttempt, stepTick, type Attempt, type AttemptSetup } from './attempt';
import { glideRows } from './glide';
import { attended, createScriptedHand, glideSamples, type ScriptedHand } from './scripted-hand';

/** A person needs about this long for one spoken or handled thing. Model value, ours. */
const ACT_TICKS = 1.5 * TICKS_PER_SECOND;
/** Between two rows the pen is lifted for about this long. Model value, ours. */
const LIFT_TICKS = TICKS_PER_SECOND / 5;
/** Even pink: the redness reading at which a hand that watches for it stops. */
const EVEN_PINK = 0.45;
/** What is left of the force after a hand has seen blood and blotted it. Model value, ours. */
const EASED = 0.9;
/** More stages than any session has. */
const MOST_PROCEEDS = 12;
/** Follow-ups one behind the other are fewer than this. */
const MOST_FOLLOW_UPS = 60;

const STAGE_OF_MOVE: Readonly<Record<HandMove['kind'], Stage | null>> = {
  ask: 'consultation',
  'ask-further': 'consultation',
  answer: null,
  'next-visit': null,
  'read-form': 'consultation',
  say: null,
  decide: 'decision',
  consent: 'consent',
  tray: 'setup',
  device: null,
  care: null,
  treat: 'treatment',
  wait: null,
  'stop-treatment': 'treatment',
  close: 'closing',
  advise: 'aftercare',
  plan: 'aftercare',
  chart: 'chart',
};

interface Rehearsal {
  attempt: Attempt;
  onIncident: Hand['onIncident'];
  /** Incidents that the hand has seen. */
  met: Set<IncidentWatch>;
  meeting: boolean;
  hand: ScriptedHand;
  /** Length and passes of each zone as the hand meant them, for a chart 'as it was done'. */
  done: Map<ZoneId, { lengthMicrometres: number; passes: number }>;
  onTick: (tick: number) => void;
}

export interface RehearsalOptions {
  /** Stop on reaching this stage, with all that belongs before it done. Without it the session is played to its end. */
  until?: Stage;
  /** Where the hand's tremor and wander start; the seed of the session when absent. Another one is the same hand on another day. */
  handSeed?: number;
  /** Hears every tick, for progress. */
  onTick?: (tick: number) => void;
}

/** Plays a hand and returns the attempt, finished unless `until` says otherwise. */
export function rehearse(
  setup: Omit<AttemptSetup, 'origin'>,
  hand: Hand,
  face: Face,
  { until = 'debrief', handSeed = setup.seed, onTick = () => undefined }: RehearsalOptions = {},
): Attempt {
  const attempt = createAttempt({ ...setup, origin: { kind: 'scripted-hand', handId: hand.id } }, face);
  const { onIncident } = hand;
  const own = { hand: createScriptedHand(hand.skill, handSeed), done: new Map(), met: new Set<IncidentWatch>() };
  const rehearsal: Rehearsal = { attempt, onIncident, meeting: false, onTick, ...own };
  const { areas, visits = 1 } = setup.scenario.sessionCase;
  for (const move of throughVisits(movesIn(hand, areas), visits)) {
    const stage = stageFor(rehearsal, move);
    if (attempt.finished || isStageFrom(stage ?? attempt.session.stage, until)) break;
    proceedTo(rehearsal, stage);
    carryOut(rehearsal, move, hand);
  }
  proceedTo(rehearsal, until);
  return attempt;
}

/** The moves of all visits: those that are done again stand as often as there are visits left. */
function throughVisits(moves: readonly HandMove[], visits: number): HandMove[] {
  const all: HandMove[] = [];
  let visit = 1;
  let begun = 0;
  for (const move of moves) {
    if (move.kind !== 'next-visit') {
      all.push(move);
      continue;
    }
    const before = all.slice(begun);
    for (let last = move.again ? visits : Math.min(visits, visit + 1); visit < last; visit++) {
      all.push(move);
      begun = all.length;
      if (move.again) all.push(...before);
    }
  }
  return all;
}

/** The stage a move belongs to; null where it can be done in the present one. */
function stageFor({ attempt }: Rehearsal, move: HandMove): Stage | null {
  const stage = attempt.session.stage;
  if (move.kind === 'device') return stage === 'setup' || stage === 'treatment' ? null : 'setup';
  if (move.kind === 'care') return stage === 'treatment' || stage === 'closing' ? null : 'treatment';
  return STAGE_OF_MOVE[move.kind];
}

function proceedTo(rehearsal: Rehearsal, stage: Stage | null): void {
  const { attempt } = rehearsal;
  const most = MOST_PROCEEDS * (attempt.setup.scenario.sessionCase.visits ?? 1);
  for (let round = 0; stage && round < most && attempt.session.stage !== stage && !attempt.finished; round++) {
    if (stage !== 'debrief' && isStageFrom(attempt.session.stage, stage)) return;
    act(rehearsal, { kind: 'proceed' });
  }
}

function act(rehearsal: Rehearsal, intent: Intent): void {
  applyToAttempt(rehearsal.attempt, intent);
  wait(rehearsal, ACT_TICKS);
}

function wait(rehearsal: Rehearsal, ticks: number): void {
  for (let tick = 0; tick < ticks && !rehearsal.attempt.finished; tick++) {
    stepTick(rehearsal.attempt, null, 'scripted');
    rehearsal.onTick(rehearsal.attempt.tick);
  }
  meetIncidents(rehearsal);
}

/** Sees what has happened, as late as the hand sees anything, and does about it what the hand does. */
function meetIncidents(rehearsal: Rehearsal): void {
  const { attempt, met, onIncident, hand } = rehearsal;
  if (rehearsal.meeting) return;
  for (const watch of attempt.session.incidents) {
    const { happenedTick, incident } = watch;
    if (!isGoingOn(watch) || met.has(watch) || happenedTick === null) continue;
    if (attempt.tick - happenedTick < hand.skill.reactionTicks) continue;
    met.add(watch);
    const answer = onIncident[incident.id] ?? onIncident[incident.kind] ?? onIncident[ANY_INCIDENT] ?? [];
    rehearsal.meeting = true;
    doActs(rehearsal, answer === AS_ASKED ? incident.acts : answer, watch.zone);
    rehearsal.meeting = false;
  }
}

function doActs(rehearsal: Rehearsal, acts: readonly Act[], zone: ZoneId | null): void {
  const { attempt } = rehearsal;
  for (const one of acts) for (const intent of intentsFor(one, attempt.session, zone)) act(rehearsal, intent);
}

/** Asks what is open and was not asked yet, until nothing new opens. */
function askAllFurther(rehearsal: Rehearsal): void {
  const { attempt } = rehearsal;
  const { sessionCase } = attempt.session;
  const open = (): Intent | undefined =>
    (sessionCase.consultation ?? [])
      .flatMap(({ topic, followUps }) => followUps.map((_, place) => ({ kind: 'follow-up' as const, topic, place })))
      .find(({ topic, place }) => {
        const { heard } = attempt.session;
        const asked = heard.some((one) => one.topic === topic && one.followUp === place);
        return !asked && isOpened(sessionCase, heard, topic, place);
      });
  for (let round = 0, next = open(); next && round < MOST_FOLLOW_UPS; round++, next = open()) act(rehearsal, next);
}

function askFurther(rehearsal: Rehearsal, { questions }: Extract<HandMove, { kind: 'ask-further' }>): void {
  if (questions === null) return askAllFurther(rehearsal);
  const { consultation } = rehearsal.attempt.session.sessionCase;
  for (const { topic, id } of questions) {
    const place = consultation?.find((talk) => talk.topic === topic)?.followUps.findIndex((one) => one.id === id) ?? -1;
    if (place >= 0) act(rehearsal, { kind: 'follow-up', topic, place });
  }
}

function goToNextVisit(rehearsal: Rehearsal): void {
  rehearsal.done.clear();
  proceedTo(rehearsal, 'between-visits');
  if (!rehearsal.attempt.finished) act(rehearsal, { kind: 'proceed' });
}

function carryOut(rehearsal: Rehearsal, move: HandMove, hand: Hand): void {
  switch (move.kind) {
    case 'ask':
      return move.topics.forEach((topic) => act(rehearsal, { kind: 'ask', topic }));
    case 'ask-further':
      return askFurther(rehearsal, move);
    case 'answer':
      return doActs(rehearsal, move.acts, null);
    case 'next-visit':
      return goToNextVisit(rehearsal);
    case 'say':
      return move.phrases.forEach((phrase) => act(rehearsal, { kind: 'say', phrase }));
    case 'consent':
      return move.steps.forEach((step) => act(rehearsal, { kind: 'consent', step }));
    case 'tray':
      return move.steps.forEach((step) => act(rehearsal, { kind: 'tray', step }));
    case 'close':
      return move.steps.forEach((step) => act(rehearsal, { kind: 'close', step }));
    case 'advise':
      return move.advice.forEach((advice) => act(rehearsal, { kind: 'advise', advice }));
    case 'care':
      return move.zones.forEach((zone) => act(rehearsal, { kind: 'care', care: move.care, zone }));
    case 'device':
      if (move.lengthMicrometres !== null) act(rehearsal, { kind: 'set-length', micrometres: move.lengthMicrometres });
      if (move.rateHertz !== null) act(rehearsal, { kind: 'set-rate', hertz: move.rateHertz });
      return;
    case 'treat':
      return treatZone(rehearsal, move, hand);
    case 'wait':
      return wait(rehearsal, move.ticks);
    case 'chart':
      return chart(rehearsal, move);
    default:
      return act(rehearsal, move);
  }
}

/** Meets what has happened and takes the pen up again; false when the treatment is over. */
function meetWhileTreating(rehearsal: Rehearsal): boolean {
  const { attempt } = rehearsal;
  meetIncidents(rehearsal);
  if (attempt.session.stage !== 'treatment') return false;
  const { motorOn, batteryFlat } = attempt.session.device;
  if (!motorOn && !batteryFlat) act(rehearsal, { kind: 'motor', on: true });
  return true;
}

type TreatMove = Extract<HandMove, { kind: 'treat' }>;

function treatZone(rehearsal: Rehearsal, move: TreatMove, hand: Hand): void {
  const { attempt, done } = rehearsal;
  const { zone } = move;
  act(rehearsal, { kind: 'motor', on: true });
  let forceNewtons = move.forceCentinewtons / 100;
  let passes = done.get(zone)?.passes ?? 0;
  for (const direction of move.passes) {
    if (move.until === 'even-pink' && readZone(attempt.skin, zone).redness >= EVEN_PINK) break;
    passes += 1;
    done.set(zone, { lengthMicrometres: attempt.session.device.lengthMicrometres, passes });
    const rows = glideRows(attempt.face, zone, direction, move.rowMicrometres / 1000, move.rimMicrometres / 1000);
    for (const row of attended(rehearsal.hand, rows)) {
      const order = {
        forceNewtons,
        speedMillimetresPerSecond: move.speedMicrometresPerSecond / 1000,
        stretch: move.stretchPercent / 100,
      };
      for (const sample of glideSamples(rehearsal.hand, attempt.face, row, order)) {
        if (attempt.session.incidents.length > 0 && !meetWhileTreating(rehearsal)) return;
        stepTick(attempt, sample, 'scripted');
        rehearsal.onTick(attempt.tick);
      }
      wait(rehearsal, LIFT_TICKS);
      if (attempt.session.stage !== 'treatment') return;
      if (move.onBlood === 'ignore' || readZone(attempt.skin, zone).wetBloodPoints === 0) continue;
      wait(rehearsal, hand.skill.reactionTicks);
      act(rehearsal, { kind: 'motor', on: false });
      act(rehearsal, { kind: 'care', care: 'blot', zone });
      if (move.onBlood === 'stop') return act(rehearsal, { kind: 'stop-treatment' });
      if (move.onBlood === 'blot-and-renew') act(rehearsal, { kind: 'care', care: 'serum', zone });
      forceNewtons *= EASED;
      act(rehearsal, { kind: 'motor', on: true });
    }
  }
  act(rehearsal, { kind: 'motor', on: false });
}

function chart(rehearsal: Rehearsal, move: Extract<HandMove, { kind: 'chart' }>): void {
  const { attempt, done } = rehearsal;
  const asDone = touchedZones(attempt.skin)
    .filter((zone) => done.has(zone))
    .map((zone) => ({
      zone,
      ...(done.get(zone) as { lengthMicrometres: number; passes: number }),
      blood: readZone(attempt.skin, zone).bloodPoints > 0,
    }));
  for (const entry of move.entries ?? asDone) act(rehearsal, { kind: 'chart', ...entry });
  if (move.lot) act(rehearsal, { kind: 'chart-lot' });
}
