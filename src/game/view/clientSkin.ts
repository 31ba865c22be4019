// The textures of the one client whose skin is on the graphics card.
import type * as Phaser from 'phaser';
import { createClientPaint, type ClientPaint, type PaintSource } from './clientPaint';
import { addDataTexture, updateDataTexture } from './fieldTextures';
import type { Looks } from './looks';

type Texture = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;

export interface ClientSkin {
  paint: ClientPaint;
  /** Null until somebody is painted. */
  textures: { albedo: Texture; detail: Texture } | null;
  shown: Looks | null;
}

export function createClientSkin(source: PaintSource): ClientSkin {
  return { paint: createClientPaint(source), textures: null, shown: null };
}

/** Puts what is painted on the graphics card: once with the first client, and not an empty one before. */
export function sendClientSkin(skin: ClientSkin, game: Phaser.Game, size: number): void {
  const { paint, textures } = skin;
  if (textures) {
    updateDataTexture(game, textures.albedo, paint.albedo, size, size);
    updateDataTexture(game, textures.detail, paint.detail, size, size);
    return;
  }
  skin.textures = {
    albedo: addDataTexture(game, 'albedo', paint.albedo, size, size, true),
    detail: addDataTexture(game, 'detail', paint.detail, size, size, true),
  };
}
