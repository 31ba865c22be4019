// The zones of the face map as shapes to draw: the face from the front, its sides folded out half way so that all of it is seen.
import { middleOf, outlinesOf, positionAt, ZONES, type Face, type OutlinePoint, type ZoneId } from '../../core/skin';

export interface ZoneShape {
  zone: ZoneId;
  /** The "d" of an SVG path, in millimetres. */
  path: string;
  middle: OutlinePoint;
}

/** The map stores 512 × 512 cells of 5 hand units; every second cell is fine enough to draw. */
const MAP_CELLS = 512;
const GRID_POINTS = 256;
const UNITS_PER_POINT = 10;
const MILLIMETRES_PER_POINT = 0.92;

const drawn = new WeakMap<Face, readonly ZoneShape[]>();

/** Every zone of the face but 'outside'; worked out once for a face. */
export function zoneShapes(face: Face): readonly ZoneShape[] {
  const known = drawn.get(face);
  if (known) return known;
  const grid = {
    columns: GRID_POINTS,
    rows: GRID_POINTS,
    left: 0,
    top: 0,
    stepMillimetres: 1,
    zones: Uint8Array.from({ length: GRID_POINTS * GRID_POINTS }, (_, place) => {
      const column = place % GRID_POINTS;
      const row = (place - column) / GRID_POINTS;
      return face.zone[(2 * row + 1) * MAP_CELLS + 2 * column + 1];
    }),
  };
  const shapes = ZONES.filter((zone) => zone !== 'outside').flatMap((zone): ZoneShape[] => {
    const middle = middleOf(grid, zone);
    if (!middle) return [];
    const written = (point: OutlinePoint): string => {
      const { x, y } = foldedAt(face, point);
      return `${x.toFixed(1)} ${y.toFixed(1)}`;
    };
    const path = outlinesOf(grid, [zone])
      .map((chain) => `M${chain.map(written).join('L')}Z`)
      .join('');
    return [{ zone, path, middle: foldedAt(face, middle) }];
  });
  drawn.set(face, shapes);
  return shapes;
}

/** Where a point of the map is drawn, in millimetres; the point in grid points of two cells each. */
export function foldedAt(face: Face, { x, y }: OutlinePoint): OutlinePoint {
  const seen = positionAt(face, x * UNITS_PER_POINT, y * UNITS_PER_POINT);
  const half = GRID_POINTS / 2;
  return {
    x: (seen.x + (x - half) * MILLIMETRES_PER_POINT) / 2,
    y: (-seen.y + (y - half) * MILLIMETRES_PER_POINT) / 2,
  };
}
