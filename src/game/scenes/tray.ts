// The tray. A first form: the face at rest.
import type { Act, World } from '../world';
import { createTreatment } from './treatment';

export function createTray(world: World): Act {
  return createTreatment(world);
}
