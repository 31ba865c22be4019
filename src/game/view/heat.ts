// A heat map of the skin as a live texture of its patches; sent to the card only when a byte of it changed.
import type * as Phaser from 'phaser';
import { fillHeat, PATCH_COUNT, PATCHES_ACROSS, TICKS_PER_READING, type HeatMap } from '../../core/skin';
import type { StageView } from '../../stage';
import { addDataTexture, updateDataTexture } from './fieldTextures';

export interface HeatLayer {
  texture: Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;
  texels: Uint8Array;
  /** What was read last, two bytes a patch. */
  read: Uint8Array;
  /** What the desk wants to see. */
  wanted: HeatMap | null;
  shown: HeatMap | null;
  shownReading: number;
}

export function createHeat(game: Phaser.Game): HeatLayer {
  const texels = new Uint8Array(PATCH_COUNT * 4);
  return {
    texture: addDataTexture(game, 'heat', texels, PATCHES_ACROSS, PATCHES_ACROSS, true),
    texels,
    read: new Uint8Array(PATCH_COUNT * 2),
    wanted: null,
    shown: null,
    shownReading: -1,
  };
}

/** Brings the map up to date with the skin of a treatment in play; true when the picture changed. */
export function updateHeat(heat: HeatLayer, game: Phaser.Game, { attempt, driver }: StageView): boolean {
  const wanted = driver === null ? null : heat.wanted;
  const reading = Math.floor(attempt.tick / TICKS_PER_READING);
  const another = heat.shown !== wanted;
  if (wanted === null || (!another && heat.shownReading === reading)) {
    heat.shown = wanted;
    return another;
  }
  heat.shown = wanted;
  heat.shownReading = reading;
  if (!fillHeat(attempt.skin, wanted, attempt.session.sessionCase.scope, heat.read)) return another;
  for (let patch = 0; patch < PATCH_COUNT; patch++) {
    heat.texels[patch * 4] = heat.read[patch * 2];
    heat.texels[patch * 4 + 1] = heat.read[patch * 2 + 1];
  }
  updateDataTexture(game, heat.texture, heat.texels, PATCHES_ACROSS, PATCHES_ACROSS);
  return true;
}
