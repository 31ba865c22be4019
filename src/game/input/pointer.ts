// Mouse, touch and stylus on the face: DOM pointer events become movements of the two hands.
import type { Controls, InputKind, PlayClock } from '../../core/attempt';
import { countedTilt, pressedForce } from './force';
import { liftHand, moveHandTo, type Hand, type SkinPoint } from './hand';

/** What the pointer needs from the stage around it. Screen coordinates are CSS pixels inside the canvas. */
export interface PointerPorts {
  clock: PlayClock;
  controls(): Controls;
  skinAt(screenX: number, screenY: number): SkinPoint | null;
  /** Another tool than the pen: it is used where it touches down. */
  usesCare(): boolean;
  applyCare(at: SkinPoint): void;
  changeForce(steps: number): void;
  pan(screenX: number, screenY: number): void;
  zoom(factor: number, screenX: number, screenY: number): void;
}

interface Finger {
  id: number;
  x: number;
  y: number;
  startedMilliseconds: number;
}

/** Two fingers that land within this time pinch; a later second finger stretches the skin. */
const PINCH_MILLISECONDS = 140;
const FORCE_WHEEL_PIXELS = 40;

/** Listens on the canvas until the returned function is called. */
export function listenToPointer(canvas: HTMLCanvasElement, hand: Hand, ports: PointerPorts): () => void {
  const fingers: Finger[] = [];
  let mode: 'none' | 'work' | 'pan' | 'pinch' = 'none';
  let workingId = -1;
  let wheelPixels = 0;
  /** Where the mouse touched down: the pen's way is measured from there. */
  let touchedDown = { x: 0, y: 0 };

  const place = (event: PointerEvent | WheelEvent): { x: number; y: number } => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const kindOf = (event: PointerEvent): InputKind =>
    event.pointerType === 'touch' ? 'touch' : event.pointerType === 'pen' ? 'pen' : 'mouse';
  /** Keys and pads have the pen on the skin: a mouse that is bumped into must not drag it. */
  const isLedOtherwise = (): boolean => hand.down && (hand.kind === 'keyboard' || hand.kind === 'gamepad');
  const follow = (event: PointerEvent): void => {
    const { pointerPercent, fullPressCentinewtons } = ports.controls();
    let { x, y } = place(event);
    hand.kind = kindOf(event);
    if (hand.kind === 'mouse' && hand.down) {
      x = touchedDown.x + ((x - touchedDown.x) * pointerPercent) / 100;
      y = touchedDown.y + ((y - touchedDown.y) * pointerPercent) / 100;
    }
    if (hand.kind === 'pen') {
      if (hand.down) hand.pressedNewtons = Math.max(pressedForce(event.pressure, fullPressCentinewtons / 100), 0.01);
      hand.tiltUDegrees = countedTilt(event.tiltX);
      hand.tiltVDegrees = countedTilt(event.tiltY);
    } else {
      hand.tiltUDegrees = 0;
      hand.tiltVDegrees = 0;
    }
    moveHandTo(hand, ports.skinAt(x, y), ports.clock.timeOf(event.timeStamp));
  };
  const holdWithRightButton = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') hand.second.held = (event.buttons & 2) !== 0;
  };

  const down = (event: PointerEvent): void => {
    canvas.setPointerCapture(event.pointerId);
    const at = place(event);
    if (event.pointerType === 'touch')
      fingers.push({ id: event.pointerId, ...at, startedMilliseconds: event.timeStamp });
    if (fingers.length === 2) {
      secondFinger(event);
      return;
    }
    holdWithRightButton(event);
    if (event.button === 1 || (event.button === 0 && event.shiftKey)) mode = 'pan';
    else if (event.button === 0) startWork(event);
  };
  const startWork = (event: PointerEvent): void => {
    const { x, y } = place(event);
    const skin = ports.skinAt(x, y);
    touchedDown = { x, y };
    workingId = event.pointerId;
    if (ports.usesCare()) {
      if (skin) ports.applyCare(skin);
      return;
    }
    mode = 'work';
    hand.down = true;
    follow(event);
  };
  const secondFinger = (event: PointerEvent): void => {
    if (event.timeStamp - fingers[0].startedMilliseconds < PINCH_MILLISECONDS) {
      liftHand(hand, ports.clock.timeOf(event.timeStamp));
      mode = 'pinch';
      return;
    }
    const { x, y } = place(event);
    hand.second.at = ports.skinAt(x, y);
    hand.second.placed = hand.second.at !== null;
  };

  const move = (event: PointerEvent): void => {
    const { x, y } = place(event);
    const finger = fingers.find(({ id }) => id === event.pointerId);
    if (mode === 'pinch' && finger) {
      pinch(finger, x, y);
      return;
    }
    if (mode === 'pan') {
      ports.pan(event.movementX, event.movementY);
      return;
    }
    if (finger && finger.id !== workingId) {
      if (hand.second.placed) hand.second.at = ports.skinAt(x, y) ?? hand.second.at;
      return;
    }
    // With the right button held, the left one comes and goes as a movement: browsers send down and up for the first and last button only.
    if (mode === 'none' && event.button === 0 && (event.buttons & 1) !== 0) startWork(event);
    if (mode === 'work' && event.pointerType === 'mouse' && (event.buttons & 1) === 0) {
      endWork(event);
      return;
    }
    if (mode === 'none' && isLedOtherwise()) return;
    holdWithRightButton(event);
    const coalesced = typeof event.getCoalescedEvents === 'function' ? event.getCoalescedEvents() : [];
    if (mode === 'work' && coalesced.length > 1) coalesced.forEach(follow);
    else follow(event);
  };
  const pinch = (finger: Finger, x: number, y: number): void => {
    const other = fingers.find(({ id }) => id !== finger.id);
    if (other) {
      const before = Math.hypot(finger.x - other.x, finger.y - other.y);
      const after = Math.hypot(x - other.x, y - other.y);
      ports.zoom(after / Math.max(before, 1), (x + other.x) / 2, (y + other.y) / 2);
      ports.pan((x - finger.x) / 2, (y - finger.y) / 2);
    }
    finger.x = x;
    finger.y = y;
  };

  const up = (event: PointerEvent): void => {
    holdWithRightButton(event);
    const index = fingers.findIndex(({ id }) => id === event.pointerId);
    if (index >= 0) fingers.splice(index, 1);
    if (event.pointerType === 'touch' && event.pointerId !== workingId && mode !== 'pinch') hand.second.placed = false;
    const ends = event.pointerType === 'touch' || event.button === 0 || event.type !== 'pointerup';
    if (mode === 'work' && event.pointerId === workingId && ends) endWork(event);
    if (mode === 'pan' || (mode === 'pinch' && fingers.length === 0)) mode = 'none';
  };
  const endWork = (event: PointerEvent): void => {
    holdWithRightButton(event);
    liftHand(hand, ports.clock.timeOf(event.timeStamp));
    hand.second.placed = false;
    mode = 'none';
  };
  const leave = (): void => {
    if (mode === 'none' && !isLedOtherwise()) hand.at = null;
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { x, y } = place(event);
    // The wheel zooms, as over any picture; while the pen is on the skin it is for the force. A trackpad's pinch comes with the control key.
    if (event.ctrlKey || !hand.down) {
      const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * FORCE_WHEEL_PIXELS;
      ports.zoom(Math.exp(-pixels / (event.ctrlKey ? 200 : 480)), x, y);
      return;
    }
    wheelPixels += event.deltaMode === 0 ? event.deltaY : event.deltaY * FORCE_WHEEL_PIXELS;
    const steps = Math.trunc(wheelPixels / FORCE_WHEEL_PIXELS);
    wheelPixels -= steps * FORCE_WHEEL_PIXELS;
    if (steps !== 0) ports.changeForce(-steps);
  };
  const noMenu = (event: Event): void => event.preventDefault();

  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('pointerleave', leave);
  canvas.addEventListener('wheel', wheel, { passive: false });
  canvas.addEventListener('contextmenu', noMenu);
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
    canvas.removeEventListener('pointercancel', up);
    canvas.removeEventListener('pointerleave', leave);
    canvas.removeEventListener('wheel', wheel);
    canvas.removeEventListener('contextmenu', noMenu);
  };
}
