// Finds the outlines of zones on a grid of zone numbers: closed chains of points, to be drawn as lines or filled shapes.
import { zoneIndexOf, type ZoneId } from './zones';

/** Zone numbers on a grid; 0 where there is no face. Left and top are the plane's place of its first point. */
export interface ZoneGrid {
  columns: number;
  rows: number;
  left: number;
  top: number;
  stepMillimetres: number;
  zones: Uint8Array;
}

export interface OutlinePoint {
  x: number;
  y: number;
}

/** The edge around a set of zones, as closed chains in millimetres of the grid’s plane. */
export function outlinesOf(grid: ZoneGrid, wanted: readonly ZoneId[]): OutlinePoint[][] {
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

/** The middle of a zone on the grid, or null when it is not on it. */
export function middleOf(grid: ZoneGrid, zone: ZoneId): OutlinePoint | null {
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

function pointOf(grid: ZoneGrid, place: number): OutlinePoint {
  const column = place % (grid.columns + 1);
  const row = (place - column) / (grid.columns + 1);
  return {
    x: grid.left + (column - 0.5) * grid.stepMillimetres,
    y: grid.top + (row - 0.5) * grid.stepMillimetres,
  };
}

/** Rounds the stairs of the grid off. */
function softened(points: OutlinePoint[]): OutlinePoint[] {
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
