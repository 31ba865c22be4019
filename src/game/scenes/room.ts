// The room behind the words: the client on the bed from a little further off, at rest, breathing.
import { createBed, createSurround, placeLayer } from '../view/backdrop';
import { createFace, placeFace } from '../view/face';
import { showSkin } from '../view/fieldTextures';
import { breathAt, tensionOf } from './mood';
import { viewOf, type Act, type World } from '../world';

/** Height of the plane that the room shows, millimetres, and where its middle lies. */
const ROOM_MILLIMETRES = 420;
const ROOM_MIDDLE_Y = 16;
const BREATH_MILLIMETRES = 0.8;

export function createRoom(world: World): Act {
  const bed = createBed(world);
  const face = createFace(world.canvasScene, world.art, viewOf(world).attempt.setup.scenario.sessionCase.client.skin);
  const surround = createSurround(world);
  let shown = '';

  const draw = (breath: number): void => {
    const { ratio, framing } = world;
    const { width, height } = framing;
    const perMillimetre = Math.max(height / ROOM_MILLIMETRES, width / (ROOM_MILLIMETRES * 1.55));
    const scale = perMillimetre * ratio;
    const left = -width / perMillimetre / 2;
    const top = ROOM_MIDDLE_Y - height / perMillimetre / 2;
    placeLayer(bed, left, top, scale);
    placeLayer(surround, left, top, scale);
    placeFace(
      face,
      left,
      top - breath * BREATH_MILLIMETRES,
      scale,
      Math.ceil(width * ratio),
      Math.ceil(height * ratio),
    );
    face.look.breath = breath;
    face.look.browTension = tensionOf(world);
  };

  return {
    frame(nowMilliseconds) {
      const changed = showSkin(world.field, world.game, viewOf(world).attempt.skin);
      const breath = breathAt(world, nowMilliseconds);
      const now = `${breath};${tensionOf(world)}`;
      if (!changed && now === shown) return false;
      shown = now;
      draw(breath);
      return true;
    },
    resized: () => {
      shown = '';
    },
    destroy: () => {
      world.canvasScene.children.removeAll(true);
    },
  };
}
