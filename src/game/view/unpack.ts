// Unpacks baked pixels: zlib, then a gradient filter per channel (the packing is told in assets/README.md).

/** Values of all channels, pixel by pixel. `bits` is 8 or 16 a channel. */
export async function unpackPixels(
  packed: Uint8Array,
  width: number,
  height: number,
  channels: number,
  bits: 8 | 16,
): Promise<Uint8Array | Uint16Array> {
  const folded = await inflate(packed);
  const pixels = width * height;
  const values = bits === 16 ? new Uint16Array(pixels * channels) : new Uint8Array(pixels * channels);
  const bytesPerChannel = pixels * (bits / 8);
  for (let channel = 0; channel < channels; channel++) {
    // Other work may come in between: a pose is unpacked while somebody plays.
    await new Promise((resolve) => setTimeout(resolve));
    const start = channel * bytesPerChannel;
    for (let pixel = 0; pixel < pixels; pixel++) {
      const number = bits === 16 ? folded[start + pixel] * 256 + folded[start + pixels + pixel] : folded[start + pixel];
      const difference = number & 1 ? -((number + 1) >> 1) : number >> 1;
      const at = pixel * channels + channel;
      const column = pixel % width;
      const left = column > 0 ? values[at - channels] : 0;
      const above = pixel >= width ? values[at - width * channels] : 0;
      const corner = column > 0 && pixel >= width ? values[at - (width + 1) * channels] : 0;
      // A typed array keeps the lowest bits by itself.
      values[at] = left + above - corner + difference;
    }
  }
  return values;
}

async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
