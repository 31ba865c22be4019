// The ring under the tip: drawn on a small sheet when its size or strength changes, and moved about otherwise.
import type * as Phaser from 'phaser';
import type { World } from '../world';
import { createSheet, type Sheet } from './sheet';

export interface Ring extends Sheet {
  /** What stands on the sheet. */
  radius: number;
  ratio: number;
  touching: boolean;
}

const KEY = 'ring';

export function createRing(scene: Phaser.Scene): Ring {
  const sheet = createSheet(scene, KEY);
  sheet.image.setVisible(false);
  return { ...sheet, radius: 0, ratio: 0, touching: false };
}

export function hideRing({ image }: Ring): void {
  image.setVisible(false);
}

/** @param at its middle in CSS pixels */
export function showRing(
  ring: Ring,
  { framing, ratio }: World,
  at: { x: number; y: number },
  widthMillimetres: number,
  touching: boolean,
): void {
  const radius = (widthMillimetres / 2) * framing.now.scale * ratio;
  if (ring.radius !== radius || ring.ratio !== ratio || ring.touching !== touching) {
    Object.assign(ring, { radius, ratio, touching });
    drawSheet(ring);
  }
  ring.image.setPosition(at.x * ratio, at.y * ratio).setVisible(true);
}

function drawSheet({ image, texture, radius, ratio, touching }: Ring): void {
  const size = 2 * Math.ceil(radius + 2 * ratio + 1);
  texture.setSize(size, size);
  const { context } = texture;
  circle(context, size / 2, radius, 2.4 * ratio, `rgba(255, 255, 255, ${touching ? 0.35 : 0.7})`);
  circle(context, size / 2, radius, 1.1 * ratio, `rgba(29, 74, 80, ${touching ? 0.45 : 0.8})`);
  texture.refresh();
  // Its middle moves with its size.
  image.setTexture(KEY).setOrigin(0.5, 0.5);
}

function circle(
  context: CanvasRenderingContext2D,
  middle: number,
  radius: number,
  width: number,
  colour: string,
): void {
  context.beginPath();
  context.arc(middle, middle, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}
