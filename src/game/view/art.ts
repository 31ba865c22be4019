// Everything that is painted, loaded once: the pose, the face's colours, and the drawn hands; then put on the graphics card.
import albedoUrl from '../../../assets/maps/albedo.png?url';
import frontAtlasUrl from '../../../assets/poses/front.atlas.bin?url';
import frontShadeUrl from '../../../assets/poses/front.shade.bin?url';
import roomUrl from '../../../assets/poses/front-room.png?url';
import surroundSkinUrl from '../../../assets/poses/front-surround-skin.png?url';
import surroundUrl from '../../../assets/poses/front-surround.png?url';
import detailUrl from '../../../assets/maps/detail.png?url';
import type * as Phaser from 'phaser';
import { addDataTexture } from './fieldTextures';
import { fetchBytes, fetchImage, fetchPixels, type Pixels } from './fetchArt';
import { drawPen } from './pen';
import { poseFrom, type PoseMap } from './poseMap';
import type { Sculpture } from './sculpt';
import { drawPadHand, drawSecondHand } from './secondHand';

export interface Art {
  pose: PoseMap;
  albedo: Pixels;
  detail: Pixels;
  /** Ears and neck in grey and alpha, in the pose's frame. */
  surroundSkin: Pixels;
  /** Hair, headband and towel over the face, in the pose's frame. */
  surround: HTMLImageElement;
  /** The bed behind the head, in its own frame. */
  room: HTMLImageElement;
  pen: Sculpture;
  secondHand: Sculpture;
  padHand: Sculpture;
}

/** Loads and draws. Rejects with StageUnavailable when a file is missing. */
export async function loadArt(): Promise<Art> {
  const [pose, albedo, detail, surroundSkin, surround, room] = await Promise.all([
    Promise.all([fetchBytes(frontAtlasUrl), fetchBytes(frontShadeUrl)]).then(([atlas, shade]) =>
      poseFrom(atlas, shade),
    ),
    fetchPixels(albedoUrl),
    fetchPixels(detailUrl),
    fetchPixels(surroundSkinUrl),
    fetchImage(surroundUrl),
    fetchImage(roomUrl),
  ]);
  return {
    pose,
    albedo,
    detail,
    surroundSkin,
    surround,
    room,
    pen: drawPen(),
    secondHand: drawSecondHand(),
    padHand: drawPadHand(),
  };
}

/** Makes the textures that the scenes name. */
export function addArt(game: Phaser.Game, art: Art): void {
  const { pose, albedo, detail, surroundSkin } = art;
  addDataTexture(game, 'pose-atlas', atlasBytes(pose), pose.width, pose.height, false);
  addDataTexture(game, 'pose-shade', pose.shade, pose.width, pose.height, true);
  addDataTexture(game, 'albedo', albedo.bytes, albedo.width, albedo.height, true);
  addDataTexture(game, 'detail', detail.bytes, detail.width, detail.height, true);
  premultiply(surroundSkin.bytes);
  addDataTexture(game, 'surround-skin', surroundSkin.bytes, surroundSkin.width, surroundSkin.height, true);
  addNoise(game);
  game.textures.addImage('surround', art.surround);
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

/** Smooth reading between seen and unseen pixels needs colours weighted by how much is seen. */
function premultiply(bytes: Uint8Array): void {
  for (let place = 0; place < bytes.length; place += 4) {
    for (let channel = 0; channel < 3; channel++) bytes[place + channel] *= bytes[place + 3] / 255;
  }
}

/** High and low bytes side by side, for a sampler that knows only bytes. */
function atlasBytes({ atlas }: PoseMap): Uint8Array {
  const bytes = new Uint8Array(atlas.length * 2);
  for (let place = 0; place < atlas.length; place++) {
    bytes[place * 2] = atlas[place] >> 8;
    bytes[place * 2 + 1] = atlas[place] & 255;
  }
  return bytes;
}

function addSculpture(game: Phaser.Game, key: string, { pixels, width, height }: Sculpture): void {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  game.textures.addCanvas(key, canvas);
}
