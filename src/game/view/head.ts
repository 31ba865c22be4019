// The head seen from one side: its numbers and its two painted layers, loaded when they are needed.
import frontAtlasUrl from '../../../assets/poses/front.atlas.bin?url';
import frontClothUrl from '../../../assets/poses/front-cloth.png?url';
import frontHairUrl from '../../../assets/poses/front-hair.png?url';
import frontShadeUrl from '../../../assets/poses/front.shade.bin?url';
import leftAtlasUrl from '../../../assets/poses/left.atlas.bin?url';
import leftClothUrl from '../../../assets/poses/left-cloth.png?url';
import leftHairUrl from '../../../assets/poses/left-hair.png?url';
import leftShadeUrl from '../../../assets/poses/left.shade.bin?url';
import rightAtlasUrl from '../../../assets/poses/right.atlas.bin?url';
import rightClothUrl from '../../../assets/poses/right-cloth.png?url';
import rightHairUrl from '../../../assets/poses/right-hair.png?url';
import rightShadeUrl from '../../../assets/poses/right.shade.bin?url';
import type * as Phaser from 'phaser';
import type { HeadTurn } from '../../stage';
import { fetchBytes, fetchImage } from './fetchArt';
import { addDataTexture } from './fieldTextures';
import { poseFrom, type PoseMap } from './poseMap';

export interface Head {
  pose: PoseMap;
  /** Grey, to be tinted by the client's hair. */
  hair: HTMLImageElement;
  /** Headband and towel. */
  cloth: HTMLImageElement;
}

const FILES = {
  front: { atlas: frontAtlasUrl, shade: frontShadeUrl, hair: frontHairUrl, cloth: frontClothUrl },
  left: { atlas: leftAtlasUrl, shade: leftShadeUrl, hair: leftHairUrl, cloth: leftClothUrl },
  right: { atlas: rightAtlasUrl, shade: rightShadeUrl, hair: rightHairUrl, cloth: rightClothUrl },
};

/** Rejects with StageUnavailable when a file is missing. */
export async function loadHead(turn: HeadTurn): Promise<Head> {
  const files = FILES[turn];
  const [atlas, shade, hair, cloth] = await Promise.all([
    fetchBytes(files.atlas),
    fetchBytes(files.shade),
    fetchImage(files.hair),
    fetchImage(files.cloth),
  ]);
  return { pose: await poseFrom(turn, atlas, shade), hair, cloth };
}

/** Puts a head on the graphics card. */
export function addHead(game: Phaser.Game, { pose, hair, cloth }: Head): void {
  const { turn, width, height } = pose;
  addDataTexture(game, `${turn}-atlas`, atlasBytes(pose), width, height, false);
  addDataTexture(game, `${turn}-shade`, pose.shade, width, height, true);
  game.textures.addImage(`${turn}-hair`, hair);
  game.textures.addImage(`${turn}-cloth`, cloth);
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
