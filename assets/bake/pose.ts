/** A pose: the head seen straight from the front or turned. For every pixel of skin its depth and normal, and on the face its atlas point. */
import { fleshDistance, fleshNormal, NEAREST_Z } from './flesh.ts';
import { VALUES, vertexNormals, type Mesh } from './mesh.ts';
import { withSkirt } from './skirt.ts';
import { AXIS_Z, onHead, seenFrom, type Turn } from './turn.ts';

/** One frame for everything painted in a pose. Millimetres as seen → column originColumn + x·scale, row originRow − y·scale. */
export const FRAME = { width: 1024, height: 1320, pixelsPerMillimetre: 4, originColumn: 512, originRow: 560 } as const;

/** Pixel columns and rows beyond the silhouette that carry atlas points and normals on, so that smooth reading never meets 0. */
const DILATE_PIXELS = 3;
const SAMPLES_PER_SIDE = 4;
const EDGE_ON = 0.25;

export interface Pose {
  readonly turn: Turn;
  /** 1 where the pixel centre shows skin. */
  readonly seen: Uint8Array;
  /** 1 where that skin is the face, which has an atlas. */
  readonly face: Uint8Array;
  /** Share of the pixel that is skin, 0–1. */
  readonly coverage: Float32Array;
  /** u and v (downwards), 0–1, per pixel of the face; carried on a little beyond the silhouette, else 0. */
  readonly atlas: Float64Array;
  /** Towards the viewer, millimetres; −Infinity where there is no skin. */
  readonly depth: Float32Array;
  /** Unit normal x, y, z per pixel; y upwards. */
  readonly normal: Float64Array;
}

/** Draws the face of the mesh in this pose, with jaw, neck and ears. */
export function drawPose(face: Mesh, turn: Turn): Pose {
  const { width, height } = FRAME;
  const pixels = width * height;
  const pose: Pose = {
    turn,
    seen: new Uint8Array(pixels),
    face: new Uint8Array(pixels),
    coverage: new Float32Array(pixels),
    atlas: new Float64Array(pixels * 2),
    depth: new Float32Array(pixels).fill(-Infinity),
    normal: new Float64Array(pixels * 3),
  };
  const skirted = withSkirt(face, turn);
  const mesh = turned(skirted, turn);
  drawMesh(pose, mesh, skirted.faceTriangles);
  drawFlesh(pose);
  dilate(pose);
  return pose;
}

function turned(mesh: Mesh, turn: Turn): Mesh {
  const vertices = Float64Array.from(mesh.vertices);
  for (let at = 0; at < vertices.length; at += VALUES) {
    const [x, z] = seenFrom(turn, vertices[at]! * 10, vertices[at + 2]! * 10);
    vertices[at] = x / 10;
    vertices[at + 2] = z / 10;
  }
  return { vertices, triangles: mesh.triangles };
}

function drawMesh(pose: Pose, mesh: Mesh, faceTriangles: number): void {
  const { width } = FRAME;
  const normals = vertexNormals(mesh);
  const { vertices } = mesh;
  eachSample(mesh, 1, (pixel, corners, shares, triangle) => {
    const mix = (values: Float64Array, stride: number, offset: number): number =>
      corners.reduce((sum, corner, side) => sum + shares[side]! * values[corner * stride + offset]!, 0);
    const depth = mix(vertices, VALUES, 2) * 10;
    if (depth <= pose.depth[pixel]!) return;
    const isFace = triangle < faceTriangles;
    const normal = [0, 1, 2].map((axis) => mix(normals, 3, axis));
    const length = Math.sqrt(normal.reduce((sum, value) => sum + value * value, 0));
    // Seen almost edge on, the skirt under the chin is less than a pixel: the neck behind it is seen instead.
    if (!isFace && normal[2]! < EDGE_ON * length) return;
    pose.seen[pixel] = 1;
    pose.face[pixel] = isFace ? 1 : 0;
    pose.depth[pixel] = depth;
    pose.atlas[pixel * 2] = isFace ? mix(vertices, VALUES, 3) : 0;
    pose.atlas[pixel * 2 + 1] = isFace ? 1 - mix(vertices, VALUES, 4) : 0;
    normal.forEach((value, axis) => (pose.normal[pixel * 3 + axis] = value / length));
  });
  const hit = new Uint8Array(pose.seen.length * SAMPLES_PER_SIDE * SAMPLES_PER_SIDE);
  eachSample(mesh, SAMPLES_PER_SIDE, (sample) => (hit[sample] = 1));
  hit.forEach((isHit, sample) => {
    if (!isHit) return;
    const column = Math.floor((sample % (width * SAMPLES_PER_SIDE)) / SAMPLES_PER_SIDE);
    const row = Math.floor(sample / (width * SAMPLES_PER_SIDE) / SAMPLES_PER_SIDE);
    pose.coverage[row * width + column]! += 1 / (SAMPLES_PER_SIDE * SAMPLES_PER_SIDE);
  });
}

type Corners = readonly [number, number, number];

/** Every sample point under every triangle that faces the viewer, with its shares of the three corners. */
function eachSample(
  { vertices, triangles }: Mesh,
  samplesPerPixel: number,
  visit: (sample: number, corners: Corners, shares: Corners, triangle: number) => void,
): void {
  const scale = FRAME.pixelsPerMillimetre * 10 * samplesPerPixel;
  const width = FRAME.width * samplesPerPixel;
  for (let first = 0; first < triangles.length; first += 3) {
    const corners: Corners = [triangles[first]!, triangles[first + 1]!, triangles[first + 2]!];
    const [x0, x1, x2] = corners.map(
      (corner) => FRAME.originColumn * samplesPerPixel + vertices[corner * VALUES]! * scale,
    ) as [number, number, number];
    const [y0, y1, y2] = corners.map(
      (corner) => FRAME.originRow * samplesPerPixel - vertices[corner * VALUES + 1]! * scale,
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
        if (b >= 0 && c >= 0 && b + c <= 1) visit(row * width + column, corners, [1 - b - c, b, c], first / 3);
      }
    }
  }
}

const FARTHEST_Z = AXIS_Z - 75;
const HIT_MILLIMETRES = 0.04;

/** Follows each pixel's line of sight until it meets flesh, where no face stands before it. */
function drawFlesh(pose: Pose): void {
  const { width, height, pixelsPerMillimetre, originColumn, originRow } = FRAME;
  const firstRow = originRow - 80 * pixelsPerMillimetre;
  for (let row = firstRow; row < height; row++) {
    const y = (originRow - row - 0.5) / pixelsPerMillimetre;
    for (let column = 0; column < width; column++) {
      const pixel = row * width + column;
      if (pose.face[pixel]) continue;
      const x = (column + 0.5 - originColumn) / pixelsPerMillimetre;
      drawFleshAt(pose, pixel, x, y);
    }
  }
}

function drawFleshAt(pose: Pose, pixel: number, x: number, y: number): void {
  const { turn } = pose;
  let nearest = Infinity;
  for (let z = NEAREST_Z; z > FARTHEST_Z;) {
    const [headX, headZ] = onHead(turn, x, z);
    const distance = fleshDistance(turn, headX, y, headZ);
    nearest = Math.min(nearest, distance);
    if (distance > HIT_MILLIMETRES) {
      z -= distance * 0.8;
      continue;
    }
    pose.coverage[pixel] = 1;
    if (z <= pose.depth[pixel]!) return;
    const [nx, ny, nz] = fleshNormal(turn, headX, y, headZ);
    const [seenX, seenZ] = [nx * turn.cosine + nz * turn.sine, -nx * turn.sine + nz * turn.cosine];
    pose.seen[pixel] = 1;
    pose.depth[pixel] = z;
    pose.normal.set([seenX, ny, seenZ], pixel * 3);
    return;
  }
  const grazed = Math.min(1, Math.max(0, 0.7 - nearest * FRAME.pixelsPerMillimetre));
  pose.coverage[pixel] = Math.max(pose.coverage[pixel]!, grazed);
}

/** Carries atlas points and normals outwards over what is no skin by the mean of known neighbours, one ring at a time. */
function dilate({ seen, atlas, normal }: Pose): void {
  const { width } = FRAME;
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
      const meanOf = (values: Float64Array, stride: number, offset: number, from: readonly number[]): number =>
        from.reduce((sum, other) => sum + values[other * stride + offset]!, 0) / from.length;
      for (let axis = 0; axis < 3; axis++) normal[pixel * 3 + axis] = meanOf(normal, 3, axis, near);
      const faces = near.filter((other) => atlas[other * 2]! > 0);
      if (faces.length === 0) return;
      for (let axis = 0; axis < 2; axis++) atlas[pixel * 2 + axis] = meanOf(atlas, 2, axis, faces);
    });
  }
}
