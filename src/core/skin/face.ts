// The face as the skin model needs it: true millimetres per cell, areas, patches and the mean junction, all worked out once from the baked maps.
import { ANATOMY_BY_NUMBER } from './anatomy';
import { coefficient } from './coefficients';
import { clamp } from './curve';
import { mapsHash } from './maps-hash';
import type { SkinMaps } from './skin';
import { ATLAS_CELLS, HAND_UNITS_PER_CELL, PATCH_CELLS, TICKS_PER_SECOND } from './skin';
import type { ZoneId } from './zones';
import { ZONE_COUNT, ZONES, zoneIndexOf } from './zones';

/** Texels along one side of the position map; one texel is two cells. */
export const TEXELS = 256;
/** Patches along one side of the atlas; the last is two cells narrow. */
export const PATCHES_ACROSS = Math.ceil(ATLAS_CELLS / PATCH_CELLS);
export const PATCH_COUNT = PATCHES_ACROSS * PATCHES_ACROSS;

const MILLIMETRES_PER_UNIT = 0.005;
/** No cell of the face is smaller than 0.2 mm (mm² of its side); beyond the mesh the carried-on map may fold. */
const LEAST_SCALE = 0.04;
const CELLS_PER_TEXEL = ATLAS_CELLS / TEXELS;
// Unbundled modules look an imported constant up at every use; their own they know.
const UNITS_PER_CELL = HAND_UNITS_PER_CELL;
const UNITS_PER_TEXEL = HAND_UNITS_PER_CELL * CELLS_PER_TEXEL;

/** Everything about a face that does not change from session to session. Read only. */
export interface Face {
  /** Fingerprint of the maps it was made from: part of the engine version. */
  readonly mapsHash: string;
  readonly zone: Uint8Array;
  readonly bone: Uint8Array;
  readonly position: Int16Array;
  /** Per texel E, F, G: mm² per cell² along u, mixed, along v. */
  readonly metric: Float32Array;
  /** Per texel three numbers a, b, c: a step of x, y mm on the skin is a·x + b·y cells along u and c·y cells along v. */
  readonly inverseMetric: Float32Array;
  /** Per texel how strongly the surface bends, 1/mm. */
  readonly bend: Float32Array;
  /** Per texel the surface normal's z: 1 faces the viewer, 0 is edge-on. */
  readonly facing: Float32Array;
  /** Per cell the mean junction depth for a woman of 30, smooth across zone borders. */
  readonly junctionMicrometres: Float32Array;
  /** mm² by zone number. */
  readonly zoneArea: Float64Array;
  /** Mean closeness of bone 0 … 1 and mean bend by zone number. */
  readonly zoneBone: Float64Array;
  readonly zoneBend: Float64Array;
  /** Area-weighted mean of junctionMicrometres by zone number. */
  readonly zoneJunction: Float64Array;
  /** Sum of junctionMicrometres over the cells of a zone, and how many cells it has. */
  readonly zoneJunctionSum: Float64Array;
  readonly zoneCells: Float64Array;
  /** The zone that owns most of a patch, 0 when it is all outside. */
  readonly patchZone: Uint8Array;
  /** mm² of a patch that belong to its own zone. */
  readonly patchArea: Float64Array;
  /** mm² of skin in a patch, whatever the zone. */
  readonly patchSkinArea: Float64Array;
  /** Patches by owning zone, and patches that hold any cell of the zone. */
  readonly zonePatches: readonly Uint16Array[];
  readonly patchesTouchingZone: readonly Uint16Array[];
}

/**
 * Works out the face from its maps (about 40 ms). Pure: the maps are kept, not changed.
 * @throws RangeError when a map has the wrong size.
 */
export function prepareFace(maps: SkinMaps): Face {
  const cells = ATLAS_CELLS * ATLAS_CELLS;
  const texels = TEXELS * TEXELS;
  if (maps.zone.length !== cells || maps.bone.length !== cells || maps.position.length !== texels * 3) {
    throw new RangeError('The skin maps have the wrong size.');
  }
  const metric = new Float32Array(texels * 3);
  const inverseMetric = new Float32Array(texels * 3);
  const normals = measureTexels(maps.position, metric, inverseMetric);
  const bend = measureBend(normals, metric);
  const facing = new Float32Array(texels);
  for (let texel = 0; texel < texels; texel++) facing[texel] = normals[texel * 3 + 2];
  const junctionMicrometres = smoothJunction(maps.zone);
  return {
    mapsHash: mapsHash(maps),
    zone: maps.zone,
    bone: maps.bone,
    position: maps.position,
    metric,
    inverseMetric,
    bend,
    facing,
    junctionMicrometres,
    ...measureZones(maps, metric, bend, junctionMicrometres),
    ...measurePatches(maps.zone, metric),
  };
}

/** Fills metric and inverse metric by central differences; returns unit normals. */
function measureTexels(position: Int16Array, metric: Float32Array, inverseMetric: Float32Array): Float32Array {
  const normals = new Float32Array(TEXELS * TEXELS * 3);
  for (let row = 0; row < TEXELS; row++) {
    const above = Math.max(0, row - 1);
    const below = Math.min(TEXELS - 1, row + 1);
    for (let column = 0; column < TEXELS; column++) {
      const left = Math.max(0, column - 1);
      const right = Math.min(TEXELS - 1, column + 1);
      const scaleU = MILLIMETRES_PER_UNIT / ((right - left) * CELLS_PER_TEXEL);
      const scaleV = MILLIMETRES_PER_UNIT / ((below - above) * CELLS_PER_TEXEL);
      const l = (row * TEXELS + left) * 3;
      const r = (row * TEXELS + right) * 3;
      const a = (above * TEXELS + column) * 3;
      const b = (below * TEXELS + column) * 3;
      const ux = (position[r] - position[l]) * scaleU;
      const uy = (position[r + 1] - position[l + 1]) * scaleU;
      const uz = (position[r + 2] - position[l + 2]) * scaleU;
      const vx = (position[b] - position[a]) * scaleV;
      const vy = (position[b + 1] - position[a + 1]) * scaleV;
      const vz = (position[b + 2] - position[a + 2]) * scaleV;
      const e = Math.max(LEAST_SCALE, ux * ux + uy * uy + uz * uz);
      const f = ux * vx + uy * vy + uz * vz;
      const g = Math.max(LEAST_SCALE, vx * vx + vy * vy + vz * vz);
      const alongU = Math.sqrt(e);
      const acrossV = Math.sqrt(Math.max(LEAST_SCALE, g - (f * f) / e));
      const at = (row * TEXELS + column) * 3;
      metric[at] = e;
      metric[at + 1] = f;
      metric[at + 2] = g;
      inverseMetric[at] = 1 / alongU;
      inverseMetric[at + 1] = -f / (e * acrossV);
      inverseMetric[at + 2] = 1 / acrossV;
      // v runs downwards in the atlas while y runs up, hence v × u.
      const nx = vy * uz - vz * uy;
      const ny = vz * ux - vx * uz;
      const nz = vx * uy - vy * ux;
      const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
      normals[at] = nx / length;
      normals[at + 1] = ny / length;
      normals[at + 2] = nz / length;
    }
  }
  return normals;
}

/** Change of the normal per mm over about the width of a tip, the larger of both directions. */
function measureBend(normals: Float32Array, metric: Float32Array): Float32Array {
  const reach = 3;
  const bend = new Float32Array(TEXELS * TEXELS);
  for (let row = reach; row < TEXELS - reach; row++) {
    for (let column = reach; column < TEXELS - reach; column++) {
      const texel = row * TEXELS + column;
      const step = 2 * reach * CELLS_PER_TEXEL;
      const alongU = turn(normals, texel - reach, texel + reach) / (step * Math.sqrt(metric[texel * 3]));
      const alongV =
        turn(normals, texel - reach * TEXELS, texel + reach * TEXELS) / (step * Math.sqrt(metric[texel * 3 + 2]));
      bend[texel] = Math.min(coefficient.bendMost, Math.max(alongU, alongV));
    }
  }
  return bend;
}

function turn(normals: Float32Array, from: number, to: number): number {
  const x = normals[to * 3] - normals[from * 3];
  const y = normals[to * 3 + 1] - normals[from * 3 + 1];
  const z = normals[to * 3 + 2] - normals[from * 3 + 2];
  return Math.sqrt(x * x + y * y + z * z);
}

/** Zone means blurred over 17 cells (8 mm), counting skin only, so that no step runs along a zone border. */
function smoothJunction(zone: Uint8Array): Float32Array {
  const size = ATLAS_CELLS;
  const radius = Math.round(coefficient.zoneBlend);
  let depth: Float32Array = new Float32Array(size * size);
  let weight: Float32Array = new Float32Array(size * size);
  for (let cell = 0; cell < depth.length; cell++) {
    if (zone[cell] === 0) continue;
    depth[cell] = ANATOMY_BY_NUMBER[zone[cell]].epidermisMicrometres;
    weight[cell] = 1;
  }
  for (let round = 0; round < 2; round++) {
    depth = boxBlur(boxBlur(depth, 1, size, radius), size, 1, radius);
    weight = boxBlur(boxBlur(weight, 1, size, radius), size, 1, radius);
  }
  for (let cell = 0; cell < depth.length; cell++) depth[cell] = zone[cell] === 0 ? 0 : depth[cell] / weight[cell];
  return depth;
}

/** Running sum along lines; `step` goes along a line, `lineStep` to the next. Whole numbers below 2^24 stay exact on the first pass. */
function boxBlur(values: Float32Array, step: number, lineStep: number, radius: number): Float32Array {
  const size = ATLAS_CELLS;
  const blurred = new Float32Array(values.length);
  for (let line = 0; line < size; line++) {
    const start = line * lineStep;
    let sum = 0;
    for (let at = 0; at < radius; at++) sum += values[start + at * step];
    for (let at = 0; at < size; at++) {
      if (at + radius < size) sum += values[start + (at + radius) * step];
      blurred[start + at * step] = sum / (2 * radius + 1);
      if (at - radius >= 0) sum -= values[start + (at - radius) * step];
    }
  }
  return blurred;
}

function measureZones(maps: SkinMaps, metric: Float32Array, bend: Float32Array, junction: Float32Array) {
  const zoneArea = new Float64Array(ZONE_COUNT);
  const zoneBone = new Float64Array(ZONE_COUNT);
  const zoneBend = new Float64Array(ZONE_COUNT);
  const zoneJunction = new Float64Array(ZONE_COUNT);
  const zoneJunctionSum = new Float64Array(ZONE_COUNT);
  const zoneCells = new Float64Array(ZONE_COUNT);
  for (let cell = 0; cell < maps.zone.length; cell++) {
    const zone = maps.zone[cell];
    if (zone === 0) continue;
    const texel = texelOfCell(cell);
    const area = texelArea(metric, texel);
    zoneArea[zone] += area;
    zoneBone[zone] += (area * maps.bone[cell]) / 255;
    zoneBend[zone] += area * bend[texel];
    zoneJunction[zone] += area * junction[cell];
    zoneJunctionSum[zone] += junction[cell];
    zoneCells[zone]++;
  }
  for (let zone = 1; zone < ZONE_COUNT; zone++) {
    if (zoneArea[zone] === 0) continue;
    zoneBone[zone] /= zoneArea[zone];
    zoneBend[zone] /= zoneArea[zone];
    zoneJunction[zone] /= zoneArea[zone];
  }
  return { zoneArea, zoneBone, zoneBend, zoneJunction, zoneJunctionSum, zoneCells };
}

function measurePatches(zone: Uint8Array, metric: Float32Array) {
  const areas = new Float64Array(PATCH_COUNT * ZONE_COUNT);
  for (let cell = 0; cell < zone.length; cell++) {
    if (zone[cell] !== 0) areas[patchOfCell(cell) * ZONE_COUNT + zone[cell]] += texelArea(metric, texelOfCell(cell));
  }
  const patchZone = new Uint8Array(PATCH_COUNT);
  const patchArea = new Float64Array(PATCH_COUNT);
  const patchSkinArea = new Float64Array(PATCH_COUNT);
  const owned: number[][] = ZONES.map(() => []);
  const touching: number[][] = ZONES.map(() => []);
  for (let patch = 0; patch < PATCH_COUNT; patch++) {
    for (let number = 1; number < ZONE_COUNT; number++) {
      const area = areas[patch * ZONE_COUNT + number];
      if (area > 0) touching[number].push(patch);
      patchSkinArea[patch] += area;
      if (area > patchArea[patch]) {
        patchArea[patch] = area;
        patchZone[patch] = number;
      }
    }
    if (patchZone[patch] !== 0) owned[patchZone[patch]].push(patch);
  }
  return {
    patchZone,
    patchArea,
    patchSkinArea,
    zonePatches: owned.map((patches) => Uint16Array.from(patches)),
    patchesTouchingZone: touching.map((patches) => Uint16Array.from(patches)),
  };
}

/** mm² of one cell at a texel. */
function texelArea(metric: Float32Array, texel: number): number {
  const [e, f, g] = [metric[texel * 3], metric[texel * 3 + 1], metric[texel * 3 + 2]];
  return Math.sqrt(Math.max(0, e * g - f * f));
}

function texelOfCell(cell: number): number {
  return (cell >> 10) * TEXELS + ((cell & 511) >> 1);
}

/** The patch a cell lies in. */
export function patchOfCell(cell: number): number {
  // Whole division by ten, exact for any row or column of the atlas.
  return (Math.imul(cell >> 9, 6554) >>> 16) * PATCHES_ACROSS + (Math.imul(cell & 511, 6554) >>> 16);
}

/** The texel under a hand position, held inside the atlas. */
export function texelAt(u: number, v: number): number {
  const column = clamp(Math.floor(u / UNITS_PER_TEXEL), 0, TEXELS - 1);
  const row = clamp(Math.floor(v / UNITS_PER_TEXEL), 0, TEXELS - 1);
  return row * TEXELS + column;
}

/** True distance in mm of a short step on the skin, from hand units; the scale is taken at its middle. */
export function surfaceMillimetres(face: Face, u1: number, v1: number, u2: number, v2: number): number {
  const at = texelAt((u1 + u2) / 2, (v1 + v2) / 2) * 3;
  const du = (u2 - u1) / UNITS_PER_CELL;
  const dv = (v2 - v1) / UNITS_PER_CELL;
  const { metric } = face;
  return Math.sqrt(Math.max(0, metric[at] * du * du + 2 * metric[at + 1] * du * dv + metric[at + 2] * dv * dv));
}

/** Speed in mm/s of a step made in one tick. */
export function speedOfTick(face: Face, u1: number, v1: number, u2: number, v2: number): number {
  return surfaceMillimetres(face, u1, v1, u2, v2) * TICKS_PER_SECOND;
}

/** The zone under a hand position; 'outside' beyond the mesh. */
export function zoneAt(face: Face, u: number, v: number): ZoneId {
  const column = Math.floor(u / HAND_UNITS_PER_CELL);
  const row = Math.floor(v / HAND_UNITS_PER_CELL);
  if (!(column >= 0 && column < ATLAS_CELLS && row >= 0 && row < ATLAS_CELLS)) return 'outside';
  return ZONES[face.zone[row * ATLAS_CELLS + column]];
}

/** Area of a zone in mm². */
export function zoneArea(face: Face, zone: ZoneId): number {
  return face.zoneArea[zoneIndexOf(zone)];
}

/** A place on the face in mm: x to the picture's right, y up, z to the viewer. */
export interface Place {
  x: number;
  y: number;
  z: number;
}

/** Place of a hand position on the face. */
export function positionAt(face: Face, u: number, v: number): Place {
  const place = { x: 0, y: 0, z: 0 };
  findPlace(face, u, v, place);
  return place;
}

/** The same, into a place that is at hand. */
export function findPlace({ position }: Face, u: number, v: number, place: Place): void {
  const x = clamp((u + 0.5) / UNITS_PER_TEXEL - 0.5, 0, TEXELS - 1);
  const y = clamp((v + 0.5) / UNITS_PER_TEXEL - 0.5, 0, TEXELS - 1);
  const column = Math.min(Math.floor(x), TEXELS - 2);
  const row = Math.min(Math.floor(y), TEXELS - 2);
  const right = x - column;
  const down = y - row;
  const corner = (row * TEXELS + column) * 3;
  const under = corner + TEXELS * 3;
  place.x = between(position, corner, under, right, down);
  place.y = between(position, corner + 1, under + 1, right, down);
  place.z = between(position, corner + 2, under + 2, right, down);
}

/** One coordinate in mm, drawn bilinearly between four texels. */
function between(position: Int16Array, corner: number, under: number, right: number, down: number): number {
  const top = position[corner] + (position[corner + 3] - position[corner]) * right;
  const bottom = position[under] + (position[under + 3] - position[under]) * right;
  return (top + (bottom - top) * down) * MILLIMETRES_PER_UNIT;
}
