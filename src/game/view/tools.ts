// The two hands and the ring under the tip, drawn where the samples land.
import type * as Phaser from 'phaser';
import { CARTRIDGES } from '../../core/skin';
import { viewOf, type World } from '../world';
import { toScreen, type PlanePoint } from './framing';
import type { Sculpture } from './sculpt';

export interface ToolLayer {
  ring: Phaser.GameObjects.Graphics;
  pen: Phaser.GameObjects.Image;
  pad: Phaser.GameObjects.Image;
  second: Phaser.GameObjects.Image;
}

/** Where the hands are in this frame; null is out of sight. */
export interface HandsNow {
  pen: PlanePoint | null;
  /** Newtons on the skin; 0 hovers. */
  forceNewtons: number;
  running: boolean;
  rateHertz: number;
  second: PlanePoint | null;
  stretch: number;
}

/** Hands are drawn smaller than life, in close-ups above all: they must not hide the work. */
const GREATEST_HAND_SCALE = 4.4;
const HAND_SHARE = 0.62;
const HOVER_MILLIMETRES = 3.5;
/** The tip goes down with the force, along the pen. */
const SINK_MILLIMETRES_PER_NEWTON = 1.8;
const VIBRATION_MILLIMETRES = 0.16;
/** The hand holds from below on the far cheek and from outside on the near one: radians for each millimetre from the midline. */
const SWING = 0.0055;
const GREATEST_SWING = 0.5;

export function createTools(world: World): ToolLayer {
  const scene = world.canvasScene;
  const ring = scene.add.graphics();
  const second = place(scene, 'second-hand', world.art.secondHand);
  const pen = place(scene, 'pen', world.art.pen);
  const pad = place(scene, 'pad-hand', world.art.padHand);
  return { ring, pen, pad, second };
}

function place(
  scene: Phaser.Scene,
  key: string,
  { originX, originY, width, height }: Sculpture,
): Phaser.GameObjects.Image {
  const image = scene.add.image(0, 0, key);
  image.setOrigin(originX / width, originY / height);
  image.setVisible(false);
  return image;
}

/** A running pen shakes on the skin; only then does a still hand need a new picture, which a device without a graphics card is spared. */
export function vibrates({ pen, running, forceNewtons }: HandsNow, world: World): boolean {
  const still = world.services.reducedMotion || world.drawsSlowly;
  return pen !== null && running && forceNewtons > 0 && !still;
}

export function drawTools(layer: ToolLayer, world: World, hands: HandsNow, nowMilliseconds: number): void {
  const { ring, pen, pad, second } = layer;
  const { framing, ratio } = world;
  ring.clear();
  second.setVisible(hands.second !== null);
  pen.setVisible(hands.pen !== null && world.tool === 'pen');
  pad.setVisible(hands.pen !== null && world.tool !== 'pen');
  const millimetre = Math.min(framing.now.scale, GREATEST_HAND_SCALE) * HAND_SHARE * ratio;
  if (hands.second) drawSecond(second, world, hands, hands.second, millimetre);
  if (!hands.pen) return;
  const at = toScreen(framing, hands.pen);
  const touching = hands.forceNewtons > 0;
  // The right hand comes from the lower right, the left one is its mirror image.
  const side = world.handedness === 'right' ? 1 : -1;
  drawRing(ring, world, at, touching);
  if (world.tool !== 'pen') {
    mirror(pad, world.art.padHand, side < 0);
    pad.setPosition(at.x * ratio, at.y * ratio);
    pad.setScale(millimetre / world.art.padHand.pixelsPerMillimetre);
    pad.setAlpha(0.92);
    return;
  }
  mirror(pen, world.art.pen, side < 0);
  const swing = Math.min(Math.max(-hands.pen.x * side * SWING, -GREATEST_SWING), GREATEST_SWING) * side;
  const lifted = touching ? -hands.forceNewtons * SINK_MILLIMETRES_PER_NEWTON : HOVER_MILLIMETRES;
  const phase = (nowMilliseconds / 1000) * hands.rateHertz * 2 * Math.PI;
  const shake = vibrates(hands, world) ? VIBRATION_MILLIMETRES * (0.6 + hands.rateHertz / 150) * Math.sin(phase) : 0;
  // Sinking shortens the pen towards its tip, which stays where the strokes land; only the hovering pen stands off.
  pen.setPosition(
    at.x * ratio + (Math.max(lifted, 0) * 0.5 * side + shake) * millimetre,
    at.y * ratio + (Math.max(lifted, 0) * 0.6 + shake * 0.5) * millimetre,
  );
  pen.setRotation(swing);
  pen.setScale((millimetre / world.art.pen.pixelsPerMillimetre) * (1 + Math.min(lifted, 0) * 0.02));
  pen.setAlpha(touching ? 0.9 : 0.8);
}

/** It comes from the side where the pen is not, and lies flat where it pulls. */
function drawSecond(
  second: Phaser.GameObjects.Image,
  world: World,
  hands: HandsNow,
  place: PlanePoint,
  millimetre: number,
): void {
  const { framing, ratio } = world;
  const at = toScreen(framing, place);
  const mirrored = hands.pen ? place.x > hands.pen.x : world.handedness === 'left';
  // From below where it would else lie over the work.
  const below = hands.pen !== null && place.y > hands.pen.y + 6;
  const pull = (1 - hands.stretch) * 4 * millimetre;
  mirror(second, world.art.secondHand, mirrored);
  second.setPosition(at.x * ratio + (mirrored ? pull : -pull), at.y * ratio - pull);
  second.setRotation(below ? (mirrored ? 1.25 : -1.25) : 0);
  second.setScale(millimetre / world.art.secondHand.pixelsPerMillimetre);
  second.setAlpha(0.3 + 0.5 * hands.stretch);
}

function mirror(
  image: Phaser.GameObjects.Image,
  { originX, originY, width, height }: Sculpture,
  flipped: boolean,
): void {
  image.setFlipX(flipped);
  image.setOrigin(flipped ? 1 - originX / width : originX / width, originY / height);
}

/** The true width of the needle field, or of what a pad covers. */
function drawRing(
  ring: Phaser.GameObjects.Graphics,
  world: World,
  at: { x: number; y: number },
  touching: boolean,
): void {
  const { needleCount } = viewOf(world).attempt.setup.scenario.sessionCase.device;
  const width = world.tool === 'pen' ? CARTRIDGES[needleCount].widthMillimetres : 24;
  const radius = (width / 2) * world.framing.now.scale * world.ratio;
  ring.lineStyle(2.4 * world.ratio, 0xffffff, touching ? 0.35 : 0.7);
  ring.strokeCircle(at.x * world.ratio, at.y * world.ratio, radius);
  ring.lineStyle(1.1 * world.ratio, 0x1d4a50, touching ? 0.45 : 0.8);
  ring.strokeCircle(at.x * world.ratio, at.y * world.ratio, radius);
}
