// Points out zones on the face: a dashed line and a name for those to treat, a crossed line for those that stay closed.
import type * as Phaser from 'phaser';
import { middleOf, NO_NEEDLE_ZONES, outlinesOf, type ZoneGrid, type ZoneId } from '../../core/skin';
import type { HeadTurn, ZoneMarks } from '../../stage';
import { viewOf, type World } from '../world';
import { toScreen, type PlanePoint } from './framing';
import { gridOfZones } from './outline';

export interface MarkLayer {
  graphics: Phaser.GameObjects.Graphics;
  labels: { text: Phaser.GameObjects.Text; at: PlanePoint }[];
  grid: ZoneGrid | null;
  turn: HeadTurn;
  shown: ZoneMarks | null;
  treat: PlanePoint[][];
  closed: PlanePoint[][];
  /** Where the plane's origin lay, at how many pixels a millimetre and a CSS pixel, when the lines were drawn last; null to draw them anew. */
  drawnAt: { x: number; y: number; scale: number; ratio: number } | null;
}

const TREAT_COLOUR = 0x1d6a72;
const CLOSED_COLOUR = 0x8a3b2e;
const HALO_COLOUR = 0xffffff;
const DASH_MILLIMETRES = 3;
const CROSS_EVERY_MILLIMETRES = 9;

export function createMarks(world: World): MarkLayer {
  const graphics = world.canvasScene.add.graphics();
  return {
    graphics,
    labels: [],
    grid: null,
    turn: world.head.pose.turn,
    shown: null,
    treat: [],
    closed: [],
    drawnAt: null,
  };
}

/** Takes over what the desk wants marked; true when that changed. */
export function updateMarks(layer: MarkLayer, world: World): boolean {
  const { pose } = world.head;
  if (layer.shown === world.marks && layer.turn === pose.turn) return false;
  if (layer.turn !== pose.turn) layer.grid = null;
  layer.turn = pose.turn;
  layer.shown = world.marks;
  layer.drawnAt = null;
  layer.labels.forEach(({ text }) => text.destroy());
  layer.labels = [];
  layer.treat = [];
  layer.closed = [];
  if (!layer.shown) return true;
  const grid = (layer.grid ??= gridOfZones(pose, viewOf(world).attempt.face));
  const { treat, closed } = layer.shown;
  layer.treat = outlinesOf(grid, treat);
  layer.closed = outlinesOf(grid, closed);
  layer.labels = [
    ...treat.flatMap((zone) => label(world, grid, zone, 'game:marks.treat', '#12474d')),
    // Lids and lips are always closed; naming all five would cover the face.
    ...closed
      .filter((zone) => !NO_NEEDLE_ZONES.includes(zone))
      .flatMap((zone) => label(world, grid, zone, 'game:marks.closed', '#6b2a20')),
  ];
  return true;
}

function label(world: World, grid: ZoneGrid, zone: ZoneId, textId: string, colour: string): MarkLayer['labels'] {
  const at = middleOf(grid, zone);
  if (!at) return [];
  const { words } = world.services;
  const text = world.canvasScene.add.text(0, 0, words(textId, { zone: words(`clinical:zone.${zone}`) }), {
    fontFamily: 'system-ui, "Segoe UI", Roboto, sans-serif',
    fontSize: '13px',
    fontStyle: '600',
    color: colour,
    backgroundColor: 'rgba(255, 255, 255, 0.78)',
    padding: { x: 7, y: 3 },
    // Less than 1 would cut the background off.
    resolution: Math.max(world.ratio, 1),
  });
  text.setOrigin(0.5, 0.5);
  return [{ text, at }];
}

/** Draws the lines for the framing of this frame, unless they stand there already. */
export function drawMarks(layer: MarkLayer, world: World): void {
  const { graphics, drawnAt } = layer;
  const { framing, ratio } = world;
  const { x, y } = toScreen(framing, ORIGIN);
  const { scale } = framing.now;
  if (drawnAt && drawnAt.x === x && drawnAt.y === y && drawnAt.scale === scale && drawnAt.ratio === ratio) return;
  layer.drawnAt = { x, y, scale, ratio };
  graphics.clear();
  for (const chain of layer.treat) dash(graphics, world, chain, TREAT_COLOUR, false);
  for (const chain of layer.closed) dash(graphics, world, chain, CLOSED_COLOUR, true);
  for (const { text, at } of layer.labels) {
    const place = toScreen(world.framing, at);
    text.setPosition(place.x * world.ratio, place.y * world.ratio);
    text.setScale(world.ratio);
    text.setVisible(world.framing.view === 'whole');
  }
}

const ORIGIN: PlanePoint = { x: 0, y: 0 };

/** Dashes of one path each: what Phaser is told of here it works through again with every picture. */
function dash(
  graphics: Phaser.GameObjects.Graphics,
  world: World,
  chain: readonly PlanePoint[],
  colour: number,
  crossed: boolean,
): void {
  const { ratio, framing } = world;
  const crosses: PlanePoint[] = [];
  const dashes: PlanePoint[][] = [];
  let drawing = false;
  let way = 0;
  let nextCross = CROSS_EVERY_MILLIMETRES / 2;
  for (let index = 0; index < chain.length; index++) {
    const from = chain[index];
    const to = chain[(index + 1) % chain.length];
    const on = crossed || way % (2 * DASH_MILLIMETRES) < DASH_MILLIMETRES;
    if (on && !drawing) dashes.push([toScreen(framing, from)]);
    if (on) dashes[dashes.length - 1].push(toScreen(framing, to));
    drawing = on;
    way += Math.hypot(to.x - from.x, to.y - from.y);
    if (crossed && way >= nextCross) {
      nextCross += CROSS_EVERY_MILLIMETRES;
      crosses.push(toScreen(framing, from));
    }
  }
  for (const points of dashes) path(graphics, points, ratio, 3.4 * ratio, HALO_COLOUR, 0.4);
  for (const points of dashes) path(graphics, points, ratio, 1.6 * ratio, colour, 0.75);
  for (const { x, y } of crosses) cross(graphics, x * ratio, y * ratio, 4 * ratio, 1.8 * ratio);
}

function path(
  graphics: Phaser.GameObjects.Graphics,
  [first, ...others]: readonly PlanePoint[],
  ratio: number,
  width: number,
  colour: number,
  alpha: number,
): void {
  graphics.lineStyle(width, colour, alpha);
  graphics.beginPath();
  graphics.moveTo(first.x * ratio, first.y * ratio);
  for (const { x, y } of others) graphics.lineTo(x * ratio, y * ratio);
  graphics.strokePath();
}

function cross(graphics: Phaser.GameObjects.Graphics, x: number, y: number, reach: number, width: number): void {
  line(graphics, x - reach, y - reach, x + reach, y + reach, width, CLOSED_COLOUR, 0.85);
  line(graphics, x - reach, y + reach, x + reach, y - reach, width, CLOSED_COLOUR, 0.85);
}

function line(
  graphics: Phaser.GameObjects.Graphics,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  width: number,
  colour: number,
  alpha: number,
): void {
  graphics.lineStyle(width, colour, alpha);
  graphics.lineBetween(fromX, fromY, toX, toY);
}
