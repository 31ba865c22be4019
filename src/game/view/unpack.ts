// Unpacks baked pixels: zlib, then a gradient filter per channel (the packing is told in assets/README.md).

/** Values of all channels of 8 bits, pixel by pixel. */
export async function unpackBytes(
  packed: Uint8Array,
  width: number,
  height: number,
  channels: number,
): Promise<Uint8Array> {
  const folded = await inflate(packed);
  const pixels = width * height;
  const values = new Uint8Array(pixels * channels);
  const above = new Uint8Array(width);
  for (let channel = 0; channel < channels; channel++) {
    above.fill(0);
    let from = channel * pixels;
    let at = channel;
    for (let row = 0; row < height; row++) {
      let left = 0;
      let corner = 0;
      for (let column = 0; column < width; column++) {
        const over = above[column];
        left = (left + over - corner + unfolded(folded[from++])) & 0xff;
        corner = over;
        above[column] = left;
        values[at] = left;
        at += channels;
      }
    }
  }
  return values;
}

/**
 * The same of 16 bits, in a loop of its own: one for both widths took a fifth longer before the first picture. All high
 * bytes of a channel stand before its low ones.
 */
export async function unpackWords(
  packed: Uint8Array,
  width: number,
  height: number,
  channels: number,
): Promise<Uint16Array> {
  const folded = await inflate(packed);
  const pixels = width * height;
  const values = new Uint16Array(pixels * channels);
  const above = new Uint16Array(width);
  for (let channel = 0; channel < channels; channel++) {
    above.fill(0);
    let from = channel * pixels * 2;
    let at = channel;
    for (let row = 0; row < height; row++) {
      let left = 0;
      let corner = 0;
      for (let column = 0; column < width; column++) {
        const over = above[column];
        left = (left + over - corner + unfolded((folded[from] << 8) | folded[from + pixels])) & 0xffff;
        from += 1;
        corner = over;
        above[column] = left;
        values[at] = left;
        at += channels;
      }
    }
  }
  return values;
}

/** 0, 1, 2, 3, 4 … stand for 0, −1, 1, −2, 2 … */
function unfolded(number: number): number {
  return (number >>> 1) ^ -(number & 1);
}

async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
