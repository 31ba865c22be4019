// The head seen from one side: its numbers and its two painted layers, loaded when they are needed.
import frontClothUrl from '../../../assets/poses/front-cloth.png?url';
import frontHairUrl from '../../../assets/poses/front-hair.png?url';
import leftClothUrl from '../../../assets/poses/left-cloth.png?url';
import leftHairUrl from '../../../assets/poses/left-hair.png?url';
import rightClothUrl from '../../../assets/poses/right-cloth.png?url';
import rightHairUrl from '../../../assets/poses/right-hair.png?url';
import type * as Phaser from 'phaser';
import type { HeadTurn } from '../../stage';
import { askForArt } from './artWorker';
import { fetchPicture } from './fetchArt';
import { addDataTexture, addPicture } from './fieldTextures';
import type { PoseMap } from './poseMap';

export interface Head {
  pose: PoseMap;
  /** Grey, to be tinted by the client's hair. */
  hair: ImageBitmap;
  /** Headband and towel. */
  cloth: ImageBitmap;
}

const FILES = {
  front: { hair: frontHairUrl, cloth: frontClothUrl },
  left: { hair: leftHairUrl, cloth: leftClothUrl },
  right: { hair: rightHairUrl, cloth: rightClothUrl },
};

/** Rejects with StageUnavailable when a file is missing. */
export async function loadHead(turn: HeadTurn): Promise<Head> {
  const [pose, hair, cloth] = await Promise.all([
    askForArt({ kind: 'pose', turn }),
    fetchPicture(FILES[turn].hair),
    fetchPicture(FILES[turn].cloth),
  ]);
  return { pose, hair, cloth };
}

/** Puts a head on the graphics card. */
export function addHead(game: Phaser.Game, { pose, hair, cloth }: Head): void {
  const { turn, width, height, atlas } = pose;
  // Low and high bytes side by side, for a sampler that knows only bytes.
  addDataTexture(game, `${turn}-atlas`, new Uint8Array(atlas.buffer), width, height, false);
  addDataTexture(game, `${turn}-shade`, pose.shade, width, height, true);
  addPicture(game, `${turn}-hair`, hair);
  addPicture(game, `${turn}-cloth`, cloth);
}
