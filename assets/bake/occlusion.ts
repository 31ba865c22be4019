/** Ambient occlusion and soft shadow over a height picture: how much sky and how much key light each pixel sees. */

// Sixteen directions as fixed numbers: no sine, so the bake gives the same bytes everywhere.
const TURN = [
  1, 0.92388, 0.70711, 0.38268, 0, -0.38268, -0.70711, -0.92388, -1, -0.92388, -0.70711, -0.38268, 0, 0.38268, 0.70711,
  0.92388,
];
const STEPS = [1, 2, 3.5, 5.5, 8, 12, 17, 24, 33, 45, 60, 80];

export interface HeightPicture {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMillimetre: number;
  /** Millimetres towards the viewer; −Infinity where there is nothing. */
  readonly depth: Float32Array;
  /** Millimetres towards the viewer of the surface that is lit; −Infinity where there is none. */
  readonly lit: Float32Array;
  /** Unit normal x, y, z of that surface per pixel. */
  readonly normal: ArrayLike<number>;
}

/** Share of the sky seen from each pixel, cosine weighted, 0–1; 0 where there is nothing. */
export function skyShare(picture: HeightPicture): Float32Array {
  const { width, height, pixelsPerMillimetre, depth, lit, normal } = picture;
  const result = new Float32Array(depth.length);
  for (let pixel = 0; pixel < depth.length; pixel++) {
    const here = lit[pixel]!;
    if (here === -Infinity) continue;
    const column = pixel % width;
    const row = (pixel - column) / width;
    const [nx, ny, nz] = [normal[pixel * 3]!, normal[pixel * 3 + 1]!, normal[pixel * 3 + 2]!];
    let seen = 0;
    for (let direction = 0; direction < 16; direction++) {
      const [dx, dy] = [TURN[direction]!, TURN[(direction + 12) % 16]!];
      const along = nx * dx + ny * dy;
      // The surface itself hides the sky below its own tangent.
      const tangent = -along / Math.sqrt(along * along + nz * nz + 1e-9);
      let horizon = tangent;
      for (const step of STEPS) {
        const otherColumn = Math.round(column + dx * step);
        const otherRow = Math.round(row - dy * step);
        if (otherColumn < 0 || otherColumn >= width || otherRow < 0 || otherRow >= height) break;
        const rise = depth[otherRow * width + otherColumn]! - here;
        if (rise <= 0) continue;
        const run = step / pixelsPerMillimetre;
        const sine = rise / Math.sqrt(rise * rise + run * run);
        const fade = 1 - run / 24;
        if (sine > horizon) horizon += (sine - horizon) * fade;
      }
      seen += (1 - horizon * Math.abs(horizon)) / (1 - tangent * Math.abs(tangent) + 1e-9);
    }
    result[pixel] = Math.min(1, seen / 16);
  }
  return result;
}

/** Share of a soft lamp in this direction (unit vector) that each pixel sees, 0–1. */
export function lampShare(
  picture: HeightPicture,
  lamp: readonly [number, number, number],
  softness: number,
): Float32Array {
  const { width, height, pixelsPerMillimetre, depth, lit } = picture;
  const [lx, ly, lz] = lamp;
  const flat = Math.sqrt(lx * lx + ly * ly);
  const [dx, dy] = [lx / flat, ly / flat];
  const climb = lz / flat / pixelsPerMillimetre;
  return lit.map((here, pixel) => {
    if (here === -Infinity) return 0;
    const column = pixel % width;
    const row = (pixel - column) / width;
    let share = 1;
    for (let step = 2; step < 400; step += 1 + step / 60) {
      const otherColumn = Math.round(column + dx * step);
      const otherRow = Math.round(row - dy * step);
      if (otherColumn < 0 || otherColumn >= width || otherRow < 0 || otherRow >= height) break;
      const clear = here + climb * step - depth[otherRow * width + otherColumn]!;
      const blur = softness * (1 + step / pixelsPerMillimetre);
      share = Math.min(share, Math.max(0, 0.5 + clear / (2 * blur)));
    }
    return share;
  });
}
