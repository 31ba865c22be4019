// The treatment: the lit face under the hands. Replay and healing are the same picture with nobody playing.
import type { HandSample } from '../../core/skin';
import { planeOf, viewOf, type Act, type World } from '../world';
import { createBed, createSurround, dressSurround, placeLayer } from '../view/backdrop';
import { createFace, placeFace, turnFace } from '../view/face';
import { showHealed, showSkin } from '../view/fieldTextures';
import { updateHeat } from '../view/heat';
import { keepInSight, stepFraming, toPlane } from '../view/framing';
import { appearanceOf, looksOf } from '../view/looks';
import { createLoupe, drawLoupe } from '../view/loupe';
import { createMarks, drawMarks, updateMarks } from '../view/marks';
import { createTools, drawTools, vibrates, type HandsNow } from '../view/tools';
import { breathAt, createMood, hasShields, stepMood } from './mood';

/** How far the face lifts with a breath: too little to move the skin away from the pointer. */
const BREATH_MILLIMETRES = 0.3;
/** How far the head draws back when the client flinches. */
const FLINCH_MILLIMETRES = 0.5;

export function createTreatment(world: World): Act {
  const looks = looksOf(viewOf(world));
  const { hair } = appearanceOf(looks);
  const bed = createBed(world);
  const face = createFace(world, looks);
  const surround = createSurround(world);
  const marks = createMarks(world);
  const tools = createTools(world);
  const loupe = createLoupe(world, looks);
  const mood = createMood(world);
  const hands = handsAway();
  const shownHands = handsAway();
  let shownBreath = -1;
  let shownShields = false;
  dressSurround(surround, face.turn, hair);

  const frame = (nowMilliseconds: number, seconds: number): boolean => {
    const { framing } = world;
    const view = viewOf(world);
    let changed = updateMarks(marks, world);
    if (turnFace(face, world)) {
      dressSurround(surround, face.turn, hair);
      changed = true;
    }
    readHands(world, hands);
    if (hands.pen && hands.forceNewtons > 0) keepInSight(framing, hands.pen);
    changed = stepFraming(framing, seconds, world.services.reducedMotion) || changed;
    if (view.scene === 'healing' && view.healing)
      changed = showHealed(world.field, world.game, view.healing) || changed;
    else changed = showSkin(world.field, world.game, view.attempt.skin) || changed;
    changed = updateHeat(world.heat, world.game, view) || changed;
    const breath = breathAt(world, nowMilliseconds);
    const shields = hasShields(world);
    changed = stepMood(mood, world, seconds) || changed;
    changed = changed || breath !== shownBreath || shields !== shownShields;
    shownBreath = breath;
    shownShields = shields;
    changed = noteHands(shownHands, hands) || changed || vibrates(hands, world);
    if (changed) draw(breath, nowMilliseconds);
    return changed;
  };

  const draw = (breath: number, nowMilliseconds: number): void => {
    const { framing, ratio, hand } = world;
    const { now, width, height } = framing;
    const scale = now.scale * ratio;
    const { x: left, y: top } = toPlane(framing, 0, 0);
    const lifted = top - breath * BREATH_MILLIMETRES + mood.wince * FLINCH_MILLIMETRES;
    placeLayer(bed, left, top, scale);
    for (const layer of surround) placeLayer(layer, left, top, scale);
    placeFace(face, left, lifted, scale, Math.ceil(width * ratio), Math.ceil(height * ratio));
    const { look } = face;
    look.healing = viewOf(world).scene === 'healing';
    look.heat = world.heat.shown !== null;
    look.browTension = mood.tension;
    look.wince = mood.wince;
    look.shields = shownShields ? 1 : 0;
    look.stretch = hands.second ? hands.stretch : 0;
    if (hands.second) {
      look.stretchX = hands.second.x;
      look.stretchY = hands.second.y;
    }
    look.press = hands.pen ? hands.forceNewtons : 0;
    if (hands.pen) {
      look.pressX = hands.pen.x;
      look.pressY = hands.pen.y;
    }
    drawMarks(marks, world);
    drawTools(tools, world, hands, nowMilliseconds);
    drawLoupe(loupe, world, face, hand.kind === 'touch' && hand.down ? hands.pen : null);
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

function handsAway(): HandsNow {
  return { pen: null, forceNewtons: 0, running: false, rateHertz: 0, second: null, stretch: 0 };
}

/** Takes the live hand while somebody plays, the recorded one otherwise. */
function readHands(world: World, hands: HandsNow): void {
  const { hand } = world;
  const view = viewOf(world);
  const { session } = view.attempt;
  hands.rateHertz = session.device.rateHertz;
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

/** Smaller movements than this no eye can see. */
const SEEN_MILLIMETRES = 0.01;

/** Whether the hands stand otherwise than they were last shown; takes over how they stand now. */
function noteHands(shown: HandsNow, now: HandsNow): boolean {
  const same =
    samePlace(shown.pen, now.pen) &&
    samePlace(shown.second, now.second) &&
    Math.abs(shown.forceNewtons - now.forceNewtons) < 0.005 &&
    Math.abs(shown.stretch - now.stretch) < 0.005;
  if (!same) Object.assign(shown, now);
  return !same;
}

function samePlace(one: HandsNow['pen'], other: HandsNow['pen']): boolean {
  if (one === other || !one || !other) return one === other;
  return Math.abs(one.x - other.x) < SEEN_MILLIMETRES && Math.abs(one.y - other.y) < SEEN_MILLIMETRES;
}
