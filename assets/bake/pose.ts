/** A pose: the face seen straight from one side. For every pixel its atlas point, depth, normal and how much of it is face. */
import { VALUES, type Mesh } from './mesh.ts';

/** One frame for everything painted in this pose. Mesh x, y in millimetres → column originColumn + x·scale, row originRow − y·scale. */
export const FRONT = { width: 1024, height: 1320, pixelsPerMillimetre: 4, originColumn: 512, originRow: 560 } as const;

/** Pixel columns and rows beyond the silhouette that carry atlas points on, so that bilinear taps never meet 0. */
const DILATE_PIXELS = 3;
const SAMPLES_PER_SIDE = 4;

export interface Pose {
  /** 1 where the pixel centre shows the face. */
  readonly seen: Uint8Array;
  /** Share of the pixel that is face, 0–1. */
  readonly coverage: Float32Array;
  /** u and v (downwards), 0–1, per pixel; carried on a little beyond the silhouette, then 0. */
  readonly atlas: Float64Array;
  /** Towards the viewer, millimetres; −Infinity where there is no face. */
  readonly depth: Float32Array;
  /** Unit normal x, y, z per pixel; y upwards. */
  readonly normal: Float64Array;
}

/** Draws the front pose. */
export function drawPose(mesh: Mesh): Pose {
  const { width, height } = FRONT;
  const pixels = width * height;
  const pose: Pose = {
    seen: new Uint8Array(pixels),
    coverage: new Float32Array(pixels),
    atlas: new Float64Array(pixels * 2),
    depth: new Float32Array(pixels).fill(-Infinity),
    normal: new Float64Array(pixels * 3),
  };
  const normals = vertexNormals(mesh);
  const { vertices } = mesh;
  eachSample(mesh, 1, (pixel, corners, shares) => {
    const mix = (values: Float64Array, stride: number, offset: number): number =>
      corners.reduce((sum, corner, side) => sum + shares[side]! * values[corner * stride + offset]!, 0);
    const depth = mix(vertices, VALUES, 2) * 10;
    if (depth <= pose.depth[pixel]!) return;
    pose.seen[pixel] = 1;
    pose.depth[pixel] = depth;
    pose.atlas[pixel * 2] = mix(vertices, VALUES, 3);
    pose.atlas[pixel * 2 + 1] = 1 - mix(vertices, VALUES, 4);
    const normal = [0, 1, 2].map((axis) => mix(normals, 3, axis));
    const length = Math.sqrt(normal.reduce((sum, value) => sum + value * value, 0));
    normal.forEach((value, axis) => (pose.normal[pixel * 3 + axis] = value / length));
  });
  const hit = new Uint8Array(pixels * SAMPLES_PER_SIDE * SAMPLES_PER_SIDE);
  eachSample(mesh, SAMPLES_PER_SIDE, (sample) => (hit[sample] = 1));
  hit.forEach((isHit, sample) => {
    if (!isHit) return;
    const column = Math.floor((sample % (width * SAMPLES_PER_SIDE)) / SAMPLES_PER_SIDE);
    const row = Math.floor(sample / (width * SAMPLES_PER_SIDE) / SAMPLES_PER_SIDE);
    pose.coverage[row * width + column]! += 1 / (SAMPLES_PER_SIDE * SAMPLES_PER_SIDE);
  });
  dilate(pose);
  return pose;
}

type Corners = readonly [number, number, number];

/** Every sample point under every triangle that faces the viewer, with its shares of the three corners. */
function eachSample(
  { vertices, triangles }: Mesh,
  samplesPerPixel: number,
  visit: (sample: number, corners: Corners, shares: Corners) => void,
): void {
  const scale = FRONT.pixelsPerMillimetre * 10 * samplesPerPixel;
  const width = FRONT.width * samplesPerPixel;
  for (let first = 0; first < triangles.length; first += 3) {
    const corners: Corners = [triangles[first]!, triangles[first + 1]!, triangles[first + 2]!];
    const [x0, x1, x2] = corners.map(
      (corner) => FRONT.originColumn * samplesPerPixel + vertices[corner * VALUES]! * scale,
    ) as [number, number, number];
    const [y0, y1, y2] = corners.map(
      (corner) => FRONT.originRow * samplesPerPixel - vertices[corner * VALUES + 1]! * scale,
    ) as [number, number, number];
    const twice = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
    if (twice >= 0) continue;
    const lastRow = Math.max(y0, y1, y2);
    const lastColumn = Math.max(x0, x1, x2);
    for (let row = Math.floor(Math.min(y0, y1, y2)); row <= lastRow; row++) {
      for (let column = Math.floor(Math.min(x0, x1, x2)); column <= lastColumn; column++) {
        const [x, y] = [column + 0.5, row + 0.5];
        const b = ((x - x0) * (y2 - y0) - (x2 - x0) * (y - y0)) / twice;
        const c = ((x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)) / twice;
        if (b >= 0 && c >= 0 && b + c <= 1) visit(row * width + column, corners, [1 - b - c, b, c]);
      }
    }
  }
}

function vertexNormals({ vertices, triangles }: Mesh): Float64Array {
  const normals = new Float64Array((vertices.length / VALUES) * 3);
  for (let first = 0; first < triangles.length; first += 3) {
    const [a, b, c] = [0, 1, 2].map((side) => triangles[first + side]! * VALUES) as [number, number, number];
    const [px, py, pz] = [0, 1, 2].map((axis) => vertices[b + axis]! - vertices[a + axis]!) as [number, number, number];
    const [qx, qy, qz] = [0, 1, 2].map((axis) => vertices[c + axis]! - vertices[a + axis]!) as [number, number, number];
    const normal = [py * qz - pz * qy, pz * qx - px * qz, px * qy - py * qx];
    for (const corner of [a, b, c]) {
      normal.forEach((value, axis) => (normals[(corner / VALUES) * 3 + axis]! += value));
    }
  }
  return normals;
}

/** Carries atlas points and normals outwards by the mean of known neighbours, one ring at a time. */
function dilate({ seen, atlas, normal }: Pose): void {
  const { width } = FRONT;
  const known = Uint8Array.from(seen);
  for (let ring = 0; ring < DILATE_PIXELS; ring++) {
    const before = Uint8Array.from(known);
    before.forEach((isKnown, pixel) => {
      if (isKnown) return;
      const near = [-1, 1, -width, width, -width - 1, -width + 1, width - 1, width + 1]
        .map((step) => pixel + step)
        .filter((other) => before[other]);
      if (near.length === 0) return;
      known[pixel] = 1;
      for (const [values, stride] of [
        [atlas, 2],
        [normal, 3],
      ] as const) {
        for (let offset = 0; offset < stride; offset++) {
          values[pixel * stride + offset] =
            near.reduce((sum, other) => sum + values[other * stride + offset]!, 0) / near.length;
        }
      }
    });
  }
}
