// Whether an incident happens now: plain conditions over stage, time, zones, feeling and what was just done.
import { TICKS_PER_SECOND, type ZoneId, type ZoneReading } from '../skin';
import type { CHOICE_KINDS, IncidentTrigger } from './incident-case';
import type { Intent } from './intent';
import type { IncidentReading, Stage } from './vocabulary';

/** What triggers are held against. */
export interface Moment {
  stage: Stage;
  ticksInStage: number;
  ticksInVisit: number;
  zones: readonly ZoneReading[];
  /** Zone under the running needles; null when they are at rest. */
  needledZone: ZoneId | null;
  /** 0 … 1. */
  comfort: number;
  trust: number;
  /** What was just done; null when only time has passed. */
  intent: Intent | null;
  /** Ids of the incidents answered in full. */
  handledIds: readonly string[];
}

const VALUE_OF: Readonly<Record<IncidentReading, (zone: ZoneReading) => number>> = {
  redness: (zone) => zone.redness,
  barrier: (zone) => zone.barrier,
  coverage: (zone) => zone.coverage,
  evenness: (zone) => zone.evenness,
  'depth-ratio': (zone) =>
    zone.junctionMicrometres > 0 ? zone.reachedMedianMicrometres / zone.junctionMicrometres : 0,
  strokes: (zone) => zone.strokes,
  'blood-points': (zone) => zone.bloodPoints,
  'tear-millimetres': (zone) => zone.tearMillimetres,
};

/** True when everything the trigger names holds. */
export function happensNow(when: IncidentTrigger, now: Moment): boolean {
  if (when.stage !== undefined && when.stage !== now.stage) return false;
  const ticks = when.stage === undefined ? now.ticksInVisit : now.ticksInStage;
  if (when.afterSeconds !== undefined && ticks < when.afterSeconds * TICKS_PER_SECOND) return false;
  if (when.comfortBelow !== undefined && now.comfort >= when.comfortBelow) return false;
  if (when.trustBelow !== undefined && now.trust >= when.trustBelow) return false;
  if (when.afterIncident !== undefined && !now.handledIds.includes(when.afterIncident)) return false;
  if (when.choice !== undefined && wordOf(now.intent, when.choice.kind) !== when.choice.word) return false;
  if (when.reading !== undefined) return zonesWithReading(when, now.zones).length > 0;
  return when.zone === undefined || when.zone === now.needledZone;
}

/** The zone it happens in: that of its reading, the one it names, or the one under the needles. */
export function zoneOfIncident(when: IncidentTrigger, now: Moment): ZoneId | null {
  return zonesWithReading(when, now.zones)[0] ?? when.zone ?? now.needledZone;
}

function zonesWithReading({ reading, zone }: IncidentTrigger, zones: readonly ZoneReading[]): readonly ZoneId[] {
  if (!reading) return [];
  const { name, above, below } = reading;
  return zones
    .filter((one) => zone === undefined || one.zone === zone)
    .filter((one) => {
      const value = VALUE_OF[name](one);
      return (above === undefined || value > above) && (below === undefined || value < below);
    })
    .map((one) => one.zone);
}

function wordOf(intent: Intent | null, kind: (typeof CHOICE_KINDS)[number]): string | null {
  if (intent?.kind !== kind) return null;
  switch (intent.kind) {
    case 'ask':
      return intent.topic;
    case 'say':
      return intent.phrase;
    case 'decide':
      return intent.decision;
    case 'advise':
      return intent.advice;
    case 'care':
      return intent.care;
    case 'consent':
    case 'tray':
    case 'close':
      return intent.step;
    default:
      return null;
  }
}
