// Mixes one client's skin from the baked maps: age lines, beard, pigment and freckles as much as fits, then scars, pustules and moles in their places.
import type { Feature } from '../../core/scenario';
import { ATLAS_HAND_UNITS, type Lesion, type ZoneId } from '../../core/skin';
import { agedShare, lot, type Looks } from './looks';

/** What every client is mixed from; square pictures of one size, row 0 at the top. */
export interface PaintSource {
  size: number;
  /** Four bytes a texel: redder, darker, lips. */
  albedo: Uint8Array;
  /** Four bytes a texel: hair, height, freckles. */
  detail: Uint8Array;
  /** Seven bytes a texel: lines of forehead, eyes and lips, folds, beard, pigment, away from the rim. */
  marks: Uint8Array;
}

export interface ClientPaint {
  /** Four bytes a texel: redder, darker, lips, how far from the rim of the face. */
  albedo: Uint8Array;
  /** Four bytes a texel: hair, height, freckles, what moles leave of the light. */
  detail: Uint8Array;
}

export const CHANNELS = 7;
/** Millimetres along one side of the square. */
const SQUARE_MILLIMETRES = 233.3;

export function createClientPaint({ size }: PaintSource): ClientPaint {
  return { albedo: new Uint8Array(size * size * 4), detail: new Uint8Array(size * size * 4) };
}

/** How strongly each channel of the marks shows on this client, 0 … 1. */
export function markStrengths(looks: Looks): readonly number[] {
  const aged = agedShare(looks.ageYears);
  const has = (feature: Feature, share: number): number => (looks.features.includes(feature) ? share : 0);
  const beard = looks.sex === 'male' ? 0.55 + 0.45 * lot(looks, 11) : 0;
  return [
    Math.min(aged * 0.75 + has('fine-lines-forehead', 0.65), 1),
    Math.min(aged * 0.75 + has('fine-lines-eyes', 0.65), 1),
    Math.min(aged * aged * 0.7 + has('fine-lines-lip', 0.75), 1),
    Math.min(aged * 1.1, 1),
    beard,
    has('pigment-cheeks', 1),
  ];
}

/** Mixes into `paint`. `zoneOf` tells the zone of an atlas point in hand units. */
export function paintClient(
  paint: ClientPaint,
  { size, albedo, detail, marks }: PaintSource,
  looks: Looks,
  zoneOf: (u: number, v: number) => ZoneId | 'outside',
): void {
  const [forehead, eyes, mouth, folds, beard, pigment] = markStrengths(looks);
  const hairShare = looks.sex === 'male' ? 1.12 : 0.94;
  // Dark hair shows under the skin, fair hair hardly.
  const stubble = beard * (looks.fitzpatrick <= 2 ? 58 : 92);
  const thinLips = 1 - 0.25 * agedShare(looks.ageYears) - (looks.sex === 'male' ? 0.22 : 0);
  // Rounded and held within a byte by the arrays themselves.
  const colours = new Uint8ClampedArray(paint.albedo.buffer);
  const details = new Uint8ClampedArray(paint.detail.buffer);
  for (let texel = 0; texel < size * size; texel++) {
    const at = texel * 4;
    const mark = texel * CHANNELS;
    const lip = albedo[at + 2];
    colours[at + 2] = lip === 0 ? 0 : lip * thinLips;
    colours[at + 3] = marks[mark + 6];
    const hair = detail[at];
    details[at] = hair === 0 ? 0 : hair * hairShare;
    details[at + 2] = detail[at + 2];
    details[at + 3] = 255;
    const marked =
      marks[mark] | marks[mark + 1] | marks[mark + 2] | marks[mark + 3] | marks[mark + 4] | marks[mark + 5];
    // Most of the skin has no mark: nothing to work out.
    if (marked === 0 && marks[mark + 6] === 255) {
      colours[at] = albedo[at];
      colours[at + 1] = albedo[at + 1];
      details[at + 1] = detail[at + 1];
      continue;
    }
    const lines =
      forehead * marks[mark] + eyes * marks[mark + 1] + mouth * marks[mark + 2] + 0.8 * folds * marks[mark + 3];
    const dark = (stubble * marks[mark + 4] + 46 * pigment * marks[mark + 5]) / 255;
    const rim = marks[mark + 6] / 255;
    colours[at] = 128 + (albedo[at] - 128 + lines * 0.05) * rim;
    colours[at + 1] = 128 + (albedo[at + 1] - 128 + lines * 0.085 + dark) * rim;
    details[at + 1] = detail[at + 1] - lines * 0.55;
  }
  const brush = brushOn(paint, size);
  if (looks.features.includes('acne-scars-cheeks')) scarCheeks(brush, looks, zoneOf);
  for (const lesion of lesionsOf(looks, zoneOf)) paintLesion(brush, lesion);
}

interface Brush {
  /** Visits texels round a place (hand units) with their distance as a share of the radius. */
  (u: number, v: number, radiusMillimetres: number, visit: (at: number, share: number, ink: ClientPaint) => void): void;
}

function brushOn(paint: ClientPaint, size: number): Brush {
  return (u, v, radiusMillimetres, visit) => {
    const radius = (radiusMillimetres / SQUARE_MILLIMETRES) * size;
    const [x, y] = [(u / ATLAS_HAND_UNITS) * size, (v / ATLAS_HAND_UNITS) * size];
    for (let row = Math.max(0, Math.floor(y - radius)); row <= Math.min(size - 1, y + radius); row++) {
      for (let column = Math.max(0, Math.floor(x - radius)); column <= Math.min(size - 1, x + radius); column++) {
        const share = Math.hypot(column + 0.5 - x, row + 0.5 - y) / radius;
        if (share < 1) visit((row * size + column) * 4, share, paint);
      }
    }
  };
}

const SCARS = 84;

/** Pits and shallow bowls, most of them on the cheeks. */
function scarCheeks(brush: Brush, looks: Looks, zoneOf: (u: number, v: number) => string): void {
  for (let scar = 0; scar < SCARS; scar++) {
    const u = (0.1 + 0.8 * lot(looks, 21, scar)) * ATLAS_HAND_UNITS;
    const v = (0.4 + 0.4 * lot(looks, 22, scar)) * ATLAS_HAND_UNITS;
    if (!/cheek|malar/.test(zoneOf(Math.round(u), Math.round(v)))) continue;
    const radius = 0.8 + 2.2 * lot(looks, 23, scar) * lot(looks, 24, scar);
    const depth = 104 - 20 * radius;
    brush(u, v, radius * 1.35, (at, share, { albedo, detail }) => {
      const bowl = fall(share * 1.35);
      const rim = fall(Math.abs(share - 0.82) * 5);
      detail[at + 1] = bytesOf(detail[at + 1] - depth * bowl + 9 * rim);
      albedo[at] = bytesOf(albedo[at] + 22 * fall(share));
      albedo[at + 1] = bytesOf(albedo[at + 1] + 18 * bowl);
    });
  }
}

interface DrawnLesion extends Lesion {
  kind: 'mole' | 'pustule' | 'sore';
}

/** The lesions of the case, each as what the features call it; features without a place of their own get one. */
export function lesionsOf(looks: Looks, zoneOf: (u: number, v: number) => string): DrawnLesion[] {
  const { features, lesions } = looks;
  const pustules = features.includes('pustules-cheeks');
  const mole = features.includes('mole-cheek-left');
  const moleAt = mole ? lesions.findIndex(({ u, v }) => /cheek-left|malar-left/.test(zoneOf(u, v))) : -1;
  const drawn = lesions.map((lesion, index): DrawnLesion => {
    if (index === moleAt) return { ...lesion, kind: 'mole' };
    return { ...lesion, kind: pustules ? 'pustule' : 'sore' };
  });
  if (mole && moleAt < 0) drawn.push({ u: 1830, v: 1420, radiusMillimetres: 2.4, kind: 'mole' });
  if (pustules && !drawn.some(({ kind }) => kind === 'pustule')) {
    for (let spot = 0; spot < 30; spot++) {
      const u = Math.round((0.12 + 0.76 * lot(looks, 31, spot)) * ATLAS_HAND_UNITS);
      const v = Math.round((0.48 + 0.24 * lot(looks, 32, spot)) * ATLAS_HAND_UNITS);
      const radiusMillimetres = 1.4 + lot(looks, 33, spot);
      if (/cheek|malar/.test(zoneOf(u, v))) drawn.push({ u, v, radiusMillimetres, kind: 'pustule' });
    }
  }
  return drawn;
}

function paintLesion(brush: Brush, { u, v, radiusMillimetres, kind }: DrawnLesion): void {
  // A place may be wider than what is to be seen of it: the rest is its surroundings.
  const seen = Math.min(radiusMillimetres, kind === 'mole' ? 3.2 : 2.4);
  if (kind === 'mole') {
    brush(u, v, seen, (at, share, { albedo, detail }) => {
      const body = Math.min(1, 2.2 * fall(share));
      detail[at + 3] = bytesOf(255 * (1 - 0.66 * body));
      detail[at + 1] = bytesOf(detail[at + 1] + 34 * fall(share));
      albedo[at + 1] = bytesOf(albedo[at + 1] + 44 * body);
    });
    return;
  }
  brush(u, v, seen * 2.1, (at, share, { albedo, detail }) => {
    const dome = fall(share * 2.1);
    albedo[at] = bytesOf(albedo[at] + 66 * fall(share));
    detail[at + 1] = bytesOf(detail[at + 1] + 58 * dome);
    if (kind === 'sore') {
      detail[at + 3] = bytesOf(255 - 120 * dome);
      return;
    }
    const head = fall(share * 4.4);
    albedo[at] = bytesOf(albedo[at] - 84 * head);
    albedo[at + 1] = bytesOf(albedo[at + 1] - 96 * head);
  });
}

/** 1 in the middle, smoothly 0 from a share of 1 on. */
function fall(share: number): number {
  const near = 1 - share * share;
  return near > 0 ? near * near : 0;
}

function bytesOf(value: number): number {
  return Math.min(Math.max(Math.round(value), 0), 255);
}
