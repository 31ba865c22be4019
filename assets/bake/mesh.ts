/** The face as geometry: reads the canonical mesh, makes it exactly symmetric, and smooths it by Loop subdivision. */
import { readFileSync } from 'node:fs';

/** Values per vertex: x, y, z in centimetres, then u, v of the atlas (v upwards, as in the OBJ file). */
export const VALUES = 5;

export interface Mesh {
  /** VALUES numbers per vertex. Vertices 0–467 are the MediaPipe landmarks, in every round of subdivision. */
  readonly vertices: Float64Array;
  /** Three vertex indices per triangle, counter-clockwise seen from outside. */
  readonly triangles: Uint32Array;
}

/** Reads an OBJ file in which each vertex owns one texture point. Throws when it does not. */
export function readMesh(path: string): Mesh {
  const points: number[][] = [];
  const atlasPoints: number[][] = [];
  const corners: number[][] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [kind, ...rest] = line.trim().split(/\s+/);
    if (kind === 'v') points.push(rest.map(Number));
    if (kind === 'vt') atlasPoints.push(rest.map(Number));
    if (kind === 'f') for (const corner of rest) corners.push(corner.split('/').map(Number));
  }
  const atlasOf = new Map<number, number>();
  for (const [vertex = 0, atlas = 0] of corners) {
    if ((atlasOf.get(vertex) ?? atlas) !== atlas) throw new Error(`${path}: vertex ${vertex} has two texture points`);
    atlasOf.set(vertex, atlas);
  }
  const vertices = new Float64Array(points.length * VALUES);
  points.forEach((point, index) => {
    vertices.set(
      [...point.slice(0, 3), ...(atlasPoints[atlasOf.get(index + 1)! - 1] ?? []).slice(0, 2)],
      index * VALUES,
    );
  });
  return { vertices, triangles: Uint32Array.from(corners, ([vertex = 0]) => vertex - 1) };
}

/** The mirror twin of every vertex (x → −x), by nearest position; midline vertices are their own twin. */
export function mirrorTwins({ vertices }: Mesh): Uint32Array {
  const count = vertices.length / VALUES;
  return Uint32Array.from({ length: count }, (_, index) => {
    let best = index;
    let bestDistance = Infinity;
    for (let other = 0; other < count; other++) {
      const [x, y, z] = [0, 1, 2].map((axis) => vertices[other * VALUES + axis]!) as [number, number, number];
      const distance =
        (vertices[index * VALUES]! + x) ** 2 +
        (vertices[index * VALUES + 1]! - y) ** 2 +
        (vertices[index * VALUES + 2]! - z) ** 2;
      if (distance < bestDistance) [best, bestDistance] = [other, distance];
    }
    return best;
  });
}

/** Averages each vertex with its mirror twin, so that left and right are the same to the last bit. */
export function symmetrise(mesh: Mesh): Mesh {
  const twins = mirrorTwins(mesh);
  const vertices = new Float64Array(mesh.vertices.length);
  twins.forEach((twin, index) => {
    if (twins[twin] !== index) throw new Error(`vertex ${index} and its mirror ${twin} do not agree`);
    const here = mesh.vertices.subarray(index * VALUES, index * VALUES + VALUES);
    const there = mesh.vertices.subarray(twin * VALUES, twin * VALUES + VALUES);
    vertices.set(
      [
        (here[0]! - there[0]!) / 2,
        (here[1]! + there[1]!) / 2,
        (here[2]! + there[2]!) / 2,
        0.5 + (here[3]! - there[3]!) / 2,
        (here[4]! + there[4]!) / 2,
      ],
      index * VALUES,
    );
  });
  return { vertices, triangles: mesh.triangles };
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly opposite: number[];
}

function edgesOf({ triangles }: Mesh, count: number): Map<number, Edge> {
  const edges = new Map<number, Edge>();
  for (let corner = 0; corner < triangles.length; corner++) {
    const first = corner - (corner % 3);
    const a = triangles[corner]!;
    const b = triangles[first + ((corner + 1) % 3)]!;
    const key = Math.min(a, b) * count + Math.max(a, b);
    const edge = edges.get(key) ?? { a: Math.min(a, b), b: Math.max(a, b), opposite: [] };
    edge.opposite.push(triangles[first + ((corner + 2) % 3)]!);
    edges.set(key, edge);
  }
  return edges;
}

/** Loop's 1987 masks for a vertex with this many neighbours (Warren's simpler weights). */
const neighbourWeight = (valence: number): number => (valence === 3 ? 3 / 16 : 3 / (8 * valence));

/** One round of Loop subdivision of position and atlas point together; old vertices keep their index. */
export function subdivide(mesh: Mesh): Mesh {
  const { vertices, triangles } = mesh;
  const count = vertices.length / VALUES;
  const edges = edgesOf(mesh, count);
  const next = new Float64Array((count + edges.size) * VALUES);
  const inner = Array.from({ length: count }, () => new Array<number>());
  const border = Array.from({ length: count }, () => new Array<number>());
  const middle = new Map<number, number>();
  const add = (target: number, source: number, weight: number): void => {
    for (let value = 0; value < VALUES; value++)
      next[target * VALUES + value]! += vertices[source * VALUES + value]! * weight;
  };
  for (const [key, { a, b, opposite }] of edges) {
    const index = count + middle.size;
    middle.set(key, index);
    const isBorder = opposite.length === 1;
    for (const end of [a, b]) add(index, end, isBorder ? 1 / 2 : 3 / 8);
    if (!isBorder) for (const tip of opposite) add(index, tip, 1 / 8);
    inner[a]!.push(b);
    inner[b]!.push(a);
    if (isBorder) {
      border[a]!.push(b);
      border[b]!.push(a);
    }
  }
  for (let vertex = 0; vertex < count; vertex++) {
    const onBorder = border[vertex]!.length > 0;
    const neighbours = onBorder ? border[vertex]! : inner[vertex]!;
    const weight = onBorder ? 1 / 8 : neighbourWeight(neighbours.length);
    add(vertex, vertex, 1 - weight * neighbours.length);
    for (const neighbour of neighbours) add(vertex, neighbour, weight);
  }
  const nextTriangles: number[] = [];
  for (let first = 0; first < triangles.length; first += 3) {
    const corners = [triangles[first]!, triangles[first + 1]!, triangles[first + 2]!] as const;
    const [ab, bc, ca] = corners.map((a, side) => {
      const b = corners[(side + 1) % 3]!;
      return middle.get(Math.min(a, b) * count + Math.max(a, b))!;
    }) as [number, number, number];
    nextTriangles.push(corners[0], ab, ca, corners[1], bc, ab, corners[2], ca, bc, ab, bc, ca);
  }
  return { vertices: next, triangles: Uint32Array.from(nextTriangles) };
}

/** Normals of the vertices, three numbers each, as long as the skin around them is wide. */
export function vertexNormals({ vertices, triangles }: Mesh): Float64Array {
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
