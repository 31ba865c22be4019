/** Brushes on the atlas: distance to a curve, and strokes that taper. Lengths in millimetres of skin. */
import type { Mesh } from './mesh.ts';
import { anchorPoint, smoothCurve, type Point } from './outline.ts';

/** Texels along one side of the painted maps. */
export const PAINT_SIZE = 1024;
/** Millimetres along one side of the atlas square: 512 cells of 0.4557 mm. */
export const ATLAS_MILLIMETRES = 233.3;

const TEXELS_PER_MILLIMETRE = PAINT_SIZE / ATLAS_MILLIMETRES;

/** A smooth open curve through landmarks given like the zone outlines. */
export function curveThrough(mesh: Mesh, anchors: string): Point[] {
  return smoothCurve(
    anchors.split(' ').map((anchor) => anchorPoint(mesh, anchor)),
    false,
  );
}

export const mirrored = (curve: readonly Point[]): Point[] => curve.map(([column, row]): Point => [1 - column, row]);

/** Visits texels within reach of the curve with their distance in millimetres and how far along they are, 0–1. A texel may come up for several spans. */
export function eachNear(
  curve: readonly Point[],
  reach: number,
  visit: (texel: number, distance: number, along: number) => void,
): void {
  const margin = reach * TEXELS_PER_MILLIMETRE;
  for (let span = 0; span < curve.length - 1; span++) {
    const [x0, y0] = curve[span]!.map((share) => share * PAINT_SIZE) as [number, number];
    const [x1, y1] = curve[span + 1]!.map((share) => share * PAINT_SIZE) as [number, number];
    const square = (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0) || 1;
    const lastRow = Math.min(PAINT_SIZE - 1, Math.ceil(Math.max(y0, y1) + margin));
    const lastColumn = Math.min(PAINT_SIZE - 1, Math.ceil(Math.max(x0, x1) + margin));
    for (let row = Math.max(0, Math.floor(Math.min(y0, y1) - margin)); row <= lastRow; row++) {
      for (let column = Math.max(0, Math.floor(Math.min(x0, x1) - margin)); column <= lastColumn; column++) {
        const [x, y] = [column + 0.5 - x0, row + 0.5 - y0];
        const share = Math.min(1, Math.max(0, (x * (x1 - x0) + y * (y1 - y0)) / square));
        const [dx, dy] = [x - share * (x1 - x0), y - share * (y1 - y0)];
        const distance = Math.sqrt(dx * dx + dy * dy) / TEXELS_PER_MILLIMETRE;
        if (distance < reach) visit(row * PAINT_SIZE + column, distance, (span + share) / (curve.length - 1));
      }
    }
  }
}

/** A hair: from full width and strength at its root to nothing at its tip. Keeps the stronger of old and new. */
export function drawHair(target: Float32Array, curve: readonly Point[], width: number, strength: number): void {
  eachNear(curve, width + 0.25, (texel, distance, along) => {
    const half = (width / 2) * (1 - 0.75 * along);
    // A hair thinner than a texel stays as wide as one, and gets fainter instead.
    const shown = Math.max(half, 0.12);
    const edge = Math.min(1, Math.max(0, (shown + 0.12 - distance) / 0.24));
    target[texel] = Math.max(target[texel]!, strength * edge * Math.min(1, half / shown) * (1 - 0.5 * along * along));
  });
}
