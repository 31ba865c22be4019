// What lies behind and over the skin: the bed with its pillow; hair in the client's colour, headband and towel.
import type * as Phaser from 'phaser';
import frontFrame from '../../../assets/poses/front.json';
import roomFrame from '../../../assets/poses/room.json';
import type { HeadTurn } from '../../stage';
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
export const BEYOND_COLOUR = roomFrame.colourBeyond;

export function createBed(world: World): PaintedLayer {
  return createLayer(world, 'bed', roomFrame);
}

/** Hair and cloth of the head as it is turned now. */
export function createSurround(world: World): PaintedLayer[] {
  return (['hair', 'cloth'] as const).map((layer) =>
    createLayer(world, `${world.head.pose.turn}-${layer}`, frontFrame),
  );
}

/** Shows hair and cloth of another head, or of another client. */
export function dressSurround([hair, cloth]: readonly PaintedLayer[], turn: HeadTurn, hairColour: number): void {
  hair.image.setTexture(`${turn}-hair`).setTint(hairColour);
  cloth.image.setTexture(`${turn}-cloth`);
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
