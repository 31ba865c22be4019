// How a client looks: tone with its small differences, hair and brows, and how strongly age and features show; the same client always the same.
import type { Feature } from '../../core/scenario';
import type { Lesion } from '../../core/skin';
import type { StageView } from '../../stage';
import { linear, mixed, rgb, toneOf, type Rgb } from './tones';

export interface Looks {
  /** Whose face it is: gives everything that chance decides. */
  seed: number;
  ageYears: number;
  sex: 'female' | 'male';
  fitzpatrick: 1 | 2 | 3 | 4 | 5 | 6;
  features: readonly Feature[];
  lesions: readonly Lesion[];
}

/** What the shader is told once for a client; colours in light. */
export interface Appearance {
  base: Rgb;
  redness: Rgb;
  lips: Rgb;
  brows: Rgb;
  /** Strength of freckles, of the skin's own shine, of soft shadows. */
  look: Rgb;
  /** sRGB as 0xrrggbb. */
  hair: number;
}

export function looksOf({ attempt, features }: StageView): Looks {
  const { id, sessionCase } = attempt.setup.scenario;
  const { ageYears, sex, fitzpatrick, lesions } = sessionCase.client.skin;
  return { seed: seedOf(id), ageYears, sex, fitzpatrick, features: features ?? [], lesions: lesions ?? [] };
}

/** Two looks are the same when every part of the picture would be. */
export function sameLooks(one: Looks, other: Looks): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A number 0 … 1 that chance gives this client for a question; the same every time. */
export function lot({ seed }: Looks, question: number, part = 0): number {
  let word = Math.imul(seed ^ Math.imul(question + 1, 0x27d4eb2f), 0x85ebca6b) ^ Math.imul(part + 1, 0x165667b1);
  word = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  word = Math.imul(word ^ (word >>> 13), 0x297a2d39);
  return ((word ^ (word >>> 16)) >>> 0) / 4_294_967_296;
}

/** 0 young … 1 old: how far age has drawn its lines. Model value, ours. */
export function agedShare(ageYears: number): number {
  return Math.min(Math.max((ageYears - 24) / 46, 0), 1);
}

/** Hair colours that are common with each tone; sRGB. */
const HAIR: Readonly<Record<Looks['fitzpatrick'], readonly string[]>> = {
  1: ['#b9763f', '#d3ae72', '#8a6040'],
  2: ['#c09a5e', '#7a5537', '#54392a'],
  3: ['#54392a', '#3b2a20', '#6b4a30'],
  4: ['#33241c', '#271c16', '#402c20'],
  5: ['#231a15', '#1b1411'],
  6: ['#191311', '#1f1815'],
};
const GREY_HAIR = rgb('#bcb8b2');
const TAN: Rgb = [0.8, 0.7, 0.62];
const DULL: Rgb = [0.93, 0.94, 0.95];

export function appearanceOf(looks: Looks): Appearance {
  const tone = toneOf(looks.fitzpatrick);
  const has = (feature: Feature): boolean => looks.features.includes(feature);
  const base = linear(tone.base).map((value, channel) => {
    const own = 1 + (lot(looks, 1) - 0.5) * 0.08 + (lot(looks, 2) - 0.5) * (channel === 2 ? 0.07 : 0);
    return value * own * (has('tan') ? TAN[channel] : 1) * (has('dull') ? DULL[channel] : 1);
  });
  const palette = HAIR[looks.fitzpatrick];
  const natural = rgb(palette[Math.floor(lot(looks, 3) * palette.length)]);
  const greyed = Math.min(Math.max((looks.ageYears - 40 - 14 * lot(looks, 4)) / 28, 0), 0.9);
  const hair = mixed(natural, GREY_HAIR, greyed);
  // Brows are darker than hair, and grey later.
  const brows = mixed(natural, GREY_HAIR, greyed * 0.6).map((value) => value * 0.72);
  const freckles = has('freckles') ? Math.max(tone.freckles * 1.3, 0.45) : tone.freckles * 0.12;
  const shine = tone.shine * (has('dull') ? 0.45 : 1) * (1 - 0.3 * agedShare(looks.ageYears));
  return {
    base: [base[0], base[1], base[2]],
    redness: tone.redness,
    lips: tone.lips,
    brows: linear([brows[0], brows[1], brows[2]]),
    look: [freckles, shine, tone.softness],
    hair: packed(hair),
  };
}

function packed(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => Math.round(value * 255));
  return (red << 16) | (green << 8) | blue;
}

function seedOf(id: string): number {
  let seed = 0x811c9dc5;
  for (const letter of id) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return seed >>> 0;
}
