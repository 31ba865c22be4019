// Points out zones on the face: a dashed line and a name for those to treat, a crossed line for those that stay closed.
import type * as Phaser from 'phaser';
import { middleOf, NO_NEEDLE_ZONES, outlinesOf, type ZoneGrid, type ZoneId } from '../../core/skin';
import type { HeadTurn, ZoneMarks } from '../../stage';
import { viewOf, type World } from '../world';
import { toScreen, type PlanePoint } from './framing';
import { createMarkLines, showMarkLines, type MarkLines } from './markLines';
import { gridOfZones } from './outline';

/** CSS pixels across that a name has at most. */
const LABEL_PIXELS = 120;

export interface MarkLayer {
  lines: MarkLines;
  labels: { text: Phaser.GameObjects.Text; at: PlanePoint }[];
  grid: ZoneGrid | null;
  turn: HeadTurn;
  shown: ZoneMarks | null;
  treat: PlanePoint[][];
  closed: PlanePoint[][];
}

export function createMarks(world: World): MarkLayer {
  return {
    lines: createMarkLines(world),
    labels: [],
    grid: null,
    turn: world.head.pose.turn,
    shown: null,
    treat: [],
    closed: [],
  };
}

/** Takes over what the desk wants marked; true when that changed. */
export function updateMarks(layer: MarkLayer, world: World): boolean {
  const { pose } = world.head;
  if (layer.shown === world.marks && layer.turn === pose.turn) return false;
  if (layer.turn !== pose.turn) layer.grid = null;
  layer.turn = pose.turn;
  layer.shown = world.marks;
  layer.lines.drawnAt = null;
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
    // A long name takes two lines: in one it would reach over the one beside it.
    align: 'center',
    wordWrap: { width: LABEL_PIXELS },
    // Less than 1 would cut the background off.
    resolution: Math.max(world.ratio, 1),
  });
  text.setOrigin(0.5, 0.5);
  return [{ text, at }];
}

/** Shows lines and names for the framing of this frame. */
export function drawMarks({ lines, labels, treat, closed }: MarkLayer, world: World): void {
  showMarkLines(lines, world, treat, closed);
  const { framing, ratio } = world;
  for (const { text, at } of labels) {
    const place = toScreen(framing, at);
    text.setPosition(place.x * ratio, place.y * ratio);
    text.setScale(ratio);
    text.setVisible(framing.view === 'whole');
  }
}
