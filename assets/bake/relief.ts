/** What the mesh is too coarse for: lid creases, mouth line, philtrum, nostrils, as height and as darkening cavities. */
import { curveThrough, eachNear, mirrored, PAINT_SIZE } from './brush.ts';
import { LID_LINE } from './hair.ts';
import type { Mesh } from './mesh.ts';
import { bump } from './noise.ts';
import { FRAME, type Pose } from './pose.ts';

interface Line {
  readonly through: string;
  /** Millimetres to each side. */
  readonly reach: number;
  /** Millimetres up (ridge) or down (groove) at the middle. */
  readonly rise: number;
  /** Share of light lost at the middle. */
  readonly dark: number;
  /** Where it runs out softly; lines from the midline outwards do not at their start. */
  readonly fades: 'both ends' | 'end' | 'nowhere';
}

const LINES: readonly Line[] = [
  { through: LID_LINE, reach: 1.5, rise: -0.5, dark: 0.45, fades: 'both ends' },
  {
    through:
      '463>414@0.5 398>414@0.8 384>286@0.8 385>258@0.85 386>257@0.8 387>259@0.8 388>260@0.7 466>467@0.6 359>446@0.3',
    reach: 1.7,
    rise: -0.34,
    dark: 0.2,
    fades: 'both ends',
  },
  {
    through: '13>14@0.5 312>317@0.5 311>402@0.5 310>318@0.5 415>324@0.5 308 308>292@0.6',
    reach: 1.5,
    rise: -0.8,
    dark: 0.75,
    fades: 'end',
  },
  { through: '0 267 269 270 409 291', reach: 1.3, rise: 0.16, dark: 0, fades: 'end' },
  { through: '17 314 405 321 375 291', reach: 1.3, rise: 0.1, dark: 0, fades: 'end' },
  { through: '2>326@0.4 164>393@0.34 0>267@0.8', reach: 3, rise: 0.26, dark: 0, fades: 'both ends' },
  { through: '2 164 0', reach: 3, rise: -0.26, dark: 0.03, fades: 'both ends' },
  {
    through: '363>360@0.45 360>420@0.25 279>429@0.3 331>358@0.4 294>358@0.45 294>327@0.7',
    reach: 2,
    rise: -0.6,
    dark: 0.28,
    fades: 'both ends',
  },
  {
    through: '358>327@0.3 423>391@0.42 426>322@0.5 436>410@0.55',
    reach: 5,
    rise: -0.35,
    dark: 0.06,
    fades: 'both ends',
  },
  { through: '250>458@0.3 290>309@0.5 305>392@0.5', reach: 2.6, rise: 0, dark: 0.7, fades: 'nowhere' },
];

export interface Relief {
  /** Millimetres above the mesh, per texel of the painted maps. */
  readonly height: Float32Array;
  /** Share of light that stays, 0–1. */
  readonly open: Float32Array;
}

export function paintRelief(mesh: Mesh): Relief {
  const height = new Float32Array(PAINT_SIZE * PAINT_SIZE);
  const open = new Float32Array(PAINT_SIZE * PAINT_SIZE).fill(1);
  for (const { through, reach, rise, dark, fades } of LINES) {
    const left = curveThrough(mesh, through);
    const strength = new Float32Array(height.length);
    for (const curve of [left, mirrored(left)]) {
      eachNear(curve, reach, (texel, distance, along) => {
        const atStart = fades === 'both ends' ? Math.min(1, 4 * along) : 1;
        const atEnd = fades === 'nowhere' ? 1 : Math.min(1, 4 * (1 - along));
        strength[texel] = Math.max(strength[texel]!, bump(distance, reach) * atStart * atEnd);
      });
    }
    strength.forEach((share, texel) => {
      if (share === 0) return;
      height[texel]! += rise * share;
      open[texel]! *= 1 - dark * share * share;
    });
  }
  return { height, open };
}

/** Bends the pose's normals over the relief; returns the share of light the cavities leave, per pixel. */
export function applyRelief(pose: Pose, relief: Relief): Float32Array {
  const { width, pixelsPerMillimetre } = FRAME;
  const heights = sampleAtlas(pose, relief.height, 0);
  pose.face.forEach((isFace, pixel) => {
    if (!isFace) return;
    const slope = (step: number): number =>
      pose.face[pixel + step] && pose.face[pixel - step]
        ? ((heights[pixel + step]! - heights[pixel - step]!) / 2) * pixelsPerMillimetre
        : 0;
    const [x, y, z] = [0, 1, 2].map((axis) => pose.normal[pixel * 3 + axis]!) as [number, number, number];
    // The relief stands along the normal; on steep skin its slope across the picture is foreshortened.
    const bent = [x - slope(1) * z * z, y + slope(width) * z * z, z];
    const length = Math.sqrt(bent.reduce((sum, value) => sum + value * value, 0));
    bent.forEach((value, axis) => (pose.normal[pixel * 3 + axis] = value / length));
  });
  return sampleAtlas(pose, relief.open, 1);
}

/** Bilinear value of a painted map at each pixel's atlas point. */
function sampleAtlas({ atlas }: Pose, map: Float32Array, beside: number): Float32Array {
  return Float32Array.from({ length: atlas.length / 2 }, (_, pixel) => {
    const [x, y] = [atlas[pixel * 2]! * PAINT_SIZE - 0.5, atlas[pixel * 2 + 1]! * PAINT_SIZE - 0.5];
    if (x < 0 || y < 0) return beside;
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [x - column, y - row];
    const at = (dx: number, dy: number): number => map[(row + dy) * PAINT_SIZE + column + dx]!;
    return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
  });
}
