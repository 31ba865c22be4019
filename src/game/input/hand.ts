// Both hands of the trainee as the inputs move them, and the one way in which they reach the attempt.
import type { InputKind, PlayDriver } from '../../core/attempt';
import { FIRST_FORCE_NEWTONS, rampForce, rampStretch } from './force';

/** A point of the skin that can be seen: atlas hand units, and its place on the picture plane in millimetres. */
export interface SkinPoint {
  u: number;
  v: number;
  x: number;
  y: number;
}

export interface Hand {
  /** What is told of every movement; null while nobody plays. */
  driver: HandDriver | null;
  /** The skin point of a place on the picture plane, or null beside the face. */
  locate: (x: number, y: number) => SkinPoint | null;
  /** Where the second hand goes by itself while the tip is here; it may stay where it is. */
  follow: Follow;
  /** Under the tip, hovering or touching. */
  at: SkinPoint | null;
  /** The trainee wants to touch; whether the tip is on skin is told by `onSkin`. */
  down: boolean;
  onSkin: boolean;
  kind: InputKind;
  /** The force chosen, what a stylus or a trigger presses instead while it is down, and the force the hand has reached. */
  aimNewtons: number;
  pressedNewtons: number | null;
  forceNewtons: number;
  tiltUDegrees: number;
  tiltVDegrees: number;
  second: SecondHand;
  /** Direction of the last real movement on the plane, for where the second hand goes. */
  heading: { x: number; y: number };
  lastMilliseconds: number;
}

/** What a hand moves: an attempt, or the practice pad. */
export type HandDriver = Pick<PlayDriver, 'moveHand' | 'liftHand'>;

export type Follow = (hand: Hand, at: SkinPoint, now: SkinPoint | null) => SkinPoint;

interface SecondHand {
  /** Reasons to stretch: the desk's switch, a held key or button, a second finger. */
  switched: boolean;
  held: boolean;
  at: SkinPoint | null;
  /** True when the trainee put it there; otherwise it follows the pen. */
  placed: boolean;
  stretch: number;
}

const NEAREST_MILLIMETRES = 18;
const FOLLOW_MILLIMETRES = 25;
const FARTHEST_MILLIMETRES = 36;

/** @param follow on a face the second hand keeps ahead of the pen */
export function createHand(locate: Hand['locate'], follow: Follow = aheadOfPen): Hand {
  return {
    driver: null,
    locate,
    follow,
    at: null,
    down: false,
    onSkin: false,
    kind: 'mouse',
    aimNewtons: FIRST_FORCE_NEWTONS,
    pressedNewtons: null,
    forceNewtons: 0,
    tiltUDegrees: 0,
    tiltVDegrees: 0,
    second: { switched: false, held: false, at: null, placed: false, stretch: 0 },
    heading: { x: 1, y: 0 },
    lastMilliseconds: 0,
  };
}

/** The tip is now here at this play time; null is beside the face. Touching or hovering as `down` says. */
export function moveHandTo(hand: Hand, at: SkinPoint | null, timeMilliseconds: number): void {
  const seconds = Math.max(timeMilliseconds - hand.lastMilliseconds, 0) / 1000;
  if (timeMilliseconds > hand.lastMilliseconds) hand.lastMilliseconds = timeMilliseconds;
  noteHeading(hand, at);
  hand.at = at;
  stepSecondHand(hand, Math.min(seconds, 0.25));
  if (!hand.down || !at) {
    leaveSkin(hand, timeMilliseconds);
    return;
  }
  const aimNewtons = hand.pressedNewtons ?? hand.aimNewtons;
  hand.forceNewtons = hand.onSkin ? rampForce(hand.forceNewtons, aimNewtons, seconds) : 0;
  hand.onSkin = true;
  sendHand(hand, at, timeMilliseconds);
}

/** Lifts the pen off at this play time. */
export function liftHand(hand: Hand, timeMilliseconds: number): void {
  hand.down = false;
  hand.pressedNewtons = null;
  hand.lastMilliseconds = Math.max(hand.lastMilliseconds, timeMilliseconds);
  leaveSkin(hand, timeMilliseconds);
}

/** A standing hand goes on building up force and stretch: call once a frame. */
export function holdHand(hand: Hand, nowMilliseconds: number): void {
  // Events of this frame may still carry times a little before it; a standing hand must not overtake them.
  const time = nowMilliseconds - STANDING_MILLISECONDS;
  if (time > hand.lastMilliseconds) moveHandTo(hand, hand.at, time);
}

const STANDING_MILLISECONDS = 24;

function leaveSkin(hand: Hand, timeMilliseconds: number): void {
  if (hand.onSkin) hand.driver?.liftHand(timeMilliseconds);
  hand.onSkin = false;
  hand.forceNewtons = 0;
}

function sendHand(hand: Hand, at: SkinPoint, timeMilliseconds: number): void {
  const holds = hand.second.at ?? at;
  hand.driver?.moveHand(
    {
      u: at.u,
      v: at.v,
      // A touch too light to feel is still a touch.
      forceNewtons: Math.max(hand.forceNewtons, 0.01),
      tiltUDegrees: hand.tiltUDegrees,
      tiltVDegrees: hand.tiltVDegrees,
      stretchU: holds.u,
      stretchV: holds.v,
      stretch: hand.second.at ? hand.second.stretch : 0,
    },
    timeMilliseconds,
    hand.kind,
  );
}

function noteHeading(hand: Hand, at: SkinPoint | null): void {
  if (!hand.at || !at) return;
  const x = at.x - hand.at.x;
  const y = at.y - hand.at.y;
  const length = Math.sqrt(x * x + y * y);
  if (length < 0.2) return;
  const share = Math.min(length / 10, 1);
  const mixedX = hand.heading.x * (1 - share) + (x / length) * share;
  const mixedY = hand.heading.y * (1 - share) + (y / length) * share;
  const mixed = Math.max(Math.sqrt(mixedX * mixedX + mixedY * mixedY), 0.01);
  hand.heading = { x: mixedX / mixed, y: mixedY / mixed };
}

function stepSecondHand(hand: Hand, seconds: number): void {
  const { second, at } = hand;
  const wanted = second.switched || second.held || second.placed;
  second.stretch = rampStretch(second.stretch, wanted ? 1 : 0, seconds);
  if (!wanted && second.stretch === 0) second.at = null;
  if (!wanted || !at || second.placed) return;
  second.at = hand.follow(hand, at, second.at);
}

/** It stays where it holds, until the pen comes too near or goes too far. */
function aheadOfPen(hand: Hand, at: SkinPoint, now: SkinPoint | null): SkinPoint {
  if (now) {
    const distance = Math.sqrt((now.x - at.x) ** 2 + (now.y - at.y) ** 2);
    if (distance >= NEAREST_MILLIMETRES && distance <= FARTHEST_MILLIMETRES) return now;
    if (distance > FARTHEST_MILLIMETRES && distance < FARTHEST_MILLIMETRES * 2) {
      const share = FARTHEST_MILLIMETRES / distance;
      return hand.locate(at.x + (now.x - at.x) * share, at.y + (now.y - at.y) * share) ?? now;
    }
  }
  const { x, y } = hand.heading;
  const ways = [
    [x, y],
    [-y, x],
    [y, -x],
    [-x, -y],
  ];
  for (const [wayX, wayY] of ways) {
    const place = hand.locate(at.x + wayX * FOLLOW_MILLIMETRES, at.y + wayY * FOLLOW_MILLIMETRES);
    if (place) return place;
  }
  return at;
}
