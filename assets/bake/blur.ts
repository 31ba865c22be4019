/** Smooths a map inside the face only: three box passes, nearly a bell, in plain arithmetic. */

/** Box-blurs values three times with this radius in cells; cells outside take no part. Returns a new array. */
export function blurInside(values: ArrayLike<number>, inside: Uint8Array, size: number, radius: number): Float64Array {
  let current = Float64Array.from(values);
  for (let pass = 0; pass < 3; pass++) {
    current = blurLines(current, inside, size, radius, 1, size);
    current = blurLines(current, inside, size, radius, size, 1);
  }
  return current;
}

function blurLines(
  values: Float64Array<ArrayBuffer>,
  inside: Uint8Array,
  size: number,
  radius: number,
  along: number,
  across: number,
): Float64Array<ArrayBuffer> {
  const result = new Float64Array(values.length);
  for (let line = 0; line < size; line++) {
    let sum = 0;
    let weight = 0;
    const take = (place: number, sign: number): void => {
      if (place < 0 || place >= size) return;
      const cell = line * across + place * along;
      if (!inside[cell]) return;
      sum += sign * values[cell]!;
      weight += sign;
    };
    for (let place = 0; place < radius; place++) take(place, 1);
    for (let place = 0; place < size; place++) {
      take(place + radius, 1);
      take(place - radius - 1, -1);
      const cell = line * across + place * along;
      if (inside[cell] && weight > 0) result[cell] = sum / weight;
    }
  }
  return result;
}
