// The junction of one client: its mean by zone, its noise, and what age, sex and seed do to it.
import { describe, expect, it } from 'vitest';
import { meanJunctionMicrometres, readZone, ZONES, zoneIndexOf } from '../../../src/core/skin';
import type { SkinClient, ZoneId } from '../../../src/core/skin';
import { face, freshSkin, woman30 } from './hand';

function noiseOf(zone: ZoneId, seed: number): { mean: number; spread: number } {
  const skin = freshSkin(seed);
  const number = zoneIndexOf(zone);
  const depths = Array.from(skin.junctionMicrometres).filter((_, cell) => face.zone[cell] === number);
  const mean = depths.reduce((sum, depth) => sum + depth, 0) / depths.length;
  const squares = depths.reduce((sum, depth) => sum + (depth - mean) * (depth - mean), 0);
  return { mean, spread: Math.sqrt(squares / depths.length) / mean };
}

describe('the junction of a client', () => {
  it('varies by 20 to 30 % within a zone', () => {
    for (const zone of ['cheek-left', 'forehead', 'chin', 'malar-right'] as const) {
      const { spread } = noiseOf(zone, 3);
      expect(spread, zone).toBeGreaterThan(0.2);
      expect(spread, zone).toBeLessThan(0.3);
    }
  });

  it('keeps the model mean in every zone and reads it', () => {
    for (const seed of [1, 2, 3]) {
      const skin = freshSkin(seed);
      for (const zone of ZONES.slice(1)) {
        const model = meanJunctionMicrometres(woman30, face, zone);
        expect(Math.abs(readZone(skin, zone).junctionMicrometres / model - 1), zone).toBeLessThan(0.02);
      }
    }
  });

  it('is thin on the lids and thick on lip and chin', () => {
    const depth = (zone: ZoneId): number => meanJunctionMicrometres(woman30, face, zone);
    expect(depth('upper-lid-left')).toBeLessThan(depth('temple-left'));
    expect(depth('temple-left')).toBeLessThan(depth('cheek-left'));
    expect(depth('cheek-left')).toBeLessThan(depth('chin'));
    expect(depth('chin')).toBeLessThan(depth('upper-lip-left') + 5);
  });

  it('thins with age and is thicker in men', () => {
    const of = (client: Partial<SkinClient>): number =>
      readZone(freshSkin(1, { ...woman30, ...client }), 'cheek-left').junctionMicrometres;
    expect(of({ ageYears: 60 }) / of({})).toBeCloseTo(0.91, 2);
    expect(of({ ageYears: 22 })).toBeCloseTo(of({}), 6);
    expect(of({ sex: 'male' }) / of({})).toBeCloseTo(1.1, 2);
  });

  it('is the same for the same seed and another for another', () => {
    expect(freshSkin(8).junctionMicrometres).toEqual(freshSkin(8).junctionMicrometres);
    expect(freshSkin(8).junctionMicrometres).not.toEqual(freshSkin(9).junctionMicrometres);
  });

  it('is never thinner than skin can be', () => {
    const skin = freshSkin(4);
    const depths = Array.from(skin.junctionMicrometres).filter((_, cell) => face.zone[cell] !== 0);
    expect(Math.min(...depths.slice(0, 100_000))).toBeGreaterThan(20);
    expect(skin.junctionMicrometres.every((depth, cell) => depth > 0 === face.zone[cell] > 0)).toBe(true);
  });
});
