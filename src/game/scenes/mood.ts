// How the client's state shows on the face: breath and knitted brows.
import { viewOf, type World } from '../world';

const BREATH_SECONDS = 4.4;
/** Breathing is slow: this many pictures a second show it smoothly enough. */
const BREATH_PICTURES_PER_SECOND = 10;

const TENSION = {
  calm: 0,
  tense: 0.5,
  flinching: 1,
  'asks-for-break': 0.7,
  'on-break': 0.1,
  'withdrew-consent': 0.8,
} as const;

/** 0 … 1 of a breath; still where motion is not wanted, under the hand, in close work and in time-lapse. */
export function breathAt(world: World, nowMilliseconds: number): number {
  const { services, framing, hand, drawsSlowly } = world;
  if (drawsSlowly) return 0;
  if (services.reducedMotion || viewOf(world).scene === 'healing' || framing.view === 'close' || hand.onSkin) return 0;
  const step = Math.floor((nowMilliseconds / 1000) * BREATH_PICTURES_PER_SECOND) / BREATH_PICTURES_PER_SECOND;
  return 0.5 - 0.5 * Math.cos((step / BREATH_SECONDS) * 2 * Math.PI);
}

/** 0 calm … 1 knitted. */
export function tensionOf(world: World): number {
  const { scene, attempt } = viewOf(world);
  return scene === 'healing' ? 0 : TENSION[attempt.session.client.state];
}
