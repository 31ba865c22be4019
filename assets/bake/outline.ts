/** Outlines in the atlas: smooth closed curves through the mesh's own landmarks, and what lies inside them. */
import { VALUES, type Mesh } from './mesh.ts';

/** Column and row in atlas shares, 0–1, row 0 at the top. */
export type Point = readonly [column: number, row: number];

/** Where a landmark (`417`) or a point on the way from one landmark to another (`417>168@0.4`) lies in the atlas. */
export function anchorPoint({ vertices }: Mesh, anchor: string): Point {
  const [, from, to, share = 0] = (/^(\d+)(?:>(\d+)@(-?[\d.]+))?$/.exec(anchor) ?? []).map(Number);
  if (from === undefined) throw new Error(`an outline cannot hold "${anchor}"; write 417 or 417>168@0.4`);
  const column = (landmark: number): number => vertices[landmark * VALUES + 3]!;
  const row = (landmark: number): number => 1 - vertices[landmark * VALUES + 4]!;
  if (to === undefined || Number.isNaN(to)) return [column(from), row(from)];
  return [column(from) + (column(to) - column(from)) * share, row(from) + (row(to) - row(from)) * share];
}

/** Catmull–Rom curve through the points, with this many steps per span. */
export function smoothCurve(points: readonly Point[], closed: boolean, steps = 8): Point[] {
  const at = (index: number): Point =>
    closed
      ? points[(index + points.length) % points.length]!
      : points[Math.min(points.length - 1, Math.max(0, index))]!;
  const curve: Point[] = [];
  for (let span = 0; span < points.length - (closed ? 0 : 1); span++) {
    const [p, q, r, s] = [at(span - 1), at(span), at(span + 1), at(span + 2)];
    for (let step = 0; step < steps; step++) {
      const t = step / steps;
      const blend = (axis: 0 | 1): number =>
        q[axis] +
        0.5 *
          t *
          (r[axis] -
            p[axis] +
            t *
              (2 * p[axis] - 5 * q[axis] + 4 * r[axis] - s[axis] + t * (3 * (q[axis] - r[axis]) + s[axis] - p[axis])));
      curve.push([blend(0), blend(1)]);
    }
  }
  if (!closed) curve.push(at(points.length - 1));
  return curve;
}

/** Goes on with the mirror image of the points in reverse, so that a half outline becomes a whole one. */
export function withMirror(points: readonly Point[]): Point[] {
  const mirrored = points.map(([column, row]): Point => [1 - column, row]).reverse();
  return [...points, ...mirrored.filter(([column]) => column !== 0.5)];
}

/** Calls back for every cell whose centre lies inside the closed outline (even–odd). */
export function eachCellInside(outline: readonly Point[], size: number, visit: (cell: number) => void): void {
  for (let row = 0; row < size; row++) {
    const y = (row + 0.5) / size;
    const crossings: number[] = [];
    outline.forEach(([x0, y0], index) => {
      const [x1, y1] = outline[(index + 1) % outline.length]!;
      if (y0 <= y !== y1 <= y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    });
    crossings.sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const last = Math.min(size - 1, Math.ceil(crossings[pair + 1]! * size - 0.5) - 1);
      for (let column = Math.max(0, Math.ceil(crossings[pair]! * size - 0.5)); column <= last; column++)
        visit(row * size + column);
    }
  }
}
