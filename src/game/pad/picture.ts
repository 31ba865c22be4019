// How the practice pad looks: warm silicone with a printed grid that gives under the tip and follows the second hand, and both hands over it.
import type { Handedness } from '../../core/attempt';
import type { Hand } from '../input/hand';
import { drawPen } from '../view/pen';
import type { Sculpture } from '../view/sculpt';
import { drawSecondHand } from '../view/secondHand';

export const PAD_MILLIMETRES = { width: 120, height: 74 } as const;
/** What has to be seen around the pad. */
const RIM_MILLIMETRES = 5;
const GRID_MILLIMETRES = 6;
/** The lane to glide along: its half length and half width. */
const LANE = { half: 45, wide: 7 } as const;
const HAND_SHARE = 0.62;
const GREATEST_HAND_SCALE = 4.4;

export interface PadPicture {
  fit(width: number, height: number): void;
  toPad(screenX: number, screenY: number): { x: number; y: number };
  /** Whether there is a lane to glide along, or only a spot to hold. */
  showLane(shown: boolean): void;
  draw(hand: Hand, handedness: Handedness): void;
}

export function createPadPicture(canvas: HTMLCanvasElement): PadPicture {
  const context = canvas.getContext('2d');
  const pen = drawn(drawPen());
  const second = drawn(drawSecondHand());
  let scale = 1;
  let ratio = 1;
  let size = { width: 1, height: 1 };
  let lane = false;
  let shown = '';

  const draw = (hand: Hand, handedness: Handedness): void => {
    const { at } = hand;
    const holds = hand.second.at;
    const force = hand.onSkin ? hand.forceNewtons : 0;
    const now = [at?.x, at?.y, force, holds?.x, holds?.y, hand.second.stretch, lane, handedness, size.width].join();
    if (!context || now === shown) return;
    shown = now;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    const unit = scale * ratio;
    context.setTransform(unit, 0, 0, unit, canvas.width / 2, canvas.height / 2);
    drawSlab(context);
    drawGrid(context, hand, force);
    drawAim(context, lane);
    const millimetre = (Math.min(scale, GREATEST_HAND_SCALE) * HAND_SHARE) / scale;
    if (at && force > 0) drawDimple(context, at, force);
    if (holds) {
      // A second finger may hold anywhere; by itself the hand keeps to its own side while the pen passes below.
      const mirrored = hand.second.placed && at ? holds.x > at.x : handedness === 'left';
      const pull = (1 - hand.second.stretch) * 4 * millimetre;
      context.globalAlpha = 0.3 + 0.5 * hand.second.stretch;
      stamp(context, second, holds.x + (mirrored ? pull : -pull), holds.y - pull, millimetre, mirrored);
    }
    if (at) {
      const lifted = force > 0 ? 0 : 3.5 * millimetre;
      const side = handedness === 'right' ? 1 : -1;
      context.globalAlpha = force > 0 ? 0.92 : 0.8;
      stamp(context, pen, at.x + lifted * 0.5 * side, at.y + lifted * 0.6, millimetre, side < 0);
    }
    context.globalAlpha = 1;
  };

  return {
    fit(width, height) {
      ratio = Math.min(window.devicePixelRatio || 1, 2);
      size = { width: Math.max(width, 1), height: Math.max(height, 1) };
      canvas.width = Math.round(size.width * ratio);
      canvas.height = Math.round(size.height * ratio);
      canvas.style.width = `${size.width}px`;
      canvas.style.height = `${size.height}px`;
      scale = Math.min(
        size.width / (PAD_MILLIMETRES.width + 2 * RIM_MILLIMETRES),
        size.height / (PAD_MILLIMETRES.height + 2 * RIM_MILLIMETRES),
      );
      shown = '';
    },
    toPad: (screenX, screenY) => ({ x: (screenX - size.width / 2) / scale, y: (screenY - size.height / 2) / scale }),
    showLane(next) {
      lane = next;
    },
    draw,
  };
}

type Context = CanvasRenderingContext2D;

interface Drawn extends Pick<Sculpture, 'width' | 'height' | 'originX' | 'originY' | 'pixelsPerMillimetre'> {
  image: HTMLCanvasElement;
}

function drawn({ pixels, ...rest }: Sculpture): Drawn {
  const image = document.createElement('canvas');
  image.width = rest.width;
  image.height = rest.height;
  image.getContext('2d')?.putImageData(new ImageData(pixels, rest.width, rest.height), 0, 0);
  return { ...rest, image };
}

function stamp(context: Context, what: Drawn, x: number, y: number, millimetre: number, mirrored: boolean): void {
  const size = millimetre / what.pixelsPerMillimetre;
  context.save();
  context.translate(x, y);
  context.scale(mirrored ? -size : size, size);
  context.drawImage(what.image, -what.originX, -what.originY);
  context.restore();
}

function slabPath(context: Context, inset: number): void {
  const { width, height } = PAD_MILLIMETRES;
  context.beginPath();
  context.roundRect(-width / 2 + inset, -height / 2 + inset, width - 2 * inset, height - 2 * inset, 9 - inset);
}

function drawSlab(context: Context): void {
  const { width, height } = PAD_MILLIMETRES;
  context.save();
  context.shadowColor = 'rgba(31, 45, 51, 0.14)';
  context.shadowBlur = 26;
  context.shadowOffsetY = 10;
  slabPath(context, 0);
  context.fillStyle = '#c98f70';
  context.fill();
  context.restore();
  const light = context.createRadialGradient(-width * 0.22, -height * 0.4, 4, 0, 0, width * 0.72);
  light.addColorStop(0, '#f7dfcf');
  light.addColorStop(0.5, '#ecc5ab');
  light.addColorStop(1, '#dba787');
  slabPath(context, 0.7);
  context.fillStyle = light;
  context.fill();
}

/** The printed lines, moved as the silicone under them is. */
function drawGrid(context: Context, hand: Hand, force: number): void {
  const { width, height } = PAD_MILLIMETRES;
  context.save();
  slabPath(context, 0.7);
  context.clip();
  context.lineWidth = 0.22;
  context.strokeStyle = 'rgba(140, 84, 58, 0.34)';
  const line = (pointAt: (along: number) => readonly [number, number], from: number, to: number): void => {
    context.beginPath();
    for (let along = from; along <= to; along += 2) {
      const [x, y] = moved(hand, force, ...pointAt(along));
      if (along === from) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.stroke();
  };
  for (let x = -width / 2; x <= width / 2; x += GRID_MILLIMETRES)
    line((along) => [x, along], -height / 2, height / 2 + 2);
  for (let y = -height / 2 + 1; y <= height / 2; y += GRID_MILLIMETRES)
    line((along) => [along, y], -width / 2, width / 2 + 2);
  context.restore();
}

/** Where a point of the silicone lies now: drawn in under the tip, and after the second hand. */
function moved({ at, second }: Hand, force: number, x: number, y: number): readonly [number, number] {
  let [toX, toY] = [x, y];
  if (at && force > 0) {
    const away = (x - at.x) ** 2 + (y - at.y) ** 2;
    const draws = Math.min(force, 1) * 0.5 * Math.exp(-away / 60);
    toX += (at.x - x) * draws;
    toY += (at.y - y) * draws;
  }
  if (at && second.at && second.stretch > 0) {
    const [wayX, wayY] = [second.at.x - at.x, second.at.y - at.y];
    const length = Math.max(Math.sqrt(wayX * wayX + wayY * wayY), 1);
    const near = Math.exp(-((x - second.at.x) ** 2 + (y - second.at.y) ** 2) / 500);
    toX += (wayX / length) * 3.4 * second.stretch * near;
    toY += (wayY / length) * 3.4 * second.stretch * near;
  }
  return [toX, toY];
}

function drawAim(context: Context, lane: boolean): void {
  context.lineWidth = 0.7;
  context.strokeStyle = 'rgba(42, 119, 126, 0.75)';
  context.fillStyle = 'rgba(42, 119, 126, 0.10)';
  context.beginPath();
  if (lane) context.roundRect(-LANE.half, -LANE.wide, 2 * LANE.half, 2 * LANE.wide, LANE.wide);
  else context.arc(0, 0, 9, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}

function drawDimple(context: Context, at: { x: number; y: number }, force: number): void {
  const radius = 3 + 7 * Math.min(force, 1);
  const shade = context.createRadialGradient(at.x, at.y, 0.5, at.x, at.y, radius);
  shade.addColorStop(0, `rgba(120, 58, 36, ${0.25 + 0.35 * Math.min(force, 1)})`);
  shade.addColorStop(1, 'rgba(120, 58, 36, 0)');
  context.fillStyle = shade;
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.fill();
}
