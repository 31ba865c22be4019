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
  for (let channel = 0; channel < channels; channel++) {
    const low = channel * pixels * (bits / 8) + (bits === 16 ? pixels : 0);
    const above = width * channels;
    for (let row = 0; row < height; row++) {
      let left = 0;
      let corner = 0;
      for (let column = 0; column < width; column++) {
        const pixel = row * width + column;
        const number = bits === 16 ? folded[low + pixel - pixels] * 256 + folded[low + pixel] : folded[low + pixel];
        const difference = number & 1 ? -((number + 1) >> 1) : number >> 1;
        const at = pixel * channels + channel;
        const over = row > 0 ? values[at - above] : 0;
        // A typed array keeps the lowest bits by itself.
        values[at] = left + over - corner + difference;
        left = values[at];
        corner = over;
      }
    }
  }
  return values;
}

async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
