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
  second: PlanePoint | null;
  stretch: number;
}

/** Hands are drawn smaller than life in close-ups: they must not hide the work. */
const GREATEST_HAND_SCALE = 4.2;
const HAND_SHARE = 0.8;
const HOVER_MILLIMETRES = 3.5;
const VIBRATION_MILLIMETRES = 0.22;

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

export function drawTools(layer: ToolLayer, world: World, hands: HandsNow): void {
  const { ring, pen, pad, second } = layer;
  const { framing, ratio } = world;
  ring.clear();
  second.setVisible(hands.second !== null);
  pen.setVisible(hands.pen !== null && world.tool === 'pen');
  pad.setVisible(hands.pen !== null && world.tool !== 'pen');
  const millimetre = Math.min(framing.now.scale, GREATEST_HAND_SCALE) * HAND_SHARE * ratio;
  if (hands.second) {
    const at = toScreen(framing, hands.second);
    // It comes from the side where the pen is not.
    const mirrored = hands.pen !== null && hands.second.x > hands.pen.x;
    const pull = (1 - hands.stretch) * 4 * millimetre;
    second.setFlipX(mirrored);
    const { originX, originY, width, height, pixelsPerMillimetre } = world.art.secondHand;
    second.setOrigin(mirrored ? 1 - originX / width : originX / width, originY / height);
    second.setPosition(at.x * ratio + (mirrored ? pull : -pull), at.y * ratio - pull);
    second.setScale(millimetre / pixelsPerMillimetre);
    second.setAlpha(0.35 + 0.6 * hands.stretch);
  }
  if (!hands.pen) return;
  const at = toScreen(framing, hands.pen);
  const touching = hands.forceNewtons > 0;
  drawRing(ring, world, at, touching);
  if (world.tool !== 'pen') {
    pad.setPosition(at.x * ratio, at.y * ratio);
    pad.setScale(millimetre / world.art.padHand.pixelsPerMillimetre);
    pad.setAlpha(0.92);
    return;
  }
  const lifted = touching ? -hands.forceNewtons * 0.8 : HOVER_MILLIMETRES;
  const shake = hands.running && !world.services.reducedMotion ? VIBRATION_MILLIMETRES : 0;
  pen.setPosition(
    at.x * ratio + (lifted * 0.5 + (Math.random() - 0.5) * shake) * millimetre,
    at.y * ratio + (lifted * 0.6 + (Math.random() - 0.5) * shake) * millimetre,
  );
  pen.setScale(millimetre / world.art.pen.pixelsPerMillimetre);
  pen.setAlpha(touching ? 0.94 : 0.86);
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
