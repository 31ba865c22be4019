// Watching the zones: one small machine per touched zone, told only what changes something, and once-only news for the others.
import { createActor, type ActorRefFrom } from 'xstate';
import type { ZoneId, ZoneReading } from '../skin';
import type { SessionCase } from './case';
import type { Reported, SkinEvent, ZoneMachineEvent, ZoneRecord } from './events';
import * as limits from './limits';
import { levelsDiffer, levelsOf, UNTOUCHED, type ZoneLevels } from './zone-levels';
import { zoneMachine } from './zone-machine';

/** What the session keeps about one zone. */
export interface ZoneWatch {
  readonly zone: ZoneId;
  /** Null when zone machines are not part of the session. */
  readonly actor: ActorRefFrom<typeof zoneMachine> | null;
  reading: ZoneReading;
  levels: ZoneLevels;
  /** Tick at which the machine wants to be told the time; −1 for never. */
  dueTick: number;
  needled: boolean;
  entered: boolean;
  worked: boolean;
  meant: boolean;
  reticular: boolean;
  pastJunction: boolean;
  active: boolean;
  lesion: boolean;
  lengthsMicrometres: number[];
}

/** The reading of a zone nobody touched. */
export function untouchedReading(zone: ZoneId): ZoneReading {
  return {
    zone,
    strokes: 0,
    reachedMedianMicrometres: 0,
    reachedP95Micrometres: 0,
    junctionMicrometres: 0,
    dermalStrokeShare: 0,
    reticularStrokes: 0,
    bloodPoints: 0,
    wetBloodPoints: 0,
    coverage: 0,
    evenness: 1,
    redness: 0,
    barrier: 1,
    overTreatedShare: 0,
    tearMillimetres: 0,
    stimulation: 0,
    activeStrokes: 0,
    strokesPerSquareCentimetre: 0,
    cleansed: false,
  };
}

/** Starts watching a zone. `hear` gets the reports of its machine; without it there is no machine. */
export function watchZone(
  zone: ZoneId,
  sessionCase: SessionCase,
  wanted: boolean,
  hear: ((reported: Reported) => void) | null,
): ZoneWatch {
  const actor = hear ? createActor(zoneMachine, { input: { zone, scope: sessionCase.scope, wanted } }) : null;
  if (hear) actor?.on('reported', hear);
  actor?.start();
  return {
    zone,
    actor,
    reading: untouchedReading(zone),
    levels: UNTOUCHED,
    dueTick: -1,
    needled: false,
    entered: false,
    worked: false,
    meant: false,
    reticular: false,
    pastJunction: false,
    active: false,
    lesion: false,
    lengthsMicrometres: [],
  };
}

/** Sends to the zone's machine and notes when it wants to be told the time. */
export function tellZone(watch: ZoneWatch, event: ZoneMachineEvent): void {
  if (!watch.actor) return;
  watch.actor.send(event);
  watch.dueTick = watch.actor.getSnapshot().context.bloodDueTick;
}

/** Takes in a new reading. True when the zone's machine was told something. */
export function readWatch(watch: ZoneWatch, reading: ZoneReading, sessionCase: SessionCase, tick: number): boolean {
  watch.reading = reading;
  const levels = levelsOf(reading, sessionCase.scope, sessionCase.targetStrokesPerSquareCentimetre);
  const changed = levelsDiffer(levels, watch.levels);
  if (changed) {
    watch.levels = levels;
    tellZone(watch, { type: 'reading', reading, levels, tick });
  }
  const due = watch.dueTick >= 0 && tick >= watch.dueTick;
  if (due) tellZone(watch, { type: 'time', reading, tick });
  return changed || due;
}

/** The news about a zone that comes only once, to be passed on to the other machines. */
export function newsOf(watch: ZoneWatch, reading: ZoneReading, lengthMicrometres: number): readonly SkinEvent[] {
  if (watch.entered && watch.meant && watch.reticular && watch.pastJunction && watch.active && watch.lesion)
    return NO_NEWS;
  const news: SkinEvent[] = [];
  const { zone } = watch;
  const tellOnce = (
    known: 'needled' | 'entered' | 'worked' | 'meant' | 'reticular' | 'pastJunction' | 'active' | 'lesion',
    type:
      | 'zone-needled'
      | 'zone-entered'
      | 'zone-worked'
      | 'zone-meant'
      | 'reticular-stroke'
      | 'median-past-junction'
      | 'active-stroke'
      | 'lesion-needled',
    holds: boolean,
  ) => {
    if (watch[known] || !holds) return;
    watch[known] = true;
    news.push({ type, zone, reading, lengthMicrometres });
  };
  tellOnce('needled', 'zone-needled', reading.strokes > 0);
  tellOnce('entered', 'zone-entered', reading.strokes > limits.STRAY_STROKES);
  tellOnce('worked', 'zone-worked', reading.coverage >= limits.WORKED_COVERAGE);
  tellOnce('meant', 'zone-meant', reading.coverage >= limits.MEANT_COVERAGE);
  tellOnce('reticular', 'reticular-stroke', reading.reticularStrokes > 0);
  tellOnce(
    'pastJunction',
    'median-past-junction',
    reading.strokes >= limits.DERMAL_STROKES_TO_JUDGE && reading.reachedMedianMicrometres > reading.junctionMicrometres,
  );
  tellOnce('active', 'active-stroke', reading.activeStrokes > 0);
  tellOnce('lesion', 'lesion-needled', (reading.lesionStrokes ?? 0) > limits.STRAY_STROKES);
  return news;
}

const NO_NEWS: readonly SkinEvent[] = [];

/** What really happened in the zone, for chart and closing. */
export function recordOf(watch: ZoneWatch): ZoneRecord {
  return {
    zone: watch.zone,
    worked: watch.worked,
    strokes: watch.reading.strokes,
    bloodPoints: watch.reading.bloodPoints,
    lengthsMicrometres: watch.lengthsMicrometres,
  };
}
