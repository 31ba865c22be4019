// The door of the game: makes the stage that the desk puts its words around.
import { FIRST_CONTROLS } from '../core/attempt';
import type { CreateFaceStage } from '../stage';
import { deviceRatio } from './canvas';
import { createHeads } from './heads';
import { createHand } from './input/hand';
import { createPace, firstShare } from './pace';
import { makeReady, type ReadyCanvas } from './ready';
import { runStage } from './run';
import { createSounds } from './sound/sounds';
import { createFraming } from './view/framing';
import { skinPointAt } from './view/poseMap';
import type { World } from './world';

/** Made before there was a place for it; the first stage takes it. */
let ready: Promise<ReadyCanvas> | null = null;

/** Makes ready what a stage needs, while the page that wants one is still being built. */
export function prepareFaceStage(): void {
  ready ??= makeReady();
  // Whoever wants the stage is told.
  ready.catch(() => undefined);
}

/** Makes the stage inside `parent`, filling it. Rejects with StageUnavailable when this device cannot show it. */
export const createFaceStage: CreateFaceStage = async (parent, services) => {
  const making = ready ?? makeReady();
  ready = null;
  const { game, scene, drawsSlowly, art, skin, field, heat } = await making;
  parent.append(game.canvas);
  const world: World = {
    game,
    canvasScene: scene,
    canvas: game.canvas,
    services,
    art,
    hands: null,
    head: art.front,
    skin,
    field,
    heat,
    framing: createFraming(art.front.pose.bounds),
    hand: createHand((x, y) => skinPointAt(world.head.pose, x, y)),
    sounds: createSounds(),
    drawsSlowly,
    ratio: deviceRatio() * firstShare(drawsSlowly),
    view: null,
    tool: 'pen',
    handedness: FIRST_CONTROLS.handedness,
    marks: null,
    listeners: { force: new Set(), view: new Set(), turn: new Set(), nextTool: new Set(), trayPick: new Set() },
  };
  return runStage(world, parent, createPace(drawsSlowly), createHeads(world));
};
