// How each skin tone looks: base colour, how redness changes it, how it shines, and the colour of the lips.

/** Colours are sRGB 0 … 1; they are made linear once, when the tone is handed to the shader. */
export interface Tone {
  base: Rgb;
  /** What full redness multiplies the skin's colour with: pink on light skin, deeper and warmer on dark skin. */
  redness: Rgb;
  /** What the lips' blood multiplies the colour with. */
  lips: Rgb;
  /** Strength of freckles and of uneven pigment, 0 … 1. */
  freckles: number;
  /** Dark skin mirrors more than it scatters: strength of the skin's own shine. */
  shine: number;
  /** Light that travels under the skin and softens shadows, 0 … 1. */
  softness: number;
}

/** How fast redness shows: its share of the full change is 1 − exp(−gain × redness). Model value, ours: an even pink is 0.5 to 0.6, too much begins at 0.85 (src/core/skin/METHODS.md). */
export const REDNESS_GAIN = 1.6;

export type Rgb = readonly [red: number, green: number, blue: number];

/** Model values, ours: chosen by eye on the lit face so that all six read as skin. */
const TONES: readonly Tone[] = [
  tone('#f2d8c9', [0.99, 0.52, 0.54], [0.84, 0.46, 0.47], 0.55, 0.8, 1),
  tone('#e9c5aa', [0.98, 0.53, 0.52], [0.82, 0.46, 0.45], 0.4, 0.85, 0.95),
  tone('#dbac86', [0.96, 0.49, 0.46], [0.82, 0.49, 0.47], 0.25, 0.9, 0.85),
  tone('#bf875d', [0.91, 0.44, 0.4], [0.8, 0.52, 0.5], 0.18, 0.95, 0.72),
  tone('#92603f', [0.86, 0.35, 0.32], [0.8, 0.56, 0.56], 0.12, 1, 0.55),
  tone('#66422f', [0.86, 0.23, 0.2], [0.86, 0.6, 0.62], 0.08, 1.05, 0.42),
];

/** The tone of a Fitzpatrick type. */
export function toneOf(fitzpatrick: 1 | 2 | 3 | 4 | 5 | 6): Tone {
  return TONES[fitzpatrick - 1];
}

/** sRGB 0 … 1 to light. */
export function linear(colour: Rgb): [number, number, number] {
  return [channel(colour[0]), channel(colour[1]), channel(colour[2])];
}

/** Between two colours. */
export function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

/** Skin (in light) at a redness 0 … 1, as the shader colours it. */
export function reddened(base: Rgb, fullRedness: Rgb, redness: number): Rgb {
  const share = 1 - Math.exp(-REDNESS_GAIN * redness);
  const [red, green, blue] = mixed([1, 1, 1], fullRedness, share);
  return [base[0] * red, base[1] * green, base[2] * blue];
}

function channel(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function tone(base: string, redness: Rgb, lips: Rgb, freckles: number, shine: number, softness: number): Tone {
  return { base: rgb(base), redness, lips, freckles, shine, softness };
}

/** A colour written as #rrggbb, 0 … 1. */
export function rgb(hex: string): Rgb {
  const value = parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
