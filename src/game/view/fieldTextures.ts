// What the skin is doing, as two live textures: one texel per cell, one per patch. Only rows that changed travel to the card.
import type * as Phaser from 'phaser';
import { ATLAS_CELLS, PATCHES_ACROSS, takeChangedRows, type HealedLook, type Skin } from '../../core/skin';

/** Eight strokes in one cell fill the channel: far more than any aim. */
const STROKE_STEP = 32;

export interface FieldTextures {
  cellsKey: string;
  patchesKey: string;
  cells: Uint8Array;
  patches: Uint8Array;
  cellsTexture: Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;
  patchesTexture: Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper;
  /** The skin that fills them now, to notice another one. */
  skin: Skin | null;
  healed: HealedLook | null;
}

export function createFieldTextures(game: Phaser.Game): FieldTextures {
  const cells = new Uint8Array(ATLAS_CELLS * ATLAS_CELLS * 4);
  const patches = new Uint8Array(PATCHES_ACROSS * PATCHES_ACROSS * 4);
  return {
    cellsKey: 'cells',
    patchesKey: 'patches',
    cells,
    patches,
    cellsTexture: addDataTexture(game, 'cells', cells, ATLAS_CELLS, ATLAS_CELLS, true),
    patchesTexture: addDataTexture(game, 'patches', patches, PATCHES_ACROSS, PATCHES_ACROSS, true),
    skin: null,
    healed: null,
  };
}

/** A texture of raw bytes, four a texel, untouched by flips and premultiplying. */
export function addDataTexture(
  game: Phaser.Game,
  key: string,
  data: Uint8Array,
  width: number,
  height: number,
  smooth: boolean,
  repeats = false,
): Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper {
  const renderer = game.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
  const { gl } = renderer;
  const filter = smooth ? gl.LINEAR : gl.NEAREST;
  const wrap = repeats ? gl.REPEAT : gl.CLAMP_TO_EDGE;
  // Once and as it stays: Phaser's own way sends the bytes first with other settings.
  const wrapper = renderer.createTexture2D(
    0,
    filter,
    filter,
    wrap,
    wrap,
    gl.RGBA,
    data,
    width,
    height,
    false,
    false,
    false,
  );
  game.textures.addGLTexture(key, wrapper);
  return wrapper;
}

/** A texture of a picture that was made ready for it (`AS_TEXTURE`). */
export function addPicture(game: Phaser.Game, key: string, picture: ImageBitmap): void {
  // Phaser's types know only elements of the page; what it asks of them, a bitmap has.
  game.textures.addImage(key, picture as unknown as HTMLImageElement);
}

/** Brings the textures up to date with a skin; true when anything changed. */
export function showSkin(field: FieldTextures, game: Phaser.Game, skin: Skin): boolean {
  const changed = takeChangedRows(skin);
  const another = field.skin !== skin || field.healed !== null;
  field.skin = skin;
  field.healed = null;
  const from = another ? 0 : (changed?.from ?? 0);
  const to = another ? ATLAS_CELLS : changed ? changed.to + 1 : 0;
  if (to > from) {
    packCells(field.cells, skin, from, to);
    uploadRows(game, field.cellsTexture, field.cells, ATLAS_CELLS, from, to);
  }
  const patchesChanged = packPatches(field.patches, skin, another);
  if (patchesChanged) uploadRows(game, field.patchesTexture, field.patches, PATCHES_ACROSS, 0, PATCHES_ACROSS);
  return to > from || patchesChanged;
}

/** Shows one day of healing instead; true when it is another one. */
export function showHealed(field: FieldTextures, game: Phaser.Game, healed: HealedLook): boolean {
  if (field.healed === healed) return false;
  field.healed = healed;
  field.skin = null;
  field.cells.fill(0);
  uploadRows(game, field.cellsTexture, field.cells, ATLAS_CELLS, 0, ATLAS_CELLS);
  for (let patch = 0; patch < PATCHES_ACROSS * PATCHES_ACROSS; patch++) {
    field.patches[patch * 4] = byte(healed.patches.redness[patch]);
    field.patches[patch * 4 + 1] = byte(healed.patches.pigment[patch]);
    field.patches[patch * 4 + 2] = byte(healed.patches.texture[patch]);
    field.patches[patch * 4 + 3] = 255;
  }
  uploadRows(game, field.patchesTexture, field.patches, PATCHES_ACROSS, 0, PATCHES_ACROSS);
  return true;
}

function packCells(into: Uint8Array, { cells }: Skin, fromRow: number, toRow: number): void {
  for (let cell = fromRow * ATLAS_CELLS; cell < toRow * ATLAS_CELLS; cell++) {
    const at = cell * 4;
    into[at] = Math.min(cells.strokes[cell] * STROKE_STEP, 255);
    into[at + 1] = cells.blood[cell];
    into[at + 2] = cells.dried[cell];
    into[at + 3] = cells.tear[cell];
  }
}

/** Smaller changes than this, of 255, no eye can see; drawing them would keep the picture busy for minutes. */
const SEEN_CHANGE = 2;

function packPatches(into: Uint8Array, { patches }: Skin, atOnce: boolean): boolean {
  const { redness, serum, blanch, barrier } = patches;
  let changed = atOnce;
  for (let patch = 0; patch < redness.length && !changed; patch++) {
    const at = patch * 4;
    changed =
      Math.abs(redness[patch] * 255 - into[at]) > SEEN_CHANGE ||
      Math.abs(serum[patch] * 255 - into[at + 1]) > SEEN_CHANGE ||
      Math.abs(blanch[patch] * 255 - into[at + 2]) > SEEN_CHANGE ||
      Math.abs(barrier[patch] * 255 - into[at + 3]) > SEEN_CHANGE;
  }
  for (let patch = 0; patch < redness.length && changed; patch++) {
    const at = patch * 4;
    into[at] = byte(redness[patch]);
    into[at + 1] = byte(serum[patch]);
    into[at + 2] = byte(blanch[patch]);
    into[at + 3] = byte(barrier[patch]);
  }
  return changed;
}

/** Sends all of a texture's bytes again. */
export function updateDataTexture(
  game: Phaser.Game,
  texture: Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper,
  data: Uint8Array,
  width: number,
  height: number,
): void {
  uploadRows(game, texture, data, width, 0, height);
}

function uploadRows(
  game: Phaser.Game,
  texture: Phaser.Renderer.WebGL.Wrappers.WebGLTextureWrapper,
  data: Uint8Array,
  width: number,
  from: number,
  to: number,
): void {
  const renderer = game.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
  const { gl } = renderer;
  renderer.glTextureUnits.bind(texture, 0);
  renderer.glWrapper.updateTexturing({ texturing: { flipY: false, premultiplyAlpha: false } });
  const rows = data.subarray(from * width * 4, to * width * 4);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, from, width, to - from, gl.RGBA, gl.UNSIGNED_BYTE, rows);
}

function byte(share: number): number {
  return Math.min(Math.max(Math.round(share * 255), 0), 255);
}
