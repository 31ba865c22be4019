// How the client's state shows on the face: breath, knitted brows, and the wince of a flinch.
import { BREATH_SECONDS } from '../sound/breath';
import { viewOf, type World } from '../world';

/** Breathing is slow: this many pictures a second show it smoothly enough. */
const BREATH_PICTURES_PER_SECOND = 10;
const FLINCH_SECONDS = 0.7;
/** A knitted brow comes and goes within this time. */
const MOOD_SECONDS = 0.35;

const GUARDED_TENSION = 0.7;
/** Trust, 0 … 1, below which a client looks wary in the talk. */
const WARY_TRUST = 0.4;
const WARY_TENSION = 0.4;

const TENSION = {
  calm: 0,
  tense: 0.5,
  flinching: 1,
  'asks-for-break': 0.7,
  'on-break': 0.1,
  'withdrew-consent': 0.8,
} as const;

export interface Mood {
  /** 0 calm … 1 knitted. */
  tension: number;
  /** 0 … 1: eyes pressed shut, the head drawn back a little. */
  wince: number;
  flinchedSeconds: number;
  state: keyof typeof TENSION;
}

export function createMood(world: World): Mood {
  const { state } = viewOf(world).attempt.session.client;
  return { tension: tensionOf(world), wince: 0, flinchedSeconds: Infinity, state };
}

/** 0 … 1 of a breath; still where motion is not wanted, under the hand, in close work and in time-lapse. */
export function breathAt(world: World, nowMilliseconds: number): number {
  const { services, framing, hand, drawsSlowly } = world;
  if (drawsSlowly) return 0;
  if (services.reducedMotion || viewOf(world).scene === 'healing' || framing.view === 'close' || hand.onSkin) return 0;
  const step = Math.floor((nowMilliseconds / 1000) * BREATH_PICTURES_PER_SECOND) / BREATH_PICTURES_PER_SECOND;
  return 0.5 - 0.5 * Math.cos((step / BREATH_SECONDS) * 2 * Math.PI);
}

/** Brings the mood up to date; true when the face changed. Without motion the new face is there at once and nobody jerks. */
export function stepMood(mood: Mood, world: World, seconds: number): boolean {
  const { state } = viewOf(world).attempt.session.client;
  const still = world.services.reducedMotion || world.drawsSlowly;
  const aim = tensionOf(world);
  const { tension, wince } = mood;
  if (state !== mood.state && state === 'flinching' && !still) mood.flinchedSeconds = 0;
  mood.state = state;
  mood.flinchedSeconds += seconds;
  const step = still ? 1 : seconds / MOOD_SECONDS;
  mood.tension = aim > tension ? Math.min(aim, tension + step) : Math.max(aim, tension - step);
  const share = Math.min(mood.flinchedSeconds / FLINCH_SECONDS, 1);
  const residue = state === 'flinching' ? 0.35 : 0;
  // Fast in, slowly out.
  mood.wince = share < 1 ? Math.max(share < 0.15 ? share / 0.15 : (1 - share) / 0.85, residue) : residue;
  return mood.tension !== tension || mood.wince !== wince;
}

function tensionOf(world: World): number {
  const { scene, attempt } = viewOf(world);
  if (scene === 'healing') return 0;
  const { client, heard } = attempt.session;
  // Who keeps something back, or does not trust, shows it in the talk.
  const guarded = scene === 'room' && heard.length > 0 && !heard[heard.length - 1].open;
  const wary = scene === 'room' && client.trust < WARY_TRUST;
  return Math.max(TENSION[client.state], guarded ? GUARDED_TENSION : 0, wary ? WARY_TENSION : 0);
}

/** Whether shields lie on the client's eyes: from set-up until everything is over. */
export function hasShields(world: World): boolean {
  const { scene, attempt } = viewOf(world);
  const { stage, done } = attempt.session;
  return scene !== 'healing' && (stage === 'treatment' || stage === 'setup') && done.tray.includes('eye-shields');
}
