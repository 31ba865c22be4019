// The hand led by keys alone: arrows glide it over the skin at a true speed, Space or Enter puts the pen down and lifts it.
import type { PlayClock } from '../../core/attempt';
import { liftHand, moveHandTo, type Hand, type SkinPoint } from './hand';

/** What the keys need from the stage around them. */
export interface KeyboardPorts {
  clock: PlayClock;
  /** True millimetres between two near points of the skin. */
  surfaceMillimetres(from: SkinPoint, to: SkinPoint): number;
  /** Where the hand starts when it has not been anywhere yet. */
  firstPoint(): SkinPoint | null;
  usesCare(): boolean;
  applyCare(at: SkinPoint): void;
  changeForce(steps: number): void;
  toggleView(): void;
  /** Zooms softly about the middle. */
  zoomMiddle(factor: number): void;
  pan(screenX: number, screenY: number): void;
  /** Turns the head one step, towards the left or the right of the picture. */
  turn(step: -1 | 1): void;
  touched(): void;
}

/** Glide speeds of the keys 1, 2 and 3 in millimetres a second; model values, ours. */
export const GLIDE_SPEEDS = [10, 20, 40] as const;

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** One press of a key zooms so much, or moves the picture so many CSS pixels. */
const ZOOM_STEP = 1.3;
const PAN_PIXELS = 40;
/** Longer steps would cut corners on a curved face. */
const STEP_MILLIMETRES = 0.5;

/** Listens on the canvas until the returned function is called. */
export function listenToKeys(canvas: HTMLCanvasElement, hand: Hand, ports: KeyboardPorts): () => void {
  const pressed = new Set<string>();
  let speed: number = GLIDE_SPEEDS[1];
  let lastFrame = ports.clock.now();

  const keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const handled =
      event.shiftKey && event.key in DIRECTIONS
        ? pan(event.key)
        : press(event.key, event.repeat, ports.clock.timeOf(event.timeStamp));
    if (!handled) return;
    ports.touched();
    event.preventDefault();
  };
  const pan = (key: string): boolean => {
    ports.pan(-DIRECTIONS[key][0] * PAN_PIXELS, -DIRECTIONS[key][1] * PAN_PIXELS);
    return true;
  };
  const press = (key: string, again: boolean, time: number): boolean => {
    if (key in DIRECTIONS) pressed.add(key);
    else if (key === ' ' || key === 'Enter') {
      if (!again) touchOrLift(time);
    } else if (key === '-' || key === '[') ports.changeForce(-1);
    else if (key === '=' || key === '+' || key === ']') ports.changeForce(1);
    else if (key === 's' || key === 'S') hand.second.held = true;
    else if (key === 'z' || key === 'Z') {
      if (!again) ports.toggleView();
    } else if (key === 'PageUp') ports.zoomMiddle(ZOOM_STEP);
    else if (key === 'PageDown') ports.zoomMiddle(1 / ZOOM_STEP);
    else if (key === 'q' || key === 'Q') {
      if (!again) ports.turn(-1);
    } else if (key === 'e' || key === 'E') {
      if (!again) ports.turn(1);
    } else if (key === '1' || key === '2' || key === '3') speed = GLIDE_SPEEDS[Number(key) - 1];
    else return false;
    return true;
  };
  const touchOrLift = (time: number): void => {
    hand.kind = 'keyboard';
    const at = hand.at ?? ports.firstPoint();
    if (!at) return;
    if (ports.usesCare()) {
      hand.at = at;
      ports.applyCare(at);
    } else if (hand.down) liftHand(hand, time);
    else {
      hand.tiltUDegrees = 0;
      hand.tiltVDegrees = 0;
      hand.down = true;
      moveHandTo(hand, at, time);
    }
  };
  const keyUp = (event: KeyboardEvent): void => {
    pressed.delete(event.key);
    if (event.key === 's' || event.key === 'S') hand.second.held = false;
  };
  const letGo = (): void => {
    pressed.clear();
    hand.second.held = false;
    if (hand.kind === 'keyboard' && hand.down) liftHand(hand, ports.clock.now());
  };
  const frame = (now: number): void => {
    const seconds = Math.min(Math.max(now - lastFrame, 0) / 1000, 0.1);
    lastFrame = now;
    if (pressed.size === 0) return;
    hand.kind = 'keyboard';
    const to = glide(hand.at ?? ports.firstPoint(), speed * seconds);
    if (to) moveHandTo(hand, to, now);
  };
  const glide = (from: SkinPoint | null, wayMillimetres: number): SkinPoint | null => {
    let x = 0;
    let y = 0;
    for (const key of pressed) {
      x += DIRECTIONS[key][0];
      y += DIRECTIONS[key][1];
    }
    const length = Math.sqrt(x * x + y * y);
    if (!from || length === 0) return from;
    let at = from;
    for (let left = wayMillimetres; left > 0; left -= STEP_MILLIMETRES) {
      const next = stepOnSkin(at, x / length, y / length, Math.min(left, STEP_MILLIMETRES));
      if (!next) break;
      at = next;
    }
    return at;
  };
  /** A step of so many true millimetres: where the face falls away, less of it shows on the picture. */
  const stepOnSkin = (at: SkinPoint, x: number, y: number, way: number): SkinPoint | null => {
    const straight = hand.locate(at.x + x * way, at.y + y * way);
    if (!straight) return null;
    const share = Math.min(way / Math.max(ports.surfaceMillimetres(at, straight), way), 1);
    return hand.locate(at.x + x * way * share, at.y + y * way * share);
  };

  canvas.addEventListener('keydown', keyDown);
  canvas.addEventListener('keyup', keyUp);
  canvas.addEventListener('blur', letGo);
  const stopFrames = ports.clock.onFrame(frame);
  return () => {
    canvas.removeEventListener('keydown', keyDown);
    canvas.removeEventListener('keyup', keyUp);
    canvas.removeEventListener('blur', letGo);
    stopFrames();
  };
}
