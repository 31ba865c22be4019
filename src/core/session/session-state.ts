// What a session is, as plain types: what anyone may read of it, and what the room keeps for itself.
import type { ActorRefFrom } from 'xstate';
import type { ZoneId } from '../skin';
import type { SessionCase } from './case';
import type { Feeling } from './client-feeling';
import type { clientMachine, ClientSaying } from './client-machine';
import type { Finding } from './finding';
import type { MachineName } from './finding-catalogue';
import type { Heard } from './heard';
import type { hygieneMachine } from './hygiene-machine';
import type { IncidentWatch } from './incident-watch';
import type { ChartEntry, DecisionMade } from './judgement';
import type { procedureMachine } from './procedure-machine';
import type { scopeMachine } from './scope-machine';
import type {
  Advice,
  ClosingStep,
  ConsentStep,
  Outcome,
  Phrase,
  Stage,
  TimeExtension,
  Topic,
  TrayStep,
} from './vocabulary';
import type { ZoneWatch } from './zone-watch';

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
  /** As it is at this visit. */
  readonly sessionCase: SessionCase;
  /** Which visit of its course it is, from 1. */
  readonly visit: number;
  stage: Stage;
  paused: boolean;
  outcome: Outcome | null;
  /** How much more time than planned the trainee was given. */
  timeExtension: TimeExtension;
  /** Append-only, in the order they were made. */
  findings: Finding[];
  decision: DecisionMade | null;
  /** Ids of the client's facts that asking or reading brought out. */
  learnedFactIds: readonly string[];
  /** Every answer in the order it was given; kept only where answers depend on trust. */
  heard: readonly Heard[];
  /** What breaks in, each with how far it is; those that wait are nobody's to know. */
  readonly incidents: readonly IncidentWatch[];
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
    /** The battery died: the motor will not run before there is a new one. */
    batteryFlat: boolean;
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
  /** When the visit and its present stage began. */
  visitTick: number;
  stageTick: number;
  /** Tick of the last question. */
  askedTick: number;
  /** What incidents do to the skin, until the attempt takes it. */
  mishaps: Mishap[];
  /** Findings already made, as id and zone. */
  readonly known: Set<string>;
  /** The last `sessionNumbers`; null when something has changed since. */
  numbers: readonly number[] | null;
}

/** What an incident does to the skin of a zone. */
export interface Mishap {
  zone: ZoneId;
  bloodPoints: number;
  driesSerum: boolean;
}
