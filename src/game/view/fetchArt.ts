// Loads baked files: raw bytes and pictures whose pixels are data. A missing one becomes the stage's own complaint.
import { StageUnavailable } from '../../stage';

/** Pixels of a picture, four bytes each, row 0 at the top. */
export interface Pixels {
  width: number;
  height: number;
  bytes: Uint8Array;
}

/** The bytes at an address. Rejects with StageUnavailable when they cannot be had. */
export async function fetchBytes(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await answerOf(url)).arrayBuffer());
}

/** The pixels of a PNG as they stand in the file. Rejects with StageUnavailable when they cannot be had. */
export async function fetchPixels(url: string): Promise<Pixels> {
  const blob = await (await answerOf(url)).blob();
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new StageUnavailable('missing-picture', url);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, bytes: new Uint8Array(data.buffer) };
}

/** A picture that is only shown, ready for the graphics card. Rejects with StageUnavailable when it cannot be had. */
export async function fetchPicture(url: string): Promise<ImageBitmap> {
  const blob = await (await answerOf(url)).blob();
  return createImageBitmap(blob, AS_TEXTURE).catch((cause: unknown) => {
    throw new StageUnavailable('missing-picture', `${url} ${String(cause)}`);
  });
}

/** How every picture is handed to Phaser: its rows from the bottom, its colours multiplied. */
export const AS_TEXTURE = { imageOrientation: 'flipY', premultiplyAlpha: 'premultiply' } as const;

async function answerOf(url: string): Promise<Response> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new StageUnavailable('missing-picture', String(cause));
  });
  if (!response.ok) throw new StageUnavailable('missing-picture', `${url} ${response.status}`);
  return response;
}
