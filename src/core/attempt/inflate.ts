// Inflating what a stranger packed: a small text that asks for endless output is refused before it fills the memory.
import { Inflate } from 'fflate';

const SLICE_BYTES = 4096;

/** The bytes of a deflate-raw stream, inflated slice by slice; null when it is damaged, not whole, or longer than `mostBytes`. Never throws. */
export function inflateWithin(deflated: Uint8Array, mostBytes: number): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((piece, final) => {
    pieces.push(piece);
    length += piece.length;
    ended = final;
  });
  try {
    for (let at = 0; at < deflated.length && length <= mostBytes; at += SLICE_BYTES) {
      stream.push(deflated.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= deflated.length);
    }
  } catch {
    return null;
  }
  if (!ended || length > mostBytes) return null;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
