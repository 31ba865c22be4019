// The strokes of a session as the depth plot shows them: stretches in one zone each, and where every stroke lies against that zone's band.
import { TICKS_PER_SECOND, type ZoneId } from '../../core/skin';
import type { DepthSample } from './load-debrief';

/** A stretch of work in one zone without a longer pause. */
export interface DepthStretch {
  zone: ZoneId;
  fromTick: number;
  toTick: number;
  junctionMicrometres: number;
}

export const PLACES = ['in', 'above', 'below'] as const;
/** In the zone's band, too shallow, or too deep. */
export type DepthPlace = (typeof PLACES)[number];

export interface Band {
  bandLow: number;
  bandHigh: number;
}

/** A hand that stays away longer than this begins anew. */
const PAUSE_TICKS = 4 * TICKS_PER_SECOND;

/** A sample speaks for the second around it. */
export function stretchesOf(depths: readonly DepthSample[]): DepthStretch[] {
  const stretches: DepthStretch[] = [];
  for (const { tick, zone, junctionMicrometres } of depths) {
    const last = stretches[stretches.length - 1] as DepthStretch | undefined;
    const [fromTick, toTick] = [tick - TICKS_PER_SECOND / 2, tick + TICKS_PER_SECOND / 2];
    const goesOn = last !== undefined && fromTick - last.toTick <= PAUSE_TICKS;
    if (goesOn && last.zone === zone) last.toTick = toTick;
    else stretches.push({ zone, fromTick, toTick, junctionMicrometres });
  }
  return stretches;
}

export function placeOf(
  { reachedMicrometres, junctionMicrometres }: DepthSample,
  { bandLow, bandHigh }: Band,
): DepthPlace {
  const ratio = reachedMicrometres / junctionMicrometres;
  return ratio < bandLow ? 'above' : ratio > bandHigh ? 'below' : 'in';
}

/** Whole per cent of the samples in each place. */
export function sharesOf(places: readonly DepthPlace[]): Record<DepthPlace, number> {
  const share = (wanted: DepthPlace): number =>
    Math.round((100 * places.filter((place) => place === wanted).length) / Math.max(1, places.length));
  return { in: share('in'), above: share('above'), below: share('below') };
}
