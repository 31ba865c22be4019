// How a scripted hand moves: the tremor, the uneven force and speed, and the late eye of a person, from a generator of its own.
import { quantise, type HandPose } from './capture';
import { surfaceMillimetres, TICKS_PER_SECOND, type Face, type HandSample } from '../skin';
import type { HandSkill } from '../scenario';
import type { GlideRow } from './glide';

/** Physiological tremor is near 8 to 12 Hz: about this much of a wobble is left from one tick to the next. Model value, ours. */
const TREMOR_KEPT_PER_TICK = 0.85;
/** Force and speed wander over about half a second. Model value, ours. */
const WANDER_KEPT_PER_TICK = 0.98;
/** A hand takes this long to settle on the skin and to leave it: a tenth of a second. Model value, ours. */
const SETTLE_TICKS = 12;

export interface ScriptedHand {
  skill: HandSkill;
  generator: number;
  tremorU: number;
  tremorV: number;
  forceWander: number;
  speedWander: number;
  /** Fills by every row; when it is full, attention lapses. */
  lapse: number;
  lapses: number;
}

export function createScriptedHand(skill: HandSkill, seed: number): ScriptedHand {
  return {
    skill,
    generator: (seed ^ 0x51a7c0de) >>> 0,
    tremorU: 0,
    tremorV: 0,
    forceWander: 0,
    speedWander: 0,
    lapse: 0,
    lapses: 0,
  };
}

/** What a treat move asks of every row. */
export interface GlideOrder {
  forceNewtons: number;
  speedMillimetresPerSecond: number;
  /** 0 … 1. */
  stretch: number;
}

/** Samples for one row, one a tick: settle, glide, lift. */
export function* glideSamples(hand: ScriptedHand, face: Face, row: GlideRow, order: GlideOrder): Generator<HandSample> {
  for (const pose of glidePoses(hand, face, row, order)) yield quantise(pose);
}

/** The same before it is rounded, for a hand that is captured like a person's. */
export function* glidePoses(hand: ScriptedHand, face: Face, row: GlideRow, order: GlideOrder): Generator<HandPose> {
  const length = rowMillimetres(face, row);
  let done = 0;
  let ticks = 0;
  while (done < length) {
    wander(hand);
    const settle = Math.min(1, (ticks + 1) / SETTLE_TICKS, (length - done) / 1 + 0.1);
    yield poseAt(hand, row, done / length, order, settle);
    const speed = order.speedMillimetresPerSecond * Math.max(0.2, 1 + hand.speedWander);
    done += speed / TICKS_PER_SECOND;
    ticks += 1;
  }
}

/** The rows as they are really made: attention lapses every so many rows, and one is left out or, the next time, gone over twice. */
export function attended(hand: ScriptedHand, rows: readonly GlideRow[]): readonly GlideRow[] {
  const chance = hand.skill.lapsePercent / 100;
  if (chance === 0) return rows;
  if (hand.lapses === 0 && hand.lapse === 0) hand.lapse = nextShare(hand);
  return rows.flatMap((row) => {
    hand.lapse += chance;
    if (hand.lapse < 1) return [row];
    hand.lapse -= 1;
    hand.lapses += 1;
    return hand.lapses % 2 === 1 ? [] : [row, row];
  });
}

function poseAt(hand: ScriptedHand, row: GlideRow, share: number, order: GlideOrder, settle: number): HandPose {
  const u = row.fromU + (row.toU - row.fromU) * share;
  const v = row.fromV + (row.toV - row.fromV) * share;
  return {
    u: u + hand.tremorU,
    v: v + hand.tremorV,
    forceNewtons: Math.max(0.02, order.forceNewtons * settle * (1 + hand.forceWander)),
    tiltUDegrees: 0,
    tiltVDegrees: 0,
    // The second hand holds the skin just behind the row's start.
    stretchU: order.stretch > 0 ? row.fromU : 0,
    stretchV: order.stretch > 0 ? row.fromV : 0,
    stretch: order.stretch,
  };
}

/** Hand units of tremor for each micrometre: a hand unit is about 92 µm. */
const HAND_UNITS_PER_MICROMETRE = 1 / 92;

function wander(hand: ScriptedHand): void {
  const { tremorMicrometres, forceSpreadPercent, speedSpreadPercent } = hand.skill;
  const tremor = tremorMicrometres * HAND_UNITS_PER_MICROMETRE;
  hand.tremorU = nextWander(hand, hand.tremorU, tremor, TREMOR_KEPT_PER_TICK);
  hand.tremorV = nextWander(hand, hand.tremorV, tremor, TREMOR_KEPT_PER_TICK);
  hand.forceWander = nextWander(hand, hand.forceWander, forceSpreadPercent / 100, WANDER_KEPT_PER_TICK);
  hand.speedWander = nextWander(hand, hand.speedWander, speedSpreadPercent / 100, WANDER_KEPT_PER_TICK);
}

/** One step of a wandering value whose long-run standard deviation is `spread`. */
function nextWander(hand: ScriptedHand, value: number, spread: number, kept: number): number {
  return value * kept + spread * Math.sqrt(1 - kept * kept) * nextBell(hand);
}

/** A bell-shaped number, mean 0 and standard deviation 1: the sum of four even ones, which never goes beyond 3.5. */
function nextBell(hand: ScriptedHand): number {
  return (nextShare(hand) + nextShare(hand) + nextShare(hand) + nextShare(hand) - 2) * Math.sqrt(3);
}

/** An even number in 0 … 1 (the mulberry32 step). */
function nextShare(hand: ScriptedHand): number {
  hand.generator = (hand.generator + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(hand.generator ^ (hand.generator >>> 15), hand.generator | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** True length of a row, measured in short steps because the scale of the atlas changes along it. */
function rowMillimetres(face: Face, row: GlideRow): number {
  const steps = 32;
  let length = 0;
  for (let step = 0; step < steps; step++) {
    const at = (part: number, from: number, to: number): number => from + ((to - from) * part) / steps;
    length += surfaceMillimetres(
      face,
      at(step, row.fromU, row.toU),
      at(step, row.fromV, row.toV),
      at(step + 1, row.fromU, row.toU),
      at(step + 1, row.fromV, row.toV),
    );
  }
  return Math.max(length, 0.1);
}
