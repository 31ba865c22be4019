// The way a careful hand glides over a zone: parallel rows, far enough inside that the cartridge stays in the zone.
import {
  ATLAS_CELLS,
  HAND_UNITS_PER_CELL,
  surfaceMillimetres,
  zoneAt,
  zoneIndexOf,
  type Face,
  type ZoneId,
} from '../skin';
import type { PassDirection } from '../scenario';

/** A straight piece of a pass, from one atlas point to another, in hand units. */
export interface GlideRow {
  fromU: number;
  fromV: number;
  toU: number;
  toV: number;
}

/** Half the way between rows is kept free at the rim, so that the rows' edges meet it. */
const DIRECTIONS: Readonly<Record<PassDirection, readonly [number, number]>> = {
  horizontal: [1, 0],
  vertical: [0, 1],
  diagonal: [Math.sqrt(0.5), Math.sqrt(0.5)],
};
const SHORTEST_ROW_MILLIMETRES = 2;
const STEP_HAND_UNITS = 2 * HAND_UNITS_PER_CELL;

/**
 * Rows over a zone, back and forth. `insideMillimetres` is the least distance of the tip's middle from the zone's rim.
 * An empty list when the zone is too small for the cartridge.
 */
export function glideRows(
  face: Face,
  zone: ZoneId,
  direction: PassDirection,
  rowMillimetres: number,
  insideMillimetres: number,
): GlideRow[] {
  const inside = cellsInside(face, zone, insideMillimetres);
  const [alongU, alongV] = DIRECTIONS[direction];
  const acrossStep = (rowMillimetres / nominalMillimetresPerUnit(face, zone)) | 0;
  const reach = ATLAS_CELLS * HAND_UNITS_PER_CELL;
  const rows: GlideRow[] = [];
  for (let across = -reach; across <= reach; across += Math.max(1, acrossStep)) {
    const row = longestRun(inside, across * -alongV, across * alongU, alongU, alongV, reach);
    if (row && surfaceMillimetres(face, row.fromU, row.fromV, row.toU, row.toV) >= SHORTEST_ROW_MILLIMETRES)
      rows.push(row);
  }
  return rows.map((row, place) =>
    place % 2 === 0 ? row : { fromU: row.toU, fromV: row.toV, toU: row.fromU, toV: row.fromV },
  );
}

/** Cells of the zone that are farther from its rim than the given distance, as a mask. */
function cellsInside(face: Face, zone: ZoneId, millimetres: number): Uint8Array {
  const wanted = zoneIndexOf(zone);
  const radius = Math.ceil(millimetres / (nominalMillimetresPerUnit(face, zone) * HAND_UNITS_PER_CELL));
  const inside = new Uint8Array(ATLAS_CELLS * ATLAS_CELLS);
  const offsets = rimOffsets(radius);
  for (let row = radius; row < ATLAS_CELLS - radius; row++) {
    for (let column = radius; column < ATLAS_CELLS - radius; column++) {
      const cell = row * ATLAS_CELLS + column;
      if (face.zone[cell] !== wanted) continue;
      inside[cell] = offsets.every((offset) => face.zone[cell + offset] === wanted) ? 1 : 0;
    }
  }
  return inside;
}

/** Steps from a cell to sixteen points on a circle about it. */
function rimOffsets(radius: number): number[] {
  const compass = [
    [1, 0],
    [0.924, 0.383],
    [0.707, 0.707],
    [0.383, 0.924],
  ];
  return compass
    .flatMap(([a, b]) => [
      [a, b],
      [-b, a],
      [-a, -b],
      [b, -a],
    ])
    .map(([column, row]) => Math.round(row * radius) * ATLAS_CELLS + Math.round(column * radius));
}

function longestRun(
  inside: Uint8Array,
  originU: number,
  originV: number,
  alongU: number,
  alongV: number,
  reach: number,
): GlideRow | null {
  let best: GlideRow | null = null;
  let bestLength = 0;
  let start: number | null = null;
  for (let along = -reach; along <= reach; along += STEP_HAND_UNITS) {
    const u = originU + along * alongU;
    const v = originV + along * alongV;
    const isInside = u >= 0 && v >= 0 && u < reach && v < reach && inside[cellOf(u, v)] === 1;
    if (isInside && start === null) start = along;
    if (!isInside && start !== null) {
      const end = along - STEP_HAND_UNITS;
      if (end - start > bestLength) {
        bestLength = end - start;
        best = {
          fromU: originU + start * alongU,
          fromV: originV + start * alongV,
          toU: originU + end * alongU,
          toV: originV + end * alongV,
        };
      }
      start = null;
    }
  }
  return best;
}

function cellOf(u: number, v: number): number {
  return Math.floor(v / HAND_UNITS_PER_CELL) * ATLAS_CELLS + Math.floor(u / HAND_UNITS_PER_CELL);
}

/** The length of one hand unit at the zone's middle, averaged over both directions. */
function nominalMillimetresPerUnit(face: Face, zone: ZoneId): number {
  const { u, v } = zoneMiddle(face, zone);
  const span = 8 * HAND_UNITS_PER_CELL;
  return (surfaceMillimetres(face, u, v, u + span, v) + surfaceMillimetres(face, u, v, u, v + span)) / (2 * span);
}

/** A point of the zone near its middle, in hand units. */
export function zoneMiddle(face: Face, zone: ZoneId): { u: number; v: number } {
  const wanted = zoneIndexOf(zone);
  let cells = 0;
  let columns = 0;
  let rows = 0;
  for (let cell = 0; cell < face.zone.length; cell++) {
    if (face.zone[cell] !== wanted) continue;
    cells += 1;
    columns += cell % ATLAS_CELLS;
    rows += Math.floor(cell / ATLAS_CELLS);
  }
  if (cells === 0) throw new RangeError(`The face has no zone ${zone}.`);
  const middle = { u: (columns / cells) * HAND_UNITS_PER_CELL, v: (rows / cells) * HAND_UNITS_PER_CELL };
  return zoneAt(face, middle.u, middle.v) === zone ? middle : firstCellOf(face, wanted);
}

function firstCellOf(face: Face, wanted: number): { u: number; v: number } {
  const cell = face.zone.indexOf(wanted);
  return { u: (cell % ATLAS_CELLS) * HAND_UNITS_PER_CELL, v: Math.floor(cell / ATLAS_CELLS) * HAND_UNITS_PER_CELL };
}
