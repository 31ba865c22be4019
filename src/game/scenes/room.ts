// The room behind the words. A first form: the face at rest.
import type { Act, World } from '../world';
import { createTreatment } from './treatment';

export function createRoom(world: World): Act {
  return createTreatment(world);
}
