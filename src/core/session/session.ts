// One session: the machines side by side, what they are told, and the findings they make of it.
import { createActor, type ActorRefFrom, type SnapshotFrom } from 'xstate';
import type { PenSetting, ZoneId } from '../skin';
import { isClosed, type SessionCase } from './case';
import { createFeeling, FULL, type Feeling } from './client-feeling';
import { clientMachine, type ClientSaying } from './client-machine';
import type { Reported, SessionEvent } from './events';
import type { Finding } from './finding';
import { FINDING_CATALOGUE, MACHINES, type MachineName } from './finding-catalogue';
import { hygieneMachine } from './hygiene-machine';
import type { ChartEntry, DecisionMade } from './judgement';
import { procedureMachine } from './procedure-machine';
import { scopeMachine } from './scope-machine';
import type { Advice, ClosingStep, ConsentStep, Outcome, Phrase, Stage, Topic, TrayStep } from './vocabulary';
import type { zoneMachine } from './zone-machine';
import { watchZone, type ZoneWatch } from './zone-watch';

export type CartridgeState = 'wrapped' | 'opened' | 'loaded' | 'used' | 'old' | 'in-sharps-box' | 'in-bin' | 'kept';
export type HandsState = 'unwashed' | 'washed' | 'gloved';
export type ClientState = 'calm' | 'tense' | 'flinching' | 'asks-for-break' | 'on-break' | 'withdrew-consent';

/** The machines of a session that hear of everything; zones have their own, one each. */
export interface Actors {
  procedure: ActorRefFrom<typeof procedureMachine> | null;
  scope: ActorRefFrom<typeof scopeMachine> | null;
  hygiene: ActorRefFrom<typeof hygieneMachine> | null;
  client: ActorRefFrom<typeof clientMachine> | null;
}

/** Read it freely; only `applyIntent` and `observe` change it. */
export interface Session {
  readonly sessionCase: SessionCase;
  stage: Stage;
  paused: boolean;
  outcome: Outcome | null;
  /** Append-only, in the order they were made. */
  findings: Finding[];
  decision: DecisionMade | null;
  /** Ids of the client's facts that asking or reading brought out. */
  learnedFactIds: readonly string[];
  done: {
    asked: readonly Topic[];
    formRead: boolean;
    said: readonly Phrase[];
    consent: readonly ConsentStep[];
    tray: readonly TrayStep[];
    closing: readonly ClosingStep[];
    advice: readonly Advice[];
    nextVisitDays: number | null;
    charted: readonly ChartEntry[];
    lotCharted: boolean;
  };
  device: {
    lengthMicrometres: number;
    rateHertz: number;
    motorOn: boolean;
    cartridge: CartridgeState;
    cartridgeOnPen: boolean;
    sleeveOn: boolean;
  };
  hands: HandsState;
  client: {
    /** 0 … 1. */
    comfort: number;
    trust: number;
    state: ClientState;
    /** Message id of what the client said last, and since when. */
    saying: ClientSaying | null;
    sayingTick: number;
  };
  /** What the room keeps for itself; other rooms leave it alone. */
  readonly inside: SessionInside;
}

export interface SessionInside {
  readonly machines: readonly MachineName[];
  readonly actors: Actors;
  readonly zones: Map<ZoneId, ZoneWatch>;
  readonly feeling: Feeling;
  comfortBand: number;
  needling: boolean;
  needlingMicrometres: number;
  tick: number;
  /** Findings already made, as id and zone. */
  readonly known: Set<string>;
  /** The last `sessionNumbers`; null when something has changed since. */
  numbers: readonly number[] | null;
}

/** Starts an actor and hears its reports; null when the machine is not part of the session. */
function hearing<
  Actor extends { on(type: 'reported', listener: (reported: Reported) => void): unknown; start(): unknown },
>(actor: Actor, hear: ((reported: Reported) => void) | null): Actor | null {
  if (!hear) return null;
  actor.on('reported', hear);
  actor.start();
  return actor;
}

/**
 * A session at its briefing. `machines` names the machines that take part, all of them unless told otherwise;
 * leaving one out shows what only it sees.
 */
export function createSession(sessionCase: SessionCase, machines: readonly MachineName[] = MACHINES): Session {
  const hearer = (machine: MachineName) =>
    machines.includes(machine) ? (reported: Reported) => record(session, reported) : null;
  const input = sessionCase;
  const actors: Actors = {
    procedure: hearing(createActor(procedureMachine, { input }), hearer('procedure')),
    scope: hearing(createActor(scopeMachine, { input }), hearer('scope')),
    hygiene: hearing(createActor(hygieneMachine, { input }), hearer('hygiene')),
    client: hearing(createActor(clientMachine, { input }), hearer('client')),
  };
  const session: Session = {
    sessionCase,
    stage: 'briefing',
    paused: false,
    outcome: null,
    findings: [],
    decision: null,
    learnedFactIds: [],
    done: {
      asked: [],
      formRead: false,
      said: [],
      consent: [],
      tray: [],
      closing: [],
      advice: [],
      nextVisitDays: null,
      charted: [],
      lotCharted: false,
    },
    device: {
      lengthMicrometres: 0,
      rateHertz: 0,
      motorOn: false,
      cartridge: 'wrapped',
      cartridgeOnPen: false,
      sleeveOn: false,
    },
    hands: 'unwashed',
    client: { comfort: 0, trust: 0, state: 'calm', saying: null, sayingTick: 0 },
    inside: {
      machines,
      actors,
      zones: new Map(),
      feeling: createFeeling(sessionCase),
      comfortBand: 0,
      needling: false,
      needlingMicrometres: 0,
      tick: 0,
      known: new Set(),
      numbers: null,
    },
  };
  refresh(session);
  return session;
}

/** Takes in what a machine reports: each finding once for its zone, or once in the session. */
function record(session: Session, { reports }: Reported): void {
  const { known, tick } = session.inside;
  for (const { id, zone, evidence } of reports) {
    const subject = zone === undefined ? id : `${id} ${zone}`;
    if (known.has(subject)) continue;
    known.add(subject);
    const { severity } = FINDING_CATALOGUE[id];
    session.findings.push({ id, severity, tick, ...(zone === undefined ? undefined : { zone }), evidence });
  }
}

/** The events each machine has a way out for: the others would leave it as it is, at the price of asking every state. */
const HEARD = {
  procedure: new Set<string>(procedureMachine.events),
  scope: new Set<string>(scopeMachine.events),
  hygiene: new Set<string>(hygieneMachine.events),
  client: new Set<string>(clientMachine.events),
};

/** Tells every machine but those of the zones, the procedure first. */
export function tell(session: Session, event: SessionEvent): void {
  const { procedure, scope, hygiene, client } = session.inside.actors;
  if (HEARD.procedure.has(event.type)) procedure?.send(event);
  if (HEARD.scope.has(event.type)) scope?.send(event);
  if (HEARD.hygiene.has(event.type)) hygiene?.send(event);
  if (HEARD.client.has(event.type)) client?.send(event);
  refresh(session);
}

/** The watch over a zone, begun when it is asked for first. */
export function zoneWatchOf(session: Session, zone: ZoneId): ZoneWatch {
  const { machines, zones } = session.inside;
  const known = zones.get(zone);
  if (known) return known;
  const hear = machines.includes('zone') ? (reported: Reported) => record(session, reported) : null;
  const watch = watchZone(zone, session.sessionCase, isWanted(session, zone), hear);
  zones.set(zone, watch);
  return watch;
}

/** A touched zone as a clinician would name it: depth, dermal strokes, blood, redness, barrier, surface and dose. */
export type ZoneState = SnapshotFrom<typeof zoneMachine>['value'];

/** The state of a zone, region by region; null while nobody has touched it. */
export function zoneState(session: Session, zone: ZoneId): ZoneState | null {
  return session.inside.zones.get(zone)?.actor?.getSnapshot().value ?? null;
}

/** True when the client came for the zone, nothing closes it and it was not left out. */
export function isWanted({ sessionCase, decision }: Session, zone: ZoneId): boolean {
  const leftOut = decision?.leaveOut.includes(zone) ?? false;
  return sessionCase.areas.includes(zone) && !leftOut && !isClosed(sessionCase, zone);
}

/** Brings the readable side of the session up to date with its machines. */
export function refresh(session: Session): void {
  session.inside.numbers = null;
  refreshProcedure(session);
  refreshDevice(session);
  refreshClient(session);
}

function refreshProcedure(session: Session): void {
  const snapshot = session.inside.actors.procedure?.getSnapshot();
  if (!snapshot) return;
  const { context, value } = snapshot;
  session.paused = value === 'paused';
  if (typeof value === 'object') session.stage = value.playing;
  session.outcome = context.outcome;
  session.decision = context.decision;
  const { done, sessionCase } = session;
  const learnedBefore = done.asked === context.asked && done.formRead === context.formRead;
  done.asked = context.asked;
  done.formRead = context.formRead;
  done.consent = context.consented;
  done.advice = context.advised;
  done.nextVisitDays = context.nextVisitDays;
  done.charted = context.charted;
  done.lotCharted = context.lotCharted;
  if (learnedBefore) return;
  session.learnedFactIds = sessionCase.facts
    .filter((fact) => (fact.onForm && done.formRead) || fact.topics.some((topic) => done.asked.includes(topic)))
    .map((fact) => fact.id);
}

const ON_PEN: readonly CartridgeState[] = ['loaded', 'used', 'old'];

function refreshDevice(session: Session): void {
  const snapshot = session.inside.actors.hygiene?.getSnapshot();
  if (!snapshot) return;
  const { context, value } = snapshot;
  const { device } = session;
  device.lengthMicrometres = context.lengthMicrometres;
  device.rateHertz = context.rateHertz;
  device.motorOn = value.pen === 'running';
  device.cartridge = value.cartridge;
  device.cartridgeOnPen = ON_PEN.includes(value.cartridge);
  device.sleeveOn = value.sleeve === 'on';
  session.hands = value.hands;
  session.done.tray = context.tray;
  session.done.closing = context.closing;
}

function refreshClient(session: Session): void {
  const { client, inside } = session;
  client.comfort = inside.feeling.comfort / FULL;
  client.trust = inside.feeling.trust / FULL;
  const snapshot = inside.actors.client?.getSnapshot();
  if (!snapshot) return;
  const { context, value } = snapshot;
  client.state = value.feeling;
  session.done.said = context.said;
  if (client.saying !== context.saying) client.sayingTick = inside.tick;
  client.saying = context.saying;
}

/** How the pen strikes when it touches skin now; null when no stroke would land. */
export function penSetting(session: Session): PenSetting | null {
  const { device, sessionCase, stage, paused } = session;
  if (stage !== 'treatment' || paused || !device.motorOn || !device.cartridgeOnPen) return null;
  const { lengthMicrometres, rateHertz } = device;
  const { kind, needleCount } = sessionCase.device;
  return { ...(kind === undefined ? undefined : { kind }), needleCount, lengthMicrometres, rateHertz };
}
