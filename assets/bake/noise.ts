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
  const corner = (i: number, j: number, k: number): number => chance(seed, column + i, row + j, layer + k);
  const edge = (j: number, k: number): number => corner(0, j, k) + (corner(1, j, k) - corner(0, j, k)) * u;
  const face = (k: number): number => edge(0, k) + (edge(1, k) - edge(0, k)) * v;
  return 2 * (face(0) + (face(1) - face(0)) * w) - 1;
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
