// Redness must be seen on every tone of skin: untreated, endpoint and too much differ by stated colour distances (CIEDE2000) that an eye can tell.
import { converter, differenceCiede2000 } from 'culori';
import { describe, expect, it } from 'vitest';
import { linear, reddened, toneOf, type Rgb } from '../../src/game/view/tones';

const FITZPATRICK = [1, 2, 3, 4, 5, 6] as const;
/** An even pink is 0.5 to 0.6, too much begins at 0.85 (src/core/skin/METHODS.md). */
const ENDPOINT = 0.55;
const TOO_MUCH = 0.88;
/** The stated bounds, the same for every tone. */
const ENDPOINT_DISTANCE = 6;
const FURTHER_DISTANCE = 2;

const distance = differenceCiede2000();
const lab = converter('lab65');

/** The tone at a redness, as the shader mixes it before the light falls on it. */
function skin(fitzpatrick: (typeof FITZPATRICK)[number], redness: number) {
  const tone = toneOf(fitzpatrick);
  const [r, g, b]: Rgb = reddened(linear(tone.base), tone.redness, redness);
  return { mode: 'lrgb' as const, r, g, b };
}

describe('skin tones', () => {
  it.each(FITZPATRICK)('of type %i show the endpoint, and too much beyond it', (fitzpatrick) => {
    const endpoint = skin(fitzpatrick, ENDPOINT);
    expect(distance(skin(fitzpatrick, 0), endpoint)).toBeGreaterThan(ENDPOINT_DISTANCE);
    expect(distance(endpoint, skin(fitzpatrick, TOO_MUCH))).toBeGreaterThan(FURTHER_DISTANCE);
  });

  it('darken from type I to type VI', () => {
    const lightness = FITZPATRICK.map((fitzpatrick) => lab(skin(fitzpatrick, 0)).l);
    expect([...lightness].sort((a, b) => b - a)).toEqual(lightness);
  });

  it.each([5, 6] as const)('of type %i deepen and grow warmer with redness instead of pinker', (fitzpatrick) => {
    const before = lab(skin(fitzpatrick, 0));
    const after = lab(skin(fitzpatrick, ENDPOINT));
    expect(after.l).toBeLessThan(before.l - 2);
    expect(after.a).toBeGreaterThan(before.a);
    // Pink would be redder and bluer; warmth keeps its yellow.
    expect(after.b).toBeGreaterThan(after.a * 0.6);
  });
});
