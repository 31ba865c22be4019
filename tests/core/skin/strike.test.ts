// Where strokes land and how deep they go.
import { describe, expect, it } from 'vitest';
import {
  CARTRIDGES,
  careForZone,
  lastStrike,
  loadCartridge,
  meanJunctionMicrometres,
  medianReachMicrometres,
  readZone,
  strikeTick,
  strokesPerPass,
  takeChangedRows,
  touchedZones,
  ZONES,
  NO_NEEDLE_ZONES,
} from '../../../src/core/skin';
import type { HandSample, ZoneId } from '../../../src/core/skin';
import { densityOfGlide } from '../../validation/density';
import { boxOf, face, freshSkin, Hand, quarterMillimetre, woman30 } from './hand';

const still = (u: number, v: number, change: Partial<HandSample> = {}): HandSample => ({
  u,
  v,
  forceCentinewtons: 25,
  tiltUDegrees: 0,
  tiltVDegrees: 0,
  stretchU: u,
  stretchV: v + 250,
  stretchPercent: 100,
  ...change,
});

function middle(zone: ZoneId): [number, number] {
  const box = boxOf(zone);
  return [Math.round((box.left + box.right) / 2), Math.round((box.top + box.bottom) / 2)];
}

/** Median reach of two seconds on one spot. */
function medianAt(zone: ZoneId, change: Partial<HandSample> = {}, length = 250): number {
  const skin = freshSkin(2);
  const sample = still(...middle(zone), change);
  for (let tick = 0; tick < 240; tick++)
    strikeTick(skin, { ...quarterMillimetre, lengthMicrometres: length }, sample, sample);
  return readZone(skin, zone).reachedMedianMicrometres;
}

describe('strokes', () => {
  it('follow needles × rate ÷ (width × speed) to within 3 %, flat across the glide', () => {
    for (const needleCount of [12, 14, 16, 36] as const) {
      for (const [rateHertz, speed] of [
        [100, 20],
        [60, 10],
        [130, 35],
      ]) {
        const { perSquareCentimetre, evennessAcross } = densityOfGlide(
          { needleCount, rateHertz, lengthMicrometres: 250 },
          speed,
        );
        const law = strokesPerPass(CARTRIDGES[needleCount], rateHertz, speed);
        expect(Math.abs(perSquareCentimetre / law - 1), `${needleCount} ${rateHertz} ${speed}`).toBeLessThan(0.03);
        expect(evennessAcross).toBeGreaterThan(0.6);
      }
    }
  });

  it('halve with twice the speed', () => {
    const pen = { ...quarterMillimetre };
    const ratio = densityOfGlide(pen, 40).perSquareCentimetre / densityOfGlide(pen, 20).perSquareCentimetre;
    expect(Math.abs(ratio - 0.5)).toBeLessThan(0.015);
  });

  it('count the strikes of any rate exactly', () => {
    for (const rateHertz of [7, 50, 100, 113, 240]) {
      const skin = freshSkin(1);
      const sample = still(...middle('forehead'));
      for (let tick = 0; tick < 1200; tick++) strikeTick(skin, { ...quarterMillimetre, rateHertz }, sample, sample);
      expect(readZone(skin, 'forehead').strokes).toBe(rateHertz * 10 * 14);
    }
  });

  it('fall at their own moments between two samples, not all at the end', () => {
    const skin = freshSkin(1);
    const [u, v] = middle('forehead');
    strikeTick(skin, { ...quarterMillimetre, rateHertz: 1200 }, still(u - 150, v), still(u + 150, v));
    const thirds = [0, 0, 0];
    skin.cells.strokes.forEach((count, cell) => {
      thirds[Math.max(0, Math.min(2, Math.floor(((cell % 512) * 5 - u + 150) / 100)))] += count;
    });
    expect(thirds.reduce((sum, count) => sum + count, 0)).toBe(140);
    expect(Math.min(...thirds)).toBeGreaterThan(25);
  });

  it('keep striking while the pen is held, and over-treat the spot', () => {
    const skin = freshSkin(1);
    const sample = still(...middle('cheek-left'));
    for (let tick = 0; tick < 600; tick++) strikeTick(skin, quarterMillimetre, sample, sample);
    const { overTreatedShare, coverage } = readZone(skin, 'cheek-left');
    expect(overTreatedShare).toBeGreaterThan(0.3);
    expect(coverage).toBeLessThan(0.1);
  });

  it('land in the zone they fall into and nowhere beyond the face', () => {
    const skin = freshSkin(1);
    for (const [u, v] of [
      [5, 5],
      [2555, 2555],
      [-50, 4000],
    ]) {
      const sample = still(u, v);
      for (let tick = 0; tick < 120; tick++) strikeTick(skin, quarterMillimetre, sample, sample);
    }
    expect(touchedZones(skin)).toEqual([]);
    expect(lastStrike(skin)).toBeNull();
    expect(takeChangedRows(skin)).toBeNull();
    const [u, v] = middle('chin');
    const sample = still(u, v);
    for (let tick = 0; tick < 12; tick++) strikeTick(skin, quarterMillimetre, sample, sample);
    expect(touchedZones(skin)).toEqual(['chin']);
    const rows = takeChangedRows(skin);
    expect(rows && rows.from <= v / 5 && rows.to >= v / 5 && rows.to - rows.from < 40).toBe(true);
    expect(takeChangedRows(skin)).toBeNull();
  });

  it('reach deeper with force, stretch, bone and length, shallower with serum, tilt and wear', () => {
    const plain = medianAt('cheek-left');
    expect(medianAt('cheek-left', { forceCentinewtons: 50 })).toBeGreaterThan(plain * 1.2);
    expect(medianAt('cheek-left', { stretchPercent: 0 })).toBeLessThan(plain * 0.95);
    expect(medianAt('cheek-left', { stretchV: middle('cheek-left')[1] + 1200 })).toBeLessThan(plain * 0.95);
    expect(medianAt('forehead')).toBeGreaterThan(plain * 1.15);
    expect(medianAt('cheek-left', {}, 500) / plain).toBeCloseTo(2, 1);
    expect(medianAt('cheek-left', { tiltUDegrees: 45 }) / plain).toBeCloseTo(0.707, 1);
    const wet = freshSkin(2);
    careForZone(wet, 'serum', 'cheek-left');
    const sample = still(...middle('cheek-left'));
    for (let tick = 0; tick < 24; tick++) strikeTick(wet, quarterMillimetre, sample, sample);
    expect(readZone(wet, 'cheek-left').reachedMedianMicrometres).toBeLessThan(plain * 0.95);
  });

  it('reach a little less with worn tips, and as before with a fresh cartridge', () => {
    const skin = freshSkin(2);
    const sample = still(...middle('forehead'), {});
    const cheek = still(...middle('cheek-left'));
    const reachNow = (): number => {
      let sum = 0;
      for (let tick = 0; tick < 240; tick++) {
        strikeTick(skin, quarterMillimetre, cheek, cheek);
        sum += lastStrike(skin)?.reachedMicrometres ?? 0;
      }
      return sum / 240;
    };
    const fresh = reachNow();
    for (let tick = 0; tick < 120 * 60 * 15; tick++)
      strikeTick(skin, { ...quarterMillimetre, rateHertz: 200 }, sample, sample);
    const worn = reachNow();
    loadCartridge(skin);
    expect(worn).toBeLessThan(fresh * 0.97);
    expect(reachNow() / fresh).toBeCloseTo(1, 1);
  });

  it('come out where medianReachMicrometres says, for the checker and the coach', () => {
    for (const zone of ['cheek-left', 'forehead', 'chin'] as const) {
      for (const force of [0.15, 0.25, 0.5]) {
        const skin = freshSkin(2);
        careForZone(skin, 'serum', zone);
        new Hand(skin).treat(zone, { forceNewtons: force, passes: ['across'] });
        const said = medianReachMicrometres(woman30, face, zone, quarterMillimetre, force, {
          stretch: 0.7,
          serum: 0.9,
        });
        const { reachedMedianMicrometres } = readZone(skin, zone);
        expect(Math.abs(reachedMedianMicrometres / said - 1), `${zone} ${force}`).toBeLessThan(0.06);
      }
    }
  });

  it('leave every zone that may be needled a length with 40 % of the forces in band', () => {
    for (const zone of ZONES.slice(1).filter((name) => !NO_NEEDLE_ZONES.includes(name))) {
      let best = 0;
      for (let lengthMicrometres = 100; lengthMicrometres <= 500; lengthMicrometres += 50) {
        let inBand = 0;
        for (let force = 0.1; force <= 0.601; force += 0.01) {
          const pen = { ...quarterMillimetre, lengthMicrometres };
          const reach = medianReachMicrometres(woman30, face, zone, pen, force, { stretch: 0.7, serum: 1 });
          const ratio = reach / meanJunctionMicrometres(woman30, face, zone);
          if (ratio >= 0.65 && ratio <= 1) inBand++;
        }
        best = Math.max(best, inBand / 51);
      }
      expect(best, zone).toBeGreaterThan(0.4);
    }
    let inBand = 0;
    for (let force = 0.1; force <= 0.601; force += 0.01) {
      const ratio =
        medianReachMicrometres(woman30, face, 'cheek-left', quarterMillimetre, force, { stretch: 0.7, serum: 1 }) /
        meanJunctionMicrometres(woman30, face, 'cheek-left');
      if (ratio >= 0.65 && ratio <= 1) inBand++;
    }
    expect(inBand / 51).toBeGreaterThan(0.4);
  });
});
