/** Writes PNG files: 8 bits per channel, one filter chosen per row. */
import { zlibSync } from 'fflate';

const COLOUR_TYPE: Record<number, number> = { 1: 0, 2: 4, 3: 2, 4: 6 };

/** PNG bytes of interleaved pixels with 1 (grey), 2 (grey, alpha), 3 or 4 channels. */
export function encodePng(pixels: Uint8Array, width: number, channels: 1 | 2 | 3 | 4): Uint8Array {
  const stride = width * channels;
  const height = pixels.length / stride;
  const lines = new Uint8Array(height * (stride + 1));
  const attempt = new Uint8Array(stride);
  for (let row = 0; row < height; row++) {
    let least = Infinity;
    for (let filter = 0; filter < 5; filter++) {
      let size = 0;
      for (let index = 0; index < stride; index++) {
        const left = index >= channels ? pixels[row * stride + index - channels]! : 0;
        const above = row > 0 ? pixels[(row - 1) * stride + index]! : 0;
        const corner = index >= channels && row > 0 ? pixels[(row - 1) * stride + index - channels]! : 0;
        const value = (pixels[row * stride + index]! - guess(filter, left, above, corner)) & 255;
        attempt[index] = value;
        size += value < 128 ? value : 256 - value;
      }
      if (size >= least) continue;
      least = size;
      lines[row * (stride + 1)] = filter;
      lines.set(attempt, row * (stride + 1) + 1);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, COLOUR_TYPE[channels]!], 8);
  const parts = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((offset, part) => (file.set(part, offset), offset + part.length), 0);
  return file;
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
