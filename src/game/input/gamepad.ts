// The hands led by a gamepad: one stick glides the pen, the other moves the picture, a trigger presses with as much force as it is pulled.
import { PAD_ACTIONS, type PadAction } from '../../core/attempt';
import { carryOut, touchOrLift, type ButtonPorts } from './deeds';
import { pressedForce } from './force';
import { glideOn } from './glide';
import { liftHand, moveHandTo, type Hand } from './hand';

/** What of a Gamepad is read. */
export type Pad = Pick<Gamepad, 'connected' | 'axes'> & {
  buttons: readonly Pick<GamepadButton, 'pressed' | 'value'>[];
};

/** A stick at rest is never quite in the middle: this share of its way counts as rest. */
const DEAD_SHARE = 0.15;
/** A trigger pulled farther than the first touches, and lifts when it is let go below the second. */
const TOUCHES_ABOVE = 0.06;
const LIFTS_BELOW = 0.03;
/** CSS pixels a second that a stick moves the picture. */
const PAN_PIXELS_PER_SECOND = 400;

/** Reads the first connected pad in every frame until the returned function is called. */
export function listenToPad(readPads: () => readonly (Pad | null)[], hand: Hand, ports: ButtonPorts): () => void {
  const held = new Set<PadAction>();
  let triggerDown = false;
  let lastFrame = ports.clock.now();

  const frame = (now: number): void => {
    const seconds = Math.min(Math.max(now - lastFrame, 0) / 1000, 0.1);
    lastFrame = now;
    const pad = ports.plays() ? readPads().find((known) => known?.connected) : null;
    if (!pad) {
      letGo(now);
      return;
    }
    readButtons(pad, now);
    const led = readTrigger(pad, now);
    const [glides, pans] = sticksOf(pad);
    if (pans.x !== 0 || pans.y !== 0) {
      ports.pan(-pans.x * PAN_PIXELS_PER_SECOND * seconds, -pans.y * PAN_PIXELS_PER_SECOND * seconds);
    }
    const push = Math.min(Math.sqrt(glides.x * glides.x + glides.y * glides.y), 1);
    if (push === 0 && !led) return;
    hand.kind = 'gamepad';
    const way = ports.controls().stickMillimetresPerSecond * push * seconds;
    const to = glideOn(hand, ports, glides.x, glides.y, way);
    if (to) moveHandTo(hand, to, now);
  };
  /** The stick of the leading hand first. */
  const sticksOf = (pad: Pad): readonly [Push, Push] => {
    const left = pushOf(pad, 0);
    const right = pushOf(pad, 2);
    return ports.controls().handedness === 'left' ? [right, left] : [left, right];
  };
  const readButtons = (pad: Pad, now: number): void => {
    const { buttons } = ports.controls();
    for (const action of PAD_ACTIONS) {
      if (action === 'press') continue;
      const before = held.has(action);
      const pressed = pad.buttons[buttons[action]]?.pressed ?? false;
      if (action === 'stretch' && pressed !== before) hand.second.held = pressed;
      if (!pressed) held.delete(action);
      if (!pressed || before) continue;
      held.add(action);
      if (action === 'touch') touchOrLift(hand, 'gamepad', ports, now);
      else carryOut(action, ports, false);
    }
  };
  /** Whether the trigger leads the pen. */
  const readTrigger = (pad: Pad, now: number): boolean => {
    const { buttons, fullPressCentinewtons } = ports.controls();
    const pull = pad.buttons[buttons.press]?.value ?? 0;
    if (!triggerDown && pull > TOUCHES_ABOVE) {
      triggerDown = true;
      if (ports.usesCare()) touchOrLift(hand, 'gamepad', ports, now);
    }
    if (triggerDown && pull < LIFTS_BELOW) {
      triggerDown = false;
      if (hand.kind === 'gamepad' && hand.down) liftHand(hand, now);
    }
    if (!triggerDown || ports.usesCare()) return false;
    hand.tiltUDegrees = 0;
    hand.tiltVDegrees = 0;
    hand.down = true;
    hand.pressedNewtons = Math.max(pressedForce(pull, fullPressCentinewtons / 100), 0.01);
    return true;
  };
  const letGo = (now: number): void => {
    if (held.delete('stretch')) hand.second.held = false;
    held.clear();
    triggerDown = false;
    if (hand.kind === 'gamepad' && hand.down) liftHand(hand, now);
  };

  return ports.clock.onFrame(frame);
}

interface Push {
  x: number;
  y: number;
}

/** How far a stick is pushed beyond its rest, 0 … 1 along each axis. */
function pushOf(pad: Pad, axis: number): Push {
  const x = pad.axes[axis] ?? 0;
  const y = pad.axes[axis + 1] ?? 0;
  const length = Math.sqrt(x * x + y * y);
  if (length <= DEAD_SHARE) return { x: 0, y: 0 };
  const share = Math.min((length - DEAD_SHARE) / (1 - DEAD_SHARE), 1) / length;
  return { x: x * share, y: y * share };
}

/** The browser's pads, asked for only once one has shown itself. */
export function padsOf(page: Window): { read: () => readonly (Pad | null)[]; stop: () => void } {
  const { navigator } = page;
  const none: readonly null[] = [];
  const asks = typeof navigator.getGamepads === 'function';
  let seen = asks && navigator.getGamepads().some((pad) => pad !== null);
  const note = (): void => {
    seen = asks;
  };
  page.addEventListener('gamepadconnected', note);
  return {
    read: () => (seen ? navigator.getGamepads() : none),
    stop: () => page.removeEventListener('gamepadconnected', note),
  };
}
