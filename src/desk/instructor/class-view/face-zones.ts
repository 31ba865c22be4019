// The zones of the face as lines to draw: where each lies on the face laid flat, where one ends and the next begins.
import { zoneAt, ZONES, type Face, type ZoneId } from '../../../core/skin';

/** The atlas is looked at so many times across: every fourth cell. */
const ACROSS = 128;
/** An atlas cell is 5 hand units wide, the atlas 512 cells. */
const STEP_UNITS = (512 * 5) / ACROSS;

export interface DrawnZones {
  /** Where a zone's number stands, 0 … 1 of the atlas, from its left and top. */
  zones: readonly { zone: ZoneId; x: number; y: number }[];
  /** The whole face as a path, in a square of this size. */
  face(size: number): string;
  /** The lines between zones and around the face. */
  borders(size: number): string;
}

export function drawnZones(face: Face): DrawnZones {
  const at = (column: number, row: number): ZoneId =>
    zoneAt(face, (column + 0.5) * STEP_UNITS, (row + 0.5) * STEP_UNITS);
  const places = new Map<ZoneId, { column: number; row: number }[]>();
  const edges: [number, number, number, number][] = [];
  const rows: [column: number, row: number, length: number][] = [];
  for (let row = 0; row < ACROSS; row++) {
    for (let column = 0; column < ACROSS; column++) {
      const zone = at(column, row);
      if (at(column + 1, row) !== zone) edges.push([column + 1, row, column + 1, row + 1]);
      if (at(column, row + 1) !== zone) edges.push([column, row + 1, column + 1, row + 1]);
      if (zone === 'outside') continue;
      const last = rows[rows.length - 1];
      if (last && last[1] === row && last[0] + last[2] === column) last[2] += 1;
      else rows.push([column, row, 1]);
      const known = places.get(zone);
      if (known) known.push({ column, row });
      else places.set(zone, [{ column, row }]);
    }
  }
  return {
    zones: ZONES.flatMap((zone) => {
      const own = places.get(zone);
      return own ? [{ zone, ...middleOf(own) }] : [];
    }),
    face: (size) => {
      const unit = size / ACROSS;
      return rows
        .map(([x, y, length]) => `M${x * unit} ${y * unit}h${length * unit}v${unit}h${-length * unit}z`)
        .join('');
    },
    borders: (size) => {
      const unit = size / ACROSS;
      return edges.map(([x1, y1, x2, y2]) => `M${x1 * unit} ${y1 * unit}L${x2 * unit} ${y2 * unit}`).join('');
    },
  };
}

/** The place of the zone itself that is nearest to its middle: a bent zone's middle may lie outside of it. */
function middleOf(own: readonly { column: number; row: number }[]): { x: number; y: number } {
  const column = own.reduce((sum, place) => sum + place.column, 0) / own.length;
  const row = own.reduce((sum, place) => sum + place.row, 0) / own.length;
  const away = (place: { column: number; row: number }): number =>
    (place.column - column) ** 2 + (place.row - row) ** 2;
  const nearest = own.reduce((best, place) => (away(place) < away(best) ? place : best));
  return { x: (nearest.column + 0.5) / ACROSS, y: (nearest.row + 0.5) / ACROSS };
}
