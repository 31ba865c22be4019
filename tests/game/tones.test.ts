// Redness must be seen on every tone of skin: untreated, endpoint and too much differ by colour distances (CIEDE2000) an eye can tell.
import { describe, expect, it } from 'vitest';
import { linear, REDNESS_GAIN, toneOf, type Rgb } from '../../src/game/view/tones';

const FITZPATRICK = [1, 2, 3, 4, 5, 6] as const;
const ENDPOINT = 0.35;
const TOO_MUCH = 0.75;

/** The tone at a redness, in light, as the shader mixes it. */
function reddened(fitzpatrick: (typeof FITZPATRICK)[number], redness: number): Rgb {
  const tone = toneOf(fitzpatrick);
  const share = 1 - Math.exp(-REDNESS_GAIN * redness);
  const [red, green, blue] = linear(tone.base).map(
    (value, channel) => value * (1 + (tone.redness[channel] - 1) * share),
  );
  return [red, green, blue];
}

function labOf([red, green, blue]: Rgb): Rgb {
  const bend = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000 (Sharma, Wu, Dalal 2005), all weights 1. */
function distance(one: Rgb, other: Rgb): number {
  const radians = Math.PI / 180;
  const [l1, a1, b1] = labOf(one);
  const [l2, a2, b2] = labOf(other);
  const meanC7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(meanC7 / (meanC7 + 25 ** 7)));
  const [A1, A2] = [a1 * (1 + g), a2 * (1 + g)];
  const [C1, C2] = [Math.hypot(A1, b1), Math.hypot(A2, b2)];
  const hue = (a: number, b: number): number => (Math.atan2(b, a) / radians + 360) % 360;
  const [h1, h2] = [hue(A1, b1), hue(A2, b2)];
  const turn = ((h2 - h1 + 540) % 360) - 180;
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin((turn / 2) * radians);
  const [L, C] = [(l1 + l2) / 2, (C1 + C2) / 2];
  const H = h1 + turn / 2;
  const t =
    1 -
    0.17 * Math.cos((H - 30) * radians) +
    0.24 * Math.cos(2 * H * radians) +
    0.32 * Math.cos((3 * H + 6) * radians) -
    0.2 * Math.cos((4 * H - 63) * radians);
  const sL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const sC = 1 + 0.045 * C;
  const sH = 1 + 0.015 * C * t;
  const rC = 2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7));
  const rT = -rC * Math.sin(2 * 30 * Math.exp(-(((H - 275) / 25) ** 2)) * radians);
  const [dL, dC] = [(l2 - l1) / sL, (C2 - C1) / sC];
  return Math.sqrt(dL ** 2 + dC ** 2 + (dH / sH) ** 2 + rT * dC * (dH / sH));
}

describe('skin tones', () => {
  it.each(FITZPATRICK)('of type %i show the endpoint, and too much beyond it', (fitzpatrick) => {
    const untreated = reddened(fitzpatrick, 0);
    const endpoint = reddened(fitzpatrick, ENDPOINT);
    expect(distance(untreated, endpoint)).toBeGreaterThan(5);
    expect(distance(endpoint, reddened(fitzpatrick, TOO_MUCH))).toBeGreaterThan(2.5);
  });

  it('darken from type I to type VI', () => {
    const lightness = FITZPATRICK.map((fitzpatrick) => labOf(reddened(fitzpatrick, 0))[0]);
    expect([...lightness].sort((a, b) => b - a)).toEqual(lightness);
  });

  it('grow warmer with redness on dark skin instead of paler', () => {
    const [lightBefore, redBefore] = labOf(reddened(6, 0));
    const [lightAfter, redAfter] = labOf(reddened(6, ENDPOINT));
    expect(lightAfter).toBeLessThan(lightBefore);
    expect(redAfter).toBeGreaterThan(redBefore);
  });
});
