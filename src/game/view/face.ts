// The skin as a thing in a Phaser scene: one shader quad that shows the part of the head it is told to, whole canvas or loupe.
import type * as Phaser from 'phaser';
import { zoneAt } from '../../core/skin';
import type { HeadTurn } from '../../stage';
import { viewOf, type World } from '../world';
import { paintClient } from './clientPaint';
import { FACE_FRAGMENT } from './faceShader';
import { sendClientSkin } from './clientSkin';
import { appearanceOf, sameLooks, type Looks } from './looks';
import type { PoseMap } from './poseMap';

/** Everything about the face that can change from frame to frame. Plane coordinates are millimetres, y down. */
export interface FaceLook {
  left: number;
  top: number;
  widthMillimetres: number;
  heightMillimetres: number;
  pixelsPerMillimetre: number;
  /** 0 calm … 1 knitted. */
  browTension: number;
  /** 0 … 1: eyes pressed shut for a moment. */
  wince: number;
  /** 1 while shields lie on the eyes. */
  shields: number;
  healing: boolean;
  /** Whether the heat map is laid over. */
  heat: boolean;
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
  turn: HeadTurn;
}

const SAMPLERS = ['uAtlas', 'uShade', 'uAlbedo', 'uDetail', 'uCells', 'uPatches', 'uNoise', 'uHeat'];

const texturesOf = (turn: HeadTurn): string[] => [
  `${turn}-atlas`,
  `${turn}-shade`,
  'albedo',
  'detail',
  'cells',
  'patches',
  'noise',
  'heat',
];

/** `round` cuts a circle out, as a loupe shows it. */
export function createFace(world: World, looks: Looks, round = false): FaceView {
  const look: FaceLook = {
    left: 0,
    top: 0,
    widthMillimetres: 1,
    heightMillimetres: 1,
    pixelsPerMillimetre: 1,
    browTension: 0,
    wince: 0,
    shields: 0,
    healing: false,
    heat: false,
    stretchX: 0,
    stretchY: 0,
    stretch: 0,
    pressX: 0,
    pressY: 0,
    press: 0,
  };
  const frame = [0, 0, 1, 1];
  const mood = [0, 0, 0, 0];
  const stretch = [0, 0, 0, 34];
  const press = [0, 0, 0];
  const setupUniforms = (set: SetUniform): void => {
    tellSamplers(set);
    frame[0] = look.left;
    frame[1] = look.top;
    frame[2] = look.widthMillimetres;
    frame[3] = look.heightMillimetres;
    mood[0] = look.wince;
    mood[1] = look.browTension;
    mood[2] = look.healing ? 1 : 0;
    mood[3] = look.shields;
    stretch[0] = look.stretchX;
    stretch[1] = look.stretchY;
    stretch[2] = look.stretch;
    press[0] = look.pressX;
    press[1] = look.pressY;
    press[2] = look.press;
    set('uFrame', frame);
    set('uPixelsPerMillimetre', look.pixelsPerMillimetre);
    set('uMood', mood);
    set('uHeatOn', look.heat ? 1 : 0);
    set('uStretch', stretch);
    set('uPress', press);
  };
  const { turn } = world.head.pose;
  // The textures of a first client are made here.
  showClientSkin(world, looks);
  const shader = addShader(world.canvasScene, turn, setupUniforms);
  shader.setUniform('uRound', round ? 1 : 0);
  tellPose(shader, world.head.pose);
  const face: FaceView = { shader, look, turn };
  colourFace(face, looks);
  return face;
}

type SetUniform = (name: string, value: number | readonly number[]) => void;

function addShader(
  scene: Phaser.Scene,
  turn: HeadTurn,
  setupUniforms: (set: SetUniform) => void,
): Phaser.GameObjects.Shader {
  const config = { name: 'face', fragmentSource: FACE_FRAGMENT, setupUniforms };
  return scene.add.shader(config, 0, 0, 2, 2, texturesOf(turn)).setOrigin(0, 0);
}

/** The face of nobody, a pixel large: for the graphics card to learn how it is drawn. */
export function addBareFace(scene: Phaser.Scene): void {
  addShader(scene, 'front', tellSamplers);
}

function tellSamplers(set: SetUniform): void {
  for (let unit = 0; unit < SAMPLERS.length; unit++) set(SAMPLERS[unit], unit);
}

function tellPose(shader: Phaser.GameObjects.Shader, pose: PoseMap): void {
  shader.setUniform('uPoseSize', [pose.width, pose.height]);
  shader.setUniform('uPoseOrigin', [pose.originColumn, pose.originRow, pose.pixelsPerMillimetre]);
}

/** Shows the head as it is turned now; true when that changed. */
export function turnFace(face: FaceView, { head }: World): boolean {
  const { turn } = head.pose;
  if (face.turn === turn) return false;
  face.turn = turn;
  face.shader.setTextures(texturesOf(turn));
  tellPose(face.shader, head.pose);
  return true;
}

function colourFace({ shader }: FaceView, looks: Looks): void {
  const { base, redness, lips, brows, look } = appearanceOf(looks);
  shader.setUniform('uBase', base);
  shader.setUniform('uRedness', redness);
  shader.setUniform('uLips', lips);
  shader.setUniform('uBrows', brows);
  shader.setUniform('uLook', look);
}

/** Mixes the client's skin when another one was shown before. */
function showClientSkin(world: World, looks: Looks): void {
  const { skin, game } = world;
  if (skin.shown && sameLooks(skin.shown, looks)) return;
  skin.shown = looks;
  const { attempt } = viewOf(world);
  paintClient(skin.paint, world.art.paint, looks, (u, v) => zoneAt(attempt.face, u, v));
  sendClientSkin(skin, game, world.art.paint.size);
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
