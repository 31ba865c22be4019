// Three maps of what a skin is doing, patch by patch, in five steps each: for the eyes of a guided trainee, never for a score.
import { coefficient } from './coefficients';
import { PATCH_COUNT } from './face';
import type { Skin } from './state';
import { zoneIndexOf, type ZoneId } from './zones';

export const HEAT_MAPS = ['reach', 'density', 'redness'] as const;
export type HeatMap = (typeof HEAT_MAPS)[number];

/** The four borders between the five steps, rising; the third step is the one to aim for. */
export type HeatSteps = readonly [number, number, number, number];

/** Redness from which the eye says pink, evenly pink, red and very red, 0 … 1 (those of the zone machines and the coach; model values, ours). */
const REDNESS_STEPS: HeatSteps = [0.12, 0.3, 0.5, 0.75];
/** Strokes in shares of the target density: half of it, all, twice, three times. Model values, ours. */
const DENSITY_STEPS: HeatSteps = [0.5, 1, coefficient.overTreatedTimes, 1.5 * coefficient.overTreatedTimes];
/** Half of what reaches the band does nothing at all. Model value, ours. */
const FAR_BELOW_BAND = 0.5;

/**
 * The borders of a map's steps: reach as a share of the junction's mean depth, strokes as a share of the target density, redness 0 … 1.
 * @param junctionMicrometres mean junction depth where it is read, above 0; what lies past it by more than the tolerance is dermal
 */
export function heatSteps(
  map: HeatMap,
  { bandLow, bandHigh }: { bandLow: number; bandHigh: number },
  junctionMicrometres: number,
): HeatSteps {
  if (map === 'redness') return REDNESS_STEPS;
  if (map === 'density') return DENSITY_STEPS;
  return [FAR_BELOW_BAND * bandLow, bandLow, bandHigh, bandHigh + coefficient.dermalTolerance / junctionMicrometres];
}

/** Where a value lies among the steps: 0 … 0.2 is the first, 0.8 … 1 the last. */
export function heatPlace(value: number, steps: HeatSteps): number {
  let from = 0;
  for (let step = 0; step < steps.length; step++) {
    if (value < steps[step]) return (step + (value - from) / (steps[step] - from)) / 5;
    from = steps[step];
  }
  return Math.min(0.8 + (value - from) / (5 * from), 0.999);
}

/**
 * Two bytes for every patch of the atlas, row by row: how much there is to show (0 or 255), and the place among the steps times that.
 * Returns whether any byte changed. Reach and density are shown where needles struck, redness where it can be seen.
 */
export function fillHeat(
  skin: Skin,
  map: HeatMap,
  band: { bandLow: number; bandHigh: number },
  into: Uint8Array,
): boolean {
  let changed = false;
  for (let patch = 0; patch < PATCH_COUNT; patch++) {
    const value = heatOf(skin, map, patch);
    const weight = value === null ? 0 : 255;
    const steps = heatSteps(map, band, skin.zones.junctionMean[skin.face.patchZone[patch]] || 1);
    const place = value === null ? 0 : Math.round(255 * heatPlace(value, steps));
    const at = patch * 2;
    changed = changed || into[at] !== weight || into[at + 1] !== place;
    into[at] = weight;
    into[at + 1] = place;
  }
  return changed;
}

/** Redness below this no eye can see. */
const SEEN_REDNESS = 0.04;

function heatOf({ tissue, patches, zones, face }: Skin, map: HeatMap, patch: number): number | null {
  const zone = face.patchZone[patch];
  if (zone === 0) return null;
  if (map === 'redness') return patches.redness[patch] < SEEN_REDNESS ? null : patches.redness[patch];
  if (tissue.hits[patch] === 0) return null;
  if (map === 'density') return tissue.strokes[patch] * tissue.perOwnTarget[patch];
  return tissue.channelMicrometres[patch] / tissue.hits[patch] / zones.junctionMean[zone];
}

/** Mean film of serum on a zone, 0 dry … 1 fresh. */
export function serumFilm({ face, patches }: Skin, zone: ZoneId): number {
  const own = face.zonePatches[Math.max(0, zoneIndexOf(zone))];
  let sum = 0;
  let area = 0;
  for (const patch of own) {
    sum += patches.serum[patch] * face.patchArea[patch];
    area += face.patchArea[patch];
  }
  return area === 0 ? 0 : sum / area;
}
