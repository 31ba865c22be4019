// The room behind the words: the client on the bed from a little further off, at rest, breathing.
import { createBed, createSurround, dressSurround, placeLayer } from '../view/backdrop';
import { createFace, placeFace, turnFace } from '../view/face';
import { showSkin } from '../view/fieldTextures';
import { appearanceOf, looksOf } from '../view/looks';
import { breathAt, createMood, stepMood } from './mood';
import { viewOf, type Act, type World } from '../world';

/** Height of the plane that the room shows, millimetres, and where its middle lies. */
const ROOM_MILLIMETRES = 420;
const ROOM_MIDDLE_Y = 16;
const BREATH_MILLIMETRES = 0.8;

export function createRoom(world: World): Act {
  const bed = createBed(world);
  const looks = looksOf(viewOf(world));
  const { hair } = appearanceOf(looks);
  const face = createFace(world, looks);
  const surround = createSurround(world);
  const mood = createMood(world);
  let shownBreath = -1;
  dressSurround(surround, face.turn, hair);

  const draw = (breath: number): void => {
    const { ratio, framing } = world;
    const { width, height } = framing;
    const perMillimetre = Math.max(height / ROOM_MILLIMETRES, width / (ROOM_MILLIMETRES * 1.55));
    const scale = perMillimetre * ratio;
    const left = -width / perMillimetre / 2;
    const top = ROOM_MIDDLE_Y - height / perMillimetre / 2;
    placeLayer(bed, left, top, scale);
    for (const layer of surround) placeLayer(layer, left, top, scale);
    placeFace(
      face,
      left,
      top - breath * BREATH_MILLIMETRES,
      scale,
      Math.ceil(width * ratio),
      Math.ceil(height * ratio),
    );
    face.look.browTension = mood.tension;
    face.look.wince = mood.wince;
  };

  return {
    frame(nowMilliseconds, seconds) {
      let changed = showSkin(world.field, world.game, viewOf(world).attempt.skin);
      if (turnFace(face, world)) {
        dressSurround(surround, face.turn, hair);
        changed = true;
      }
      const breath = breathAt(world, nowMilliseconds);
      changed = stepMood(mood, world, seconds) || changed || breath !== shownBreath;
      shownBreath = breath;
      if (changed) draw(breath);
      return changed;
    },
    resized: () => {
      shownBreath = -1;
    },
    destroy: () => {
      world.canvasScene.children.removeAll(true);
    },
  };
}
