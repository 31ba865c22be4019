// Works out what can be heard of this frame from the attempt and the hands.
import { ATLAS_CELLS, HAND_UNITS_PER_CELL, patchOfCell, TICKS_PER_SECOND } from '../../core/skin';
import { planeOf, viewOf, type World } from '../world';
import type { Attempt } from '../../core/attempt';
import { happeningOf, type Happening, type Hearable } from './happenings';

export interface Hearing {
  now: Hearable;
  lastX: number;
  lastY: number;
  /** Whose intents were listened to, and how many of them. */
  attempt: Attempt | null;
  intents: number;
}

/** Below this share of a film the tip runs dry. */
const DRY_SERUM = 0.05;
/** Share of the old speed that is kept in each frame: single frames are too rough. */
const KEPT = 0.7;

export function createHearing(): Hearing {
  const now: Hearable = {
    motorRuns: false,
    rateHertz: 0,
    forceNewtons: 0,
    speedMillimetresPerSecond: 0,
    dry: false,
    client: 'calm',
  };
  return { now, lastX: 0, lastY: 0, attempt: null, intents: 0 };
}

/** What can be heard now, or null where nothing is at work. */
export function hearableOf(hearing: Hearing, world: World, seconds: number): Hearable | null {
  const { scene, attempt, driver } = viewOf(world);
  if (scene !== 'treatment' && scene !== 'replay') return null;
  const { now } = hearing;
  const { device, paused, client, stage } = attempt.session;
  const sample = attempt.hand;
  const live = driver !== null && world.hand.onSkin && stage === 'treatment';
  now.motorRuns = device.motorOn && !paused && !attempt.finished;
  now.rateHertz = device.rateHertz;
  now.client = client.state;
  now.forceNewtons = paused
    ? 0
    : live
      ? world.hand.forceNewtons
      : driver || !sample
        ? 0
        : sample.forceCentinewtons / 100;
  const at = live ? world.hand.at : sample ? planeOf(world, sample.u, sample.v) : null;
  if (!at || now.forceNewtons === 0 || seconds <= 0) {
    now.speedMillimetresPerSecond = 0;
    now.dry = false;
  } else {
    const way = Math.hypot(at.x - hearing.lastX, at.y - hearing.lastY);
    const speed = way > 20 ? 0 : way / seconds;
    now.speedMillimetresPerSecond = now.speedMillimetresPerSecond * KEPT + speed * (1 - KEPT);
    now.dry = sample !== null && isDry(world, sample.u, sample.v);
  }
  if (at) {
    hearing.lastX = at.x;
    hearing.lastY = at.y;
  }
  return now;
}

/** What was done longer ago than this when it is first seen was skipped, not heard: a replay that leaps, a session that is taken up again. */
const JUST_NOW_TICKS = TICKS_PER_SECOND;
const NOTHING: readonly Happening[] = [];

/** What the trainee did since the last frame, as it is heard. */
export function doneSince(hearing: Hearing, world: World): readonly Happening[] {
  const { scene, attempt } = viewOf(world);
  const { intents } = attempt.record;
  const from = hearing.attempt === attempt && scene !== 'healing' ? hearing.intents : intents.length;
  hearing.attempt = attempt;
  hearing.intents = intents.length;
  if (from >= intents.length) return NOTHING;
  const { done } = attempt.session;
  return intents.slice(from).flatMap(({ tick, intent }) => {
    if (attempt.tick - tick > JUST_NOW_TICKS) return [];
    // What was refused was not done.
    if (intent.kind === 'tray' && !done.tray.includes(intent.step)) return [];
    if (intent.kind === 'close' && !done.closing.includes(intent.step)) return [];
    return happeningOf(intent) ?? [];
  });
}

function isDry(world: World, u: number, v: number): boolean {
  const cell = Math.floor(v / HAND_UNITS_PER_CELL) * ATLAS_CELLS + Math.floor(u / HAND_UNITS_PER_CELL);
  return viewOf(world).attempt.skin.patches.serum[patchOfCell(cell)] < DRY_SERUM;
}
