// Watching the zones: one small machine per touched zone, told only what changes something, and once-only news for the others.
import { createActor, type ActorRefFrom } from 'xstate';
import type { ZoneId, ZoneReading } from '../skin';
import type { SessionCase } from './case';
import type { Reported, SkinEvent, ZoneMachineEvent, ZoneRecord } from './events';
import * as limits from './limits';
import { startActor, throwFailure } from './actor-failure';
import { levelsDiffer, levelsOf, UNTOUCHED, type ZoneLevels } from './zone-levels';
import { zoneMachine } from './zone-machine';

/** What the session keeps about one zone. */
export interface ZoneWatch {
  readonly zone: ZoneId;
  /** Null when zone machines are not part of the session. */
  readonly actor: ActorRefFrom<typeof zoneMachine> | null;
  /** The latest reading; the caller may bring the same object up to date from one look to the next. */
  reading: ZoneReading;
  strokes: number;
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
  /** News of this zone that have not come yet. */
  awaited: readonly Awaited[];
  /** What `sessionNumbers` last made of the watch; null when something has changed since. */
  numbers: readonly number[] | null;
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
  if (actor) startActor(actor);
  return {
    zone,
    actor,
    reading: untouchedReading(zone),
    strokes: 0,
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
    awaited: ALL_NEWS,
    numbers: null,
  };
}

/** Sends to the zone's machine and notes when it wants to be told the time. */
export function tellZone(watch: ZoneWatch, event: ZoneMachineEvent): void {
  if (!watch.actor) return;
  watch.actor.send(event);
  throwFailure(watch.actor);
  watch.numbers = null;
  watch.dueTick = watch.actor.getSnapshot().context.bloodDueTick;
}

/** Takes in a new reading. True when the zone's machine was told something. */
export function readWatch(watch: ZoneWatch, reading: ZoneReading, sessionCase: SessionCase, tick: number): boolean {
  watch.reading = reading;
  watch.strokes = reading.strokes;
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

/** A piece of news that comes once for a zone: the mark that it has come, the event it makes, and when it holds. */
interface Awaited {
  readonly known: 'needled' | 'entered' | 'worked' | 'meant' | 'reticular' | 'pastJunction' | 'active' | 'lesion';
  readonly type: Exclude<SkinEvent['type'], 'needling' | 'lifted'>;
  readonly holds: (reading: ZoneReading) => boolean;
}

/** In the order in which they are told. */
const ALL_NEWS: readonly Awaited[] = [
  { known: 'needled', type: 'zone-needled', holds: ({ strokes }) => strokes > 0 },
  { known: 'entered', type: 'zone-entered', holds: ({ strokes }) => strokes > limits.STRAY_STROKES },
  { known: 'worked', type: 'zone-worked', holds: ({ coverage }) => coverage >= limits.WORKED_COVERAGE },
  { known: 'meant', type: 'zone-meant', holds: ({ coverage }) => coverage >= limits.MEANT_COVERAGE },
  { known: 'reticular', type: 'reticular-stroke', holds: ({ reticularStrokes }) => reticularStrokes > 0 },
  { known: 'pastJunction', type: 'median-past-junction', holds: isMedianPastJunction },
  { known: 'active', type: 'active-stroke', holds: ({ activeStrokes }) => activeStrokes > 0 },
  {
    known: 'lesion',
    type: 'lesion-needled',
    holds: ({ lesionStrokes }) => (lesionStrokes ?? 0) > limits.STRAY_STROKES,
  },
];

function isMedianPastJunction({ strokes, reachedMedianMicrometres, junctionMicrometres }: ZoneReading): boolean {
  return strokes >= limits.DERMAL_STROKES_TO_JUDGE && reachedMedianMicrometres > junctionMicrometres;
}

/** The news about a zone that comes only once, to be passed on to the other machines. */
export function newsOf(watch: ZoneWatch, reading: ZoneReading, lengthMicrometres: number): readonly SkinEvent[] {
  // Asked ten times a second for every touched zone, and nearly always there is none.
  for (const { holds } of watch.awaited) if (holds(reading)) return takeNews(watch, reading, lengthMicrometres);
  return NO_NEWS;
}

const NO_NEWS: readonly SkinEvent[] = [];

function takeNews(watch: ZoneWatch, reading: ZoneReading, lengthMicrometres: number): readonly SkinEvent[] {
  const come = watch.awaited.filter(({ holds }) => holds(reading));
  watch.awaited = watch.awaited.filter((news) => !come.includes(news));
  watch.numbers = null;
  return come.map(({ known, type }): SkinEvent => {
    watch[known] = true;
    return { type, zone: watch.zone, reading, lengthMicrometres };
  });
}

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
