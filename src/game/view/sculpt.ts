// Draws things made of rounded bars (fingers, pens) as lit pictures: each pixel finds the highest bar, bars of one kind melt together.

export type Point3 = readonly [x: number, y: number, z: number];

/** A bar with round ends; millimetres, x right, y down, z towards the viewer. */
export interface Bar {
  from: Point3;
  to: Point3;
  fromRadius: number;
  toRadius: number;
  kind: number;
}

/** How one kind of bar looks. */
export interface Surface {
  /** sRGB 0 … 255. */
  colour: readonly [number, number, number];
  /** Millimetres over which bars of this kind melt into each other; 0 keeps them apart. */
  melt: number;
  gloss: number;
  /** Fine creases, 0 … 1. */
  creases: number;
  opacity: number;
}

export interface Sculpture {
  pixels: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
  pixelsPerMillimetre: number;
  /** Where the point 0, 0 lies, in pixels. */
  originX: number;
  originY: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const LIGHT: Point3 = [-0.42, -0.5, 0.757];

/** Draws the bars inside a box of millimetres. `fade` gives an extra opacity 0 … 1 for a point. */
export function sculpt(
  bars: readonly Bar[],
  surfaces: readonly Surface[],
  box: Box,
  pixelsPerMillimetre: number,
  fade: (x: number, y: number) => number,
): Sculpture {
  const width = Math.ceil((box.right - box.left) * pixelsPerMillimetre);
  const height = Math.ceil((box.bottom - box.top) * pixelsPerMillimetre);
  const heights = new Float32Array(width * height).fill(-1e9);
  const kinds = new Uint8Array(width * height);
  const edges = new Float32Array(width * height);
  surfaces.forEach((surface, kind) => {
    const own = bars.filter((bar) => bar.kind === kind);
    raise(own, surface, kind);
  });
  smoothHeights(heights, kinds, width, pixelsPerMillimetre);
  return {
    pixels: paint(),
    width,
    height,
    pixelsPerMillimetre,
    originX: -box.left * pixelsPerMillimetre,
    originY: -box.top * pixelsPerMillimetre,
  };

  function raise(own: readonly Bar[], surface: Surface, kind: number): void {
    const layer = new Float32Array(width * height).fill(-1e9);
    const inside = new Float32Array(width * height).fill(-1e9);
    for (const bar of own) raiseBar(bar, surface.melt, layer, inside);
    for (let pixel = 0; pixel < layer.length; pixel++) {
      if (layer[pixel] <= heights[pixel]) continue;
      heights[pixel] = layer[pixel];
      kinds[pixel] = kind;
      edges[pixel] = inside[pixel];
    }
  }

  function raiseBar(bar: Bar, melt: number, layer: Float32Array, inside: Float32Array): void {
    const reach = Math.max(bar.fromRadius, bar.toRadius) + 1;
    const first = cornerOf(Math.min(bar.from[0], bar.to[0]) - reach, Math.min(bar.from[1], bar.to[1]) - reach);
    const last = cornerOf(Math.max(bar.from[0], bar.to[0]) + reach, Math.max(bar.from[1], bar.to[1]) + reach);
    for (let row = first.row; row <= last.row; row++) {
      for (let column = first.column; column <= last.column; column++) {
        const x = box.left + (column + 0.5) / pixelsPerMillimetre;
        const y = box.top + (row + 0.5) / pixelsPerMillimetre;
        const pixel = row * width + column;
        const along = shareAlong(bar, x, y);
        const radius = bar.fromRadius + (bar.toRadius - bar.fromRadius) * along;
        const dx = x - bar.from[0] - (bar.to[0] - bar.from[0]) * along;
        const dy = y - bar.from[1] - (bar.to[1] - bar.from[1]) * along;
        const square = dx * dx + dy * dy;
        const depth = radius - Math.sqrt(square);
        inside[pixel] = Math.max(inside[pixel], depth);
        if (depth <= 0) continue;
        const z = bar.from[2] + (bar.to[2] - bar.from[2]) * along + Math.sqrt(radius * radius - square);
        layer[pixel] = meltTogether(layer[pixel], z, melt);
      }
    }
  }

  function cornerOf(x: number, y: number): { column: number; row: number } {
    return {
      column: Math.min(Math.max(Math.floor((x - box.left) * pixelsPerMillimetre), 0), width - 1),
      row: Math.min(Math.max(Math.floor((y - box.top) * pixelsPerMillimetre), 0), height - 1),
    };
  }

  function paint(): Uint8ClampedArray<ArrayBuffer> {
    const pixels = new Uint8ClampedArray(width * height * 4);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const pixel = row * width + column;
        if (edges[pixel] <= 0 || heights[pixel] < -1e8) continue;
        const surface = surfaces[kinds[pixel]];
        const slopeX = slope(pixel, column, width, 1);
        const slopeY = slope(pixel, row, height, width);
        const light = shadeOf(slopeX, slopeY, surface, column, row);
        const x = box.left + column / pixelsPerMillimetre;
        const y = box.top + row / pixelsPerMillimetre;
        const edge = Math.min(edges[pixel] * pixelsPerMillimetre, 1);
        pixels[pixel * 4] = surface.colour[0] * light.diffuse + light.shine;
        pixels[pixel * 4 + 1] = surface.colour[1] * light.diffuse + light.shine;
        pixels[pixel * 4 + 2] = surface.colour[2] * light.diffuse + light.shine;
        pixels[pixel * 4 + 3] = 255 * edge * surface.opacity * fade(x, y);
      }
    }
    return pixels;
  }

  /** Rise per millimetre across one pixel; steps between separate things count as flat. */
  function slope(pixel: number, place: number, size: number, step: number): number {
    const before = place > 0 ? heights[pixel - step] : heights[pixel];
    const after = place < size - 1 ? heights[pixel + step] : heights[pixel];
    const middle = heights[pixel];
    const most = 8 / pixelsPerMillimetre;
    const back = Math.abs(middle - before) < most ? middle - before : 0;
    const forth = Math.abs(after - middle) < most ? after - middle : 0;
    return ((back + forth) / 2) * pixelsPerMillimetre;
  }
}

/** Softens the seams of joints; steps between separate things stay sharp. */
function smoothHeights(heights: Float32Array, kinds: Uint8Array, width: number, pixelsPerMillimetre: number): void {
  const most = 4 / pixelsPerMillimetre + 2.4;
  for (let pass = 0; pass < SMOOTHING_PASSES; pass++) {
    for (const step of [1, width]) {
      const before = Float32Array.from(heights);
      for (let pixel = 3 * step; pixel < heights.length - 3 * step; pixel++) {
        if (before[pixel] < -1e8) continue;
        let sum = 0;
        let count = 0;
        for (let away = -3; away <= 3; away++) {
          const other = pixel + away * step;
          if (kinds[other] !== kinds[pixel] || Math.abs(before[other] - before[pixel]) > most) continue;
          sum += before[other];
          count += 1;
        }
        heights[pixel] = sum / count;
      }
    }
  }
}

const SMOOTHING_PASSES = 4;

function shadeOf(
  slopeX: number,
  slopeY: number,
  surface: Surface,
  column: number,
  row: number,
): { diffuse: number; shine: number } {
  const crease = surface.creases * (ripple(column * 0.06, row * 0.07) + 0.35 * ripple(column * 0.21, row * 0.19));
  const nx = -slopeX + crease * 0.35;
  const ny = -slopeY + crease * 0.2;
  const length = Math.sqrt(nx * nx + ny * ny + 1);
  const facing = (nx * LIGHT[0] + ny * LIGHT[1] + LIGHT[2]) / length;
  const halfway = (nx * LIGHT[0] * 0.54 + ny * LIGHT[1] * 0.54 + 0.94) / length;
  const sky = 0.3 + 0.1 * (-ny / length);
  const diffuse = sky + 0.75 * Math.max((facing + 0.15) / 1.15, 0);
  const highlight = Math.max(halfway, 0);
  return { diffuse, shine: 255 * surface.gloss * (0.1 * highlight ** 12 + 0.42 * highlight ** 70) };
}

function ripple(x: number, y: number): number {
  return Math.sin(x + 1.7 * Math.sin(y * 0.7)) * Math.sin(y * 1.3 + 1.1 * Math.sin(x * 0.6));
}

function shareAlong({ from, to }: Bar, x: number, y: number): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = dx * dx + dy * dy;
  if (length === 0) return 0;
  return Math.min(Math.max(((x - from[0]) * dx + (y - from[1]) * dy) / length, 0), 1);
}

/** The higher of two heights, rounded where they meet. */
function meltTogether(a: number, b: number, melt: number): number {
  if (melt === 0 || Math.abs(a - b) >= melt) return Math.max(a, b);
  const near = (melt - Math.abs(a - b)) / melt;
  return Math.max(a, b) + (near * near * melt) / 4;
}
