// The treatment: the lit face under the hands. Replay and healing are the same picture with nobody playing.
import type { HandSample } from '../../core/skin';
import { planeOf, viewOf, type Act, type World } from '../world';
import { createBed, createSurround, placeLayer } from '../view/backdrop';
import { createFace, placeFace } from '../view/face';
import { showHealed, showSkin } from '../view/fieldTextures';
import { keepInSight, stepFraming, toPlane } from '../view/framing';
import { breathAt, tensionOf } from './mood';
import { createMarks, drawMarks, updateMarks } from '../view/marks';
import { createTools, drawTools, type HandsNow } from '../view/tools';

/** How far the face lifts with a breath: too little to move the skin away from the pointer. */
const BREATH_MILLIMETRES = 0.3;

export function createTreatment(world: World): Act {
  const { attempt } = viewOf(world);
  const bed = createBed(world);
  const face = createFace(world.canvasScene, world.art, attempt.setup.scenario.sessionCase.client.skin);
  const surround = createSurround(world);
  const marks = createMarks(world);
  const tools = createTools(world);
  const hands: HandsNow = { pen: null, forceNewtons: 0, running: false, second: null, stretch: 0 };
  let shownBreath = -1;
  let shownHands = '';

  const frame = (nowMilliseconds: number, seconds: number): boolean => {
    const { framing } = world;
    const view = viewOf(world);
    let changed = updateMarks(marks, world);
    readHands(world, hands);
    if (hands.pen && hands.forceNewtons > 0) keepInSight(framing, hands.pen);
    changed = stepFraming(framing, seconds, world.services.reducedMotion) || changed;
    if (view.scene === 'healing' && view.healing)
      changed = showHealed(world.field, world.game, view.healing) || changed;
    else changed = showSkin(world.field, world.game, view.attempt.skin) || changed;
    const breath = breathAt(world, nowMilliseconds);
    changed = changed || breath !== shownBreath;
    shownBreath = breath;
    const handsNow = `${keyOf(hands)};${tensionOf(world)}`;
    changed = changed || handsNow !== shownHands || (hands.running && hands.pen !== null);
    shownHands = handsNow;
    if (changed) draw(breath);
    return changed;
  };

  const draw = (breath: number): void => {
    const { framing, ratio } = world;
    const { now, width, height } = framing;
    const scale = now.scale * ratio;
    const { x: left, y: top } = toPlane(framing, 0, 0);
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
    face.look.healing = viewOf(world).scene === 'healing';
    face.look.browTension = tensionOf(world);
    face.look.stretch = hands.second ? hands.stretch : 0;
    if (hands.second) {
      face.look.stretchX = hands.second.x;
      face.look.stretchY = hands.second.y;
    }
    face.look.press = hands.pen ? hands.forceNewtons : 0;
    if (hands.pen) {
      face.look.pressX = hands.pen.x;
      face.look.pressY = hands.pen.y;
    }
    drawMarks(marks, world);
    drawTools(tools, world, hands);
  };

  return {
    frame,
    resized: () => {
      shownBreath = -1;
    },
    destroy: () => {
      world.canvasScene.children.removeAll(true);
    },
  };
}

/** Takes the live hand while somebody plays, the recorded one otherwise. */
function readHands(world: World, hands: HandsNow): void {
  const { hand } = world;
  const view = viewOf(world);
  const { session } = view.attempt;
  hands.running = session.device.motorOn && !session.paused && view.scene !== 'healing';
  if (view.scene === 'treatment' && view.driver) {
    hands.pen = hand.at;
    hands.forceNewtons = hand.onSkin ? hand.forceNewtons : 0;
    hands.second = hand.second.at;
    hands.stretch = hand.second.stretch;
    return;
  }
  const recorded = view.scene === 'replay' ? view.attempt.hand : null;
  readRecorded(world, hands, recorded);
}

function readRecorded(world: World, hands: HandsNow, recorded: HandSample | null): void {
  hands.pen = recorded ? planeOf(world, recorded.u, recorded.v) : null;
  hands.forceNewtons = recorded ? recorded.forceCentinewtons / 100 : 0;
  const stretches = recorded !== null && recorded.stretchPercent > 0;
  hands.second = stretches ? planeOf(world, recorded.stretchU, recorded.stretchV) : null;
  hands.stretch = stretches ? recorded.stretchPercent / 100 : 0;
}

function keyOf({ pen, forceNewtons, second, stretch }: HandsNow): string {
  const place = (point: HandsNow['pen']): string => (point ? `${point.x.toFixed(2)},${point.y.toFixed(2)}` : '');
  return `${place(pen)};${forceNewtons.toFixed(2)};${place(second)};${stretch.toFixed(2)}`;
}
