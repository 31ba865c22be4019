/** The zone map: which of the 25 zones of the face each atlas cell belongs to, painted from back to front on landmarks. */
import { zoneIndexOf, ZONES } from '../../src/core/skin/zones.ts';
import { FIELD_SIZE, type Raster } from './atlas.ts';
import type { Mesh } from './mesh.ts';
import { anchorPoint, eachCellInside, smoothCurve, withMirror } from './outline.ts';
import { ZONE_SHAPES } from './zone-shapes.ts';

export { ZONES };

/** Zone index per cell. Left is painted, right is its mirror image, so both are the same to the last cell. */
export function paintZones(mesh: Mesh, raster: Raster): Uint8Array {
  const size = FIELD_SIZE;
  const half = new Uint8Array(size * size);
  half.fill(zoneIndexOf('lateral-cheek-left'));
  for (const { zone, middle, outline } of ZONE_SHAPES) {
    const points = outline.split(' ').map((anchor) => anchorPoint(mesh, anchor));
    const index = zoneIndexOf(middle ? zone : `${zone}-left`);
    if (index < 0) throw new Error(`no zone is called ${zone}`);
    eachCellInside(smoothCurve(middle ? withMirror(points) : points, true), size, (cell) => (half[cell] = index));
  }
  const zones = new Uint8Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = size / 2; column < size; column++) {
      const cell = row * size + column;
      if (raster.inside[cell]) zones[cell] = half[cell]!;
    }
  }
  joinSpecks(zones, size);
  for (let row = 0; row < size; row++) {
    for (let column = size / 2; column < size; column++) {
      zones[row * size + size - 1 - column] = mirrorZone(zones[row * size + column]!);
    }
  }
  return zones;
}

/** The zone on the other side of the face; middle zones and outside stay. */
export function mirrorZone(zone: number): number {
  const name = ZONES[zone]!;
  return name.endsWith('-left') ? zone + 1 : name.endsWith('-right') ? zone - 1 : zone;
}

/** Each connected piece (neighbours by side) of equal zone, as lists of cells. */
export function zonePieces(zones: Uint8Array, size: number): number[][] {
  const seen = new Uint8Array(zones.length);
  const pieces: number[][] = [];
  for (let start = 0; start < zones.length; start++) {
    if (seen[start] || zones[start] === 0) continue;
    const piece = [start];
    seen[start] = 1;
    for (const cell of piece) {
      for (const next of [cell - 1, cell + 1, cell - size, cell + size]) {
        if (seen[next] || zones[next] !== zones[start]) continue;
        seen[next] = 1;
        piece.push(next);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

/** Crumbs left where outlines cross go to the zone they touch most. */
function joinSpecks(zones: Uint8Array, size: number): void {
  const pieces = zonePieces(zones, size).sort((a, b) => a.length - b.length);
  for (const piece of pieces) {
    const zone = zones[piece[0]!]!;
    if (!pieces.some((other) => other !== piece && other.length >= piece.length && zones[other[0]!] === zone)) continue;
    const touching = new Array<number>(ZONES.length).fill(0);
    for (const cell of piece) {
      for (const next of [cell - 1, cell + 1, cell - size, cell + size]) {
        const other = zones[next];
        if (other && other !== zone) touching[other]!++;
      }
    }
    const winner = touching.indexOf(Math.max(...touching));
    for (const cell of piece) zones[cell] = winner;
  }
}
