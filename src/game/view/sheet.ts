// A sheet to draw lines on, shown as one picture.
import type * as Phaser from 'phaser';

export interface Sheet {
  image: Phaser.GameObjects.Image;
  texture: Phaser.Textures.CanvasTexture;
}

/** An empty one; what an earlier scene left under the key goes. */
export function createSheet(scene: Phaser.Scene, key: string): Sheet {
  const { textures } = scene;
  if (textures.exists(key)) textures.remove(key);
  const texture = textures.createCanvas(key, 1, 1);
  if (!texture) throw new Error(`There is a sheet called ${key} already.`);
  return { image: scene.add.image(0, 0, key), texture };
}
