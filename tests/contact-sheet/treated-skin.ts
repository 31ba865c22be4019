// Skin as the simulation makes it: glided over to the endpoint, or far beyond it. Nothing is painted in by hand.
import { glideRows } from '../../src/core/attempt/glide';
import {
  careForZone,
  loadCartridge,
  readZone,
  respondTick,
  strikeTick,
  surfaceMillimetres,
  TICKS_PER_READING,
  TICKS_PER_SECOND,
  type Face,
  type HandSample,
  type PenSetting,
  type Skin,
  type ZoneId,
} from '../../src/core/skin';

export const TREATMENTS = ['untreated', 'endpoint', 'over-treated'] as const;
export type Treatment = (typeof TREATMENTS)[number];

const ZONES: readonly ZoneId[] = [
  'forehead',
  'temple-left',
  'temple-right',
  'malar-left',
  'malar-right',
  'cheek-left',
  'cheek-right',
  'lateral-cheek-left',
  'lateral-cheek-right',
  'jawline-left',
  'jawline-right',
  'chin',
];

interface Manner {
  pen: PenSetting;
  passes: number;
  forceNewtons: number;
  speedMillimetresPerSecond: number;
  /** Lies beforehand, so that the tip glides. */
  serum: boolean;
  minutesAfter: number;
}

const MANNERS: Readonly<Record<Exclude<Treatment, 'untreated'>, Manner>> = {
  endpoint: {
    pen: { needleCount: 14, lengthMicrometres: 250, rateHertz: 100 },
    passes: 2,
    forceNewtons: 0.25,
    speedMillimetresPerSecond: 25,
    serum: true,
    minutesAfter: 2,
  },
  'over-treated': {
    pen: { needleCount: 14, lengthMicrometres: 500, rateHertz: 110 },
    passes: 4,
    forceNewtons: 0.45,
    speedMillimetresPerSecond: 25,
    serum: true,
    minutesAfter: 2,
  },
};

/** Treats every zone that may be treated; leaves an untreated face as it is. */
export function treatSkin(skin: Skin, face: Face, treatment: Treatment): void {
  if (treatment === 'untreated') return;
  const manner = MANNERS[treatment];
  loadCartridge(skin);
  for (const zone of ZONES) {
    careForZone(skin, 'cleanse', zone);
    if (manner.serum) careForZone(skin, 'serum', zone);
    for (let pass = 0; pass < manner.passes; pass++) glideOver(skin, face, zone, pass, manner);
  }
  const responses = (manner.minutesAfter * 60 * TICKS_PER_SECOND) / TICKS_PER_READING;
  for (let response = 0; response < responses; response++) respondTick(skin);
}

/** Mean redness of the cheeks, 0 … 1. */
export function cheekRedness(skin: Skin): number {
  return (readZone(skin, 'cheek-left').redness + readZone(skin, 'cheek-right').redness) / 2;
}

function glideOver(skin: Skin, face: Face, zone: ZoneId, pass: number, manner: Manner): void {
  let tick = 0;
  for (const row of glideRows(face, zone, pass % 2 === 0 ? 'horizontal' : 'vertical', 6, 1)) {
    const way = surfaceMillimetres(face, row.fromU, row.fromV, row.toU, row.toV);
    const ticks = Math.max(2, Math.round((way / manner.speedMillimetresPerSecond) * TICKS_PER_SECOND));
    let before: HandSample | null = null;
    for (let step = 0; step <= ticks; step++) {
      const share = step / ticks;
      // A hand is not a ruler: it sways by a few millimetres.
      const sway = 22 * Math.sin(step / 31 + pass * 2 + row.fromU + row.fromV);
      const across = pass % 2 === 0 ? [0, sway] : [sway, 0];
      const u = Math.round(row.fromU + (row.toU - row.fromU) * share + across[0]);
      const v = Math.round(row.fromV + (row.toV - row.fromV) * share + across[1]);
      const now: HandSample = {
        u,
        v,
        forceCentinewtons: Math.round(manner.forceNewtons * 100),
        tiltUDegrees: 0,
        tiltVDegrees: 0,
        stretchU: u,
        stretchV: v,
        stretchPercent: 0,
      };
      if (before) strikeTick(skin, manner.pen, before, now);
      before = now;
      if (++tick % TICKS_PER_READING === 0) respondTick(skin);
    }
  }
}
