/** How close bone lies beneath each cell: 0 deep soft tissue, 255 bone right beneath. Model values, ours. */
import { FIELD_SIZE, type Raster } from './atlas.ts';
import { blurInside } from './blur.ts';
import { VALUES, type Mesh } from './mesh.ts';
import { mirrorZone, ZONES } from './zones.ts';

const BONE_BY_ZONE: Record<string, number> = {
  forehead: 235,
  glabella: 240,
  'temple-left': 120,
  'upper-lid-left': 70,
  'lower-lid-left': 90,
  'nose-dorsum': 180,
  'nose-sidewall-left': 150,
  'ala-left': 25,
  'malar-left': 190,
  'cheek-left': 25,
  'lateral-cheek-left': 70,
  'upper-lip-left': 70,
  vermilion: 25,
  chin: 195,
  'jawline-left': 185,
};

/** Where the zone's value is wrong: a chain of landmarks (left or middle), its reach in millimetres, the value on it. */
const RIDGES: readonly { readonly chain: readonly number[]; readonly reach: number; readonly value: number }[] = [
  { chain: [168, 6, 197], reach: 13, value: 255 },
  { chain: [195, 5, 1], reach: 11, value: 70 },
  { chain: [282, 283, 276, 353, 265], reach: 13, value: 250 },
  { chain: [346, 345, 447, 454], reach: 17, value: 240 },
  { chain: [346, 352], reach: 14, value: 245 },
  { chain: [380, 374, 373], reach: 9, value: 20 },
  { chain: [385, 386, 387], reach: 9, value: 20 },
  { chain: [200, 199, 152], reach: 16, value: 255 },
  { chain: [152, 377, 400, 378, 379, 365, 397, 288], reach: 15, value: 245 },
];

/** Bone closeness per field cell, mirror symmetric; 0 outside. */
export function paintBone(mesh: Mesh, raster: Raster, zones: Uint8Array): Uint8Array {
  const size = FIELD_SIZE;
  const raw = new Float64Array(zones.length);
  zones.forEach((zone, cell) => {
    if (!zone) return;
    const name = ZONES[zone]!;
    raw[cell] = BONE_BY_ZONE[name] ?? BONE_BY_ZONE[ZONES[mirrorZone(zone)]!]!;
  });
  const smooth = blurInside(raw, raster.inside, size, 9);
  for (const { chain, reach, value } of RIDGES) {
    const points = chain.map((landmark) => mesh.vertices.subarray(landmark * VALUES, landmark * VALUES + 3));
    for (let cell = 0; cell < smooth.length; cell++) {
      if (!raster.inside[cell]) continue;
      const [x, y, z] = raster.position.subarray(cell * 3, cell * 3 + 3);
      const place = [Math.abs(x!), y!, z!];
      const squares = points.slice(1).map((end, index) => squareToSegment(place, points[index]!, end));
      const near = 1 - (100 * Math.min(...squares)) / (reach * reach);
      if (near > 0) smooth[cell]! += (value - smooth[cell]!) * near * near;
    }
  }
  const bone = blurInside(smooth, raster.inside, size, 4);
  return Uint8Array.from(bone, (value, cell) => {
    const column = cell % size;
    // The right half copies the left: sums in another order could round the other way.
    return Math.round(column < size / 2 ? bone[cell - column + size - 1 - column]! : value);
  });
}

/** Squared distance, in square centimetres, from a place to the line between two points. */
function squareToSegment(place: ArrayLike<number>, from: ArrayLike<number>, to: ArrayLike<number>): number {
  const axes = [0, 1, 2];
  const along = axes.reduce((sum, axis) => sum + (place[axis]! - from[axis]!) * (to[axis]! - from[axis]!), 0);
  const length = axes.reduce((sum, axis) => sum + (to[axis]! - from[axis]!) * (to[axis]! - from[axis]!), 0);
  const share = Math.min(1, Math.max(0, along / length));
  return axes.reduce((sum, axis) => {
    const gap = place[axis]! - from[axis]! - share * (to[axis]! - from[axis]!);
    return sum + gap * gap;
  }, 0);
}
