// What lies behind and over the face: the bed with its pillow, and hair, headband and towel in front.
import type * as Phaser from 'phaser';
import frontFrame from '../../../assets/poses/front.json';
import type { World } from '../world';

/** A painted picture with its own place on the plane. */
export interface PaintedLayer {
  image: Phaser.GameObjects.Image;
  /** Plane point of its left upper corner, millimetres. */
  left: number;
  top: number;
  pixelsPerMillimetre: number;
}

interface PictureFrame {
  pixelsPerMillimetre: number;
  originColumn: number;
  originRow: number;
}

/** Colour of the room beyond the painted bed. */
export const BEYOND_COLOUR = frontFrame.room.colourBeyond;

export function createBed(world: World): PaintedLayer {
  return createLayer(world, 'bed', frontFrame.room);
}

export function createSurround(world: World): PaintedLayer {
  return createLayer(world, 'surround', frontFrame);
}

function createLayer(world: World, key: string, frame: PictureFrame): PaintedLayer {
  const image = world.canvasScene.add.image(0, 0, key);
  image.setOrigin(0, 0);
  return {
    image,
    left: -frame.originColumn / frame.pixelsPerMillimetre,
    top: -frame.originRow / frame.pixelsPerMillimetre,
    pixelsPerMillimetre: frame.pixelsPerMillimetre,
  };
}

/** Places it on a canvas whose left upper corner shows this plane point at so many device pixels a millimetre. */
export function placeLayer(layer: PaintedLayer, left: number, top: number, scale: number): void {
  layer.image.setPosition((layer.left - left) * scale, (layer.top - top) * scale);
  layer.image.setScale(scale / layer.pixelsPerMillimetre);
}
