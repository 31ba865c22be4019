// The door of the session room: what others may use.
export * from './vocabulary';
export * from './intent';
export * from './case';
export * from './incident-case';
export { INCIDENT_PROTOCOLS, type IncidentProtocol } from './incident-protocols';
export { isGoingOn, type IncidentState, type IncidentWatch } from './incident-watch';
export { takeMishaps } from './incidents';
export { intentsFor, isOwnAct } from './acts';
export { followUpAt, isOpened, talkAbout, wasToldOpenly } from './talk';
export type { Heard } from './heard';
export * from './finding';
export {
  CLOSING_CARES,
  FINDING_CATALOGUE,
  FINDING_IDS,
  INCIDENT_FINDINGS,
  MACHINES,
  NEEDED_ADVICE,
  NEEDED_CLOSING_STEPS,
  NEEDED_TRAY_STEPS,
  type NeededClosingStep,
  type NeededTrayStep,
  type FindingId,
  type MachineName,
} from './finding-catalogue';
export { CLIENT_SAYINGS, type ClientSaying } from './client-machine';
export { allowedSeconds, type ChartEntry, type DecisionMade } from './judgement';
export {
  createSession,
  penSetting,
  type CartridgeState,
  type ClientState,
  type HandsState,
  type Session,
  zoneState,
  type ZoneState,
} from './session';
export { LENGTHS_MICROMETRES, NOT_NOW, permits, type NotNow } from './permits';
export { applyIntent } from './acting';
export { observe, type SessionView } from './observing';
export { sessionNumbers } from './numbers';
export { diagramOf, MACHINE_DIAGRAMS } from './diagram';
export {
  HEALING_STATES,
  healingMachine,
  healingState,
  healingStates,
  healingWord,
  type HealingEvent,
  type HealingState,
} from './healing-machine';
export { aftercareOf } from './aftercare';
