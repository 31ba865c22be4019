// The hand with its inputs on the stepped clock: real capture code on the real face, led by events and pads that stand in for a platform's.
import { createSteppedClock } from '../../src/clock';
import { createPlayDriver, FIRST_CONTROLS, type Attempt, type Controls } from '../../src/core/attempt';
import { surfaceMillimetres } from '../../src/core/skin';
import type { ButtonPorts } from '../../src/game/input/deeds';
import { listenToPad, type Pad } from '../../src/game/input/gamepad';
import { createHand, holdHand, type Hand } from '../../src/game/input/hand';
import { listenToKeys } from '../../src/game/input/keyboard';
import { listenToPointer } from '../../src/game/input/pointer';
import { choosableForce, FORCE_STEP_NEWTONS } from '../../src/game/input/force';
import { skinPointAt } from '../../src/game/view/poseMap';
import { face } from '../core/attempt/rehearsed';
import { frontPose } from './poses';

/** CSS pixels a millimetre in the rig's picture, and where its 0, 0 lies. */
const SCALE = 4;
const MIDDLE = 400;

/** A standard gamepad with all at rest; no platform of tests has one, so it is the only thing here that is not real. */
export interface RestingPad extends Pad {
  axes: number[];
  buttons: { pressed: boolean; value: number }[];
}

export function restingPad(): RestingPad {
  return {
    connected: true,
    axes: [0, 0, 0, 0],
    buttons: Array.from({ length: 17 }, () => ({ pressed: false, value: 0 })),
  };
}

export interface Rig {
  hand: Hand;
  /** What was asked of the stage beside moving the hand, in order. */
  asked: string[];
  controls: Controls;
  pads: (Pad | null)[];
  /** Lets time pass: inputs, the hand and the attempt move on. */
  wait(milliseconds: number): void;
  now(): number;
  key(type: 'keydown' | 'keyup', key: string): void;
  /** A pointer event at a point of the picture plane, in millimetres. */
  pointer(type: string, at: { x: number; y: number }, more: Partial<PointerEventInit>): void;
  wheel(deltaY: number): void;
  end(): void;
}

export function createRig(attempt: Attempt): Rig {
  const clock = createSteppedClock();
  const driver = createPlayDriver(attempt);
  const locate = (x: number, y: number) => skinPointAt(frontPose, x, y);
  const hand = createHand(locate);
  hand.driver = driver;
  const canvas = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    setPointerCapture: () => undefined,
  }) as unknown as HTMLCanvasElement;
  const asked: string[] = [];
  const note = (name: string) => (): void => void asked.push(name);
  const ports: ButtonPorts = {
    clock,
    controls: () => rig.controls,
    plays: () => true,
    surfaceMillimetres: (from, to) => surfaceMillimetres(face, from.u, from.v, to.u, to.v),
    firstPoint: () => locate(38, 18),
    usesCare: () => false,
    applyCare: note('care'),
    changeForce: (steps) => {
      hand.aimNewtons = choosableForce(hand.aimNewtons + steps * FORCE_STEP_NEWTONS);
    },
    toggleMotor: note('motor'),
    nextTool: note('next-tool'),
    toggleView: note('close-up'),
    zoomMiddle: (factor) => void asked.push(factor > 1 ? 'closer' : 'farther'),
    pan: (x, y) => void asked.push(`pan ${Math.sign(x)} ${Math.sign(y)}`),
    turn: (step) => void asked.push(`turn ${step}`),
  };
  const skinAt = (x: number, y: number) => locate((x - MIDDLE) / SCALE, (y - MIDDLE) / SCALE);
  const rig: Rig = {
    hand,
    asked,
    controls: FIRST_CONTROLS,
    pads: [],
    wait: (milliseconds) => clock.advance(milliseconds),
    now: () => clock.now(),
    key: (type, key) => void canvas.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { key })),
    pointer: (type, at, more) => {
      const place = { clientX: MIDDLE + at.x * SCALE, clientY: MIDDLE + at.y * SCALE };
      canvas.dispatchEvent(Object.assign(new Event(type), { pointerId: 1, buttons: 1, button: 0, ...place, ...more }));
    },
    wheel: (deltaY) =>
      void canvas.dispatchEvent(Object.assign(new Event('wheel'), { deltaY, deltaMode: 0, clientX: 0, clientY: 0 })),
    end: () => stops.forEach((stop) => stop()),
  };
  const stops = [
    listenToPointer(canvas, hand, { ...ports, skinAt, zoom: note('zoom') }),
    listenToKeys(canvas, hand, ports),
    listenToPad(() => rig.pads, hand, ports),
    clock.onFrame((now) => {
      if (hand.onSkin) holdHand(hand, now);
      driver.advanceTo(now);
    }),
  ];
  return rig;
}
