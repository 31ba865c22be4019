/** The position map: where each texel of the atlas square lies on the face, carried on smoothly beyond the face's edge. */
import { rasterise } from './atlas.ts';
import { blurInside } from './blur.ts';
import type { Mesh } from './mesh.ts';

export const POSITION_SIZE = 256;
export const POSITION_UNIT_MICROMETRES = 5;

const UNITS_PER_CENTIMETRE = 10_000 / POSITION_UNIT_MICROMETRES;
const SLOPE_BLUR_TEXELS = 2;
/** Beyond this many texels the face's slope is carried on ever less, so that far corners stay in range. */
const CARRY_TEXELS = 24;

/** x, y, z per texel in units of 5 micrometres, int16. */
export function bakePositions(mesh: Mesh): Int16Array {
  const size = POSITION_SIZE;
  const { inside, position } = rasterise(mesh, size);
  const slopes = [0, 1, 2].map((axis) => {
    const across = blurInside(slopeOf(position, inside, size, axis, 1), inside, size, SLOPE_BLUR_TEXELS);
    const down = blurInside(slopeOf(position, inside, size, axis, size), inside, size, SLOPE_BLUR_TEXELS);
    return { across, down };
  });
  const border = borderCells(inside, size);
  const result = new Int16Array(size * size * 3);
  for (let texel = 0; texel < size * size; texel++) {
    for (let axis = 0; axis < 3; axis++) {
      const { across, down } = slopes[axis]!;
      const value = inside[texel] ? position[texel * 3 + axis]! : carryOn(texel, axis, across, down);
      const units = Math.round(value * UNITS_PER_CENTIMETRE);
      if (Math.abs(units) > 32767) throw new Error(`texel ${texel} lies beyond the range of the position map`);
      result[texel * 3 + axis] = units;
    }
  }
  return result;

  function carryOn(texel: number, axis: number, across: Float64Array, down: Float64Array): number {
    const column = texel % size;
    const row = (texel - column) / size;
    let sum = 0;
    let weights = 0;
    for (const cell of border) {
      const dx = column - (cell % size);
      const dy = row - Math.floor(cell / size);
      const square = dx * dx + dy * dy;
      const damping = CARRY_TEXELS / (CARRY_TEXELS + Math.sqrt(square));
      const weight = 1 / (square * square * square);
      sum += weight * (position[cell * 3 + axis]! + damping * (across[cell]! * dx + down[cell]! * dy));
      weights += weight;
    }
    return sum / weights;
  }
}

/** Change per texel in one direction, central where both neighbours are inside. */
function slopeOf(position: Float64Array, inside: Uint8Array, size: number, axis: number, step: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, texel) => {
    if (!inside[texel]) return 0;
    const after = inside[texel + step] ? texel + step : texel;
    const before = inside[texel - step] ? texel - step : texel;
    const steps = (after - before) / step;
    return steps === 0 ? 0 : (position[after * 3 + axis]! - position[before * 3 + axis]!) / steps;
  });
}

function borderCells(inside: Uint8Array, size: number): number[] {
  const cells: number[] = [];
  inside.forEach((isInside, cell) => {
    const beside = [cell - 1, cell + 1, cell - size, cell + size];
    if (isInside && beside.some((other) => !inside[other])) cells.push(cell);
  });
  return cells;
}
