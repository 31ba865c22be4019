// Everything that is painted: the head seen from the front, the face's colours and marks, the bed, and the drawn hands.
import albedoUrl from '../../../assets/maps/albedo.png?url';
import detailUrl from '../../../assets/maps/detail.png?url';
import marksUrl from '../../../assets/maps/marks.bin?url';
import roomUrl from '../../../assets/poses/room.png?url';
import type * as Phaser from 'phaser';
import { CHANNELS, type PaintSource } from './clientPaint';
import { addDataTexture } from './fieldTextures';
import { fetchBytes, fetchImage, fetchPixels } from './fetchArt';
import { addHead, loadHead, type Head } from './head';
import { drawPen } from './pen';
import type { Sculpture } from './sculpt';
import { drawPadHand, drawSecondHand } from './secondHand';
import { unpackPixels } from './unpack';

export interface Art {
  front: Head;
  /** What every client's paint is mixed from. */
  paint: PaintSource;
  /** The bed behind the head, in its own frame. */
  room: HTMLImageElement;
  pen: Sculpture;
  secondHand: Sculpture;
  padHand: Sculpture;
}

let loading: Promise<Art> | null = null;

/** What the first picture needs, loaded and drawn once for all stages. Rejects with StageUnavailable when a file is missing; the next one tries again. */
export function loadArt(): Promise<Art> {
  loading ??= loadAll().catch((failure: unknown) => {
    loading = null;
    throw failure;
  });
  return loading;
}

async function loadAll(): Promise<Art> {
  const [front, albedo, detail, packedMarks, room] = await Promise.all([
    loadHead('front'),
    fetchPixels(albedoUrl),
    fetchPixels(detailUrl),
    fetchBytes(marksUrl),
    fetchImage(roomUrl),
  ]);
  const { width, height } = albedo;
  const marks = (await unpackPixels(packedMarks, width, height, CHANNELS, 8)) as Uint8Array;
  return {
    front,
    paint: { size: width, albedo: albedo.bytes, detail: detail.bytes, marks },
    room,
    pen: drawPen(),
    secondHand: drawSecondHand(),
    padHand: drawPadHand(),
  };
}

/** Makes the textures that the scenes name. */
export function addArt(game: Phaser.Game, art: Art): void {
  addHead(game, art.front);
  addNoise(game);
  game.textures.addImage('bed', art.room);
  addSculpture(game, 'pen', art.pen);
  addSculpture(game, 'second-hand', art.secondHand);
  addSculpture(game, 'pad-hand', art.padHand);
}

const NOISE_SIZE = 128;

/** Random values, the same every time; the sampler smooths and repeats them. */
function addNoise(game: Phaser.Game): void {
  const bytes = new Uint8Array(NOISE_SIZE * NOISE_SIZE * 4);
  let state = 1;
  for (let place = 0; place < bytes.length; place++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[place] = state >>> 24;
  }
  const { gl } = game.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
  const wrapper = addDataTexture(game, 'noise', bytes, NOISE_SIZE, NOISE_SIZE, true);
  wrapper.update(bytes, NOISE_SIZE, NOISE_SIZE, false, gl.REPEAT, gl.REPEAT, gl.LINEAR, gl.LINEAR, gl.RGBA);
}

function addSculpture(game: Phaser.Game, key: string, { pixels, width, height }: Sculpture): void {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  game.textures.addCanvas(key, canvas);
}
