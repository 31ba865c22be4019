// What the machines are told, and what they tell the session. Time comes in as events; nothing waits by itself.
import type { ZoneId, ZoneReading } from '../skin';
import type { FindingId } from './finding-catalogue';
import type { IncidentEffects } from './incident-case';
import type { Intent } from './intent';
import type { Heard } from './heard';
import type { Outcome, Stage } from './vocabulary';
import type { ZoneLevels } from './zone-levels';

type EventOf<One> = One extends { kind: infer Kind extends string } ? One & { type: Kind } : never;
type PlainIntentEvent = EventOf<Exclude<Intent, { kind: 'proceed' | 'stop-treatment' }>>;
/** Every intent as an event of the same name. */
export type IntentEvent =
  | PlainIntentEvent
  /** `zones` is what really happened, for the chart. */
  | { type: 'proceed'; zones: readonly ZoneRecord[]; tick: number }
  /** `forCause` is true when blood, a grave finding or the client called for it. */
  | { type: 'stop-treatment'; forCause: boolean };

/** What really happened in one zone, for the chart to be compared with. */
export interface ZoneRecord {
  zone: ZoneId;
  worked: boolean;
  strokes: number;
  bloodPoints: number;
  lengthsMicrometres: readonly number[];
}

/** An event about one zone that comes at most once for that zone. */
export interface ZoneEvent<Type extends string> {
  type: Type;
  zone: ZoneId;
  reading: ZoneReading;
  lengthMicrometres: number;
}

export type SkinEvent =
  /** The first strokes landed in a zone. */
  | ZoneEvent<'zone-needled'>
  /** More strokes landed in the zone than a tip over its border leaves. */
  | ZoneEvent<'zone-entered'>
  /** So much of the zone is covered that it was no slip over its border. */
  | ZoneEvent<'zone-worked'>
  /** So much of the zone is covered that it was meant. */
  | ZoneEvent<'zone-meant'>
  | ZoneEvent<'reticular-stroke'>
  | ZoneEvent<'median-past-junction'>
  | ZoneEvent<'active-stroke'>
  /** More strokes landed in a lesion than a tip at its rim leaves. */
  | ZoneEvent<'lesion-needled'>
  /** The running needles came onto the skin, or went on with another length. */
  | { type: 'needling'; lengthMicrometres: number }
  | { type: 'lifted' };

/** The procedure has gone from one stage to another. */
export interface StageEvent {
  type: 'stage-entered';
  stage: Stage;
  from: Stage;
  outcome: Outcome | null;
  /** What has happened in every needled zone up to now. */
  zones: readonly ZoneRecord[];
}

export type FeelingEvent =
  /** Comfort has moved to another band: 0 calm, 1 tense, 2 flinching, 3 at its end. */
  | { type: 'comfort'; band: number; comfortThousandths: number; painPercent: number }
  | { type: 'sharp-pain'; painPercent: number }
  /** Needled on after asking for a break; `trusting` tells whether the client still bears with it. */
  | { type: 'ignored'; needledSeconds: number; trusting: boolean; painPercent: number };

/** What a question brought, and what an incident does to pen and cartridge. */
export type HappeningEvent = { type: 'answered'; heard: Heard } | { type: 'incident'; effects: IncidentEffects };

/** Everything the machines of a session are told, but for those of zones and incidents. */
export type SessionEvent = IntentEvent | SkinEvent | StageEvent | FeelingEvent | HappeningEvent;

/** What a zone machine is told. Ticks stand still while the session is paused. */
export type ZoneMachineEvent =
  | { type: 'reading'; reading: ZoneReading; levels: ZoneLevels; tick: number }
  | { type: 'time'; reading: ZoneReading; tick: number }
  /** Gauze was pressed on, dry to blot or wet to cool. */
  | { type: 'gauze-pressed'; reading: ZoneReading; tick: number }
  | { type: 'treatment-ended'; reading: ZoneReading; stopped: boolean }
  | { type: 'closing-ended'; reading: ZoneReading; tick: number };

/** One finding as a machine reports it; the session adds tick and severity. */
export interface Report {
  id: FindingId;
  zone?: ZoneId;
  evidence: Readonly<Record<string, number>>;
}

/** What every machine may emit. */
export interface Reported {
  type: 'reported';
  reports: readonly Report[];
}
