// Which part of the face is on screen: millimetres on the picture plane to screen pixels and back, with soft zoom and pan.
import type { FaceView } from '../../stage';

/** A point on the picture plane of the pose: millimetres, x to the right, y down, 0 at the middle of the face. */
export interface PlanePoint {
  x: number;
  y: number;
}

/** The part of the plane that the whole view has to show. */
export interface PlaneBounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface CoveredEdges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Framing {
  /** Size of the canvas in CSS pixels. */
  width: number;
  height: number;
  /** CSS pixels along the edges that something else covers; the face keeps clear of them. */
  covered: CoveredEdges;
  bounds: PlaneBounds;
  view: FaceView;
  now: Frame;
  aim: Frame;
}

interface Frame {
  /** Plane point at the middle of what is free of the canvas. */
  x: number;
  y: number;
  /** CSS pixels per millimetre. */
  scale: number;
}

/** Height of the close-up in millimetres: both cheeks do not fit, one zone does. */
const CLOSE_MILLIMETRES = 62;
const GREATEST_SCALE = 40;
/** Share of the way to the aim that is left after one second. */
const LEFT_AFTER_ONE_SECOND = 0.0002;

export function createFraming(bounds: PlaneBounds): Framing {
  const frame = { x: 0, y: 0, scale: 1 };
  return {
    width: 1,
    height: 1,
    covered: { left: 0, right: 0, top: 0, bottom: 0 },
    bounds,
    view: 'whole',
    now: { ...frame },
    aim: { ...frame },
  };
}

/** Fits the canvas' new size; the same middle stays in the middle. */
export function resizeFraming(framing: Framing, width: number, height: number): void {
  const first = framing.width === 1;
  framing.width = Math.max(width, 1);
  framing.height = Math.max(height, 1);
  if (framing.view === 'whole' || first) aimWhole(framing);
  else framing.aim.scale = closeScale(framing);
  Object.assign(framing.now, framing.aim);
}

export function aimWhole(framing: Framing): void {
  const { bounds } = framing;
  framing.view = 'whole';
  framing.aim.x = (bounds.left + bounds.right) / 2;
  framing.aim.y = (bounds.top + bounds.bottom) / 2;
  framing.aim.scale = wholeScale(framing);
}

/** Zooms in on a point of the plane. */
export function aimClose(framing: Framing, at: PlanePoint): void {
  framing.view = 'close';
  framing.aim.scale = closeScale(framing);
  framing.aim.x = at.x;
  framing.aim.y = at.y;
  keepOnFace(framing);
}

/** Zooms by a factor towards a screen point, so that the plane point under it stays there; at once, or softly frame by frame. */
export function zoomAt(framing: Framing, factor: number, screenX: number, screenY: number, softly = false): void {
  const fixed = toPlane(framing, screenX, screenY);
  const scale = Math.min(Math.max(framing.aim.scale * factor, wholeScale(framing)), GREATEST_SCALE);
  framing.aim.scale = scale;
  const middle = middleOnScreen(framing);
  framing.aim.x = fixed.x - (screenX - middle.x) / scale;
  framing.aim.y = fixed.y - (screenY - middle.y) / scale;
  // Pinches come in many small steps: only zooming out may snap to the whole face.
  framing.view = factor < 1 && scale < wholeScale(framing) * 1.05 ? 'whole' : 'close';
  if (framing.view === 'whole') aimWhole(framing);
  else keepOnFace(framing);
  if (!softly) Object.assign(framing.now, framing.aim);
}

/** The screen point at the middle of what is free of the canvas. */
export function middleOf(framing: Framing): { x: number; y: number } {
  return middleOnScreen(framing);
}

/** Moves the picture with a drag of so many CSS pixels. */
export function panBy(framing: Framing, screenX: number, screenY: number): void {
  framing.aim.x -= screenX / framing.now.scale;
  framing.aim.y -= screenY / framing.now.scale;
  keepOnFace(framing);
  framing.now.x = framing.aim.x;
  framing.now.y = framing.aim.y;
}

/** In a close-up, moves just far enough that the point stays clear of the picture's edge. */
export function keepInSight(framing: Framing, at: PlanePoint): void {
  if (framing.view === 'whole') return;
  const spareX = (freeWidth(framing) / framing.aim.scale) * 0.32;
  const spareY = (freeHeight(framing) / framing.aim.scale) * 0.3;
  framing.aim.x = Math.min(Math.max(framing.aim.x, at.x - spareX), at.x + spareX);
  framing.aim.y = Math.min(Math.max(framing.aim.y, at.y - spareY), at.y + spareY);
}

/** Moves towards the aim; true while something still moves. */
export function stepFraming(framing: Framing, seconds: number, atOnce: boolean): boolean {
  const { now, aim } = framing;
  const rest = atOnce ? 0 : LEFT_AFTER_ONE_SECOND ** Math.min(seconds, 0.1);
  const away = Math.abs(now.x - aim.x) + Math.abs(now.y - aim.y) + Math.abs(now.scale - aim.scale) * 10;
  if (away < 0.05) {
    const moved = away > 0;
    Object.assign(now, aim);
    return moved;
  }
  now.x = aim.x + (now.x - aim.x) * rest;
  now.y = aim.y + (now.y - aim.y) * rest;
  now.scale = aim.scale + (now.scale - aim.scale) * rest;
  return true;
}

export function toPlane(framing: Framing, screenX: number, screenY: number): PlanePoint {
  const { now } = framing;
  const middle = middleOnScreen(framing);
  return { x: now.x + (screenX - middle.x) / now.scale, y: now.y + (screenY - middle.y) / now.scale };
}

export function toScreen(framing: Framing, at: PlanePoint): { x: number; y: number } {
  const { now } = framing;
  const middle = middleOnScreen(framing);
  return { x: middle.x + (at.x - now.x) * now.scale, y: middle.y + (at.y - now.y) * now.scale };
}

function wholeScale(framing: Framing): number {
  const { bounds } = framing;
  return Math.min(
    freeWidth(framing) / (bounds.right - bounds.left),
    freeHeight(framing) / (bounds.bottom - bounds.top),
  );
}

/** Never less than half of the canvas, whatever covers it. */
function freeWidth({ width, covered }: Framing): number {
  return Math.max(width - covered.left - covered.right, width / 2);
}

function freeHeight({ height, covered }: Framing): number {
  return Math.max(height - covered.top - covered.bottom, height / 2);
}

function middleOnScreen(framing: Framing): { x: number; y: number } {
  const { width, height, covered } = framing;
  const shareX = (width - freeWidth(framing)) / Math.max(covered.left + covered.right, 1);
  const shareY = (height - freeHeight(framing)) / Math.max(covered.top + covered.bottom, 1);
  return {
    x: width / 2 + ((covered.left - covered.right) * shareX) / 2,
    y: height / 2 + ((covered.top - covered.bottom) * shareY) / 2,
  };
}

function closeScale(framing: Framing): number {
  return Math.max(Math.min(freeWidth(framing), freeHeight(framing)) / CLOSE_MILLIMETRES, wholeScale(framing) * 1.6);
}

function keepOnFace({ aim, bounds }: Framing): void {
  aim.x = Math.min(Math.max(aim.x, bounds.left), bounds.right);
  aim.y = Math.min(Math.max(aim.y, bounds.top), bounds.bottom);
}
