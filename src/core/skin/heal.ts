// Days and weeks after one session, in closed form: what the healing time-lapse shows. It reads the skin and changes nothing.
import { ANATOMY_BY_NUMBER } from './anatomy';
import { coefficient } from './coefficients';
import {
  coldSoreChance,
  granulomaChance,
  infectionChance,
  lineChance,
  pigmentChance,
  scarChance,
} from './complications';
import { clamp, halving, mixed, smoothRise } from './curve';
import { PATCH_COUNT } from './face';
import { barrierLeft, settledOedema, settledRedness } from './respond';
import type { Skin } from './state';
import type { ZoneId } from './zones';
import { ZONES } from './zones';

/** Phases of wound healing, in order; they overlap in life and follow each other here. */
export const HEALING_PHASES = ['haemostasis', 'inflammation', 'proliferation', 'remodelling', 'settled'] as const;
export type HealingPhase = (typeof HEALING_PHASES)[number];

/** The phase of needled skin some days after the session. */
export function phaseAt(days: number): HealingPhase {
  const { haemostasisDays, inflammationDays, proliferationDays, remodellingDays } = coefficient;
  const ends = [haemostasisDays, inflammationDays, proliferationDays, remodellingDays];
  return HEALING_PHASES[ends.filter((end) => days >= end).length];
}

/** How the client treats the healing skin. */
export interface Aftercare {
  /** 0 well protected … 1 a beach holiday; the client's own habit when absent. */
  sun?: number;
  /** True when the skin was covered: make-up, film or a thick pool. */
  occluded?: boolean;
}

/** A look at the skin some days after the session. All shares run 0 … 1. */
export interface HealedLook {
  days: number;
  phase: HealingPhase;
  patches: {
    redness: Float32Array;
    /** Expected darkening (chance × strength), not a diagnosis. */
    pigment: Float32Array;
    /** Share of the unwanted texture that this session takes away. */
    texture: Float32Array;
    barrier: Float32Array;
    oedema: Float32Array;
  };
  zones: HealedZone[];
}

export interface HealedZone {
  zone: ZoneId;
  redness: number;
  oedema: number;
  barrier: number;
  /** Chance of dark marks after inflammation. */
  pigmentChance: number;
  /** Share of the unwanted texture gone by this day. */
  texture: number;
  /** The part of it that was gained at the junction; what the dermis gave is left out. */
  junctionTexture: number;
  /** Chance of lasting lines along torn paths. */
  lineChance: number;
  /** Chance of a lasting foreign-body reaction where an active ingredient was needled in. */
  granulomaChance: number;
  /** Chance of a scar where needles went past the papillary dermis, or through the dermis. */
  scarChance: number;
  /** Chance of an infection of the needled skin. */
  infectionChance: number;
  /** Chance that a cold sore wakes; around the mouth only. */
  coldSoreChance: number;
  /** Hours until 95 % of the channels are closed. */
  closedAfterHours: number;
}

/** Half-lives until 5 % are left: the binary logarithm of 20. */
const NEARLY_ALL = 4.32;

/** The skin `days` after the session, 0 or more. Does not change the skin. */
export function heal(skin: Skin, days: number, aftercare: Aftercare = {}): HealedLook {
  const sun = clamp(aftercare.sun ?? skin.client.sun ?? 0, 0, 1);
  const delay = aftercare.occluded === true ? coefficient.occlusionDelay : 1;
  const time = Math.max(0, days);
  const hours = time * 24;
  const { face, tissue, zones } = skin;
  const redness = new Float32Array(PATCH_COUNT);
  const pigment = new Float32Array(PATCH_COUNT);
  const texture = new Float32Array(PATCH_COUNT);
  const oedema = new Float32Array(PATCH_COUNT);
  const barrier = new Float32Array(PATCH_COUNT).fill(1);
  const totals = ZONES.map(() => ({
    redness: 0,
    oedema: 0,
    pigment: 0,
    texture: 0,
    junctionTexture: 0,
    barrier: 0,
    leftAtOnce: 0,
    dermal: 0,
    needled: 0,
    slowest: 0,
  }));
  for (let patch = 0; patch < PATCH_COUNT; patch++) {
    const zone = face.patchZone[patch];
    if (zone === 0) continue;
    const total = totals[zone];
    const area = face.patchArea[patch];
    const torn = tissue.tornMillimetres[patch] / face.patchSkinArea[patch];
    if (tissue.hits[patch] > 0) {
      const target = tissue.perSkinDensity[patch];
      const depth = tissue.channelMicrometres[patch] / tissue.hits[patch];
      const junction = zones.junctionMean[zone];
      const dermalness = smoothRise(depth / junction, coefficient.dermalFrom, coefficient.dermalFull);
      const deepness = smoothRise(depth, coefficient.closureShallow, coefficient.closureDeep);
      const dose = tissue.dose[patch] * target + coefficient.tornDose * torn;
      const inflammation = settledRedness(dose);
      const redHalfLife = mixed(
        coefficient.redHalfLifeShallow,
        coefficient.redHalfLifeDeep,
        Math.max(dermalness, deepness),
      );
      redness[patch] = inflammation * halving(hours / redHalfLife);
      oedema[patch] =
        Math.min(1, settledOedema(dose) * ANATOMY_BY_NUMBER[zone].swelling) * halving(hours / redHalfLife);
      const load =
        (tissue.channelMicrometres[patch] / coefficient.barrierDepth) * target + coefficient.barrierTear * torn;
      const closure = delay * mixed(coefficient.closureHalfLifeShallow, coefficient.closureHalfLifeDeep, deepness);
      const lost = 1 - barrierLeft(load) * (1 - tissue.wiped[patch]);
      barrier[patch] = 1 - lost * halving(hours / closure);
      total.slowest = Math.max(total.slowest, closure * NEARLY_ALL);
      const dark = pigmentChance(skin.client.fitzpatrick, inflammation, dermalness, sun);
      pigment[patch] = dark * pigmentCourse(time);
      const stirred = Math.min(1, tissue.stimulation[patch] * tissue.perOwnTarget[patch]);
      const gain = coefficient.collagenPerSession * mixed(coefficient.collagenJunctionShare, 1, dermalness);
      texture[patch] = gain * stirred * collagenCourse(time);
      const atJunction = coefficient.collagenPerSession * coefficient.collagenJunctionShare * (1 - dermalness);
      total.junctionTexture += area * atJunction * stirred * collagenCourse(time);
      total.pigment += area * dark;
      total.leftAtOnce += area * (1 - lost);
      total.dermal += area * dermalness;
      total.needled += area;
    }
    total.oedema += area * oedema[patch];
    total.redness += area * redness[patch];
    total.texture += area * texture[patch];
    total.barrier += area * barrier[patch];
  }
  const summary = zones.firstStruck.map((zone): HealedZone => {
    const total = totals[zone];
    const area = zones.patchArea[zone] || 1;
    const needled = total.needled || 1;
    return {
      zone: ZONES[zone],
      redness: total.redness / area,
      oedema: total.oedema / area,
      barrier: total.barrier / area,
      pigmentChance: total.pigment / area,
      texture: total.texture / area,
      junctionTexture: total.junctionTexture / area,
      lineChance: lineChance(skin, zone),
      granulomaChance: granulomaChance(skin, zone),
      scarChance: scarChance(skin, zone),
      infectionChance: infectionChance(skin, zone, total.leftAtOnce / needled),
      coldSoreChance: coldSoreChance(skin, zone, total.dermal / needled),
      closedAfterHours: total.slowest,
    };
  });
  const patches = { redness, pigment, texture, barrier, oedema };
  return { days: time, phase: phaseAt(time), patches, zones: summary };
}

/** Dark marks come in the second week, peak after a month and fade over half a year. */
function pigmentCourse(days: number): number {
  const { pihFromDay, pihPeakDay, pihFadeFromDay, pihFadeDays } = coefficient;
  return smoothRise(days, pihFromDay, pihPeakDay) * halving(Math.max(0, days - pihFadeFromDay) / pihFadeDays);
}

/** New collagen shows from the first week on and peaks after months. */
export function collagenCourse(days: number): number {
  return smoothRise(days, coefficient.collagenFromDay, coefficient.collagenFullDay);
}
