// One session: the machines side by side, what they are told, and the findings they make of it.
import { createActor, type AnyActorRef, type SnapshotFrom } from 'xstate';
import type { PenSetting, ZoneId } from '../skin';
import { startActor, throwFailure } from './actor-failure';
import { caseOfVisit, isClosed, type SessionCase } from './case';
import { createFeeling } from './client-feeling';
import { clientMachine } from './client-machine';
import type { Reported, SessionEvent } from './events';
import { FINDING_CATALOGUE, MACHINES, type MachineName } from './finding-catalogue';
import { hygieneMachine } from './hygiene-machine';
import { watchIncident } from './incident-watch';
import { procedureMachine } from './procedure-machine';
import { refresh } from './refresh';
import { scopeMachine } from './scope-machine';
import type { Actors, Session } from './session-state';
import type { zoneMachine } from './zone-machine';
import type { TimeExtension } from './vocabulary';
import { watchZone, type ZoneWatch } from './zone-watch';

export type * from './session-state';

/** Starts an actor and hears its reports; null when the machine is not part of the session. */
function hearing<Actor extends AnyActorRef & { on(type: 'reported', listener: (reported: Reported) => void): unknown }>(
  actor: Actor,
  hear: ((reported: Reported) => void) | null,
): Actor | null {
  if (!hear) return null;
  actor.on('reported', hear);
  startActor(actor);
  return actor;
}

/**
 * A session at its briefing. `machines` names the machines that take part, all of them unless told otherwise;
 * leaving one out shows what only it sees. `visit` is which one of its course it is, from 1; later ones keep the time the first was given.
 */
export function createSession(
  courseCase: SessionCase,
  machines: readonly MachineName[] = MACHINES,
  visit = 1,
  timeExtension: TimeExtension = 'planned',
): Session {
  const sessionCase = caseOfVisit(courseCase, visit);
  const hearer = (machine: MachineName) =>
    machines.includes(machine) ? (reported: Reported) => record(session, reported) : null;
  const input = sessionCase;
  const actors: Actors = {
    procedure: hearing(
      createActor(procedureMachine, { input: { sessionCase, visit, timeExtension } }),
      hearer('procedure'),
    ),
    scope: hearing(createActor(scopeMachine, { input }), hearer('scope')),
    hygiene: hearing(createActor(hygieneMachine, { input }), hearer('hygiene')),
    client: hearing(createActor(clientMachine, { input }), hearer('client')),
  };
  const session: Session = {
    sessionCase,
    visit,
    stage: 'briefing',
    paused: false,
    outcome: null,
    timeExtension,
    findings: [],
    decision: null,
    learnedFactIds: [],
    heard: [],
    incidents: (sessionCase.incidents ?? []).flatMap((incident) => watchIncident(incident, hearer('incident'))),
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
      batteryFlat: false,
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
      visitTick: 0,
      stageTick: 0,
      askedTick: NEVER_ASKED,
      mishaps: [],
      known: new Set(),
      numbers: null,
    },
  };
  refresh(session);
  return session;
}

/** Long enough ago that nobody is interrupted. */
const NEVER_ASKED = -1_000_000;

/** Takes in what a machine reports: each finding once for its zone, or once in the session. */
function record(session: Session, { reports }: Reported): void {
  const { known, tick } = session.inside;
  for (const { id, zone, evidence } of reports) {
    const subject = zone === undefined ? id : `${id} ${zone}`;
    if (known.has(subject)) continue;
    known.add(subject);
    // Only a forged case names a finding that nobody knows; a throw in here would come up out of nowhere (actor-failure.ts).
    if (!Object.hasOwn(FINDING_CATALOGUE, id)) continue;
    const { severity } = FINDING_CATALOGUE[id];
    const where = zone === undefined ? undefined : { zone };
    const when = session.sessionCase.visits === undefined ? undefined : { visit: session.visit };
    session.findings.push({ id, severity, tick, ...where, ...when, evidence });
  }
}

/** Tells every machine but those of the zones, the procedure first. */
export function tell(session: Session, event: SessionEvent): void {
  const { procedure, scope, hygiene, client } = session.inside.actors;
  if (hasWayOut(procedure, event)) procedure?.send(event);
  if (hasWayOut(scope, event)) scope?.send(event);
  if (hasWayOut(hygiene, event)) hygiene?.send(event);
  if (hasWayOut(client, event)) client?.send(event);
  for (const actor of [procedure, scope, hygiene, client]) throwFailure(actor);
  refresh(session);
}

/** False when no state that the machine is in now names the event: it would leave all as it is, at the price of asking every state. */
function hasWayOut(actor: Actors[keyof Actors], { type }: SessionEvent): boolean {
  const states = actor?.getSnapshot()._nodes ?? [];
  return states.some(({ transitions }) => transitions.has(type));
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

/** How the pen strikes when it touches skin now; null when no stroke would land. */
export function penSetting(session: Session): PenSetting | null {
  const { device, sessionCase, stage, paused } = session;
  if (stage !== 'treatment' || paused || !device.motorOn || !device.cartridgeOnPen) return null;
  const { lengthMicrometres, rateHertz } = device;
  const { kind, needleCount } = sessionCase.device;
  const setting = { needleCount, lengthMicrometres, rateHertz };
  return kind === undefined ? setting : { kind, ...setting };
}
