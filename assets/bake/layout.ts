/** Lays the things around the face out in one frame and finds what shades what. */
import { blurInside } from './blur.ts';
import { lampShare, skyShare } from './occlusion.ts';
import { LIGHT } from './light.ts';
import { FRAME, type Pose } from './pose.ts';
import { thingsAround, type Thing } from './scene.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMillimetre: number;
  readonly originColumn: number;
  readonly originRow: number;
}

/** The wide backdrop: everything but the head, for canvases wider than the pose. */
export const ROOM: Frame = { width: 1440, height: 1040, pixelsPerMillimetre: 2, originColumn: 720, originRow: 460 };

/** A thing hides what is below it once this many pixels inside its outline; nearer, shadows and soft edges need both. */
const BURIED_PIXELS = 6;
const LAMP_SOFTNESS = 0.6;

export interface Layer {
  readonly thing: Thing;
  /** Share of the pixel it covers, before what lies over it. */
  readonly cover: Float32Array;
  readonly height: Float32Array;
  readonly normal: Float32Array;
}

export interface Scene {
  readonly frame: Frame;
  readonly layers: readonly Layer[];
  /** Share of sky and of key light at the topmost surface: skin, hair and cloth in a pose, the bed beneath them in the room. */
  readonly sky: Float32Array;
  readonly lamp: Float32Array;
}

/** Middle of a pixel in millimetres, y upwards. */
export function placeOf(frame: Frame, pixel: number): [x: number, y: number] {
  const column = pixel % frame.width;
  const row = (pixel - column) / frame.width;
  const { originColumn, originRow, pixelsPerMillimetre } = frame;
  return [(column + 0.5 - originColumn) / pixelsPerMillimetre, (originRow - row - 0.5) / pixelsPerMillimetre];
}

/** What of a thing is seen: skin that stands before it hides it (an ear before the headband). */
export function shownCover({ frame }: Scene, pose: Pose, { thing, cover, height }: Layer): Float32Array {
  if (!thing.onHead) return cover;
  const hidden = Float32Array.from(cover, (_, pixel) => {
    const from = posePixel(placeOf(frame, pixel));
    return from >= 0 && pose.seen[from] && pose.depth[from]! > height[pixel]! + (thing.onHead ?? 0) ? 1 : 0;
  });
  const { width } = frame;
  return cover.map((value, pixel) => {
    if (value === 0) return 0;
    let sum = 0;
    for (let row = -1; row <= 1; row++) {
      for (let column = -1; column <= 1; column++) sum += hidden[pixel + row * width + column] ?? 0;
    }
    return value * (1 - sum / 9);
  });
}

/** Lays a pose out; or the room, whose light falls on the bed beneath the head. */
export function layOut(frame: Frame, pose: Pose): Scene {
  const room = frame === ROOM;
  const pixels = frame.width * frame.height;
  const buried = new Uint8Array(pixels);
  const layers = [...thingsAround(pose.turn)]
    .reverse()
    .map((thing) => layOne(frame, thing, room && thing.onHead ? new Uint8Array(pixels) : buried))
    .reverse();
  const depth = new Float32Array(pixels).fill(-Infinity);
  const lit = room ? new Float32Array(pixels).fill(-Infinity) : depth;
  const normal = new Float32Array(pixels * 3);
  // 1 = cloth behind everything, 2 = all else: light is smoothed within each, never across.
  const ground = new Uint8Array(pixels);
  const put = (pixel: number, height: number, from: ArrayLike<number>, at: number, thing?: Thing): void => {
    depth[pixel] = height;
    if (room && (!thing || thing.onHead)) return;
    lit[pixel] = height;
    ground[pixel] = thing?.ground ? 1 : 0;
    for (let axis = 0; axis < 3; axis++) normal[pixel * 3 + axis] = from[at * 3 + axis]!;
  };
  const putLayer = (layer: Layer): void =>
    layer.cover.forEach((cover, pixel) => {
      const height = layer.height[pixel]!;
      if (cover < 0.5 || height + (layer.thing.onHead ?? Infinity) < depth[pixel]!) return;
      put(pixel, height, layer.normal, pixel, layer.thing);
    });
  layers.filter(({ thing }) => !thing.layer).forEach(putLayer);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = posePixel(placeOf(frame, pixel));
    if (from >= 0 && pose.seen[from]) put(pixel, pose.depth[from]!, pose.normal, from);
  }
  layers.filter(({ thing }) => thing.layer).forEach(putLayer);
  const picture = { ...frame, depth, lit, normal };
  return {
    frame,
    layers,
    sky: smoothed(skyShare(picture), ground, frame),
    lamp: smoothed(lampShare(picture, LIGHT.direction, LAMP_SOFTNESS), ground, frame),
  };
}

function posePixel([x, y]: readonly [number, number]): number {
  const column = Math.floor(FRAME.originColumn + x * FRAME.pixelsPerMillimetre);
  const row = Math.floor(FRAME.originRow - y * FRAME.pixelsPerMillimetre);
  const inFrame = column >= 0 && column < FRAME.width && row >= 0 && row < FRAME.height;
  return inFrame ? row * FRAME.width + column : -1;
}

/** The sampled light has steps; linen shows them most, so it is smoothed over millimetres, the rest by a breath. */
function smoothed(share: Float32Array, ground: Uint8Array, frame: Frame): Float32Array {
  const size = Math.max(frame.width, frame.height);
  const square = new Float64Array(size * size);
  const masks = [new Uint8Array(size * size), new Uint8Array(size * size)];
  share.forEach((value, pixel) => {
    const at = Math.floor(pixel / frame.width) * size + (pixel % frame.width);
    square[at] = value;
    masks[ground[pixel]!]![at] = 1;
  });
  const others = blurInside(square, masks[0]!, size, 1);
  const cloth = blurInside(square, masks[1]!, size, Math.round(2.5 * frame.pixelsPerMillimetre));
  return share.map((_, pixel) => {
    const at = Math.floor(pixel / frame.width) * size + (pixel % frame.width);
    return ground[pixel] ? cloth[at]! : others[at]!;
  });
}

function layOne(frame: Frame, thing: Thing, buried: Uint8Array): Layer {
  const { width, height: rows, pixelsPerMillimetre } = frame;
  const cover = new Float32Array(width * rows);
  const height = new Float32Array(width * rows).fill(NaN);
  const normal = new Float32Array(width * rows * 3);
  for (let pixel = 0; pixel < cover.length; pixel++) {
    if (buried[pixel]) continue;
    const [x, y] = placeOf(frame, pixel);
    const inside = thing.inside(x, y) * pixelsPerMillimetre + 0.5;
    if (inside < -3) continue;
    cover[pixel] = Math.min(1, Math.max(0, inside));
    height[pixel] = thing.height(x, y);
    if (inside > BURIED_PIXELS) buried[pixel] = 1;
  }
  for (let pixel = 0; pixel < cover.length; pixel++) {
    if (cover[pixel] === 0) continue;
    const column = pixel % width;
    const slope = (step: number, first: boolean, last: boolean): number => {
      const after = last ? pixel : pixel + step;
      const before = first ? pixel : pixel - step;
      const rise = ((height[after]! - height[before]!) * step * pixelsPerMillimetre) / (after - before);
      return Number.isNaN(rise) ? 0 : Math.min(6, Math.max(-6, rise));
    };
    const x = -slope(1, column === 0, column === width - 1);
    const y = slope(width, pixel < width, pixel >= cover.length - width);
    const length = Math.sqrt(x * x + y * y + 1);
    normal.set([x / length, y / length, 1 / length], pixel * 3);
  }
  return { thing, cover, height, normal };
}
