/** Lines that age draws and places where beard and pigment grow, painted for every client; each client shows as much as fits. */
import { ATLAS_MILLIMETRES, curveThrough, eachNear, mirrored, PAINT_SIZE } from './brush.ts';
import { rasterise } from './atlas.ts';
import { blurInside } from './blur.ts';
import { VALUES, type Mesh } from './mesh.ts';
import { bump, chance, noise, strewn } from './noise.ts';
import { anchorPoint, type Point } from './outline.ts';
import { ZONES } from './zones.ts';

/** What each channel of marks.bin shows; the last one is 0 at the rim of the face and 1 inside. */
export const MARK_CHANNELS = ['forehead-lines', 'eye-lines', 'lip-lines', 'folds', 'beard', 'pigment', 'rim'] as const;

const FOREHEAD = [
  '10>151@0.5 338>337@0.52 297>299@0.5 332>333@0.5',
  '10>151@0.92 338>337@0.9 297>299@0.98 332>333@1',
  '151>9@0.3 337>336@0.3 299>296@0.34 333>334@0.3',
  '151>9@0.66 337>336@0.56 299>296@0.5',
];
const GLABELLA = ['336>9@0.62 285>8@0.55 285>8@0.75', '9>336@0.2 8>285@0.2'];
const UNDER_EYE = [
  '453>464@0.3 452>256@0.45 451>252@0.45 450>253@0.45 449>254@0.45 448>339@0.5',
  '452>256@0.15 451>252@0.12 450>253@0.1 449>254@0.12',
];
const FOLDS = [
  '358>327@0.3 423>391@0.42 426>322@0.5 436>410@0.55 432>287@0.7',
  '291>287@0.35 273>287@0.5 335>422@0.35 424>431@0.4',
];
const OUTER_CORNER = '359>446@0.5';

export function paintMarks(mesh: Mesh, zones: Uint8Array): Uint8Array {
  const { inside, position } = rasterise(mesh, PAINT_SIZE);
  const channels = MARK_CHANNELS.map(() => new Float32Array(PAINT_SIZE * PAINT_SIZE));
  const [forehead, eyes, lip, folds, beard, pigment] = channels.slice(0, 6) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const both = (target: Float32Array, curve: readonly Point[], width: number, strength: number): void => {
    drawLine(target, curve, width, strength);
    drawLine(target, mirrored(curve), width, strength);
  };
  FOREHEAD.forEach((through, row) => both(forehead, wavy(curveThrough(mesh, through), row), 1.1, 0.95 - 0.14 * row));
  GLABELLA.forEach((through) => both(forehead, curveThrough(mesh, through), 0.9, 0.7));
  UNDER_EYE.forEach((through, row) => both(eyes, wavy(curveThrough(mesh, through), 10 + row), 0.7, 0.6));
  for (const curve of crowsFeet(mesh)) both(eyes, curve, 0.9, 1);
  for (const curve of lipLines(mesh)) both(lip, curve, 0.8, 0.6);
  both(folds, curveThrough(mesh, FOLDS[0]!), 2.2, 0.85);
  both(folds, curveThrough(mesh, FOLDS[1]!), 1.6, 0.7);
  growBeard(beard, inside, position, zones);
  strewPigment(pigment, mesh, inside, position);
  channels[6]!.set(awayFromRim(inside));
  const bytes = new Uint8Array(PAINT_SIZE * PAINT_SIZE * channels.length);
  channels.forEach((values, channel) =>
    values.forEach((value, texel) => {
      bytes[texel * channels.length + channel] = Math.round(255 * Math.min(1, Math.max(0, value)));
    }),
  );
  return bytes;
}

/** A soft groove that runs out at both ends; a half from the midline joins its mirror image. */
function drawLine(target: Float32Array, curve: readonly Point[], width: number, strength: number): void {
  const fromMidline = Math.abs(curve[0]![0] - 0.5) < 0.004;
  eachNear(curve, width, (texel, distance, along) => {
    const start = fromMidline ? 1 : Math.min(1, 5 * along);
    const ends = start * Math.min(1, 3.5 * (1 - along));
    target[texel] = Math.max(target[texel]!, strength * ends * bump(distance, width));
  });
}

/** No line of a face is drawn with a ruler. */
function wavy(curve: readonly Point[], seed: number): Point[] {
  return curve.map(([column, row], index): Point => {
    const away = 1.1 * noise(81, index / 5, seed * 7, 0) + 0.5 * noise(82, index / 2, seed * 7, 0);
    return [column, row + away / ATLAS_MILLIMETRES];
  });
}

/** A ray from a point: length and offsets in millimetres on the atlas, angle as its slope. */
function ray([column, row]: Point, across: number, down: number, dx: number, dy: number, sag: number): Point[] {
  return [0, 0.2, 0.4, 0.6, 0.8, 1].map((part): Point => [
    column + (across + dx * part) / ATLAS_MILLIMETRES,
    row + (down + dy * part + sag * part * part) / ATLAS_MILLIMETRES,
  ]);
}

function crowsFeet(mesh: Mesh): Point[][] {
  const corner = anchorPoint(mesh, OUTER_CORNER);
  return [
    ray(corner, 2, -4, 12, -9, 1.5),
    ray(corner, 3, -1.5, 15, -4, 1.5),
    ray(corner, 3, 1.5, 15, 2, 2),
    ray(corner, 2.5, 4.5, 12, 7, 2.5),
    ray(corner, 5, 3, 8, 2.5, 1),
  ];
}

function lipLines(mesh: Mesh): Point[][] {
  const upper = curveThrough(mesh, '0 267 269 270 409');
  const lower = curveThrough(mesh, '17 314 405 321 375');
  return [1, 6, 11, 16, 21, 26].flatMap((place, line) => {
    const long = 4 + 3 * chance(83, line);
    const tilt = 0.05 * place;
    const bow = 1.2 * (chance(83, line, 1) - 0.5);
    const rays = [ray(upper[Math.min(place, upper.length - 1)]!, 0, -0.4, tilt + bow, -long, 0.8)];
    if (line % 2 === 0) rays.push(ray(lower[Math.min(place, lower.length - 1)]!, 0, 0.5, tilt, long * 0.6, 0));
    return rays;
  });
}

/** Stubble: a shadow under the skin with the dots of single hairs. */
function growBeard(beard: Float32Array, inside: Uint8Array, position: Float64Array, zones: Uint8Array): void {
  const grows = /^(upper-lip|chin|jawline|lateral-cheek|cheek)/;
  const field = Math.sqrt(zones.length);
  const mask = Float64Array.from(inside, (isInside, texel) => {
    if (!isInside) return 0;
    const column = Math.floor(((texel % PAINT_SIZE) * field) / PAINT_SIZE);
    const row = Math.floor((Math.floor(texel / PAINT_SIZE) * field) / PAINT_SIZE);
    const zone = ZONES[zones[row * field + column]!]!;
    if (!grows.test(zone)) return 0;
    const [x, y] = [Math.abs(position[texel * 3]!) * 10, position[texel * 3 + 1]! * 10];
    if (!/cheek/.test(zone)) return 1;
    // Whiskers and the lower cheek.
    return y < -8 - 38 * Math.min(1, Math.max(0, (66 - x) / 26)) ? 1 : 0;
  });
  blurInside(mask, inside, PAINT_SIZE, 16).forEach((share, texel) => {
    if (share < 0.02) return;
    const [x, y, z] = [0, 1, 2].map((axis) => position[texel * 3 + axis]! * 10) as [number, number, number];
    const { distance, lot } = strewn(84, x / 0.85, y / 0.85, z / 0.85);
    const dot = lot < 0.75 ? bump(distance, 0.3 + 0.1 * lot) : 0;
    beard[texel] = share * (0.4 + 0.6 * dot);
  });
}

const PIGMENT: readonly (readonly [landmark: number, reach: number, amount: number])[] = [
  [280, 27, 1],
  [425, 24, 0.75],
  [352, 20, 0.7],
  [299, 24, 0.5],
  [164, 13, 0.5],
];

/** Uneven patches of pigment with frayed edges. */
function strewPigment(pigment: Float32Array, mesh: Mesh, inside: Uint8Array, position: Float64Array): void {
  inside.forEach((isInside, texel) => {
    if (!isInside) return;
    const [x, y, z] = [0, 1, 2].map((axis) => position[texel * 3 + axis]! * 10) as [number, number, number];
    const here = PIGMENT.reduce((sum, [landmark, reach, amount]) => {
      const [lx, ly, lz] = mesh.vertices.subarray(landmark * VALUES, landmark * VALUES + 3);
      const [dx, dy, dz] = [Math.abs(x) - lx! * 10, y - ly! * 10, z - lz! * 10];
      return sum + amount * bump(Math.sqrt(dx * dx + dy * dy + dz * dz), reach);
    }, 0);
    if (here === 0) return;
    const shape =
      noise(85, x / 7, y / 7, z / 7) + 0.5 * noise(86, x / 2.6, y / 2.6, z / 2.6) + 0.2 * noise(87, x, y, z);
    const share = Math.min(1, Math.max(0, (here * 1.2 + 0.5 * shape - 0.34) / 0.85));
    pigment[texel] = share * share * (3 - 2 * share) * (0.75 + 0.25 * shape);
  });
}

const RIM_TEXELS = 44;

/** 0 at the rim of the face, 1 some millimetres inside: what is painted or happens runs out there, as the skin goes on without maps. */
function awayFromRim(inside: Uint8Array): Float64Array {
  const everywhere = new Uint8Array(inside.length).fill(1);
  return blurInside(inside, everywhere, PAINT_SIZE, RIM_TEXELS).map((share) => {
    const away = Math.min(1, Math.max(0, (share - 0.5) * 2.2));
    return away * away * (3 - 2 * away);
  });
}
