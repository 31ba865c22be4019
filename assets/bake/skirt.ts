/** Carries the mesh on beyond its rim, so that the cheek runs into ear, jaw and neck without a seam. */
import { fleshDistance, fleshNormal } from './flesh.ts';
import { VALUES, vertexNormals, type Mesh } from './mesh.ts';
import type { Turn } from './turn.ts';

/** Millimetres from the rim of each ring of new vertices. */
const RINGS = [1, 2.2, 3.8, 6, 9, 12.5, 16.5, 21];
const BEND_MILLIMETRES = 60;
const LAND_MILLIMETRES = 17;

export interface Skirted extends Mesh {
  /** Triangles before this one are the face itself; those after it are the skirt. */
  readonly faceTriangles: number;
}

export function withSkirt(mesh: Mesh, turn: Turn): Skirted {
  const rim = rimOf(mesh);
  const normals = vertexNormals(mesh);
  const rings = RINGS.map((way, ring) => rim.map((_, place) => carriedOn(mesh, normals, rim, place, way, ring, turn)));
  const before = mesh.vertices.length / VALUES;
  const vertices = new Float64Array(mesh.vertices.length + RINGS.length * rim.length * VALUES);
  vertices.set(mesh.vertices);
  rings.flat().forEach((place, index) =>
    vertices.set(
      place.map((value) => value / 10),
      (before + index) * VALUES,
    ),
  );
  const vertexAt = (ring: number, place: number): number =>
    ring < 0 ? rim[place % rim.length]! : before + ring * rim.length + (place % rim.length);
  const extra: number[] = [];
  for (let ring = 0; ring < RINGS.length; ring++) {
    for (let place = 0; place < rim.length; place++) {
      const [a, b] = [vertexAt(ring - 1, place), vertexAt(ring - 1, place + 1)];
      const [c, d] = [vertexAt(ring, place), vertexAt(ring, place + 1)];
      extra.push(a, c, b, b, c, d);
    }
  }
  return {
    vertices,
    triangles: Uint32Array.from([...mesh.triangles, ...extra]),
    faceTriangles: mesh.triangles.length / 3,
  };
}

/** The rim's vertices in order, the face on their left as seen from outside. */
function rimOf({ triangles }: Mesh): number[] {
  const edges = new Map<number, number>();
  const key = (from: number, to: number): number => from * 1e6 + to;
  for (let corner = 0; corner < triangles.length; corner++) {
    const first = corner - (corner % 3);
    edges.set(key(triangles[corner]!, triangles[first + ((corner + 1) % 3)]!), corner);
  }
  const next = new Map<number, number>();
  for (const edge of edges.keys()) {
    const [from, to] = [Math.floor(edge / 1e6), edge % 1e6];
    if (!edges.has(key(to, from))) next.set(from, to);
  }
  const [start = 0] = next.keys();
  const rim = [start];
  for (let at = next.get(start); at !== undefined && at !== start; at = next.get(at)) rim.push(at);
  return rim;
}

function carriedOn(
  { vertices }: Mesh,
  normals: Float64Array,
  rim: readonly number[],
  place: number,
  way: number,
  ring: number,
  turn: Turn,
): number[] {
  const point = (index: number): number[] => {
    const at = rim[(index + rim.length) % rim.length]! * VALUES;
    return [0, 1, 2].map((axis) => vertices[at + axis]! * 10);
  };
  const here = point(place);
  // Wide differences: the rim is a curve, not the little edges it is made of.
  const [ahead, behind] = [point(place + 4), point(place - 4)];
  const along = unit(ahead.map((value, axis) => value - behind[axis]!));
  const normal = unit([0, 1, 2].map((axis) => normals[rim[place]! * 3 + axis]!));
  const outward = unit(cross(along, normal));
  const bend = (way * way) / (2 * BEND_MILLIMETRES);
  const free = here.map((value, axis) => value + outward[axis]! * way - normal[axis]! * bend) as Three;
  const landed = land(free, turn);
  const share = Math.min(1, way / LAND_MILLIMETRES);
  const weight = share * share * (3 - 2 * share);
  const sink = ring === RINGS.length - 1 ? 0.6 : 0;
  return free.map((value, axis) => value + (landed.at[axis]! - value) * weight - landed.normal[axis]! * sink);
}

type Three = [number, number, number];

/** The nearest place of the flesh. */
function land(from: Three, turn: Turn): { at: Three; normal: Three } {
  let at: Three = [...from];
  let normal: Three = [0, 0, 1];
  for (let step = 0; step < 12; step++) {
    normal = fleshNormal(turn, ...at);
    const distance = fleshDistance(turn, ...at);
    at = at.map((value, axis) => value - normal[axis]! * distance * 0.9) as Three;
  }
  return { at, normal };
}

const cross = (a: number[], b: number[]): number[] => [
  a[1]! * b[2]! - a[2]! * b[1]!,
  a[2]! * b[0]! - a[0]! * b[2]!,
  a[0]! * b[1]! - a[1]! * b[0]!,
];

function unit(vector: number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}
