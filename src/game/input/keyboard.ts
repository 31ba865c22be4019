// The hand led by keys alone: they glide it over the skin at a true speed, put the pen down and lift it.
import { actionOfKey, type KeyAction } from '../../core/attempt';
import { carryOut, touchOrLift, type ButtonPorts } from './deeds';
import { glideOn } from './glide';
import { liftHand, moveHandTo, type Hand } from './hand';

const DIRECTIONS: Partial<Record<KeyAction, readonly [x: number, y: number]>> = {
  'glide-left': [-1, 0],
  'glide-right': [1, 0],
  'glide-up': [0, -1],
  'glide-down': [0, 1],
};
/** Shares of the steady speed. */
const PACES: Partial<Record<KeyAction, number>> = { slow: 0.5, steady: 1, fast: 2 };
/** One press of Shift and an arrow moves the picture by so many CSS pixels. */
const PAN_PIXELS = 40;

/** Listens on the canvas until the returned function is called. */
export function listenToKeys(canvas: HTMLCanvasElement, hand: Hand, ports: ButtonPorts): () => void {
  const pressed = new Set<KeyAction>();
  let pace = 1;
  let lastFrame = ports.clock.now();

  const keyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const action = actionOfKey(ports.controls(), event.key);
    if (!action) return;
    press(action, event);
    event.preventDefault();
  };
  const press = (action: KeyAction, event: KeyboardEvent): void => {
    const direction = DIRECTIONS[action];
    if (direction && event.shiftKey) ports.pan(-direction[0] * PAN_PIXELS, -direction[1] * PAN_PIXELS);
    else if (direction) pressed.add(action);
    else if (action === 'touch') {
      if (!event.repeat) touchOrLift(hand, 'keyboard', ports, ports.clock.timeOf(event.timeStamp));
    } else if (action === 'stretch') hand.second.held = true;
    else if (!carryOut(action, ports, event.repeat)) pace = PACES[action] ?? pace;
  };
  const keyUp = (event: KeyboardEvent): void => {
    const action = actionOfKey(ports.controls(), event.key);
    if (action) pressed.delete(action);
    if (action === 'stretch') hand.second.held = false;
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
    let x = 0;
    let y = 0;
    for (const action of pressed) {
      x += DIRECTIONS[action]?.[0] ?? 0;
      y += DIRECTIONS[action]?.[1] ?? 0;
    }
    const to = glideOn(hand, ports, x, y, ports.controls().keyMillimetresPerSecond * pace * seconds);
    if (to) moveHandTo(hand, to, now);
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
