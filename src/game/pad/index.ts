// The practice pad: a slab of silicone drawn on a plain canvas, led by the same inputs and captured by the same code as a face. No engine has to be loaded for it.
import { captureHand, createHandCapture, FIRST_CONTROLS, safeTimeMilliseconds, sampleAtTick } from '../../core/attempt';
import { TICKS_PER_SECOND, type HandSample } from '../../core/skin';
import type { CreatePracticePad, PadTick } from '../../stage';
import { choosableForce, FORCE_STEP_NEWTONS } from '../input/force';
import type { ButtonPorts } from '../input/deeds';
import { listenToPad, padsOf } from '../input/gamepad';
import { createHand, holdHand, liftHand, type Follow, type SkinPoint } from '../input/hand';
import { listenToKeys } from '../input/keyboard';
import { listenToPointer } from '../input/pointer';
import { createPadPicture, PAD_MILLIMETRES } from './picture';

/** The second hand holds so far above the middle of the pad, clear of the lane, and at most so far from the pen to either side. */
const HOLDS_ABOVE_MILLIMETRES = 25;
const REACHES_MILLIMETRES = 24;

const UNITS_PER_MILLIMETRE = 1 / 0.092;
/** Ticks over which the speed of the hand is measured. */
const SPEED_TICKS = 12;

const nothing = (): void => undefined;

export const createPracticePad: CreatePracticePad = (parent, services) => {
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.className = 'pad-canvas';
  canvas.style.touchAction = 'none';
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', services.words('desk:practice.canvas'));
  parent.append(canvas);
  const picture = createPadPicture(canvas);
  let controls = FIRST_CONTROLS;
  const listeners = new Set<(tick: PadTick) => void>();

  const locate = (x: number, y: number): SkinPoint | null => {
    const { width, height } = PAD_MILLIMETRES;
    if (Math.abs(x) > width / 2 || Math.abs(y) > height / 2) return null;
    return { u: (x + width / 2) * UNITS_PER_MILLIMETRE, v: (y + height / 2) * UNITS_PER_MILLIMETRE, x, y };
  };
  const aboveLane: Follow = (_hand, at, now) => {
    const x = Math.max(at.x - REACHES_MILLIMETRES, Math.min(at.x + REACHES_MILLIMETRES, now?.x ?? at.x));
    return locate(x, -HOLDS_ABOVE_MILLIMETRES) ?? at;
  };
  const hand = createHand(locate, aboveLane);
  const capture = createHandCapture();
  let tick = 0;
  let startedMilliseconds: number | null = null;
  const playTime = (time: number): number => time - (startedMilliseconds ?? time);
  hand.driver = {
    moveHand: (pose, time) => captureHand(capture, playTime(time), pose),
    liftHand: (time) => captureHand(capture, playTime(time), null),
  };

  const past: (HandSample | null)[] = [];
  const runTick = (): void => {
    tick += 1;
    const sample = sampleAtTick(capture, tick);
    past.push(sample);
    if (past.length > SPEED_TICKS) past.shift();
    const from = past[0];
    const way =
      sample && from ? Math.sqrt((sample.u - from.u) ** 2 + (sample.v - from.v) ** 2) / UNITS_PER_MILLIMETRE : 0;
    const told: PadTick = {
      seconds: 1 / TICKS_PER_SECOND,
      touches: sample !== null,
      forceNewtons: sample ? sample.forceCentinewtons / 100 : 0,
      speedMillimetresPerSecond: past.length > 1 ? (way * TICKS_PER_SECOND) / (past.length - 1) : 0,
      stretch: sample ? sample.stretchPercent / 100 : 0,
      kind: hand.kind,
    };
    listeners.forEach((listener) => listener(told));
  };
  /** A page that slept makes up for nothing. */
  const LONGEST_GAP_MILLISECONDS = 500;
  let lastFrame: number | null = null;
  const frame = (now: number): void => {
    if (hand.onSkin) holdHand(hand, now);
    if (lastFrame === null || now - lastFrame > LONGEST_GAP_MILLISECONDS)
      startedMilliseconds = now - (tick * 1000) / TICKS_PER_SECOND;
    lastFrame = now;
    const until = safeTimeMilliseconds(capture, playTime(now));
    while (((tick + 1) * 1000) / TICKS_PER_SECOND <= until) runTick();
    picture.draw(hand, controls.handedness);
  };

  const ports: ButtonPorts = {
    clock: services.clock,
    controls: () => controls,
    plays: () => true,
    surfaceMillimetres: (from, to) => Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2),
    firstPoint: () => locate(0, 0),
    usesCare: () => false,
    applyCare: nothing,
    changeForce: (steps) => {
      hand.aimNewtons = choosableForce(hand.aimNewtons + steps * FORCE_STEP_NEWTONS);
    },
    toggleMotor: nothing,
    nextTool: nothing,
    toggleView: nothing,
    zoomMiddle: nothing,
    pan: nothing,
    turn: nothing,
  };
  const pads = padsOf(window);
  // A canvas of a new size is blank until it is drawn.
  const fit = (): void => {
    picture.fit(parent.clientWidth, parent.clientHeight);
    picture.draw(hand, controls.handedness);
  };
  const watcher = new ResizeObserver(fit);
  watcher.observe(parent);
  fit();
  const stops = [
    listenToPointer(canvas, hand, {
      ...ports,
      skinAt: (x, y) => {
        const place = picture.toPad(x, y);
        return locate(place.x, place.y);
      },
      zoom: nothing,
    }),
    listenToKeys(canvas, hand, ports),
    listenToPad(pads.read, hand, ports),
    pads.stop,
    services.clock.onFrame(frame),
  ];

  return {
    setControls(next) {
      controls = next;
    },
    onTick(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    showLane: picture.showLane,
    focus: () => canvas.focus({ preventScroll: true }),
    destroy() {
      liftHand(hand, services.clock.now());
      stops.forEach((stop) => stop());
      watcher.disconnect();
      canvas.remove();
    },
  };
};
