/** The atlas square: puts what the mesh knows into cells, row 0 at the top of the texture square. */
import { VALUES, type Mesh } from './mesh.ts';

/** Cells along one side of the field. */
export const FIELD_SIZE = 512;

export interface Raster {
  readonly size: number;
  /** 1 where the cell centre lies on the mesh. */
  readonly inside: Uint8Array;
  /** x, y, z in centimetres at each cell centre; 0 outside. */
  readonly position: Float64Array;
  /** Square centimetres of skin per cell, of the triangle under the cell centre; 0 outside. */
  readonly area: Float64Array;
}

/** Triangle under each cell centre of the atlas, at any size. A centre on a shared edge goes to the first triangle. */
export function rasterise({ vertices, triangles }: Mesh, size: number): Raster {
  const inside = new Uint8Array(size * size);
  const position = new Float64Array(size * size * 3);
  const area = new Float64Array(size * size);
  for (let first = 0; first < triangles.length; first += 3) {
    const corners = [0, 1, 2].map((side) => {
      const vertex = triangles[first + side]! * VALUES;
      return Array.from(vertices.subarray(vertex, vertex + VALUES));
    }) as [number[], number[], number[]];
    const columns = corners.map((corner) => corner[3]! * size) as [number, number, number];
    const rows = corners.map((corner) => (1 - corner[4]!) * size) as [number, number, number];
    const twice = cross(columns, rows);
    if (twice === 0) continue;
    const cellArea = (2 * triangleArea(corners)) / Math.abs(twice);
    for (let row = Math.max(0, Math.floor(Math.min(...rows))); row <= Math.min(size - 1, Math.max(...rows)); row++) {
      for (
        let column = Math.max(0, Math.floor(Math.min(...columns)));
        column <= Math.min(size - 1, Math.max(...columns));
        column++
      ) {
        const [x, y] = [column + 0.5, row + 0.5];
        const a = cross([x, columns[1], columns[2]], [y, rows[1], rows[2]]) / twice;
        const b = cross([columns[0], x, columns[2]], [rows[0], y, rows[2]]) / twice;
        const c = 1 - a - b;
        const cell = row * size + column;
        if (a < 0 || b < 0 || c < 0 || inside[cell]) continue;
        inside[cell] = 1;
        area[cell] = cellArea;
        for (let axis = 0; axis < 3; axis++) {
          position[cell * 3 + axis] = a * corners[0][axis]! + b * corners[1][axis]! + c * corners[2][axis]!;
        }
      }
    }
  }
  return { size, inside, position, area };
}

type Three = readonly [number, number, number];

function cross(x: Three, y: Three): number {
  return (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]);
}

function triangleArea([a, b, c]: readonly [number[], number[], number[]]): number {
  const [p, q] = [b, c].map((corner) => [0, 1, 2].map((axis) => corner[axis]! - a[axis]!)) as [number[], number[]];
  const normal = [p[1]! * q[2]! - p[2]! * q[1]!, p[2]! * q[0]! - p[0]! * q[2]!, p[0]! * q[1]! - p[1]! * q[0]!];
  return Math.sqrt(normal[0]! ** 2 + normal[1]! ** 2 + normal[2]! ** 2) / 2;
}
