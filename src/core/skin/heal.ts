// Days and weeks after one session, in closed form: what the healing time-lapse shows. It reads the skin and changes nothing.
import { coefficient } from './coefficients';
import { clamp, halving, smoothRise } from './curve';
import { PATCH_COUNT } from './face';
import { barrierLeft, settledRedness } from './respond';
import type { Skin } from './state';
import type { ZoneId } from './zones';
import { ZONES } from './zones';

/** A look at the skin some days after the session. All shares run 0 … 1. */
export interface HealedLook {
  days: number;
  patches: {
    redness: Float32Array;
    /** Expected darkening (chance × strength), not a diagnosis. */
    pigment: Float32Array;
    /** Share of the unwanted texture that this session takes away. */
    texture: Float32Array;
    barrier: Float32Array;
  };
  zones: HealedZone[];
}

export interface HealedZone {
  zone: ZoneId;
  redness: number;
  barrier: number;
  /** Chance of dark marks after inflammation. */
  pigmentChance: number;
  /** Share of the unwanted texture gone by this day. */
  texture: number;
  /** Chance of lasting lines along torn paths. */
  lineChance: number;
  /** Chance of a lasting foreign-body reaction where an active ingredient was needled in. */
  granulomaChance: number;
  /** Chance of a scar where needles went past the papillary dermis. */
  scarChance: number;
  /** Hours until 95 % of the channels are closed. */
  closedAfterHours: number;
}

/** Half-lives until 5 % are left. */
const NEARLY_ALL = 4.32;

/** The skin `days` after the session, 0 or more. Does not change the skin. */
export function heal(skin: Skin, days: number): HealedLook {
  const time = Math.max(0, days);
  const hours = time * 24;
  const { face, tissue, zones } = skin;
  const redness = new Float32Array(PATCH_COUNT);
  const pigment = new Float32Array(PATCH_COUNT);
  const texture = new Float32Array(PATCH_COUNT);
  const barrier = new Float32Array(PATCH_COUNT).fill(1);
  const totals = ZONES.map(() => ({ redness: 0, pigment: 0, texture: 0, barrier: 0, slowest: 0 }));
  for (let patch = 0; patch < PATCH_COUNT; patch++) {
    const zone = face.patchZone[patch];
    if (zone === 0) continue;
    const total = totals[zone];
    const area = face.patchArea[patch];
    const torn = tissue.tornMillimetres[patch] / face.patchSkinArea[patch];
    if (tissue.hits[patch] > 0) {
      const target = tissue.perSkinTarget[patch];
      const depth = tissue.channelMicrometres[patch] / tissue.hits[patch];
      const junction = zones.junctionMean[zone];
      const dermalness = smoothRise(depth / junction, 1, 1.6);
      const deepness = smoothRise(depth, 60, 300);
      const inflammation = settledRedness(tissue.dose[patch] * target + torn);
      const redHalfLife = mixed(
        coefficient.redHalfLifeShallow,
        coefficient.redHalfLifeDeep,
        Math.max(dermalness, deepness),
      );
      redness[patch] = inflammation * halving(hours / redHalfLife);
      const load =
        (tissue.channelMicrometres[patch] / coefficient.barrierDepth) * target + coefficient.barrierTear * torn;
      const closure = mixed(coefficient.closureHalfLifeShallow, coefficient.closureHalfLifeDeep, deepness);
      const lost = 1 - barrierLeft(load) * (1 - tissue.wiped[patch]);
      barrier[patch] = 1 - lost * halving(hours / closure);
      total.slowest = Math.max(total.slowest, closure * NEARLY_ALL);
      pigment[patch] = pigmentChance(skin, inflammation, dermalness) * pigmentCourse(time);
      const stirred = Math.min(1, tissue.stimulation[patch] * tissue.perOwnTarget[patch]);
      const gain = coefficient.collagenPerSession * mixed(coefficient.collagenJunctionShare, 1, dermalness);
      texture[patch] = gain * stirred * collagenCourse(time);
      total.pigment += area * pigmentChance(skin, inflammation, dermalness);
    }
    total.redness += area * redness[patch];
    total.texture += area * texture[patch];
    total.barrier += area * barrier[patch];
  }
  const summary = zones.firstStruck.map((zone): HealedZone => {
    const total = totals[zone];
    const area = zones.patchArea[zone] || 1;
    const strokes = zones.strokes[zone];
    return {
      zone: ZONES[zone],
      redness: total.redness / area,
      barrier: total.barrier / area,
      pigmentChance: total.pigment / area,
      texture: total.texture / area,
      lineChance: clamp((zones.tornMillimetres[zone] / face.zoneArea[zone]) * coefficient.lineChance, 0, 1),
      granulomaChance: clamp((zones.activeStrokes[zone] / strokes) * coefficient.granulomaChance, 0, 1),
      scarChance: clamp((zones.reticular[zone] / strokes) * coefficient.scarChance, 0, 1),
      closedAfterHours: total.slowest,
    };
  });
  return { days: time, patches: { redness, pigment, texture, barrier }, zones: summary };
}

function mixed(shallow: number, deep: number, share: number): number {
  return shallow + (deep - shallow) * share;
}

/** Inflammation above a superficial pink, more in the dermis, by skin type. */
function pigmentChance(skin: Skin, inflammation: number, dermalness: number): number {
  const above = clamp((inflammation - coefficient.pihFloor) / (1 - coefficient.pihFloor), 0, 1);
  const risk = typeRisks()[clamp(Math.round(skin.client.fitzpatrick), 1, 6) - 1];
  return clamp(coefficient.pihHighest * risk * above * mixed(coefficient.pihAtJunction, 1, dermalness), 0, 1);
}

/** Dark marks come in the second week, peak after a month and fade over half a year. Ours. */
function pigmentCourse(days: number): number {
  return smoothRise(days, 5, 28) * halving(Math.max(0, days - 42) / coefficient.pihFadeDays);
}

/** New collagen shows from the first week on and peaks after months. */
function collagenCourse(days: number): number {
  return smoothRise(days, coefficient.collagenFromDay, coefficient.collagenFullDay);
}

/** Relative chance of dark marks for Fitzpatrick types I to VI. */
function typeRisks(): readonly number[] {
  const c = coefficient;
  return [c.pihTypeOne, c.pihTypeTwo, c.pihTypeThree, c.pihTypeFour, c.pihTypeFive, c.pihTypeSix];
}
