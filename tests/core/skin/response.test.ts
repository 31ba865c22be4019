// What the skin does after the needles: redness that creeps, serum that dries, barrier, blood, tears, pain, and cares.
import { describe, expect, it } from 'vitest';
import { careForZone, lastStrike, readZone, respondTick, ZONES } from '../../../src/core/skin';
import type { Skin, ZoneReading } from '../../../src/core/skin';
import type { Manner } from './hand';
import { face, freshSkin, Hand, largest } from './hand';

const zone = 'cheek-left';

function treated(manner: Manner = {}, serum = true): { skin: Skin; hand: Hand } {
  const skin = freshSkin(7);
  if (serum) careForZone(skin, 'serum', zone);
  const hand = new Hand(skin);
  hand.treat(zone, manner);
  return { skin, hand };
}

/** The most of a kind of mark in the zone's own cells; a hand always strays a little over the border. */
const mostInZone = (marks: Uint8Array): number =>
  largest(marks.filter((_, cell) => face.zone[cell] === ZONES.indexOf(zone)));

const read = (skin: Skin): ZoneReading => readZone(skin, zone);
const hard: Manner = { forceNewtons: 0.9 };

describe('redness', () => {
  it('goes on rising for half a minute after the hand has left, then stays', () => {
    const { skin, hand } = treated();
    const curve = [read(skin).redness];
    for (let step = 0; step < 8; step++) {
      hand.wait(15);
      curve.push(read(skin).redness);
    }
    expect(curve[1]).toBeGreaterThan(curve[0] * 1.2);
    expect(curve[4]).toBeGreaterThan(curve[1]);
    expect(curve[8] - curve[7]).toBeLessThan(0.01);
    expect(curve[4]).toBeGreaterThan(0.45);
    expect(curve[4]).toBeLessThan(0.65);
  });

  it('grows with depth, with density and with passes', () => {
    const after = (manner: Manner): number => {
      const { skin, hand } = treated(manner);
      hand.wait(60);
      return read(skin).redness;
    };
    const plain = after({});
    expect(after(hard)).toBeGreaterThan(plain + 0.2);
    expect(after({ speedMillimetresPerSecond: 10 })).toBeGreaterThan(plain + 0.1);
    expect(after({ passes: ['across'] })).toBeLessThan(plain - 0.1);
  });

  it('fades over hours, not minutes', () => {
    const { skin, hand } = treated();
    hand.wait(90);
    const before = read(skin).redness;
    hand.wait(600);
    expect(read(skin).redness).toBeGreaterThan(before * 0.9);
    for (let response = 0; response < 4 * 36000; response++) respondTick(skin);
    expect(read(skin).redness).toBeLessThan(before * 0.6);
  });

  it('flares a little beyond the needles', () => {
    const { skin, hand } = treated();
    hand.wait(60);
    const beyond = face.zonePatches.flatMap((patches) => [...patches]).filter((patch) => skin.tissue.hits[patch] === 0);
    expect(Math.max(...beyond.map((patch) => skin.patches.redness[patch]))).toBeGreaterThan(0.02);
  });

  it('is eased by cooling for a while', () => {
    const { skin, hand } = treated();
    hand.wait(60);
    const before = read(skin).redness;
    careForZone(skin, 'cool', zone);
    hand.wait(30);
    expect(read(skin).redness).toBeLessThan(before - 0.02);
    hand.wait(240);
    expect(read(skin).redness).toBeGreaterThan(before - 0.03);
  });
});

describe('serum', () => {
  it('lies on the zone, dries in five minutes and is carried away by needles', () => {
    const skin = freshSkin(1);
    careForZone(skin, 'serum', zone);
    const films = (): number[] =>
      Array.from(face.zonePatches[ZONES.indexOf(zone)], (patch) => skin.patches.serum[patch]);
    expect(Math.min(...films())).toBe(1);
    const hand = new Hand(skin);
    hand.wait(150);
    expect(Math.max(...films())).toBeGreaterThan(0.45);
    expect(Math.max(...films())).toBeLessThan(0.55);
    const before = Math.min(...films());
    const seconds = hand.treat(zone);
    const dried = seconds / 300;
    expect(Math.min(...films())).toBeLessThan(before - dried - 0.05);
    hand.wait(300);
    expect(Math.max(...films())).toBe(0);
  });

  it('counts strokes through an active ingredient until the zone is cleansed', () => {
    const skin = freshSkin(1);
    const hand = new Hand(skin);
    careForZone(skin, 'serum', zone);
    hand.treat(zone, { passes: ['across'] });
    expect(read(skin).activeStrokes).toBe(0);
    careForZone(skin, 'vitamin-c', zone);
    hand.treat(zone, { passes: ['across'] });
    const met = read(skin).activeStrokes;
    expect(met).toBeGreaterThan(read(skin).strokes * 0.45);
    careForZone(skin, 'cleanse', zone);
    expect(read(skin).cleansed).toBe(true);
    careForZone(skin, 'serum', zone);
    hand.treat(zone, { passes: ['across'] });
    expect(read(skin).activeStrokes).toBe(met);
  });
});

describe('barrier', () => {
  it('is kept by a careful session and lost by dwelling, tearing and rubbing', () => {
    const careful = treated();
    careful.hand.wait(2);
    const kept = read(careful.skin).barrier;
    expect(kept).toBeGreaterThan(0.75);
    const dwelling = treated({ speedMillimetresPerSecond: 5 });
    dwelling.hand.wait(2);
    expect(read(dwelling.skin).barrier).toBeLessThan(0.5);
    const dry = treated({ stretchPercent: 0 }, false);
    dry.hand.wait(2);
    expect(read(dry.skin).barrier).toBeLessThan(kept - 0.1);
    for (let wipe = 0; wipe < 5; wipe++) careForZone(careful.skin, 'blot', zone);
    careful.hand.wait(2);
    expect(read(careful.skin).barrier).toBeLessThan(kept - 0.05);
  });

  it('is not touched by wiping skin that was not needled', () => {
    const skin = freshSkin(1);
    careForZone(skin, 'cleanse', zone);
    new Hand(skin).wait(2);
    expect(read(skin).barrier).toBe(1);
  });
});

describe('blood', () => {
  it('comes with a hard hand, stays wet, clots within two minutes and dries', () => {
    const { skin, hand } = treated(hard);
    const { bloodPoints, wetBloodPoints } = read(skin);
    expect(bloodPoints).toBeGreaterThan(5);
    expect(wetBloodPoints).toBeGreaterThan(0);
    expect(largest(skin.cells.blood)).toBeGreaterThan(40);
    hand.wait(125);
    expect(read(skin).wetBloodPoints).toBe(0);
    expect(read(skin).bloodPoints).toBe(bloodPoints);
    hand.wait(130);
    expect(largest(skin.cells.blood)).toBe(0);
    expect(largest(skin.cells.dried)).toBeGreaterThan(40);
    careForZone(skin, 'cleanse', zone);
    expect(mostInZone(skin.cells.dried)).toBe(0);
  });

  it('is taken away by blotting, wells up again at fewer points, and gives in to a second blot', () => {
    const { skin, hand } = treated(hard);
    const before = read(skin).wetBloodPoints;
    careForZone(skin, 'blot', zone);
    expect(read(skin).wetBloodPoints).toBe(0);
    expect(mostInZone(skin.cells.blood)).toBe(0);
    hand.wait(15);
    const again = read(skin).wetBloodPoints;
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThan(before);
    careForZone(skin, 'blot', zone);
    hand.wait(30);
    expect(read(skin).wetBloodPoints).toBe(0);
  });

  it('flows less and clots sooner on cooled skin', () => {
    const pools = (cool: boolean): number => {
      const { skin, hand } = treated(hard);
      if (cool) careForZone(skin, 'cool', zone);
      hand.wait(30);
      return skin.cells.blood.reduce((sum, pool) => sum + pool, 0);
    };
    expect(pools(true)).toBeLessThan(pools(false) * 0.85);
  });

  it('keeps wet counts true to its points, whatever happens', () => {
    const { skin, hand } = treated({ forceNewtons: 1.5 });
    for (let step = 0; step < 20; step++) {
      const wet = skin.bleeding.wet.subarray(0, skin.bleeding.count).reduce((sum, one) => sum + one, 0);
      const counted = skin.zones.wetBloodPoints.reduce((sum, one) => sum + one, 0);
      expect(counted).toBe(wet);
      if (step === 5) careForZone(skin, 'blot', zone);
      if (step === 9) hand.treat(zone, { ...hard, passes: ['down'] });
      if (step === 12) careForZone(skin, 'cleanse', zone);
      hand.wait(10);
    }
  });
});

describe('tearing', () => {
  it('leaves lines only where a dry, slack or tilted pen is dragged', () => {
    expect(read(treated().skin).tearMillimetres).toBe(0);
    const { skin } = treated({ stretchPercent: 0 }, false);
    expect(read(skin).tearMillimetres).toBeGreaterThan(50);
    expect(largest(skin.cells.tear)).toBeGreaterThan(20);
    expect(read(treated({ tiltDegrees: 45 }).skin).tearMillimetres).toBeGreaterThan(5);
    expect(read(treated({ stretchPercent: 0 }).skin).tearMillimetres).toBe(0);
  });
});

describe('pain', () => {
  it('rises within a second of needling, with depth, and fades when the pen lifts', () => {
    const { skin, hand } = treated();
    const light = lastStrike(skin)?.painIndex ?? 0;
    expect(light).toBeGreaterThan(0.1);
    expect(light).toBeLessThan(0.3);
    expect(lastStrike(treated(hard).skin)?.painIndex).toBeGreaterThan(light * 2);
    hand.wait(5);
    expect(lastStrike(skin)?.painIndex).toBeLessThan(light * 0.05);
  });
});

describe('pressing', () => {
  it('pales the skin for a moment', () => {
    const { skin, hand } = treated({ forceNewtons: 1.5 });
    expect(largest(skin.patches.blanch)).toBeGreaterThan(0.3);
    hand.wait(10);
    expect(largest(skin.patches.blanch)).toBe(0);
    expect(largest(treated().skin.patches.blanch)).toBe(0);
  });
});
