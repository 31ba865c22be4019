// Where each thing stands on the painted counter and tray, and which step picking it up is.
import type { ClosingStep, TrayStep } from '../../core/session';
import type { Area } from './brush';
import { paintPenBody, paintPenNose, paintPenRing, paintPenSwitch } from './trayPen';
import { paintBlister, paintGauze, paintPapers, paintSleeve, paintSpareBox, paintTab, paintUsedDish } from './trayLaid';
import {
  paintEyeShields,
  paintGlovesBox,
  paintMask,
  paintSerum,
  paintSharps,
  paintSink,
  paintSpray,
  paintVitaminC,
  type PaintThing,
} from './trayThings';

export interface TrayThing {
  area: Area;
  paint: PaintThing;
  /** What picking it up does before the treatment, and after it; null does nothing then. */
  setup: TrayStep | null;
  closing: ClosingStep | null;
}

/** The painting's own units. */
export const TRAY_WIDTH = 1200;
export const TRAY_HEIGHT = 800;
export const COUNTER: Area = { x: 0, y: 330, width: TRAY_WIDTH, height: 470 };
export const STEEL: Area = { x: 150, y: 352, width: 990, height: 420 };

function thing(
  x: number,
  y: number,
  width: number,
  height: number,
  paint: PaintThing,
  setup: TrayStep | null,
  closing: ClosingStep | null = null,
): TrayThing {
  return { area: { x, y, width, height }, paint, setup, closing };
}

/** In the order they are painted; the last one under the pointer is picked. */
export const TRAY_THINGS: readonly TrayThing[] = [
  thing(50, 130, 220, 205, paintSink, 'wash-hands', 'wash-hands'),
  thing(310, 112, 92, 226, paintSpray, 'disinfect-surfaces', 'disinfect-surfaces'),
  thing(440, 192, 186, 144, paintGlovesBox, 'gloves', 'gloves-off'),
  thing(664, 226, 150, 108, paintMask, 'mask'),
  thing(848, 240, 132, 94, paintEyeShields, 'eye-shields'),
  thing(1012, 140, 138, 196, paintSharps, 'sharps-box-in-reach', 'cartridge-to-sharps'),
  thing(190, 388, 264, 112, paintBlister, 'check-cartridge'),
  thing(454, 388, 62, 112, paintTab, 'open-cartridge'),
  thing(190, 530, 150, 92, paintSpareBox, 'swap-cartridge', 'cartridge-to-bin'),
  thing(376, 528, 130, 96, paintUsedDish, 'reuse-old-cartridge', 'keep-cartridge'),
  thing(556, 388, 150, 112, paintSleeve, 'fit-sleeve', 'sleeve-to-bin'),
  thing(750, 382, 122, 150, paintPapers, 'check-authorisation'),
  thing(918, 388, 176, 122, paintGauze, 'lay-out-gauze'),
  thing(400, 660, 400, 72, paintPenBody, 'check-authorisation', 'disinfect-pen'),
  thing(332, 656, 70, 80, paintPenRing, 'depth-from-zero'),
  thing(190, 654, 144, 84, paintPenNose, 'load-cartridge', 'recap-cartridge'),
  thing(640, 672, 92, 48, paintPenSwitch, 'test-motion'),
  thing(892, 546, 88, 194, paintSerum, 'lay-out-serum'),
  thing(1010, 546, 88, 194, paintVitaminC, 'lay-out-vitamin-c'),
];

/** The thing under a point of the painting that can be picked up now, or null. */
export function thingAt(
  x: number,
  y: number,
  closing: boolean,
  isThere: (thing: TrayThing) => boolean = () => true,
): TrayThing | null {
  for (let index = TRAY_THINGS.length - 1; index >= 0; index--) {
    const candidate = TRAY_THINGS[index];
    const { area } = candidate;
    const inside = x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
    if (inside && isThere(candidate) && (closing ? candidate.closing : candidate.setup) !== null) return candidate;
  }
  return null;
}
