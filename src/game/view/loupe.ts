// The loupe: what lies under a fingertip, shown beside the finger that hides it.
import type * as Phaser from 'phaser';
import type { World } from '../world';
import { createFace, turnFace, type FaceView } from './face';
import { toScreen, type PlanePoint } from './framing';
import type { Looks } from './looks';

export interface Loupe {
  glass: FaceView;
  ring: Phaser.GameObjects.Graphics;
}

const RADIUS = 66;
/** How much larger than beside it. */
const LARGER = 1.5;
const AWAY = 118;

export function createLoupe(world: World, looks: Looks): Loupe {
  const glass = createFace(world, looks, true);
  glass.shader.setVisible(false);
  return { glass, ring: world.canvasScene.add.graphics() };
}

/** Shows the loupe for this point of the plane, lit like the large picture; null hides it. */
export function drawLoupe({ glass, ring }: Loupe, world: World, from: FaceView, at: PlanePoint | null): void {
  ring.clear();
  glass.shader.setVisible(at !== null);
  if (!at) return;
  turnFace(glass, world);
  const { framing, ratio } = world;
  const finger = toScreen(framing, at);
  const { x, y } = besideFinger(finger, framing.width, framing.height);
  const perMillimetre = framing.now.scale * LARGER;
  const size = 2 * RADIUS * ratio;
  Object.assign(glass.look, from.look);
  glass.look.left = at.x - RADIUS / perMillimetre;
  glass.look.top = at.y - RADIUS / perMillimetre;
  glass.look.widthMillimetres = (2 * RADIUS) / perMillimetre;
  glass.look.heightMillimetres = (2 * RADIUS) / perMillimetre;
  glass.look.pixelsPerMillimetre = perMillimetre * ratio;
  glass.shader.setPosition((x - RADIUS) * ratio, (y - RADIUS) * ratio);
  if (glass.shader.width !== size) glass.shader.setSize(size, size);
  ring.lineStyle(3 * ratio, 0xffffff, 0.95);
  ring.strokeCircle(x * ratio, y * ratio, RADIUS * ratio);
  ring.lineStyle(1 * ratio, 0x1d4a50, 0.6);
  ring.strokeCircle(x * ratio, y * ratio, (RADIUS + 2) * ratio);
  ring.lineStyle(1.2 * ratio, 0x1d4a50, 0.9);
  ring.strokeCircle(x * ratio, y * ratio, 3 * ratio);
}

/** Middle of the loupe in CSS pixels: above the finger, or to its side where there is no room above. */
export function besideFinger(
  finger: { x: number; y: number },
  width: number,
  height: number,
): { x: number; y: number } {
  const edge = RADIUS + 6;
  const above = finger.y - AWAY >= edge;
  const side = finger.x < width / 2 ? 1 : -1;
  return {
    x: Math.min(Math.max(above ? finger.x : finger.x + side * AWAY, edge), width - edge),
    y: Math.min(Math.max(above ? finger.y - AWAY : finger.y, edge), height - edge),
  };
}
