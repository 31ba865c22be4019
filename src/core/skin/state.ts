// The whole state of one skin during one session, as plain data, and how it starts.
import { coefficient } from './coefficients';
import type { Face } from './face';
import { PATCH_COUNT, PATCHES_ACROSS, positionAt } from './face';
import type { Generator } from './generator';
import { createGenerator } from './generator';
import type { Lesion, SkinClient } from './skin';
import { ATLAS_CELLS, HAND_UNITS_PER_CELL } from './skin';
import { clientThickness, growThickness } from './thickness';
import { ZONE_COUNT } from './zones';

/** Reached depths are counted in bins of 2 µm; 2.5 mm is beyond what any setting can reach. */
export const DEPTH_BIN_MICROMETRES = 2;
export const DEPTH_BINS = 1280;
/** Blood points that flow, clot and dry at the same time; more are counted but not drawn. */
export const BLOOD_POINTS_AT_ONCE = 4096;

export interface Skin {
  readonly face: Face;
  readonly client: SkinClient;
  readonly targetStrokesPerSquareCentimetre: number;
  /** Local junction depth in µm by cell; 0 outside. */
  readonly junctionMicrometres: Float32Array;
  /** Chance of an opening for this client, a share of the table's. */
  readonly vesselShare: number;
  /** 1 in the cells of a lesion; null when the client has none. */
  readonly lesion: Uint8Array | null;
  /** By cell, for views to read. */
  readonly cells: {
    readonly strokes: Uint16Array;
    readonly deepestMicrometres: Uint16Array;
    /** 0 none … 255 a full wet pool. */
    readonly blood: Uint8Array;
    readonly dried: Uint8Array;
    readonly tear: Uint8Array;
  };
  /** By patch, for views to read; all 0 … 1. */
  readonly patches: {
    readonly redness: Float32Array;
    readonly serum: Float32Array;
    readonly barrier: Float32Array;
    readonly blanch: Float32Array;
    readonly oedema: Float32Array;
  };
  /** Rows of cells written since the view last asked; empty when from > to. Not part of the hash. */
  readonly changedRows: { from: number; to: number };
  readonly tissue: Tissue;
  readonly zones: ZoneCounters;
  readonly bleeding: Bleeding;
  readonly generator: Generator;
  readonly clock: Clock;
}

/** Where each map of the tissue begins in the one that holds them all. */
export const TISSUE_PLACES = {
  perOwnTarget: 0,
  perSkinDensity: PATCH_COUNT,
  strokes: 2 * PATCH_COUNT,
  stimulation: 3 * PATCH_COUNT,
  hits: 4 * PATCH_COUNT,
  dose: 5 * PATCH_COUNT,
  channelMicrometres: 6 * PATCH_COUNT,
  tornMillimetres: 7 * PATCH_COUNT,
  /** Torn millimetres on each mm² of the patch's skin, worked out where they grow. */
  tornPerArea: 8 * PATCH_COUNT,
  wiped: 9 * PATCH_COUNT,
  /** With a row of nought before it and one after it: patches look at their neighbours' mediators. */
  mediator: 10 * PATCH_COUNT + PATCHES_ACROSS,
} as const;
const TISSUE_SIZE = TISSUE_PLACES.mediator + PATCH_COUNT + PATCHES_ACROSS;

/** Where the counts of the zones begin in the map that holds them all; the depths are the last. */
export const COUNTER_PLACES = {
  strokes: 0,
  dermal: ZONE_COUNT,
  reticular: 2 * ZONE_COUNT,
  activeStrokes: 3 * ZONE_COUNT,
  lesionStrokes: 4 * ZONE_COUNT,
  depthHistogram: 5 * ZONE_COUNT,
} as const;

/** What patches carry inside. */
export interface Tissue {
  /** All the maps of fractions below in one, which the loops over needles and patches read: to look up one map costs less than ten. */
  readonly sums: Float64Array;
  /** One over the strokes that make the target density on the patch's own zone. */
  readonly perOwnTarget: Float64Array;
  /** One over the strokes that make the density in which dose and load are counted, on all skin of the patch. */
  readonly perSkinDensity: Float64Array;
  /** Strokes and stimulation that count for the patch's own zone. */
  readonly strokes: Float64Array;
  readonly stimulation: Float64Array;
  /** All strokes in the patch, whatever the zone. */
  readonly hits: Float64Array;
  /** Redness dose of all strokes, and how much of it has been set free. */
  readonly dose: Float64Array;
  readonly mediator: Float64Array;
  /** Sum of reached depths (µm) and of torn lines (mm). */
  readonly channelMicrometres: Float64Array;
  readonly tornMillimetres: Float64Array;
  /** Share of the barrier lost to wiping. */
  readonly wiped: Float64Array;
  /** 1 where an active ingredient lies on the skin. */
  readonly active: Uint8Array;
  /** 0 asleep, 1 responding, 2 struck or cared for since its last response, and its neighbours respond too. */
  readonly awake: Uint8Array;
  /** Patches in which something happens, in the order it began. */
  readonly awakeList: Uint16Array;
  readonly updatedAt: Int32Array;
  /** The response at which a patch is looked at again; calm patches are looked at less often. */
  readonly dueAt: Int32Array;
}

/** Running counts by zone number. */
export interface ZoneCounters {
  /** The counts that needles change in one map, as `sums` of the tissue. */
  readonly counts: Int32Array;
  readonly strokes: Int32Array;
  readonly dermal: Int32Array;
  readonly reticular: Int32Array;
  readonly activeStrokes: Int32Array;
  readonly lesionStrokes: Int32Array;
  /** Strokes before the first cleansing; counts once `cleansed` is set, until then all strokes are. */
  readonly soiled: Int32Array;
  readonly bloodPoints: Int32Array;
  readonly wetBloodPoints: Int32Array;
  readonly tornMillimetres: Float64Array;
  readonly depthHistogram: Int32Array;
  /** Area-weighted sums over the zone's patches, mm². */
  readonly rednessArea: Float64Array;
  readonly barrierArea: Float64Array;
  readonly oedemaArea: Float64Array;
  readonly patchArea: Float64Array;
  readonly junctionMean: Float64Array;
  readonly cleansed: Uint8Array;
  readonly coolness: Float64Array;
  readonly firstStruck: number[];
  /** What reading last worked out, and at how many strokes. */
  readonly summaries: Float64Array;
  readonly summarisedAt: Float64Array;
}

/** Open capillaries that still flow, clot or dry. */
export interface Bleeding {
  count: number;
  /** Index + 1 by cell, 0 for none. */
  readonly pointOfCell: Uint16Array;
  readonly cell: Int32Array;
  readonly zone: Uint8Array;
  readonly ageSeconds: Float64Array;
  readonly clotSeconds: Float64Array;
  readonly flow: Float64Array;
  readonly pool: Float64Array;
  readonly wet: Uint8Array;
  readonly updatedAt: Int32Array;
}

/** Everything that is a single number. */
export interface Clock {
  /** Part of the next strike that has gone by, in strikes × 120; stays below 120. */
  phase: number;
  /** Way a roller has rolled since its last row, mm. */
  rolledMillimetres: number;
  strikesOfCartridge: number;
  /** Counts respondTick calls, ten a second. */
  responses: number;
  awakeCount: number;
  hash: number;
  pain: number;
  strikesSinceResponse: number;
  lastZone: number;
  lastReachMicrometres: number;
  lastForceCentinewtons: number;
}

/**
 * A fresh skin for one session. The same face, client and seed give the same skin.
 * @param targetStrokesPerSquareCentimetre strokes per cm² that count as full coverage, above 0.
 * @throws RangeError when the target is not above 0.
 */
export function createSkin(
  face: Face,
  client: SkinClient,
  seed: number,
  targetStrokesPerSquareCentimetre: number,
): Skin {
  if (!(targetStrokesPerSquareCentimetre > 0)) throw new RangeError('The target density must be above 0.');
  const cells = ATLAS_CELLS * ATLAS_CELLS;
  const junctionMicrometres = growThickness(face, client, seed | 0);
  const skin: Skin = {
    face,
    client,
    targetStrokesPerSquareCentimetre,
    junctionMicrometres,
    lesion: markLesions(face, client.lesions ?? []),
    vesselShare: vesselShare(client),
    cells: {
      strokes: new Uint16Array(cells),
      deepestMicrometres: new Uint16Array(cells),
      blood: new Uint8Array(cells),
      dried: new Uint8Array(cells),
      tear: new Uint8Array(cells),
    },
    patches: {
      redness: new Float32Array(PATCH_COUNT),
      serum: new Float32Array(PATCH_COUNT),
      barrier: new Float32Array(PATCH_COUNT).fill(1),
      blanch: new Float32Array(PATCH_COUNT),
      oedema: new Float32Array(PATCH_COUNT),
    },
    changedRows: { from: ATLAS_CELLS, to: -1 },
    tissue: createTissue(face, targetStrokesPerSquareCentimetre),
    zones: createCounters(face, client),
    bleeding: createBleeding(cells),
    generator: createGenerator(seed),
    clock: {
      phase: 0,
      rolledMillimetres: 0,
      strikesOfCartridge: 0,
      responses: 0,
      awakeCount: 0,
      hash: 0x811c9dc5,
      pain: 0,
      strikesSinceResponse: 0,
      lastZone: 0,
      lastReachMicrometres: 0,
      lastForceCentinewtons: 0,
    },
  };
  return skin;
}

function createTissue(face: Face, target: number): Tissue {
  const sums = new Float64Array(TISSUE_SIZE);
  const map = (from: number): Float64Array => sums.subarray(from, from + PATCH_COUNT);
  const perOwnTarget = map(TISSUE_PLACES.perOwnTarget);
  const perSkinDensity = map(TISSUE_PLACES.perSkinDensity);
  for (let patch = 0; patch < PATCH_COUNT; patch++) {
    if (face.patchZone[patch] === 0) continue;
    perOwnTarget[patch] = 100 / (target * face.patchArea[patch]);
    perSkinDensity[patch] = 100 / (coefficient.doseDensity * face.patchSkinArea[patch]);
  }
  return {
    sums,
    perOwnTarget,
    perSkinDensity,
    strokes: map(TISSUE_PLACES.strokes),
    stimulation: map(TISSUE_PLACES.stimulation),
    hits: map(TISSUE_PLACES.hits),
    dose: map(TISSUE_PLACES.dose),
    mediator: map(TISSUE_PLACES.mediator),
    channelMicrometres: map(TISSUE_PLACES.channelMicrometres),
    tornMillimetres: map(TISSUE_PLACES.tornMillimetres),
    wiped: map(TISSUE_PLACES.wiped),
    active: new Uint8Array(PATCH_COUNT),
    awake: new Uint8Array(PATCH_COUNT),
    awakeList: new Uint16Array(PATCH_COUNT),
    updatedAt: new Int32Array(PATCH_COUNT),
    dueAt: new Int32Array(PATCH_COUNT),
  };
}

function createCounters(face: Face, client: SkinClient): ZoneCounters {
  const zeros = (): Int32Array => new Int32Array(ZONE_COUNT);
  const counts = new Int32Array(COUNTER_PLACES.depthHistogram + ZONE_COUNT * DEPTH_BINS);
  const map = (from: number): Int32Array => counts.subarray(from, from + ZONE_COUNT);
  const numbers = (): Float64Array => new Float64Array(ZONE_COUNT);
  const patchArea = numbers();
  for (let patch = 0; patch < PATCH_COUNT; patch++) patchArea[face.patchZone[patch]] += face.patchArea[patch];
  const thickness = clientThickness(client);
  const junctionMean = face.zoneJunctionSum.map((sum, zone) => (sum * thickness) / (face.zoneCells[zone] || 1));
  return {
    counts,
    strokes: map(COUNTER_PLACES.strokes),
    dermal: map(COUNTER_PLACES.dermal),
    reticular: map(COUNTER_PLACES.reticular),
    activeStrokes: map(COUNTER_PLACES.activeStrokes),
    lesionStrokes: map(COUNTER_PLACES.lesionStrokes),
    soiled: zeros(),
    bloodPoints: zeros(),
    wetBloodPoints: zeros(),
    tornMillimetres: numbers(),
    depthHistogram: counts.subarray(COUNTER_PLACES.depthHistogram),
    rednessArea: numbers(),
    barrierArea: Float64Array.from(patchArea),
    oedemaArea: numbers(),
    patchArea,
    junctionMean,
    cleansed: new Uint8Array(ZONE_COUNT),
    coolness: numbers(),
    firstStruck: [],
    summaries: new Float64Array(ZONE_COUNT * 6),
    summarisedAt: numbers(),
  };
}

function vesselShare({ ageYears }: SkinClient): number {
  const { bloodAgeLeast, bloodAgeLoss, bloodAgeFrom } = coefficient;
  return Math.max(bloodAgeLeast, 1 - bloodAgeLoss * Math.max(0, ageYears - bloodAgeFrom));
}

/** Cells whose middle lies within a lesion, measured on the skin; null without lesions. */
function markLesions(face: Face, lesions: readonly Lesion[]): Uint8Array | null {
  if (lesions.length === 0) return null;
  const marked = new Uint8Array(ATLAS_CELLS * ATLAS_CELLS);
  const middle = (place: number): number => place * HAND_UNITS_PER_CELL + 2;
  for (let cell = 0; cell < marked.length; cell++) {
    if (face.zone[cell] === 0) continue;
    const u = middle(cell % ATLAS_CELLS);
    const v = middle(Math.floor(cell / ATLAS_CELLS));
    if (lesions.some((one) => isWithin(face, one, u, v))) marked[cell] = 1;
  }
  return marked;
}

function isWithin(face: Face, lesion: Lesion, u: number, v: number): boolean {
  const middle = positionAt(face, lesion.u, lesion.v);
  const here = positionAt(face, u, v);
  const [x, y, z] = [here.x - middle.x, here.y - middle.y, here.z - middle.z];
  return x * x + y * y + z * z <= lesion.radiusMillimetres * lesion.radiusMillimetres;
}

function createBleeding(cells: number): Bleeding {
  const numbers = (): Float64Array => new Float64Array(BLOOD_POINTS_AT_ONCE);
  return {
    count: 0,
    pointOfCell: new Uint16Array(cells),
    cell: new Int32Array(BLOOD_POINTS_AT_ONCE),
    zone: new Uint8Array(BLOOD_POINTS_AT_ONCE),
    ageSeconds: numbers(),
    clotSeconds: numbers(),
    flow: numbers(),
    pool: numbers(),
    wet: new Uint8Array(BLOOD_POINTS_AT_ONCE),
    updatedAt: new Int32Array(BLOOD_POINTS_AT_ONCE),
  };
}

/** Puts a patch and its four neighbours on the list of those that respond. */
export function wakePatch(skin: Skin, patch: number): void {
  wakeOne(skin, patch);
  wakeOne(skin, patch - 1);
  wakeOne(skin, patch + 1);
  wakeOne(skin, patch - PATCHES_ACROSS);
  wakeOne(skin, patch + PATCHES_ACROSS);
  if (skin.tissue.awake[patch] !== 1) return;
  skin.tissue.awake[patch] = 2;
  skin.tissue.dueAt[patch] = 0;
}

function wakeOne(skin: Skin, patch: number): void {
  const { tissue, clock } = skin;
  if (patch < 0 || patch >= PATCH_COUNT || skin.face.patchZone[patch] === 0 || tissue.awake[patch] !== 0) return;
  tissue.awake[patch] = 1;
  tissue.updatedAt[patch] = clock.responses;
  tissue.awakeList[clock.awakeCount++] = patch;
}

/** Notes rows of cells as changed, for the view. */
export function markRows(skin: Skin, from: number, to: number): void {
  const { changedRows } = skin;
  if (from < changedRows.from) changedRows.from = Math.max(0, from);
  if (to > changedRows.to) changedRows.to = Math.min(ATLAS_CELLS - 1, to);
}

/** Rows of cells changed since the last call, both ends included, or null; for views only, not part of the hash. */
export function takeChangedRows(skin: Skin): { from: number; to: number } | null {
  const { from, to } = skin.changedRows;
  skin.changedRows.from = ATLAS_CELLS;
  skin.changedRows.to = -1;
  return from > to ? null : { from, to };
}

/** Mixes one 32-bit word into the running hash. */
export function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
