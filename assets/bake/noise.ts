/** Repeatable chance and noise for painting: integer hashing only, so that every bake gives the same picture. */

/** A number 0–1 from whole numbers; the same for the same numbers. */
export function chance(seed: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  hash = stir(stir(stir(hash ^ a) ^ b) ^ c);
  return (hash >>> 0) / 4294967296;
}

function stir(value: number): number {
  const once = Math.imul(value, 0xc2b2ae35);
  const twice = Math.imul(once ^ (once >>> 15), 0x27d4eb2f);
  return twice ^ (twice >>> 13);
}

const ease = (t: number): number => t * t * (3 - 2 * t);

/** Smooth noise −1…1 in space; features are about one unit wide. */
export function noise(seed: number, x: number, y: number, z: number): number {
  const [column, row, layer] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  const [u, v, w] = [ease(x - column), ease(y - row), ease(z - layer)];
  const start = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  const [left, right] = [stir(start ^ column), stir(start ^ (column + 1))];
  const [leftHere, leftBelow] = [stir(left ^ row), stir(left ^ (row + 1))];
  const [rightHere, rightBelow] = [stir(right ^ row), stir(right ^ (row + 1))];
  let sum = 0;
  for (let k = 0; k < 2; k++) {
    const a = stir(leftHere ^ (layer + k)) >>> 0;
    const b = stir(rightHere ^ (layer + k)) >>> 0;
    const c = stir(leftBelow ^ (layer + k)) >>> 0;
    const d = stir(rightBelow ^ (layer + k)) >>> 0;
    const here = a + (b - a) * u;
    const below = c + (d - c) * u;
    sum += (here + (below - here) * v) * (k === 0 ? 1 - w : w);
  }
  return sum / 2147483648 - 1;
}

/** Distance to the nearest of randomly strewn points, one per unit cube, and that point's own chance 0–1. */
export function strewn(seed: number, x: number, y: number, z: number): { distance: number; lot: number } {
  const [column, row, layer] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  let square = Infinity;
  let [a, b, c] = [0, 0, 0];
  for (let i = column - 1; i <= column + 1; i++) {
    for (let j = row - 1; j <= row + 1; j++) {
      for (let k = layer - 1; k <= layer + 1; k++) {
        // One hash gives all three offsets, ten bits each.
        const bits = Math.floor(chance(seed, i, j, k) * 1073741824);
        const dx = x - i - (bits & 1023) / 1024;
        const dy = y - j - ((bits >> 10) & 1023) / 1024;
        const dz = z - k - ((bits >> 20) & 1023) / 1024;
        const here = dx * dx + dy * dy + dz * dz;
        if (here >= square) continue;
        square = here;
        [a, b, c] = [i, j, k];
      }
    }
  }
  return { distance: Math.sqrt(square), lot: chance(seed + 1, a, b, c) };
}

/** 1 at distance 0, falling smoothly to 0 at the reach. */
export function bump(distance: number, reach: number): number {
  const near = 1 - (distance * distance) / (reach * reach);
  return near > 0 ? near * near : 0;
}
