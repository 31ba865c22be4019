// The two hands and the ring under the tip, drawn where the samples land.
import type * as Phaser from 'phaser';
import { CARTRIDGES } from '../../core/skin';
import { viewOf, type World } from '../world';
import { toScreen, type PlanePoint } from './framing';
import { createRing, hideRing, showRing, type Ring } from './ring';
import type { HandPictures } from './art';
import type { HandKind, HandPicture } from './artJobs';

export interface ToolLayer {
  ring: Ring;
  pen: Phaser.GameObjects.Image;
  pad: Phaser.GameObjects.Image;
  second: Phaser.GameObjects.Image;
  /** Whether the pictures have come. */
  dressed: boolean;
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
  const ring = createRing(scene);
  const [second, pen, pad] = [0, 1, 2].map(() => scene.add.image(0, 0, '__DEFAULT').setVisible(false));
  return { ring, pen, pad, second, dressed: false };
}

function dress(layer: ToolLayer, hands: HandPictures): void {
  dressOne(layer.second, 'second-hand', hands);
  dressOne(layer.pen, 'pen', hands);
  dressOne(layer.pad, 'pad-hand', hands);
  layer.dressed = true;
}

function dressOne(image: Phaser.GameObjects.Image, kind: HandKind, hands: HandPictures): void {
  const { originX, originY, width, height } = hands[kind];
  image.setTexture(kind).setOrigin(originX / width, originY / height);
}

/** A running pen shakes on the skin; only then does a still hand need a new picture, which a device without a graphics card is spared. */
export function vibrates({ pen, running, forceNewtons }: HandsNow, world: World): boolean {
  const still = world.services.reducedMotion || world.drawsSlowly;
  return pen !== null && running && forceNewtons > 0 && !still;
}

export function drawTools(layer: ToolLayer, world: World, hands: HandsNow, nowMilliseconds: number): void {
  const { ring, pen, pad, second } = layer;
  const { framing, ratio } = world;
  const drawn = world.hands;
  if (drawn && !layer.dressed) dress(layer, drawn);
  hideRing(ring);
  second.setVisible(drawn !== null && hands.second !== null);
  pen.setVisible(drawn !== null && hands.pen !== null && world.tool === 'pen');
  pad.setVisible(drawn !== null && hands.pen !== null && world.tool !== 'pen');
  const millimetre = Math.min(framing.now.scale, GREATEST_HAND_SCALE) * HAND_SHARE * ratio;
  if (drawn && hands.second) drawSecond(second, drawn['second-hand'], world, hands, hands.second, millimetre);
  if (!hands.pen) return;
  const at = toScreen(framing, hands.pen);
  const touching = hands.forceNewtons > 0;
  // The right hand comes from the lower right, the left one is its mirror image.
  const side = world.handedness === 'right' ? 1 : -1;
  showRing(ring, world, at, ringWidth(world), touching);
  if (!drawn) return;
  if (world.tool !== 'pen') {
    mirror(pad, drawn['pad-hand'], side < 0);
    pad.setPosition(at.x * ratio, at.y * ratio);
    pad.setScale(millimetre / drawn['pad-hand'].pixelsPerMillimetre);
    pad.setAlpha(0.92);
    return;
  }
  mirror(pen, drawn.pen, side < 0);
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
  pen.setScale((millimetre / drawn.pen.pixelsPerMillimetre) * (1 + Math.min(lifted, 0) * 0.02));
  pen.setAlpha(touching ? 0.9 : 0.8);
}

/** It comes from the side where the pen is not, and lies flat where it pulls. */
function drawSecond(
  second: Phaser.GameObjects.Image,
  picture: HandPicture,
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
  mirror(second, picture, mirrored);
  second.setPosition(at.x * ratio + (mirrored ? pull : -pull), at.y * ratio - pull);
  second.setRotation(below ? (mirrored ? 1.25 : -1.25) : 0);
  second.setScale(millimetre / picture.pixelsPerMillimetre);
  second.setAlpha(0.3 + 0.5 * hands.stretch);
}

function mirror(
  image: Phaser.GameObjects.Image,
  { originX, originY, width, height }: HandPicture,
  flipped: boolean,
): void {
  image.setFlipX(flipped);
  image.setOrigin(flipped ? 1 - originX / width : originX / width, originY / height);
}

/** The true width of the needle field, or of what a pad covers, in millimetres. */
function ringWidth(world: World): number {
  const { needleCount } = viewOf(world).attempt.setup.scenario.sessionCase.device;
  return world.tool === 'pen' ? CARTRIDGES[needleCount].widthMillimetres : 24;
}
