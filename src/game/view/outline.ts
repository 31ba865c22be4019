// Finds the outlines of zones as seen in the pose: closed chains of points on the picture plane, to be drawn as dashed lines.
import { zoneAt, zoneIndexOf, type Face, type ZoneId } from '../../core/skin';
import type { PlanePoint } from './framing';
import { skinPointAt, type PoseMap } from './poseMap';

/** Zone numbers of the pose on a coarse grid; 0 where there is no face. */
export interface ZoneGrid {
  columns: number;
  rows: number;
  left: number;
  top: number;
  stepMillimetres: number;
  zones: Uint8Array;
}

const STEP_MILLIMETRES = 1;

export function gridOfZones(pose: PoseMap, face: Face): ZoneGrid {
  const columns = Math.floor(pose.width / pose.pixelsPerMillimetre / STEP_MILLIMETRES);
  const rows = Math.floor(pose.height / pose.pixelsPerMillimetre / STEP_MILLIMETRES);
  const left = -pose.originColumn / pose.pixelsPerMillimetre;
  const top = -pose.originRow / pose.pixelsPerMillimetre;
  const zones = new Uint8Array(columns * rows);
  for (let place = 0; place < zones.length; place++) {
    const column = place % columns;
    const row = (place - column) / columns;
    const point = skinPointAt(pose, left + column * STEP_MILLIMETRES, top + row * STEP_MILLIMETRES);
    if (point) zones[place] = zoneIndexOf(zoneAt(face, Math.round(point.u), Math.round(point.v)));
  }
  return { columns, rows, left, top, stepMillimetres: STEP_MILLIMETRES, zones };
}

/** The edge around a set of zones, as closed chains in plane millimetres. */
export function outlinesOf(grid: ZoneGrid, wanted: readonly ZoneId[]): PlanePoint[][] {
  const numbers = new Set(wanted.map(zoneIndexOf));
  const { columns, rows } = grid;
  const inside = (column: number, row: number): boolean =>
    column >= 0 && row >= 0 && column < columns && row < rows && numbers.has(grid.zones[row * columns + column]);
  // Each edge runs with the inside on its right, so that edges chain from end to start.
  const next = new Map<number, number[]>();
  const corner = (column: number, row: number): number => row * (columns + 1) + column;
  const link = (from: number, to: number): void => {
    const ways = next.get(from);
    if (ways) ways.push(to);
    else next.set(from, [to]);
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!inside(column, row)) continue;
      if (!inside(column, row - 1)) link(corner(column, row), corner(column + 1, row));
      if (!inside(column + 1, row)) link(corner(column + 1, row), corner(column + 1, row + 1));
      if (!inside(column, row + 1)) link(corner(column + 1, row + 1), corner(column, row + 1));
      if (!inside(column - 1, row)) link(corner(column, row + 1), corner(column, row));
    }
  }
  return chainsOf(next).map((chain) => softened(chain.map((place) => pointOf(grid, place))));
}

/** The middle of a zone as seen in the pose, or null when it is not seen. */
export function middleOf(grid: ZoneGrid, zone: ZoneId): PlanePoint | null {
  const number = zoneIndexOf(zone);
  let x = 0;
  let y = 0;
  let count = 0;
  grid.zones.forEach((value, place) => {
    if (value !== number) return;
    x += place % grid.columns;
    y += Math.floor(place / grid.columns);
    count += 1;
  });
  if (count === 0) return null;
  return { x: grid.left + (x / count) * grid.stepMillimetres, y: grid.top + (y / count) * grid.stepMillimetres };
}

function chainsOf(next: Map<number, number[]>): number[][] {
  const chains: number[][] = [];
  for (const start of next.keys()) {
    let at = start;
    const chain: number[] = [];
    for (let ways = next.get(at); ways && ways.length > 0; ways = next.get(at)) {
      chain.push(at);
      at = ways.pop() as number;
    }
    if (chain.length > 8) chains.push(chain);
  }
  return chains;
}

function pointOf(grid: ZoneGrid, place: number): PlanePoint {
  const column = place % (grid.columns + 1);
  const row = (place - column) / (grid.columns + 1);
  return {
    x: grid.left + (column - 0.5) * grid.stepMillimetres,
    y: grid.top + (row - 0.5) * grid.stepMillimetres,
  };
}

/** Rounds the stairs of the grid off. */
function softened(points: PlanePoint[]): PlanePoint[] {
  const reach = 3;
  return points.map((_, index) => {
    let x = 0;
    let y = 0;
    for (let away = -reach; away <= reach; away++) {
      const point = points[(index + away + points.length) % points.length];
      x += point.x;
      y += point.y;
    }
    return { x: x / (2 * reach + 1), y: y / (2 * reach + 1) };
  });
}
