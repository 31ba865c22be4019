// Starts Phaser with one empty scene and no input of its own, and steps it only when there is something to draw.
import * as Phaser from 'phaser';
import { StageUnavailable } from '../stage';

/** More pixels than this per CSS pixel cost much and show little. */
const GREATEST_RATIO = 2;

export function deviceRatio(): number {
  return Math.min(window.devicePixelRatio || 1, GREATEST_RATIO);
}

export interface RunningCanvas {
  game: Phaser.Game;
  scene: Phaser.Scene;
  /** No graphics card: fewer pixels from the start. */
  drawsSlowly: boolean;
}

/**
 * Phaser's own start, less its ear for the page: it never takes that listener away, so every session in a tab would leave one behind and its
 * game with it. Nothing here needs it: the stage says when to draw, and a hidden page pauses the session by the desk's own ear.
 */
class Game extends Phaser.Game {
  protected override start(): void {
    this.loop.start(this.step.bind(this));
  }
}

/** A running game and its one scene. Rejects with StageUnavailable when there is no WebGL. */
export async function startCanvas(parent: HTMLElement): Promise<RunningCanvas> {
  // Made here, because a second one only to ask how this device draws costs as much again. As Phaser would make it.
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl', { alpha: true, antialias: true, depth: true, stencil: true });
  if (!context) throw new StageUnavailable('no-webgl', 'no WebGL context');
  const ratio = deviceRatio();
  const scene = new Phaser.Scene('face');
  const game = new Game({
    type: Phaser.WEBGL,
    canvas,
    context: context as unknown as CanvasRenderingContext2D,
    parent,
    width: Math.max(Math.round(parent.clientWidth * ratio), 1),
    height: Math.max(Math.round(parent.clientHeight * ratio), 1),
    transparent: true,
    banner: false,
    antialias: true,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    scale: { mode: Phaser.Scale.NONE, zoom: 1 / ratio },
    scene,
  });
  await new Promise<void>((resolve) => {
    if (game.scene.isActive('face')) resolve();
    else game.events.once(Phaser.Core.Events.POST_STEP, () => resolve());
  });
  // From here on the stage itself says when to draw.
  game.loop.stop();
  return { game, scene, drawsSlowly: drawsInSoftware(context) };
}

/** Without a graphics card every pixel costs processor time. */
function drawsInSoftware(context: WebGLRenderingContext): boolean {
  const details = context.getExtension('WEBGL_debug_renderer_info');
  const name = details ? String(context.getParameter(details.UNMASKED_RENDERER_WEBGL)) : '';
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
}
