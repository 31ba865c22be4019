// What keys and buttons do beside leading the pen: the one list that both share.
import type { KeyAction, PadAction, PlayClock, Controls } from '../../core/attempt';
import type { GlidePorts } from './glide';
import { liftHand, moveHandTo, type Hand, type SkinPoint } from './hand';

/** What keys and pads need from the stage around them. */
export interface ButtonPorts extends GlidePorts {
  clock: PlayClock;
  controls(): Controls;
  /** Whether there is anything to lead now. */
  plays(): boolean;
  usesCare(): boolean;
  applyCare(at: SkinPoint): void;
  changeForce(steps: number): void;
  toggleMotor(): void;
  nextTool(): void;
  toggleView(): void;
  /** Zooms softly about the middle. */
  zoomMiddle(factor: number): void;
  pan(screenX: number, screenY: number): void;
  /** Turns the head one step, towards the left or the right of the picture. */
  turn(step: -1 | 1): void;
}

/** One press zooms so much. */
const ZOOM_STEP = 1.3;

/** Carries out what needs no more than the press of a key or button; `again` is a held key repeating itself. False for anything else. */
export function carryOut(action: KeyAction | PadAction, ports: ButtonPorts, again: boolean): boolean {
  switch (action) {
    case 'less-force':
      ports.changeForce(-1);
      return true;
    case 'more-force':
      ports.changeForce(1);
      return true;
    case 'closer':
      ports.zoomMiddle(ZOOM_STEP);
      return true;
    case 'farther':
      ports.zoomMiddle(1 / ZOOM_STEP);
      return true;
    case 'motor':
    case 'next-tool':
    case 'close-up':
    case 'turn-left':
    case 'turn-right':
      if (!again) once(action, ports);
      return true;
    default:
      return false;
  }
}

function once(action: 'motor' | 'next-tool' | 'close-up' | 'turn-left' | 'turn-right', ports: ButtonPorts): void {
  if (action === 'motor') ports.toggleMotor();
  else if (action === 'next-tool') ports.nextTool();
  else if (action === 'close-up') ports.toggleView();
  else ports.turn(action === 'turn-left' ? -1 : 1);
}

/** Puts the pen down or lifts it, or uses the tool that is in the hand instead. */
export function touchOrLift(hand: Hand, kind: 'keyboard' | 'gamepad', ports: ButtonPorts, time: number): void {
  hand.kind = kind;
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
}
