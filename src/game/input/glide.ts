// Gliding over the skin at a true speed, for inputs that give a direction and not a place.
import type { Hand, SkinPoint } from './hand';

export interface GlidePorts {
  /** True millimetres between two near points of the skin. */
  surfaceMillimetres(from: SkinPoint, to: SkinPoint): number;
  /** Where the hand starts when it has not been anywhere yet. */
  firstPoint(): SkinPoint | null;
}

/** Longer steps would cut corners on a curved face. */
const STEP_MILLIMETRES = 0.5;

/** Where the hand comes to in so many millimetres towards x, y (y downwards, any length); null where there is no skin to be on. */
export function glideOn(hand: Hand, ports: GlidePorts, x: number, y: number, wayMillimetres: number): SkinPoint | null {
  const from = hand.at ?? ports.firstPoint();
  const length = Math.sqrt(x * x + y * y);
  if (!from || length === 0) return from;
  let at = from;
  for (let left = wayMillimetres; left > 0; left -= STEP_MILLIMETRES) {
    const next = stepOnSkin(hand, ports, at, x / length, y / length, Math.min(left, STEP_MILLIMETRES));
    if (!next) break;
    at = next;
  }
  return at;
}

/** A step of so many true millimetres: where the face falls away, less of it shows on the picture. */
function stepOnSkin(hand: Hand, ports: GlidePorts, at: SkinPoint, x: number, y: number, way: number): SkinPoint | null {
  const straight = hand.locate(at.x + x * way, at.y + y * way);
  if (!straight) return null;
  const share = Math.min(way / Math.max(ports.surfaceMillimetres(at, straight), way), 1);
  return hand.locate(at.x + x * way * share, at.y + y * way * share);
}
