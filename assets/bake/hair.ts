/** Brows and lashes, hair by hair, along the mesh's own brow and lid lines. */
import { curveThrough, drawHair, eachNear, mirrored, PAINT_SIZE } from './brush.ts';
import type { Mesh } from './mesh.ts';
import { chance } from './noise.ts';
import type { Point } from './outline.ts';

const BROW_LOWER = '285>296@0.15 295 282 283 276>283@0.1 276>353@0.3';
const BROW_UPPER = '336>295@0.32 296>295@0.24 334>282@0.12 293>283@0.3 300>276@0.78 276>353@0.34';
/** Where the closed upper lid meets the lower one, from the inner to the outer corner. */
export const LID_LINE =
  '463>362@0.75 382>256@0.2 381>256@0.45 380>252@0.38 374>253@0.38 373>254@0.34 390>339@0.52 263>255@0.5 359>446@0.2';
const BROW_HAIRS = 460;
const LASHES = 95;

/** Hair density 0–1 per texel of the painted maps. */
export function paintHair(mesh: Mesh): Float32Array {
  const density = new Float32Array(PAINT_SIZE * PAINT_SIZE);
  for (const side of [0, 1]) {
    const turned = (curve: readonly Point[]): Point[] => (side === 0 ? [...curve] : mirrored(curve));
    paintBrow(density, turned(curveThrough(mesh, BROW_LOWER)), turned(curveThrough(mesh, BROW_UPPER)), side);
    paintLashes(density, turned(curveThrough(mesh, LID_LINE)), side);
  }
  return density;
}

function pointOn(curve: readonly Point[], share: number): Point {
  const place = Math.min(0.9999, Math.max(0, share)) * (curve.length - 1);
  const [from, to] = [curve[Math.floor(place)]!, curve[Math.floor(place) + 1]!];
  const rest = place - Math.floor(place);
  return [from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest];
}

function paintBrow(density: Float32Array, lower: readonly Point[], upper: readonly Point[], side: number): void {
  const at = (along: number, up: number): Point => {
    const [low, high] = [pointOn(lower, along), pointOn(upper, along)];
    return [low[0] + (high[0] - low[0]) * up, low[1] + (high[1] - low[1]) * up];
  };
  // A faint ground of short hairs, so that the brow reads as one shape from afar.
  const middle = Array.from({ length: 30 }, (_, index) => at(index / 29, 0.5));
  eachNear(middle, 3.4, (texel, distance, along) => {
    const reach = 3.2 * (1 - 0.62 * along) * Math.min(1, 0.55 + along * 4);
    const ends = Math.min(1, along * 7) * Math.min(1, (1 - along) * 6);
    const ground = 0.5 * ends * Math.max(0, 1 - (distance * distance) / (reach * reach));
    density[texel] = Math.max(density[texel]!, ground);
  });
  for (let hair = 0; hair < BROW_HAIRS; hair++) {
    const lot = (question: number): number => chance(71 + side, hair, question);
    const along = lot(0) * lot(0) * 0.25 + lot(1) * 0.75;
    const up = 0.06 + 0.88 * lot(2);
    // Inner hairs stand up, outer ones lie along the brow; upper and lower rows lean towards the middle.
    const stand = Math.max(0, 1 - along * 3.2);
    const ahead = (0.085 + 0.05 * lot(3)) * (1 - 0.55 * stand);
    const lean = stand * (0.75 + 0.3 * lot(4)) + (0.5 - up) * 0.65 + (lot(5) - 0.5) * 0.22;
    const curve = [0, 0.25, 0.5, 0.75, 1].map((part) =>
      at(along + ahead * part, up + lean * (part - 0.35 * part * part)),
    );
    drawHair(density, curve, 0.24 + 0.12 * lot(6), 0.72 + 0.28 * lot(7));
  }
}

function paintLashes(density: Float32Array, line: readonly Point[], side: number): void {
  eachNear(line, 0.8, (texel, distance, along) => {
    const thickness = 0.55 * Math.min(1, 0.35 + along * 1.6) * Math.min(1, (1 - along) * 8 + 0.3);
    density[texel] = Math.max(density[texel]!, 0.8 * Math.min(1, Math.max(0, (thickness - distance) / 0.3)));
  });
  const outward = side === 0 ? 1 : -1;
  for (let hair = 0; hair < LASHES; hair++) {
    const lot = (question: number): number => chance(91 + side, hair, question);
    const along = 0.06 + (0.92 * (hair + lot(0))) / LASHES;
    const root = pointOn(line, along);
    const length = (0.011 + 0.005 * lot(1)) * (0.55 + 0.6 * along);
    const fan = outward * (along - 0.38) * 1.25 + (lot(2) - 0.5) * 0.25;
    const curve = [0, 0.25, 0.5, 0.75, 1].map((part): Point => {
      const [sideways, down] = [fan * part + outward * 0.12 * part * part, part * (1 - 0.18 * part)];
      return [root[0] + length * sideways, root[1] + length * down];
    });
    drawHair(density, curve, 0.3, 0.6 + 0.35 * lot(3));
  }
}
