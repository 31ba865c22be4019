// Fair whatever leads the pen: the same hand through mouse, finger, stylus, keys and gamepad, captured as a person's would be, ends within five points.
import { expect, it } from 'vitest';
import {
  applyToAttempt,
  createScriptedHand,
  glidePoses,
  glideRows,
  inputKindsOf,
  type Attempt,
  type HandPose,
  type InputKind,
} from '../../src/core/attempt';
import { NEEDED_ADVICE, type Intent } from '../../src/core/session';
import { positionAt } from '../../src/core/skin';
import { planeOfHead } from '../../src/game/view/poseMap';
import { face, shippedHand } from '../core/attempt/rehearsed';
import { frontPose } from './poses';
import { createRig, restingPad, type Rig } from './rig';
import { treatmentOf } from './treatment';

type LedKind = Exclude<InputKind, 'scripted'>;

const ZONES = ['cheek-left', 'cheek-right'] as const;
const ORDER = { forceNewtons: 0.25, speedMillimetresPerSecond: 20, stretch: 1 };
const FRAME_MILLISECONDS = 1000 / 60;
/** Poses come one a tick, 120 a second; every other one falls on a frame. */
const POSES_A_FRAME = 2;

interface Point {
  x: number;
  y: number;
}

function planePoint(u: number, v: number): Point {
  const { x, y, z } = positionAt(face, u, v);
  return planeOfHead(frontPose, x, y, z);
}

/** Carries a hand's row out through one kind of input. */
type Leading = (rig: Rig, poses: readonly HandPose[]) => void;

const pointing =
  (pointerType: string, pressing: boolean): Leading =>
  (rig, poses) => {
    const press = ({ forceNewtons }: HandPose) =>
      pressing ? { pointerType, pressure: forceNewtons, tiltX: 0, tiltY: 0 } : { pointerType, pressure: 0.5 };
    const send = (type: string, pose: HandPose): void => rig.pointer(type, planePoint(pose.u, pose.v), press(pose));
    send('pointerdown', poses[0]);
    for (const pose of poses) {
      send('pointermove', pose);
      rig.wait(FRAME_MILLISECONDS);
    }
    send('pointerup', poses[poses.length - 1]);
  };

/** What is left of the way to a point of the plane, from where the hand is. */
function wayTo(rig: Rig, point: Point): Point {
  const { at } = rig.hand;
  return at ? { x: point.x - at.x, y: point.y - at.y } : { x: 0, y: 0 };
}

/** A row's end is near enough for keys and sticks. */
const NEAR_MILLIMETRES = 0.5;

const byKeys: Leading = (rig, poses) => {
  const held = new Set<string>();
  const hold = (key: string, wanted: boolean): void => {
    if (wanted !== held.has(key)) rig.key(wanted ? 'keydown' : 'keyup', key);
    if (wanted) held.add(key);
    else held.delete(key);
  };
  const steer = (point: Point): void => {
    const { x, y } = wayTo(rig, point);
    hold('ArrowRight', x > NEAR_MILLIMETRES);
    hold('ArrowLeft', x < -NEAR_MILLIMETRES);
    hold('ArrowDown', y > NEAR_MILLIMETRES);
    hold('ArrowUp', y < -NEAR_MILLIMETRES);
    rig.wait(FRAME_MILLISECONDS);
  };
  const start = planePoint(poses[0].u, poses[0].v);
  for (let frame = 0; frame < 600; frame++) {
    steer(start);
    if (rig.hand.at && held.size === 0) break;
    // A hand that was nowhere yet begins where the keyboard begins.
    if (!rig.hand.at) rig.key('keydown', 'ArrowRight');
  }
  rig.key('keydown', ' ');
  for (const { u, v } of poses) steer(planePoint(u, v));
  for (const key of [...held]) hold(key, false);
  rig.key('keydown', ' ');
};

const DEAD_SHARE = 0.15;
const STICK_MILLIMETRES_PER_SECOND = 30;

const byPad: Leading = (rig, poses) => {
  const pad = restingPad();
  rig.pads = [pad];
  const steer = (point: Point): void => {
    const { x, y } = wayTo(rig, point);
    const way = Math.sqrt(x * x + y * y);
    const push = Math.min((way * 60) / STICK_MILLIMETRES_PER_SECOND, 1);
    const length = push === 0 ? 0 : push * (1 - DEAD_SHARE) + DEAD_SHARE;
    pad.axes = way === 0 ? [0, 0, 0, 0] : [(x / way) * length, (y / way) * length, 0, 0];
    rig.wait(FRAME_MILLISECONDS);
  };
  const start = planePoint(poses[0].u, poses[0].v);
  if (!rig.hand.at) pad.axes = [0.3, 0, 0, 0];
  if (!rig.hand.at) rig.wait(FRAME_MILLISECONDS);
  for (let frame = 0; frame < 600; frame++) {
    steer(start);
    const { x, y } = wayTo(rig, start);
    if (Math.sqrt(x * x + y * y) < NEAR_MILLIMETRES) break;
  }
  for (const { u, v, forceNewtons } of poses) {
    pad.buttons[7] = { pressed: forceNewtons > 0.5, value: forceNewtons };
    steer(planePoint(u, v));
  }
  pad.buttons[7] = { pressed: false, value: 0 };
  pad.axes = [0, 0, 0, 0];
  rig.wait(FRAME_MILLISECONDS);
};

const LEADING: Readonly<Record<LedKind, Leading>> = {
  mouse: pointing('mouse', false),
  touch: pointing('touch', false),
  pen: pointing('pen', true),
  keyboard: byKeys,
  gamepad: byPad,
};

/** The rest of the session, the same for all. */
function finish(attempt: Attempt, rig: Rig): void {
  const act = (intent: Intent): void => {
    applyToAttempt(attempt, intent);
    rig.wait(1500);
  };
  rig.wait(5000);
  act({ kind: 'motor', on: false });
  act({ kind: 'proceed' });
  act({ kind: 'close', step: 'cartridge-to-sharps' });
  act({ kind: 'close', step: 'sleeve-to-bin' });
  for (const zone of ZONES) {
    act({ kind: 'care', care: 'cool', zone });
    act({ kind: 'care', care: 'serum', zone });
  }
  for (const step of ['disinfect-pen', 'disinfect-surfaces', 'gloves-off', 'wash-hands'] as const)
    act({ kind: 'close', step });
  act({ kind: 'proceed' });
  for (const advice of NEEDED_ADVICE) act({ kind: 'advise', advice });
  act({ kind: 'plan', nextVisitDays: 35 });
  act({ kind: 'proceed' });
  for (const zone of ZONES) act({ kind: 'chart', zone, lengthMicrometres: 250, passes: 2, blood: false });
  act({ kind: 'chart-lot' });
  act({ kind: 'proceed' });
}

function playedBy(kind: LedKind): { score: number; passed: boolean; kinds: InputKind[] } {
  const attempt = treatmentOf('clear-cheeks', ZONES);
  applyToAttempt(attempt, { kind: 'set-length', micrometres: 250 });
  applyToAttempt(attempt, { kind: 'set-rate', hertz: 100 });
  const rig = createRig(attempt);
  rig.wait(100);
  applyToAttempt(attempt, { kind: 'say', phrase: 'explain-endpoint' });
  applyToAttempt(attempt, { kind: 'say', phrase: 'check-comfort' });
  rig.hand.second.switched = true;
  const hand = createScriptedHand(shippedHand('clear-cheeks', 'careful').skill, 7);
  for (const zone of ZONES) {
    for (const direction of ['horizontal', 'vertical'] as const) {
      for (const row of glideRows(face, zone, direction, 8, 4.5)) {
        const poses = [...glidePoses(hand, face, row, ORDER)].filter((_, place) => place % POSES_A_FRAME === 0);
        LEADING[kind](rig, poses);
        rig.wait(200);
      }
    }
  }
  finish(attempt, rig);
  rig.end();
  const card = attempt.scorecard;
  return { score: card?.score ?? 0, passed: card?.passed ?? false, kinds: inputKindsOf(attempt.record) };
}

it('a hand of equal skill scores within five points, and passes, by each kind of input', { timeout: 120_000 }, () => {
  const kinds = Object.keys(LEADING) as LedKind[];
  const played = kinds.map((kind) => ({ kind, ...playedBy(kind) }));
  console.log(played.map(({ kind, score }) => `${kind} ${score}`).join(', '));
  const scores = played.map(({ score }) => score);
  for (const { kind, kinds: recorded, passed } of played) {
    expect(recorded, kind).toEqual([kind]);
    expect(passed, kind).toBe(true);
  }
  expect(Math.max(...scores) - Math.min(...scores)).toBeLessThanOrEqual(5);
});
