// Days and weeks after one session.
import { describe, expect, it } from 'vitest';
import type { HealedZone, Skin, SkinClient } from '../../../src/core/skin';
import { careForZone, heal, readZone, skinHash } from '../../../src/core/skin';
import type { Manner } from './hand';
import { freshSkin, Hand, woman30 } from './hand';

const zone = 'cheek-left';

function treated(manner: Manner = {}, client: Partial<SkinClient> = {}, serum: 'serum' | 'vitamin-c' = 'serum'): Skin {
  const skin = freshSkin(7, { ...woman30, ...client });
  careForZone(skin, serum, zone);
  const hand = new Hand(skin);
  hand.treat(zone, manner);
  hand.wait(60);
  return skin;
}

function look(skin: Skin, days: number): HealedZone {
  const found = heal(skin, days).zones.find((one) => one.zone === zone);
  if (!found) throw new Error('The zone was not treated.');
  return found;
}

const deep: Manner = { pen: { lengthMicrometres: 1000 } };

describe('healing', () => {
  it('starts near where the session left the skin and changes nothing', () => {
    const skin = treated();
    const hash = skinHash(skin);
    const start = look(skin, 0);
    expect(Math.abs(start.redness - readZone(skin, zone).redness)).toBeLessThan(0.06);
    expect(Math.abs(start.barrier - readZone(skin, zone).barrier)).toBeLessThan(0.02);
    expect(skinHash(skin)).toBe(hash);
  });

  it('only ever fades redness, rebuilds the barrier and gains texture', () => {
    const skin = treated(deep);
    let before = look(skin, 0);
    for (let day = 0.25; day < 60; day += 0.25) {
      const now = look(skin, day);
      expect(now.redness).toBeLessThanOrEqual(before.redness);
      expect(now.barrier).toBeGreaterThanOrEqual(before.barrier);
      expect(now.texture).toBeGreaterThanOrEqual(before.texture);
      before = now;
    }
    expect(before.redness).toBe(0);
    expect(before.barrier).toBe(1);
  });

  it('is over sooner and safer after a superficial session than after a deep one', () => {
    const [shallow, dermal] = [treated(), treated(deep)];
    expect(look(shallow, 1).redness).toBeLessThan(0.02);
    expect(look(dermal, 1).redness).toBeGreaterThan(0.1);
    expect(look(shallow, 0).closedAfterHours).toBeLessThan(look(dermal, 0).closedAfterHours);
    expect(look(shallow, 0).scarChance).toBe(0);
    expect(look(dermal, 0).scarChance).toBeGreaterThan(0.05);
    expect(look(dermal, 120).texture).toBeGreaterThan(look(shallow, 120).texture * 2);
  });

  it('shows no gain after a week and most of it after four months', () => {
    const skin = treated();
    expect(look(skin, 7).texture).toBeLessThan(look(skin, 120).texture * 0.1);
    expect(look(skin, 120).texture).toBeCloseTo(0.037, 2);
  });

  it('darkens dark skin more often, deep needling more than shallow', () => {
    const chance = (manner: Manner, fitzpatrick: SkinClient['fitzpatrick']): number =>
      look(treated(manner, { fitzpatrick }), 0).pigmentChance;
    expect(chance(deep, 6)).toBeGreaterThan(chance(deep, 4));
    expect(chance(deep, 4)).toBeGreaterThan(chance(deep, 1));
    expect(chance({}, 6)).toBeLessThan(chance(deep, 6) / 4);
    const skin = treated(deep, { fitzpatrick: 6 });
    const dark = (days: number): number => Math.max(...heal(skin, days).patches.pigment);
    expect(dark(2)).toBe(0);
    expect(dark(30)).toBeGreaterThan(0.2);
    expect(dark(200)).toBeLessThan(dark(30) / 2);
  });

  it('fears lasting lines after tearing and a foreign-body reaction after an active', () => {
    expect(look(treated(), 0)).toMatchObject({ lineChance: 0, granulomaChance: 0 });
    expect(look(treated({ stretchPercent: 0, tiltDegrees: 40 }), 0).lineChance).toBeGreaterThan(0.001);
    expect(look(treated({}, {}, 'vitamin-c'), 0).granulomaChance).toBeGreaterThan(0.01);
  });

  it('leaves untouched skin alone', () => {
    const healed = heal(freshSkin(1), 3);
    expect(healed.zones).toEqual([]);
    expect(healed.patches.redness.every((value) => value === 0)).toBe(true);
    expect(healed.patches.barrier.every((value) => value === 1)).toBe(true);
  });
});
