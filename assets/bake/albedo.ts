/** The colour of the face without its tone: how much redder or darker than the client's tone each place is, and the lips. */
import { rasterise } from './atlas.ts';
import { blurInside } from './blur.ts';
import { PAINT_SIZE } from './brush.ts';
import { paintHair } from './hair.ts';
import { VALUES, type Mesh } from './mesh.ts';
import { bump, noise, strewn } from './noise.ts';
import { anchorPoint, eachCellInside, smoothCurve, withMirror } from './outline.ts';

type Spot = readonly [landmark: number, reach: number, amount: number];

/** Redder (or paler) places: landmark, reach in millimetres, amount on the 0–255 scale around 128. */
const REDNESS: readonly Spot[] = [
  [425, 38, 11],
  [280, 34, 7],
  [4, 15, 24],
  [278, 12, 26],
  [331, 10, 14],
  [200, 18, 8],
  [151, 40, -5],
  [386, 14, 10],
  [362, 8, 16],
  [287, 12, 8],
  [164, 14, 6],
  [454, 22, 10],
  [446, 12, 6],
];
/** Darker places. */
const MELANIN: readonly Spot[] = [
  [386, 17, 14],
  [450, 13, 12],
  [452, 12, 14],
  [464, 9, 12],
  [287, 14, 8],
  [151, 38, 5],
  [17, 14, 6],
  [327, 9, 8],
  [364, 30, 4],
  [9, 16, 3],
];
const LIPS = '0 267 269 270 409 291 375 321 405 314 17';

/** Pores are widest on nose, inner cheeks, glabella and chin. */
const PORES: readonly Spot[] = [
  [4, 22, 1],
  [195, 16, 0.7],
  [330, 26, 0.8],
  [425, 22, 0.7],
  [9, 20, 0.6],
  [200, 20, 0.6],
];
const FRECKLES: readonly Spot[] = [
  [425, 34, 0.6],
  [330, 30, 0.75],
  [195, 22, 0.8],
  [352, 30, 0.4],
  [151, 34, 0.25],
];

export interface Paint {
  /** RGB: redness (128 = the tone itself), melanin (128 = the tone itself), vermilion 0–255. */
  readonly albedo: Uint8Array;
  /** RGB: hair density, pore and fine-line height (128 = flat), freckle density. */
  readonly detail: Uint8Array;
}

/** Paints both maps. */
export function paintFace(mesh: Mesh): Paint {
  const { inside, position } = rasterise(mesh, PAINT_SIZE);
  const lips = paintLips(mesh, inside);
  const hair = paintHair(mesh);
  const albedo = new Uint8Array(inside.length * 3).fill(128);
  const detail = new Uint8Array(inside.length * 3);
  const spots = (list: readonly Spot[], x: number, y: number, z: number): number =>
    list.reduce((sum, [landmark, reach, amount]) => {
      const [lx, ly, lz] = mesh.vertices.subarray(landmark * VALUES, landmark * VALUES + 3);
      const [dx, dy, dz] = [Math.abs(x) - lx! * 10, y - ly! * 10, z - lz! * 10];
      return sum + amount * bump(Math.sqrt(dx * dx + dy * dy + dz * dz), reach);
    }, 0);
  for (let texel = 0; texel < inside.length; texel++) {
    albedo[texel * 3 + 2] = 0;
    detail[texel * 3 + 1] = 128;
    if (!inside[texel]) continue;
    const [x, y, z] = [0, 1, 2].map((axis) => position[texel * 3 + axis]! * 10) as [number, number, number];
    const lip = lips[texel]!;
    const blotch = noise(1, x / 9, y / 9, z / 9) + 0.6 * noise(2, x / 3.5, y / 3.5, z / 3.5);
    const fine = noise(3, x / 1.3, y / 1.3, z / 1.3);
    const shade = noise(4, x / 14, y / 14, z / 14) + 0.5 * noise(5, x / 4, y / 4, z / 4);
    albedo[texel * 3] = clamp(128 + spots(REDNESS, x, y, z) + 5 * blotch + 3 * fine);
    albedo[texel * 3 + 1] = clamp(128 + spots(MELANIN, x, y, z) + 3.5 * shade + 1.5 * fine);
    albedo[texel * 3 + 2] = clamp(255 * lip * (0.94 + 0.06 * blotch));
    const pores = Math.min(1, 0.3 + spots(PORES, x, y, z)) * (1 - lip);
    detail[texel * 3] = clamp(255 * hair[texel]!);
    detail[texel * 3 + 1] = clamp(128 + surface(x, y, z, pores, lip));
    detail[texel * 3 + 2] = clamp(255 * freckle(x, y, z, Math.min(1, 0.06 + spots(FRECKLES, x, y, z))) * (1 - lip));
  }
  return { albedo, detail };
}

const clamp = (value: number): number => Math.min(255, Math.max(0, Math.round(value)));

function paintLips(mesh: Mesh, inside: Uint8Array): Float64Array {
  const outline = smoothCurve(withMirror(LIPS.split(' ').map((anchor) => anchorPoint(mesh, anchor))), true);
  const mask = new Float64Array(inside.length);
  eachCellInside(outline, PAINT_SIZE, (texel) => (mask[texel] = 1));
  return blurInside(mask, inside, PAINT_SIZE, 2);
}

/** Height of pores (pits), the fine net of skin lines and the upright lines of the lips, on the 0–255 scale. */
function surface(x: number, y: number, z: number, pores: number, lip: number): number {
  const { distance, lot } = strewn(11, x / 0.95, y / 0.95, z / 0.95);
  const pit = lot < 0.35 + 0.5 * pores ? bump(distance, 0.22 + 0.24 * pores * lot) : 0;
  const net = Math.abs(noise(15, x / 0.8, y / 0.8, z / 0.8));
  const soft = noise(16, x / 2.2, y / 2.2, z / 2.2);
  const lines = noise(17, x / 0.75 + 0.4 * noise(18, x / 3, y / 3, 0), y / 7, z / 7);
  return (1 - lip) * (-(18 + 46 * pores) * pit + 16 * (net - 0.35) + 10 * soft) + lip * 28 * lines;
}

function freckle(x: number, y: number, z: number, density: number): number {
  const [wx, wy, wz] = [x, y, z].map((value) => value / 2.6) as [number, number, number];
  const wobble = 0.16 * noise(21, x / 0.8, y / 0.8, z / 0.8);
  const { distance, lot } = strewn(22, wx, wy, wz);
  if (lot > density) return 0;
  const size = 0.2 + 0.24 * (lot / density);
  return (0.45 + 0.55 * (1 - lot)) * Math.min(1, 1.8 * bump(distance + wobble * 0.6, size));
}
