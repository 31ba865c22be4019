/** Paints what is around the skin with the same light: the wide room behind, hair, and the cloth over it. */
import { placeOf, shownCover, type Layer, type Scene } from './layout.ts';
import { encodePng } from './png.ts';
import { LIGHT, ROOM_COLOUR } from './light.ts';
import type { Pose } from './pose.ts';

const EDGE_FADE_MILLIMETRES = 10;
const ROOM_FADE_MILLIMETRES = 45;
/** How far light reaches round soft things. */
const WRAP = 0.15;
const KEY = [1.02, 0.974, 0.918] as const;
const SKY_BELOW = [0.186, 0.186, 0.205] as const;
const SKY_ABOVE = [0.31, 0.341, 0.384] as const;

/** Linear light on a surface, as the game's shader lights the face. */
function lightAt({ sky, lamp }: Scene, { normal }: Layer, pixel: number): [number, number, number] {
  const [nx, ny, nz] = normal.subarray(pixel * 3, pixel * 3 + 3) as unknown as [number, number, number];
  const [lx, ly, lz] = LIGHT.direction;
  const facing = Math.max(0, (nx * lx + ny * ly + nz * lz + WRAP) / (1 + WRAP));
  const open = sky[pixel]!;
  const key = facing * (0.3 + 0.7 * lamp[pixel]!) * (0.45 + 0.55 * open);
  const up = ny * 0.5 + 0.5;
  return KEY.map((value, c) => value * key + (SKY_BELOW[c]! + (SKY_ABOVE[c]! - SKY_BELOW[c]!) * up) * open) as [
    number,
    number,
    number,
  ];
}

function highlight({ sky }: Scene, { normal, thing }: Layer, pixel: number): number {
  if (thing.shine === 0) return 0;
  const [lx, ly, lz] = LIGHT.direction;
  const size = Math.sqrt(lx * lx + ly * ly + (lz + 1) * (lz + 1));
  const half = (normal[pixel * 3]! * lx + normal[pixel * 3 + 1]! * ly + normal[pixel * 3 + 2]! * (lz + 1)) / size;
  const near = Math.max(0, half);
  const fourth = near * near * near * near;
  return thing.shine * fourth * fourth * fourth * sky[pixel]!;
}

const toByte = (linear: number): number => Math.round(255 * Math.min(1, Math.max(0, linear)) ** (1 / 2.2));

/** Hair as grey and alpha: white stands for the lightest hair in the full light. */
export function paintHair(scene: Scene, pose: Pose): Uint8Array {
  const { width, height } = scene.frame;
  const pixels = new Float64Array(width * height * 4);
  paintLayers(scene, pose, 'hair', pixels);
  const greys = new Uint8Array(width * height * 2);
  for (let pixel = 0; pixel < width * height; pixel++) {
    greys[pixel * 2] = finish(pixels[pixel * 4 + 1]!, pixel * 4 + 1, pixels);
    greys[pixel * 2 + 1] = finish(pixels[pixel * 4 + 3]!, pixel * 4 + 3, pixels);
  }
  return encodePng(greys, width, 2);
}

/** Headband and towel with alpha. */
export function paintCloth(scene: Scene, pose: Pose): Uint8Array {
  const pixels = new Float64Array(scene.frame.width * scene.frame.height * 4);
  paintLayers(scene, pose, 'cloth', pixels);
  return encodePng(
    Uint8Array.from(pixels, (value, index) => finish(value, index, pixels)),
    scene.frame.width,
    4,
  );
}

function paintLayers(scene: Scene, pose: Pose, wanted: 'hair' | 'cloth', pixels: Float64Array): void {
  for (const layer of scene.layers.filter(({ thing }) => thing.layer === wanted)) {
    shownCover(scene, pose, layer).forEach((cover, pixel) => {
      blend(pixels, 4, pixel, cover * edgeFade(scene, pixel), shadeOf(scene, layer, pixel));
    });
  }
}

const finish = (value: number, index: number, pixels: Float64Array): number => {
  const alpha = pixels[index - (index % 4) + 3]!;
  if (index % 4 === 3) return Math.round(255 * alpha);
  return alpha === 0 ? 0 : toByte(value / alpha);
};

/** Runs out at the sides and foot of the frame, where the room picture shows the same things. */
function edgeFade({ frame }: Scene, pixel: number): number {
  const column = pixel % frame.width;
  const row = (pixel - column) / frame.width;
  const pixelsToEdge = Math.min(column, frame.width - 1 - column, frame.height - 1 - row);
  return Math.min(1, pixelsToEdge / (EDGE_FADE_MILLIMETRES * frame.pixelsPerMillimetre));
}

/** Adds a colour over what is there; the pixels hold linear colour times alpha. */
function blend(
  pixels: Float64Array,
  channels: number,
  pixel: number,
  cover: number,
  colour: () => readonly number[],
): void {
  if (cover === 0) return;
  const values = [...colour(), 1];
  for (let channel = 0; channel < channels; channel++) {
    const at = pixel * channels + channel;
    pixels[at] = pixels[at]! * (1 - cover) + values[channel]! * cover;
  }
}

const shadeOf = (scene: Scene, layer: Layer, pixel: number) => (): number[] => {
  const [x, y] = placeOf(scene.frame, pixel);
  const light = lightAt(scene, layer, pixel);
  const gloss = highlight(scene, layer, pixel);
  return layer.thing.colour(x, y).map((value, channel) => value * light[channel]! + gloss);
};

/** The backdrop, opaque: all things but the head; its rim runs out into the colour the canvas shows beyond it. */
export function paintRoom(scene: Scene): Uint8Array {
  const { frame } = scene;
  const pixels = new Float64Array(frame.width * frame.height * 3);
  for (const layer of scene.layers.filter(({ thing }) => !thing.onHead)) {
    layer.cover.forEach((cover, pixel) => blend(pixels, 3, pixel, cover, shadeOf(scene, layer, pixel)));
  }
  const beyond = [1, 3, 5].map((at) => (parseInt(ROOM_COLOUR.slice(at, at + 2), 16) / 255) ** 2.2);
  for (let pixel = 0; pixel < frame.width * frame.height; pixel++) {
    const column = pixel % frame.width;
    const row = (pixel - column) / frame.width;
    const toEdge = Math.min(column, frame.width - 1 - column, row, frame.height - 1 - row) / frame.pixelsPerMillimetre;
    blend(pixels, 3, pixel, Math.max(0, 1 - toEdge / ROOM_FADE_MILLIMETRES), () => beyond);
  }
  return encodePng(Uint8Array.from(pixels, toByte), frame.width, 3);
}
