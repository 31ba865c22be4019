// The watch over one incident: its machine, where and when it happened, and its state as whole numbers.
import { createActor, type ActorRefFrom } from 'xstate';
import { zoneIndexOf, type ZoneId } from '../skin';
import { startActor, throwFailure } from './actor-failure';
import type { Reported } from './events';
import type { IncidentCase } from './incident-case';
import { incidentMachine, type IncidentEvent } from './incident-machine';
import { ACTS, type Act } from './vocabulary';

export const INCIDENT_STATES = ['waiting', 'open', 'overdue', 'settled', 'handled'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Read it freely; only the session's incidents change it. */
export interface IncidentWatch {
  readonly incident: IncidentCase;
  readonly actor: ActorRefFrom<typeof incidentMachine>;
  state: IncidentState;
  /** Null while it waits. */
  happenedTick: number | null;
  zone: ZoneId | null;
  done: readonly Act[];
  /** True once something made it worse. */
  worse: boolean;
  /** Readings during which the needles went on although they had to rest. */
  needledReadings: number;
}

/** Begins a watch; none when the incident machine is not part of the session. */
export function watchIncident(incident: IncidentCase, hear: ((reported: Reported) => void) | null): IncidentWatch[] {
  if (!hear) return [];
  const actor = createActor(incidentMachine, { input: incident });
  actor.on('reported', hear);
  startActor(actor);
  return [
    { incident, actor, state: 'waiting', happenedTick: null, zone: null, done: [], worse: false, needledReadings: 0 },
  ];
}

/** Tells the incident's machine and reads off how far it is. */
export function tellIncident(watch: IncidentWatch, event: IncidentEvent): void {
  watch.actor.send(event);
  throwFailure(watch.actor);
  const { value, context } = watch.actor.getSnapshot();
  watch.state = value;
  watch.done = context.done;
  watch.worse = context.worse;
}

/** True from when it happens until all is done that has to be. */
export function isGoingOn({ state }: IncidentWatch): boolean {
  return state === 'open' || state === 'overdue' || state === 'settled';
}

/** The incident's state as whole numbers, always as many for the same acts done. */
export function incidentNumbers(watch: IncidentWatch): readonly number[] {
  const { state, happenedTick, zone, done, worse, needledReadings } = watch;
  return [
    INCIDENT_STATES.indexOf(state),
    happenedTick ?? -1,
    zone === null ? -1 : zoneIndexOf(zone),
    worse ? 1 : 0,
    needledReadings,
    done.length,
    ...done.map((act) => ACTS.indexOf(act)),
  ];
}
