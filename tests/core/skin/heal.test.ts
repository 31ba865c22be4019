// Days and weeks after one session.
import { describe, expect, it } from 'vitest';
import type { HealedZone, Skin, SkinClient } from '../../../src/core/skin';
import {
  careForZone,
  heal,
  HEALING_PHASES,
  phaseAt,
  readZone,
  skinHash,
  subcutaneousStrokes,
  zoneIndexOf,
} from '../../../src/core/skin';
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

/** Through the dermis of the cheek: 2 mm under a heavy hand. */
const brutal: Manner = { pen: { lengthMicrometres: 2000 }, forceNewtons: 2 };
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
    expect(look(dermal, 0).scarChance).toBeGreaterThan(0);
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
    expect(dark(30)).toBeGreaterThan(0.05);
    expect(dark(200)).toBeLessThan(dark(30) / 2);
  });

  it('fears lasting lines after tearing and a foreign-body reaction after an active', () => {
    expect(look(treated(), 0)).toMatchObject({ lineChance: 0, granulomaChance: 0 });
    expect(look(treated({ stretchPercent: 0, tiltDegrees: 40 }), 0).lineChance).toBeGreaterThan(0.001);
    expect(look(treated({}, {}, 'vitamin-c'), 0).granulomaChance).toBeGreaterThan(0.01);
  });

  it('scars where needles went through the dermis, hardly ever from medical needling', () => {
    const medical = treated(deep);
    expect(subcutaneousStrokes(medical, zoneIndexOf(zone))).toBe(0);
    expect(look(medical, 0).scarChance).toBeLessThan(0.002);
    const brutalised = treated(brutal);
    expect(subcutaneousStrokes(brutalised, zoneIndexOf(zone))).toBeGreaterThan(1000);
    expect(look(brutalised, 0).scarChance).toBeGreaterThan(0.3);
  });

  it('darkens more in the sun', () => {
    const skin = treated(deep, { fitzpatrick: 4 });
    const chance = (sun: number): number => heal(skin, 0, { sun }).zones[0].pigmentChance;
    expect(chance(1)).toBeGreaterThan(chance(0) * 2);
    const holiday = treated(deep, { fitzpatrick: 4, sun: 1 });
    expect(heal(holiday, 0).zones[0].pigmentChance).toBe(chance(1));
  });

  it('closes later under a cover', () => {
    const skin = treated();
    const hours = (occluded: boolean): number => heal(skin, 0, { occluded }).zones[0].closedAfterHours;
    expect(hours(true)).toBe(hours(false) * 2);
    expect(heal(skin, 0.5, { occluded: true }).zones[0].barrier).toBeLessThan(heal(skin, 0.5).zones[0].barrier);
  });

  it('swells with depth, the lids sooner than the cheek, and goes down within days', () => {
    expect(look(treated(), 0).oedema).toBeLessThan(0.02);
    const skin = treated(deep);
    expect(look(skin, 0).oedema).toBeGreaterThan(0.1);
    expect(look(skin, 3).oedema).toBeLessThan(look(skin, 0).oedema / 20);
  });

  it('infects through skin that was not cleansed or has lost its barrier, and feeds on make-up', () => {
    const plain = treated();
    const cleansed = freshSkin(7);
    careForZone(cleansed, 'cleanse', zone);
    careForZone(cleansed, 'serum', zone);
    new Hand(cleansed).treat(zone);
    expect(readZone(cleansed, zone).soiledStrokes).toBe(0);
    expect(readZone(plain, zone).soiledStrokes).toBe(readZone(plain, zone).strokes);
    expect(look(plain, 0).infectionChance).toBeGreaterThan(look(cleansed, 0).infectionChance * 5);
    expect(look(treated({ speedMillimetresPerSecond: 5 }), 0).infectionChance).toBeGreaterThan(
      look(plain, 0).infectionChance * 2,
    );
    expect(look(plain, 0).granulomaChance).toBe(0);
    expect(look(treated({}, { wears: ['make-up'] }), 0).granulomaChance).toBeGreaterThan(0.01);
  });

  it('counts only the strokes before the first cleansing as soiled', () => {
    const skin = treated({ passes: ['across'] });
    const soiled = readZone(skin, zone).soiledStrokes;
    careForZone(skin, 'cleanse', zone);
    new Hand(skin).treat(zone);
    careForZone(skin, 'cleanse', zone);
    expect(readZone(skin, zone).soiledStrokes).toBe(soiled);
    expect(readZone(skin, zone).strokes).toBeGreaterThan(soiled ?? 0);
  });

  it('wakes cold sores around the mouth only, and far sooner where there were some', () => {
    const lip = (coldSores: boolean): number => {
      const skin = freshSkin(7, { ...woman30, coldSores });
      new Hand(skin).treat('upper-lip-left');
      return heal(skin, 0).zones.find((one) => one.zone === 'upper-lip-left')?.coldSoreChance ?? 0;
    };
    expect(lip(true)).toBeGreaterThan(0.1);
    expect(lip(false)).toBeLessThan(0.011);
    expect(look(treated(deep, { coldSores: true }), 0).coldSoreChance).toBe(0);
  });

  it('goes through its phases in order', () => {
    const days = [0, 0.3, 5, 100, 500];
    expect(days.map(phaseAt)).toEqual(HEALING_PHASES);
    expect(days.map((day) => heal(freshSkin(1), day).phase)).toEqual(HEALING_PHASES);
  });

  it('leaves untouched skin alone', () => {
    const healed = heal(freshSkin(1), 3);
    expect(healed.zones).toEqual([]);
    expect(healed.patches.redness.every((value) => value === 0)).toBe(true);
    expect(healed.patches.barrier.every((value) => value === 1)).toBe(true);
  });
});
