/** Packs pixel data: gradient prediction per channel, then zlib. assets/README.md says how to read it back. */
import { zlibSync } from 'fflate';

/**
 * Packs interleaved channels of 8 or 16 bits. Each value becomes its difference, modulo the range, from
 * left + above − above-left (0 beyond the edges), folded so that small differences of either sign are small numbers.
 * Channel after channel; for 16 bits all high bytes of a channel come before its low bytes.
 */
export function packPixels(values: Uint8Array | Uint16Array, width: number, channels: number): Uint8Array {
  const wide = values instanceof Uint16Array;
  const range = wide ? 65536 : 256;
  const pixels = values.length / channels;
  const bytes = new Uint8Array(values.length * (wide ? 2 : 1));
  for (let channel = 0; channel < channels; channel++) {
    const at = (pixel: number): number => values[pixel * channels + channel]!;
    for (let pixel = 0; pixel < pixels; pixel++) {
      const left = pixel % width > 0;
      const above = pixel >= width;
      const guess =
        (left ? at(pixel - 1) : 0) + (above ? at(pixel - width) : 0) - (left && above ? at(pixel - width - 1) : 0);
      const difference = (at(pixel) - guess + 2 * range) % range;
      const folded = difference < range / 2 ? 2 * difference : 2 * (range - difference) - 1;
      if (wide) {
        bytes[channel * 2 * pixels + pixel] = folded >> 8;
        bytes[(channel * 2 + 1) * pixels + pixel] = folded & 255;
      } else bytes[channel * pixels + pixel] = folded;
    }
  }
  return zlibSync(bytes, { level: 9 });
}
