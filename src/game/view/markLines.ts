// The lines around zones, drawn once on a sheet as large as the canvas and shown as one picture: nothing of them is worked out again in a frame.
import type * as Phaser from 'phaser';
import type { World } from '../world';
import { toScreen, type PlanePoint } from './framing';
import { createSheet, type Sheet } from './sheet';

export interface MarkLines extends Sheet {
  /** Null to draw them anew. */
  drawnAt: Standing | null;
}

/** Where the plane's origin lies on the canvas in CSS pixels, and at how many of them a millimetre. */
interface Standing {
  x: number;
  y: number;
  scale: number;
  /** Device pixels a CSS pixel, and of the canvas. */
  ratio: number;
  width: number;
  height: number;
}

const TREAT_COLOUR = '#1d6a72';
const CLOSED_COLOUR = '#8a3b2e';
const HALO_COLOUR = '#ffffff';
const DASH_MILLIMETRES = 3;
const CROSS_EVERY_MILLIMETRES = 9;

export function createMarkLines({ canvasScene }: World): MarkLines {
  const sheet = createSheet(canvasScene, 'mark-lines');
  sheet.image.setOrigin(0, 0);
  return { ...sheet, drawnAt: null };
}

/** Shows the lines where the framing of this frame has them; while that moves, the sheet moves, and is drawn anew when it rests. */
export function showMarkLines(
  lines: MarkLines,
  world: World,
  treat: readonly PlanePoint[][],
  closed: readonly PlanePoint[][],
): void {
  const { image } = lines;
  image.setVisible(treat.length + closed.length > 0);
  if (!image.visible) return;
  const now = standingOf(world);
  if (!lines.drawnAt || needsDrawing(lines.drawnAt, now, world)) {
    drawSheet(lines.texture, world, now, treat, closed);
    lines.drawnAt = now;
  }
  const { x, y, scale } = lines.drawnAt;
  const larger = now.scale / scale;
  image.setPosition((now.x - x * larger) * now.ratio, (now.y - y * larger) * now.ratio);
  image.setScale(larger);
}

function standingOf({ framing, ratio, canvas }: World): Standing {
  const { x, y } = toScreen(framing, { x: 0, y: 0 });
  return { x, y, scale: framing.now.scale, ratio, width: canvas.width, height: canvas.height };
}

function needsDrawing(drawn: Standing, now: Standing, { framing }: World): boolean {
  if (drawn.ratio !== now.ratio || drawn.width !== now.width || drawn.height !== now.height) return true;
  if (drawn.x === now.x && drawn.y === now.y && drawn.scale === now.scale) return false;
  const { aim } = framing;
  return framing.now.scale === aim.scale && framing.now.x === aim.x && framing.now.y === aim.y;
}

function drawSheet(
  texture: Phaser.Textures.CanvasTexture,
  world: World,
  { ratio, width, height }: Standing,
  treat: readonly PlanePoint[][],
  closed: readonly PlanePoint[][],
): void {
  if (texture.width !== width || texture.height !== height) texture.setSize(width, height);
  const { context } = texture;
  context.resetTransform();
  context.clearRect(0, 0, width, height);
  context.scale(ratio, ratio);
  stroke(context, world, treat, TREAT_COLOUR, false);
  stroke(context, world, closed, CLOSED_COLOUR, true);
  texture.refresh();
}

function stroke(
  context: CanvasRenderingContext2D,
  { framing }: World,
  chains: readonly PlanePoint[][],
  colour: string,
  crossed: boolean,
): void {
  const outlines = new Path2D();
  const crosses = new Path2D();
  for (const chain of chains) {
    let drawing = false;
    let way = 0;
    let nextCross = CROSS_EVERY_MILLIMETRES / 2;
    chain.forEach((from, index) => {
      const to = chain[(index + 1) % chain.length];
      const on = crossed || way % (2 * DASH_MILLIMETRES) < DASH_MILLIMETRES;
      const [start, end] = [toScreen(framing, from), toScreen(framing, to)];
      if (on && !drawing) outlines.moveTo(start.x, start.y);
      if (on) outlines.lineTo(end.x, end.y);
      drawing = on;
      way += Math.hypot(to.x - from.x, to.y - from.y);
      if (!crossed || way < nextCross) return;
      nextCross += CROSS_EVERY_MILLIMETRES;
      addCross(crosses, start, 4);
    });
  }
  line(context, outlines, 3.4, HALO_COLOUR, 0.4);
  line(context, outlines, 1.6, colour, 0.75);
  line(context, crosses, 1.8, colour, 0.85);
}

function addCross(path: Path2D, { x, y }: { x: number; y: number }, reach: number): void {
  path.moveTo(x - reach, y - reach);
  path.lineTo(x + reach, y + reach);
  path.moveTo(x - reach, y + reach);
  path.lineTo(x + reach, y - reach);
}

function line(context: CanvasRenderingContext2D, path: Path2D, width: number, colour: string, alpha: number): void {
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.globalAlpha = alpha;
  context.stroke(path);
}
