// Everything that is painted, loaded once: the pose, the face's colours, and the drawn hands; then put on the graphics card.
import albedoUrl from '../../../assets/maps/albedo.png?url';
import detailUrl from '../../../assets/maps/detail.png?url';
import type * as Phaser from 'phaser';
import { addDataTexture } from './fieldTextures';
import { fetchPixels, type Pixels } from './fetchArt';
import { drawPen } from './pen';
import { loadPoseMap, type PoseMap } from './poseMap';
import type { Sculpture } from './sculpt';
import { drawSecondHand } from './secondHand';

export interface Art {
  pose: PoseMap;
  albedo: Pixels;
  detail: Pixels;
  pen: Sculpture;
  secondHand: Sculpture;
}

/** Loads and draws. Rejects with StageUnavailable when a file is missing. */
export async function loadArt(): Promise<Art> {
  const [pose, albedo, detail] = await Promise.all([loadPoseMap(), fetchPixels(albedoUrl), fetchPixels(detailUrl)]);
  return { pose, albedo, detail, pen: drawPen(), secondHand: drawSecondHand() };
}

/** Makes the textures that the scenes name. */
export function addArt(game: Phaser.Game, art: Art): void {
  const { pose, albedo, detail } = art;
  addDataTexture(game, 'pose-atlas', atlasBytes(pose), pose.width, pose.height, false);
  addDataTexture(game, 'pose-shade', pose.shade, pose.width, pose.height, true);
  addDataTexture(game, 'albedo', albedo.bytes, albedo.width, albedo.height, true);
  addDataTexture(game, 'detail', detail.bytes, detail.width, detail.height, true);
  addSculpture(game, 'pen', art.pen);
  addSculpture(game, 'second-hand', art.secondHand);
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
