/** Reads packed pixels back the way assets/README.md tells the game to. */
import { unzlibSync } from 'fflate';

export function unpackPixels(packed: Uint8Array, width: number, channels: number, bits: 8 | 16): Uint16Array {
  const bytes = unzlibSync(packed);
  const pixels = bytes.length / channels / (bits / 8);
  const values = new Uint16Array(pixels * channels);
  for (let channel = 0; channel < channels; channel++) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      const folded =
        bits === 8
          ? bytes[channel * pixels + pixel]!
          : bytes[2 * channel * pixels + pixel]! * 256 + bytes[(2 * channel + 1) * pixels + pixel]!;
      const difference = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
      const at = (other: number): number => values[other * channels + channel]!;
      const left = pixel % width > 0;
      const above = pixel >= width;
      const guess =
        (left ? at(pixel - 1) : 0) + (above ? at(pixel - width) : 0) - (left && above ? at(pixel - width - 1) : 0);
      values[pixel * channels + channel] = (guess + difference) & (bits === 8 ? 255 : 65535);
    }
  }
  return values;
}
