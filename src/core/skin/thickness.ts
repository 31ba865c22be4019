// The local depth of the junction for one client: zone mean × age and sex × smooth noise. Half to three quarters of all
// variation lies within a site (S6), so the noise is real topography, not error.
import { ANATOMY_BY_NUMBER } from './anatomy';
import { coefficient } from './coefficients';
import { clamp } from './curve';
import type { Face } from './face';
import { placeHash } from './generator';
import type { SkinClient } from './skin';
import { ATLAS_CELLS } from './skin';
import { ZONE_COUNT } from './zones';

/** Spread of a uniform value in −1 … 1, and of the same drawn bilinearly between lattice points. */
const UNIFORM_SPREAD = 0.57735;
const BILINEAR_SPREAD = 0.3849;
/** Cells between points of the lattices, as powers of two. */
const MIDDLE_SHIFT = 2;
const COARSE_SHIFT = 4;

/** Factor on every zone mean for this client: −0.3 % a year after 30, men +10 % (domain-facts 1.3). */
export function clientThickness(client: SkinClient): number {
  const age = clamp(client.ageYears, 10, 100);
  const thinning = 1 - coefficient.ageThinningPerYear * Math.max(0, age - coefficient.ageThinningFrom);
  return thinning * (client.sex === 'male' ? 1 + coefficient.maleThickening : 1);
}

/** Junction depth in µm of every cell; 0 outside the face. The same seed gives the same skin. */
export function growThickness(face: Face, client: SkinClient, seed: number): Float32Array {
  const size = ATLAS_CELLS;
  const thickness = new Float32Array(size * size);
  const middle = lattice(MIDDLE_SHIFT, seed ^ 0x51ed270b, coefficient.noiseMiddle / BILINEAR_SPREAD);
  const coarse = lattice(COARSE_SHIFT, seed ^ 0x2545f491, coefficient.noiseCoarse / BILINEAR_SPREAD);
  const factor = clientThickness(client);
  const highest = coefficient.noiseHighest;
  const spreads = Float64Array.from(ANATOMY_BY_NUMBER, (a) => a.epidermisSpreadMicrometres / a.epidermisMicrometres);
  const fineScale = coefficient.noiseFine / UNIFORM_SPREAD / 0x80000000;
  const middleLine = new Float64Array(size);
  const coarseLine = new Float64Array(size);
  const sums = new Float64Array(ZONE_COUNT);
  for (let row = 0; row < size; row++) {
    drawLine(middle, MIDDLE_SHIFT, row, middleLine);
    drawLine(coarse, COARSE_SHIFT, row, coarseLine);
    for (let column = 0; column < size; column++) {
      const cell = row * size + column;
      const zone = face.zone[cell];
      if (zone === 0) continue;
      const fine = (placeHash(column, row, seed) - 0x80000000) * fineScale;
      let noise = fine + middleLine[column] + coarseLine[column];
      noise = noise < -highest ? -highest : noise > highest ? highest : noise;
      const depth = face.junctionMicrometres[cell] * (1 + spreads[zone] * noise);
      thickness[cell] = depth;
      sums[zone] += depth;
    }
  }
  // Small zones catch few bumps of the coarse noise; every zone is put back to its model mean.
  const scales = sums.map((sum, zone) => (sum > 0 ? (face.zoneJunctionSum[zone] / sum) * factor : 0));
  for (let cell = 0; cell < thickness.length; cell++) thickness[cell] *= scales[face.zone[cell]];
  return thickness;
}

/** Random values in −scale … scale on a lattice, one point every 2^shift cells and one beyond. */
function lattice(shift: number, seed: number, scale: number): Float64Array {
  const across = (ATLAS_CELLS >> shift) + 1;
  const values = new Float64Array(across * across);
  for (let index = 0; index < values.length; index++) {
    values[index] = ((placeHash(index, shift, seed) - 0x80000000) / 0x80000000) * scale;
  }
  return values;
}

/** One row of cells drawn bilinearly from a lattice. */
function drawLine(values: Float64Array, shift: number, row: number, line: Float64Array): void {
  const across = (ATLAS_CELLS >> shift) + 1;
  const step = 1 << shift;
  const down = (row & (step - 1)) / step;
  const top = (row >> shift) * across;
  for (let block = 0; block < across - 1; block++) {
    const left = values[top + block] * (1 - down) + values[top + across + block] * down;
    const right = values[top + block + 1] * (1 - down) + values[top + across + block + 1] * down;
    for (let inside = 0; inside < step; inside++) {
      line[(block << shift) + inside] = left + ((right - left) * inside) / step;
    }
  }
}
