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

/** A running game and its one scene, small and in no page yet. Rejects with StageUnavailable when there is no WebGL. */
export async function startCanvas(): Promise<RunningCanvas> {
  const canvas = document.createElement('canvas');
  const { context, drawsSlowly } = contextOf(canvas);
  const scene = new Phaser.Scene('face');
  const game = new Game({
    type: Phaser.WEBGL,
    canvas,
    context: context as unknown as CanvasRenderingContext2D,
    // Who has a place for the canvas puts it there.
    parent: null,
    width: 1,
    height: 1,
    transparent: true,
    banner: false,
    antialias: true,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    scale: { mode: Phaser.Scale.NONE },
    scene,
  });
  await new Promise<void>((resolve) => {
    if (game.scene.isActive('face')) resolve();
    else game.events.once(Phaser.Core.Events.POST_STEP, () => resolve());
  });
  // Else Phaser compiles another shader for each number of pictures that happen to follow each other; here are ten at most.
  (game.renderer as Phaser.Renderer.WebGL.WebGLRenderer).renderNodes.setMaxParallelTextureUnits(1);
  // From here on the stage itself says when to draw.
  game.loop.stop();
  return { game, scene, drawsSlowly };
}

/** Has the shaders of what `make` puts into the scene compiled, and waits for none of them; nothing is drawn. */
export function beginShaders({ game, scene }: RunningCanvas, make: (scene: Phaser.Scene) => void): void {
  Object.assign(game.config, { skipUnreadyShaders: true });
  make(scene);
  game.step(performance.now(), 1000 / 60);
  // Else they would begin only with the next thing that is waited for.
  (game.renderer as Phaser.Renderer.WebGL.WebGLRenderer).gl.flush();
  // What comes later is waited for: nothing of a picture may be left out.
  Object.assign(game.config, { skipUnreadyShaders: false });
  scene.children.removeAll(true);
}

/**
 * Draws what `make` puts into the scene, unseen, and takes it out again: only then a graphics card has all that it needs for a picture.
 * Waits for shaders that were begun. Throws StageUnavailable when one of them cannot be had.
 */
export function rehearse({ game, scene }: RunningCanvas, make: (scene: Phaser.Scene) => void): void {
  const renderer = game.renderer as Phaser.Renderer.WebGL.WebGLRenderer;
  // Phaser asks a begun shader whether it is done by what this extension names; asked for its link, it is waited for.
  Object.assign(renderer, { parallelShaderCompileExtension: { COMPLETION_STATUS_KHR: renderer.gl.LINK_STATUS } });
  make(scene);
  game.step(performance.now(), 1000 / 60);
  scene.children.removeAll(true);
  const programs: { compiling: boolean }[] = Object.values(renderer.shaderProgramFactory.programs);
  if (programs.some(({ compiling }) => compiling)) throw new StageUnavailable('no-webgl', 'a shader does not link');
}

/**
 * As Phaser would make it, made here because a second one only to ask how this device draws costs as much again.
 * @throws StageUnavailable when there is no WebGL
 */
function contextOf(canvas: HTMLCanvasElement): { context: WebGLRenderingContext; drawsSlowly: boolean } {
  const wished = { alpha: true, antialias: true, depth: true, stencil: true };
  const fast = canvas.getContext('webgl', { ...wished, failIfMajorPerformanceCaveat: true });
  if (fast instanceof WebGLRenderingContext) return { context: fast, drawsSlowly: drawsInSoftware(fast) };
  // Four samples a pixel, which only lines need, would cost such a device half of all its time.
  const slow = canvas.getContext('webgl', { ...wished, antialias: false });
  if (slow instanceof WebGLRenderingContext) return { context: slow, drawsSlowly: true };
  throw new StageUnavailable('no-webgl', 'no WebGL context');
}

/** Without a graphics card every pixel costs processor time. */
function drawsInSoftware(context: WebGLRenderingContext): boolean {
  const details = context.getExtension('WEBGL_debug_renderer_info');
  const name = details ? String(context.getParameter(details.UNMASKED_RENDERER_WEBGL)) : '';
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
}
