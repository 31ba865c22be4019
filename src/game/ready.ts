// A canvas with everything on the graphics card that every face is drawn from, made before anyone needs it: the card works beside the page.
import type * as Phaser from 'phaser';
import { beginShaders, rehearse, startCanvas, type RunningCanvas } from './canvas';
import { addArt, loadArt, type Art } from './view/art';
import { createClientSkin, type ClientSkin } from './view/clientSkin';
import { addBareFace } from './view/face';
import { createFieldTextures, type FieldTextures } from './view/fieldTextures';
import { createHeat, type HeatLayer } from './view/heat';

export interface ReadyCanvas extends RunningCanvas {
  art: Art;
  skin: ClientSkin;
  field: FieldTextures;
  heat: HeatLayer;
}

/** Rejects with StageUnavailable when this device cannot show a face. */
export async function makeReady(): Promise<ReadyCanvas> {
  // Files come and are unpacked while Phaser starts and shaders are compiled.
  const [loaded, started] = await Promise.allSettled([loadArt(), startWithShaders()]);
  if (started.status === 'rejected') throw started.reason;
  const running = started.value;
  const { game } = running;
  if (loaded.status === 'rejected') {
    game.destroy(true);
    throw loaded.reason;
  }
  const art = loaded.value;
  addArt(game, art);
  const made = {
    ...running,
    art,
    skin: createClientSkin(art.paint),
    field: createFieldTextures(game),
    heat: createHeat(game),
  };
  // How textures are read is part of what the card prepares: so it is these.
  rehearse(running, likeATreatment);
  return made;
}

async function startWithShaders(): Promise<RunningCanvas> {
  const running = await startCanvas();
  beginShaders(running, likeATreatment);
  return running;
}

/** What the first picture is made of, in its order, with nobody in it; and a line, as the loupe draws it, so that the first touch waits for nothing. */
function likeATreatment(scene: Phaser.Scene): void {
  scene.add.image(0, 0, 'bed');
  addBareFace(scene);
  scene.add.image(0, 0, 'front-hair');
  scene.add.image(0, 0, 'front-cloth');
  scene.add.graphics().lineStyle(2, 0xffffff, 0.5).lineBetween(0, 0, 2, 2);
}
