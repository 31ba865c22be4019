/** The three maps the rules read (zone, bone, position) as bytes, with the figures measured on them. */
import { createHash } from 'node:crypto';
import { FIELD_SIZE, rasterise, type Raster } from './atlas.ts';
import { paintBone } from './bone.ts';
import { readMesh, subdivide, symmetrise, type Mesh } from './mesh.ts';
import { bakePositions, POSITION_SIZE, POSITION_UNIT_MICROMETRES } from './position.ts';
import { paintZones, ZONES } from './zones.ts';

const SUBDIVISION_ROUNDS = 3;

export interface Face {
  readonly mesh: Mesh;
  readonly raster: Raster;
  readonly zones: Uint8Array;
}

/** The smoothed face with its field cells and zones. */
export function readFace(path: string): Face {
  let mesh = symmetrise(readMesh(path));
  for (let round = 0; round < SUBDIVISION_ROUNDS; round++) mesh = subdivide(mesh);
  const raster = rasterise(mesh, FIELD_SIZE);
  return { mesh, raster, zones: paintZones(mesh, raster) };
}

/** File name → bytes. */
export function bakeMaps({ mesh, raster, zones }: Face): Record<string, Uint8Array> {
  const positions = bakePositions(mesh);
  const positionBytes = new Uint8Array(positions.length * 2);
  const view = new DataView(positionBytes.buffer);
  positions.forEach((value, index) => view.setInt16(index * 2, value, true));
  return { 'zone.bin': zones, 'bone.bin': paintBone(mesh, raster, zones), 'position.bin': positionBytes };
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What maps.json says: hashes, sizes, measured scale and areas. */
export function describeMaps(files: Record<string, Uint8Array>, { raster, zones }: Face): object {
  const areas = new Array<number>(ZONES.length).fill(0);
  zones.forEach((zone, cell) => (areas[zone]! += raster.area[cell]!));
  return {
    version: 1,
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
    fieldSize: FIELD_SIZE,
    positionSize: POSITION_SIZE,
    positionUnitMicrometres: POSITION_UNIT_MICROMETRES,
    cellMillimetres: cellScale(raster),
    squareCentimetres: rounded(
      areas.reduce((sum, area) => sum + area, 0),
      100,
    ),
    zones: ZONES.map((name, index) => ({ index, name, squareCentimetres: rounded(areas[index]!, 100) })),
  };
}

/** Side of a cell in true millimetres: the area-weighted 5th, 50th and 95th percentile. */
export function cellScale({ area }: Raster): { p05: number; median: number; p95: number } {
  const sorted = area.filter((value) => value > 0).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const at = (share: number): number => {
    let sum = 0;
    const cell = sorted.find((value) => (sum += value) >= share * total)!;
    return rounded(Math.sqrt(cell) * 10, 10_000);
  };
  return { p05: at(0.05), median: at(0.5), p95: at(0.95) };
}

const rounded = (value: number, per: number): number => Math.round(value * per) / per;
