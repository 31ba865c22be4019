// The face as a thing in a Phaser scene: one shader quad over the whole canvas that shows the part of the face it is told to.
import type * as Phaser from 'phaser';
import type { SkinClient } from '../../core/skin';
import { FACE_FRAGMENT } from './faceShader';
import { linear, toneOf } from './tones';
import type { Art } from './art';

/** Everything about the face that can change from frame to frame. Plane coordinates are millimetres, y down. */
export interface FaceLook {
  left: number;
  top: number;
  widthMillimetres: number;
  heightMillimetres: number;
  pixelsPerMillimetre: number;
  /** 0 … 1 of a breath. */
  breath: number;
  /** 0 calm … 1 knitted. */
  browTension: number;
  healing: boolean;
  stretchX: number;
  stretchY: number;
  stretch: number;
  /** Where the tip presses the skin in, and with how many newtons. */
  pressX: number;
  pressY: number;
  press: number;
}

export interface FaceView {
  shader: Phaser.GameObjects.Shader;
  look: FaceLook;
}

const TEXTURES = ['pose-atlas', 'pose-shade', 'albedo', 'detail', 'cells', 'patches', 'surround-skin', 'noise'];
const SAMPLERS = ['uAtlas', 'uShade', 'uAlbedo', 'uDetail', 'uCells', 'uPatches', 'uSurround', 'uNoise'];

export function createFace(scene: Phaser.Scene, { pose }: Art, client: SkinClient): FaceView {
  const look: FaceLook = {
    left: 0,
    top: 0,
    widthMillimetres: 1,
    heightMillimetres: 1,
    pixelsPerMillimetre: 1,
    breath: 0,
    browTension: 0,
    healing: false,
    stretchX: 0,
    stretchY: 0,
    stretch: 0,
    pressX: 0,
    pressY: 0,
    press: 0,
  };
  const tone = toneOf(client.fitzpatrick);
  const base = linear(tone.base);
  const brows = linear(tone.brows);
  const frame = [0, 0, 1, 1];
  const mood = [0, 0, 0];
  const stretch = [0, 0, 0, 34];
  const press = [0, 0, 0];
  const setupUniforms = (set: (name: string, value: number | readonly number[]) => void): void => {
    SAMPLERS.forEach((sampler, unit) => set(sampler, unit));
    frame[0] = look.left;
    frame[1] = look.top;
    frame[2] = look.widthMillimetres;
    frame[3] = look.heightMillimetres;
    mood[0] = look.breath;
    mood[1] = look.browTension;
    mood[2] = look.healing ? 1 : 0;
    stretch[0] = look.stretchX;
    stretch[1] = look.stretchY;
    stretch[2] = look.stretch;
    set('uFrame', frame);
    set('uPixelsPerMillimetre', look.pixelsPerMillimetre);
    set('uMood', mood);
    press[0] = look.pressX;
    press[1] = look.pressY;
    press[2] = look.press;
    set('uStretch', stretch);
    set('uPress', press);
  };
  const shader = scene.add.shader({ name: 'face', fragmentSource: FACE_FRAGMENT, setupUniforms }, 0, 0, 2, 2, TEXTURES);
  shader.setOrigin(0, 0);
  shader.setUniform('uPoseSize', [pose.width, pose.height]);
  shader.setUniform('uPoseOrigin', [pose.originColumn, pose.originRow, pose.pixelsPerMillimetre]);
  shader.setUniform('uBase', base);
  shader.setUniform('uRedness', tone.redness);
  shader.setUniform('uLips', tone.lips);
  shader.setUniform('uBrows', brows);
  shader.setUniform('uLook', [tone.freckles, tone.shine, tone.softness]);
  return { shader, look };
}

/** Shows the plane from this left upper corner at this scale on a canvas of so many device pixels. */
export function placeFace(
  face: FaceView,
  left: number,
  top: number,
  pixelsPerMillimetre: number,
  widthPixels: number,
  heightPixels: number,
): void {
  const { look, shader } = face;
  look.left = left;
  look.top = top;
  look.pixelsPerMillimetre = pixelsPerMillimetre;
  look.widthMillimetres = widthPixels / pixelsPerMillimetre;
  look.heightMillimetres = heightPixels / pixelsPerMillimetre;
  if (shader.width !== widthPixels || shader.height !== heightPixels) shader.setSize(widthPixels, heightPixels);
}
