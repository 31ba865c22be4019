// What the scenes share: the canvas, the loaded art, the hand, the picture's framing, and what the desk has asked for.
import type * as Phaser from 'phaser';
import type { Handedness } from '../core/attempt';
import { positionAt, surfaceMillimetres } from '../core/skin';
import type { FaceView, HeadTurn, StageServices, StageView, Tool, TrayPickListener, ZoneMarks } from '../stage';
import type { Hand, SkinPoint } from './input/hand';
import type { Sounds } from './sound/sounds';
import type { Art, HandPictures } from './view/art';
import type { ClientSkin } from './view/clientSkin';
import type { FieldTextures } from './view/fieldTextures';
import type { Framing, PlanePoint } from './view/framing';
import type { HeatLayer } from './view/heat';
import type { Head } from './view/head';
import { planeOfHead } from './view/poseMap';

export interface World {
  game: Phaser.Game;
  /** The one Phaser scene; our scenes put their things into it and take them out again. */
  canvasScene: Phaser.Scene;
  canvas: HTMLCanvasElement;
  services: StageServices;
  art: Art;
  /** Null until they are drawn, soon after the first picture. */
  hands: HandPictures | null;
  /** As the client's head is turned now. */
  head: Head;
  skin: ClientSkin;
  field: FieldTextures;
  heat: HeatLayer;
  framing: Framing;
  hand: Hand;
  sounds: Sounds;
  /** No graphics card: what only pleases the eye stands still. */
  drawsSlowly: boolean;
  /** Device pixels per CSS pixel. */
  ratio: number;
  /** Null until the desk shows the first one; scenes run only after that. */
  view: StageView | null;
  tool: Tool;
  handedness: Handedness;
  marks: ZoneMarks | null;
  /** The face's own listeners; sets, so that each can leave. */
  listeners: {
    force: Set<(forceNewtons: number) => void>;
    view: Set<(view: FaceView) => void>;
    turn: Set<(turn: HeadTurn) => void>;
    nextTool: Set<() => void>;
    trayPick: Set<TrayPickListener>;
  };
}

/** One of our scenes while it is shown. */
export interface Act {
  /** Brings everything up to date; true when the picture changed and must be drawn. */
  frame(nowMilliseconds: number, seconds: number): boolean;
  resized(): void;
  destroy(): void;
}

/** What is shown. Scenes are made by showing, so they always have one; anyone else gets an Error. */
export function viewOf(world: World): StageView {
  if (!world.view) throw new Error('Nothing is shown yet.');
  return world.view;
}

/** Where a point of the skin lies on the picture plane, whether or not something stands before it. */
export function planeOf(world: World, u: number, v: number): PlanePoint {
  const { x, y, z } = positionAt(viewOf(world).attempt.face, u, v);
  return planeOfHead(world.head.pose, x, y, z);
}

export function trueMillimetres(world: World, from: SkinPoint, to: SkinPoint): number {
  return surfaceMillimetres(viewOf(world).attempt.face, from.u, from.v, to.u, to.v);
}
