// Other devices than the usual pen, places no needle may touch, and what the zones themselves do to a stroke.
import { describe, expect, it } from 'vitest';
import {
  ANATOMY,
  careForZone,
  lastStrike,
  medianReachMicrometres,
  readZone,
  strikeTick,
  surfaceMillimetres,
  ZONES,
} from '../../../src/core/skin';
import type { HandSample, PenSetting, Skin, ZoneId } from '../../../src/core/skin';
import { openingChance } from '../../../src/core/skin/blood';
import type { Manner } from './hand';
import { boxOf, face, freshSkin, Hand, quarterMillimetre, woman30 } from './hand';

const nano: PenSetting = { ...quarterMillimetre, kind: 'nano' };
const roller: PenSetting = { kind: 'roller', needleCount: 14, lengthMicrometres: 750, rateHertz: 100 };
const zones = ZONES.slice(1);

function middle(zone: ZoneId): [number, number] {
  const box = boxOf(zone);
  return [Math.round((box.left + box.right) / 2), Math.round((box.top + box.bottom) / 2)];
}

const still = (u: number, v: number): HandSample => ({
  u,
  v,
  forceCentinewtons: 25,
  tiltUDegrees: 0,
  tiltVDegrees: 0,
  stretchU: u,
  stretchV: v + 250,
  stretchPercent: 100,
});

/** One straight glide of the forehead's length; returns the skin and the seconds and millimetres it took. */
function rolled(manner: Manner): { skin: Skin; seconds: number; millimetres: number } {
  const skin = freshSkin(5);
  const seconds = new Hand(skin).glide(1000, 560, 1560, 560, manner);
  let millimetres = 0;
  for (let u = 1000; u < 1560; u += 5) millimetres += surfaceMillimetres(face, u, 560, u + 5, 560);
  return { skin, seconds, millimetres };
}

const allStrokes = (skin: Skin): number => zones.reduce((sum, zone) => sum + readZone(skin, zone).strokes, 0);

describe('a nano cartridge', () => {
  it('stays in the epidermis and draws no blood, whatever the hand and the setting', () => {
    const skin = freshSkin(1);
    new Hand(skin).treat('cheek-left', { pen: { ...nano, lengthMicrometres: 2000 }, forceNewtons: 3 });
    skin.cells.deepestMicrometres.forEach((depth, cell) => {
      if (depth > 0 && depth - 0.5 > skin.junctionMicrometres[cell] * 0.81) throw new Error('It left the epidermis.');
    });
    expect(readZone(skin, 'cheek-left')).toMatchObject({ dermalStrokeShare: 0, bloodPoints: 0 });
    expect(readZone(skin, 'cheek-left').reachedP95Micrometres).toBeLessThan(200);
  });

  it('stirs less than needles', () => {
    const stimulation = (pen: PenSetting): number => {
      const skin = freshSkin(1);
      careForZone(skin, 'serum', 'cheek-left');
      new Hand(skin).treat('cheek-left', { pen });
      return readZone(skin, 'cheek-left').stimulation;
    };
    expect(stimulation(nano)).toBeLessThan(stimulation(quarterMillimetre) * 0.7);
    const reach = medianReachMicrometres(woman30, face, 'cheek-left', nano, 0.25, { stretch: 1, serum: 1 });
    expect(reach).toBeLessThan(45);
  });
});

describe('a roller', () => {
  it('leaves 16 punctures per cm² and pass, 30 to 50 a second at an easy pace', () => {
    const { skin, seconds, millimetres } = rolled({ pen: roller, speedMillimetresPerSecond: 12.5 });
    expect(allStrokes(skin) / ((millimetres * 20) / 100)).toBeCloseTo(16, 0);
    expect(allStrokes(skin) / seconds).toBeGreaterThan(30);
    expect(allStrokes(skin) / seconds).toBeLessThan(50);
  });

  it('leaves as many at any speed and whatever the rate says', () => {
    const slow = allStrokes(rolled({ pen: roller, speedMillimetresPerSecond: 8 }).skin);
    expect(allStrokes(rolled({ pen: roller, speedMillimetresPerSecond: 25 }).skin) / slow).toBeCloseTo(1, 1);
    expect(allStrokes(rolled({ pen: { ...roller, rateHertz: 10 }, speedMillimetresPerSecond: 8 }).skin)).toBe(slow);
  });

  it('brings its needles down across its way, 17.5 mm wide, and none while it is held still', () => {
    const { skin } = rolled({ pen: roller });
    const rows = new Set<number>();
    skin.cells.strokes.forEach((count, cell) => count > 0 && rows.add(cell >> 9));
    const top = Math.min(...rows) * 5;
    const bottom = Math.max(...rows) * 5;
    expect(surfaceMillimetres(face, 1280, top, 1280, bottom)).toBeGreaterThan(14);
    const held = freshSkin(1);
    const sample = still(...middle('cheek-left'));
    for (let tick = 0; tick < 240; tick++) strikeTick(held, roller, sample, sample);
    expect(lastStrike(held)).toBeNull();
  });

  it('reaches less than an upright needle of its length', () => {
    const at = { stretch: 0, serum: 0 };
    const upright = medianReachMicrometres(woman30, face, 'cheek-left', { ...roller, kind: 'pen' }, 0.25, at);
    const angled = medianReachMicrometres(woman30, face, 'cheek-left', roller, 0.25, at);
    expect(angled / upright).toBeCloseTo(0.906, 2);
  });
});

describe('a lesion', () => {
  const [u, v] = middle('cheek-left');

  it('counts the strokes that fall into it and no others', () => {
    const skin = freshSkin(1, { ...woman30, lesions: [{ u, v, radiusMillimetres: 3 }] });
    const sample = still(u, v);
    for (let tick = 0; tick < 60; tick++) strikeTick(skin, quarterMillimetre, sample, sample);
    const { lesionStrokes = 0, strokes } = readZone(skin, 'cheek-left');
    // Even across the glide: of a tip of 8 mm held still, the inner 6 mm get 1 − √(1 − 0.75²).
    expect(Math.abs(lesionStrokes / strokes - 0.339)).toBeLessThan(0.08);
    const beside = still(u + 150, v);
    for (let tick = 0; tick < 60; tick++) strikeTick(skin, quarterMillimetre, beside, beside);
    expect(readZone(skin, 'cheek-left').lesionStrokes).toBe(lesionStrokes);
  });

  it('changes nothing else', () => {
    const plain = freshSkin(1);
    const marked = freshSkin(1, { ...woman30, lesions: [{ u, v, radiusMillimetres: 3 }] });
    for (const skin of [plain, marked]) new Hand(skin).treat('cheek-left', { passes: ['across'] });
    expect({ ...readZone(marked, 'cheek-left'), lesionStrokes: 0 }).toEqual(readZone(plain, 'cheek-left'));
  });
});

describe('the anatomy', () => {
  it('is the same on both sides and in order: epidermis over dermis over fat over bone', () => {
    for (const zone of zones) {
      const one = ANATOMY[zone];
      expect(one).toEqual(ANATOMY[zone.replace('-left', '-right') as ZoneId]);
      expect(one.epidermisMicrometres).toBeLessThan(one.dermisMicrometres / 5);
      const cover = one.epidermisMicrometres + one.dermisMicrometres + one.fatMicrometres;
      expect(cover / 1000, zone).toBeLessThan(one.boneMillimetres);
      expect(one.epidermisSpreadMicrometres / one.epidermisMicrometres).toBeGreaterThan(0.19);
      expect(one.epidermisSpreadMicrometres / one.epidermisMicrometres).toBeLessThan(0.3);
    }
  });

  it('puts bone where the baked map has it', () => {
    for (const one of zones) {
      for (const other of zones) {
        const closer = face.zoneBone[ZONES.indexOf(one)] - face.zoneBone[ZONES.indexOf(other)];
        if (closer < 0.2) continue;
        expect(ANATOMY[one].boneMillimetres, `${one} ${other}`).toBeLessThanOrEqual(ANATOMY[other].boneMillimetres);
      }
    }
  });

  it('lets denser and shallower loops bleed sooner, and hurts where it is said to', () => {
    expect(openingChance(35, 20)).toBeGreaterThan(openingChance(35) * 10);
    const bleed = (zone: ZoneId): number => {
      const skin = freshSkin(3);
      const sample = still(...middle(zone));
      const needles = { ...quarterMillimetre, lengthMicrometres: 700 };
      for (let tick = 0; tick < 1200; tick++) strikeTick(skin, needles, sample, sample);
      return readZone(skin, zone).bloodPoints;
    };
    expect(bleed('vermilion')).toBeGreaterThan(bleed('cheek-left') * 1.5);
    const pain = (zone: ZoneId): number => {
      const skin = freshSkin(3);
      const sample = still(...middle(zone));
      for (let tick = 0; tick < 120; tick++) strikeTick(skin, quarterMillimetre, sample, sample);
      return lastStrike(skin)?.painIndex ?? 0;
    };
    expect(pain('upper-lip-left')).toBeGreaterThan(pain('lateral-cheek-left') * 1.3);
  });
});
