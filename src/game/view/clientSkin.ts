// The textures of the one client whose skin is on the graphics card.
import type * as Phaser from 'phaser';
import { createClientPaint, type ClientPaint, type PaintSource } from './clientPaint';
import { addDataTexture } from './fieldTextures';
import type { Looks } from './looks';

type Texture = Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;

export interface ClientSkin {
  paint: ClientPaint;
  albedo: Texture;
  detail: Texture;
  /** Null until somebody is painted. */
  shown: Looks | null;
}

export function createClientSkin(game: Phaser.Game, source: PaintSource): ClientSkin {
  const paint = createClientPaint(source);
  const { size } = source;
  return {
    paint,
    albedo: addDataTexture(game, 'albedo', paint.albedo, size, size, true),
    detail: addDataTexture(game, 'detail', paint.detail, size, size, true),
    shown: null,
  };
}
