// What must hold for any setting, any hand and any order of acts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  careForZone,
  CARES,
  coefficient,
  createSkin,
  heal,
  lastStrike,
  loadCartridge,
  medianReachMicrometres,
  readZone,
  respondTick,
  skinHash,
  strikeTick,
  ZONES,
} from '../../../src/core/skin';
import type { Face, HandSample, PenSetting, Skin, ZoneId, ZoneReading } from '../../../src/core/skin';
import { openingChance } from '../../../src/core/skin/blood';
import { settledRedness } from '../../../src/core/skin/respond';
import { densityOfGlide } from '../../validation/density';
import { face, freshSkin, quarterMillimetre, woman30 } from './hand';

const zones = ZONES.slice(1);
const skinCells = Array.from(face.zone.keys()).filter((cell) => face.zone[cell] !== 0);
const penSetting: fc.Arbitrary<PenSetting> = fc.record({
  kind: fc.constantFrom('pen' as const, 'pen' as const, 'nano' as const, 'roller' as const),
  needleCount: fc.constantFrom(12 as const, 14 as const, 16 as const, 36 as const),
  lengthMicrometres: fc.integer({ min: 2, max: 40 }).map((steps) => steps * 50),
  rateHertz: fc.integer({ min: 1, max: 300 }),
});
const handSample: fc.Arbitrary<HandSample> = fc.record({
  u: fc.integer({ min: 0, max: 2559 }),
  v: fc.integer({ min: 0, max: 2559 }),
  forceCentinewtons: fc.integer({ min: 1, max: 1000 }),
  tiltUDegrees: fc.integer({ min: -60, max: 60 }),
  tiltVDegrees: fc.integer({ min: -60, max: 60 }),
  stretchU: fc.integer({ min: 0, max: 2559 }),
  stretchV: fc.integer({ min: 0, max: 2559 }),
  stretchPercent: fc.integer({ min: 0, max: 100 }),
});
const zoneId = fc.constantFrom(...zones);
const condition = fc.record({
  stretch: fc.double({ min: 0, max: 1, noNaN: true }),
  serum: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** A second or so of gliding about a point. */
function wander(skin: Skin, pen: PenSetting, at: HandSample, ticks: number): void {
  let from = at;
  for (let tick = 1; tick <= ticks; tick++) {
    const to = { ...at, u: Math.min(2559, at.u + tick), v: Math.max(0, at.v - (tick % 40)) };
    strikeTick(skin, pen, from, to);
    if (tick % 12 === 0) respondTick(skin);
    from = to;
  }
}

const shares = [
  'dermalStrokeShare',
  'coverage',
  'evenness',
  'redness',
  'barrier',
  'overTreatedShare',
  'stimulation',
] as const;

function expectBounded(reading: ZoneReading): void {
  for (const value of Object.values(reading)) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  for (const share of shares) {
    expect(reading[share], share).toBeGreaterThanOrEqual(0);
    expect(reading[share], share).toBeLessThanOrEqual(1);
  }
  expect(reading.wetBloodPoints).toBeGreaterThanOrEqual(0);
  expect(reading.wetBloodPoints).toBeLessThanOrEqual(reading.bloodPoints);
  expect(reading.reachedP95Micrometres).toBeGreaterThanOrEqual(reading.reachedMedianMicrometres);
}

describe('for any setting', () => {
  it('a longer needle, more force and more stretch never reach shallower, more serum never deeper', () => {
    fc.assert(
      fc.property(zoneId, penSetting, fc.double({ min: 0, max: 3, noNaN: true }), condition, (zone, pen, force, at) => {
        const reach = (change: Partial<PenSetting>, more: number, now: { stretch: number; serum: number }): number =>
          medianReachMicrometres(woman30, face, zone, { ...pen, ...change }, force + more, now);
        const plain = reach({}, 0, at);
        expect(reach({ lengthMicrometres: pen.lengthMicrometres + 50 }, 0, at)).toBeGreaterThanOrEqual(plain);
        expect(reach({}, 0.05, at)).toBeGreaterThanOrEqual(plain);
        expect(reach({}, 0, { ...at, stretch: Math.min(1, at.stretch + 0.1) })).toBeGreaterThanOrEqual(plain);
        expect(reach({}, 0, { ...at, serum: Math.min(1, at.serum + 0.1) })).toBeLessThanOrEqual(plain);
        expect(plain).toBeLessThanOrEqual(coefficient.reachHighest * pen.lengthMicrometres);
      }),
    );
  });

  // Real strokes, on average over some hundred of them: chance draws anew where one passes the junction, so three spreads of the mean are granted.
  describe('real strokes never reach shallower on average', () => {
    const GRANTED = 0.98;
    type Reach = (pen: PenSetting, at: HandSample, on?: Face) => number;
    /** Mean reached depth of a third of a second of gliding on a fresh skin; not a number where nothing was struck. */
    const meanReach =
      (seed: number): Reach =>
      (pen, at, on = face) => {
        const skin = createSkin(on, woman30, seed, coefficient.coverageDensity);
        wander(skin, { ...pen, rateHertz: Math.max(60, pen.rateHertz) }, at, 39);
        const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
        return sum(skin.tissue.channelMicrometres) / sum(skin.tissue.hits);
      };
    const onFace = fc.tuple(handSample, fc.nat()).map(([at, place]): HandSample => {
      const cell = skinCells[place % skinCells.length];
      const [u, v] = [(cell % 512) * 5 + 2, Math.floor(cell / 512) * 5 + 2];
      return { ...at, u, v, tiltUDegrees: at.tiltUDegrees / 4, stretchU: u, stretchV: v + 250 };
    });

    const notShallower = (
      both: (reach: Reach, pen: PenSetting, at: HandSample, more: number) => [less: number, deeper: number],
    ): void => {
      const more = fc.double({ min: 0.1, max: 1, noNaN: true });
      fc.assert(
        fc.property(fc.integer(), penSetting, onFace, more, (seed, pen, at, share) => {
          const [less, deeper] = both(meanReach(seed), pen, at, share);
          fc.pre(Number.isFinite(less) && Number.isFinite(deeper));
          expect(deeper).toBeGreaterThanOrEqual(less * GRANTED);
        }),
        { numRuns: 25 },
      );
    };

    it('with a longer needle', () =>
      notShallower((reach, pen, at, more) => [
        reach(pen, at),
        reach({ ...pen, lengthMicrometres: pen.lengthMicrometres * (1 + more) }, at),
      ]));

    it('with more force', () =>
      notShallower((reach, pen, at, more) => [
        reach(pen, at),
        reach(pen, { ...at, forceCentinewtons: at.forceCentinewtons + 100 * more }),
      ]));

    it('with more stretch', () =>
      notShallower((reach, pen, at, more) => [
        reach(pen, { ...at, stretchPercent: at.stretchPercent * (1 - more) }),
        reach(pen, at),
      ]));

    it('with more bone beneath', () =>
      notShallower((reach, pen, at, more) => [
        reach(pen, at, { ...face, bone: face.bone.map((bone) => bone * (1 - more)) }),
        reach(pen, at),
      ]));
  });

  it('more bone never reaches shallower: the boniest zones stand above the softest', () => {
    const number = (zone: ZoneId): number => ZONES.indexOf(zone);
    const byBone = zones.map((zone) => ({
      bone: face.zoneBone[number(zone)] * coefficient.reachBone - face.zoneBend[number(zone)] * coefficient.reachBend,
      reach: medianReachMicrometres(woman30, face, zone, quarterMillimetre, 0.3, { stretch: 1, serum: 1 }),
    }));
    byBone.sort((a, b) => a.bone - b.bone);
    byBone.forEach(({ reach }, place) => {
      if (place > 0) expect(reach).toBeGreaterThanOrEqual(byBone[place - 1].reach - 1e-9);
    });
  });

  it('there is no blood while no stroke passed the junction, and a deeper stroke bleeds more readily', () => {
    fc.assert(
      fc.property(handSample, penSetting, fc.integer({ min: 1, max: 60 }), (at, pen, force) => {
        const skin = freshSkin(3);
        wander(skin, pen, { ...at, forceCentinewtons: force }, 120);
        let past = false;
        skin.cells.deepestMicrometres.forEach((depth, cell) => {
          // Whole micrometres are kept: half of one is the rounding.
          if (depth > 0 && depth + 0.5 > skin.junctionMicrometres[cell]) past = true;
        });
        if (!past) expect(zones.every((zone) => readZone(skin, zone).bloodPoints === 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(
        fc.double({ min: -500, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (past, more) => {
          expect(openingChance(past + more)).toBeGreaterThanOrEqual(openingChance(past));
          if (past <= 0) expect(openingChance(past)).toBe(0);
        },
      ),
    );
  });

  it('more passes never give less stimulation, coverage, redness or strokes, nor more barrier', () => {
    fc.assert(
      fc.property(handSample, penSetting, (at, pen) => {
        const skin = freshSkin(3);
        let before = zones.map((zone) => readZone(skin, zone));
        for (let pass = 0; pass < 4; pass++) {
          wander(skin, pen, at, 48);
          const now = zones.map((zone) => readZone(skin, zone));
          now.forEach((reading, index) => {
            expect(reading.stimulation).toBeGreaterThanOrEqual(before[index].stimulation);
            expect(reading.coverage).toBeGreaterThanOrEqual(before[index].coverage);
            expect(reading.strokes).toBeGreaterThanOrEqual(before[index].strokes);
            expect(reading.redness).toBeGreaterThanOrEqual(before[index].redness - 1e-6);
            expect(reading.barrier).toBeLessThanOrEqual(before[index].barrier + 1e-6);
          });
          before = now;
        }
      }),
      { numRuns: 25 },
    );
  });

  it('doubling the speed halves the density', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(12 as const, 14 as const, 16 as const, 36 as const),
        fc.integer({ min: 60, max: 200 }),
        fc.integer({ min: 8, max: 25 }),
        (needleCount, rateHertz, speed) => {
          const pen = { needleCount, rateHertz, lengthMicrometres: 250 };
          const slow = densityOfGlide(pen, speed).perSquareCentimetre;
          const fast = densityOfGlide(pen, speed * 2).perSquareCentimetre;
          expect(Math.abs(fast / slow - 0.5)).toBeLessThan(0.02);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('more bone never reaches shallower under the same stroke', () => {
    fc.assert(
      fc.property(penSetting, fc.double({ min: 0, max: 1, noNaN: true }), condition, (pen, force, at) => {
        const boneOf = (zoneBone: number): number => {
          const zones = Float64Array.from(face.zoneBone, () => zoneBone);
          return medianReachMicrometres(woman30, { ...face, zoneBone: zones }, 'cheek-left', pen, force, at);
        };
        expect(boneOf(0.9)).toBeGreaterThanOrEqual(boneOf(0.3));
      }),
    );
  });

  it('everything stays finite and bounded, and the same acts give the same hash', () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('strike' as const), at: handSample, to: handSample, pen: penSetting }),
      fc.record({ kind: fc.constant('care' as const), care: fc.constantFrom(...CARES), zone: zoneId }),
      fc.record({ kind: fc.constant('wait' as const), responses: fc.integer({ min: 1, max: 400 }) }),
      fc.record({ kind: fc.constant('load' as const) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.integer(), (acts, seed) => {
        const play = (): Skin => {
          const skin = freshSkin(seed);
          for (const one of acts) {
            if (one.kind === 'care') careForZone(skin, one.care, one.zone);
            else if (one.kind === 'load') loadCartridge(skin);
            else if (one.kind === 'wait') for (let n = 0; n < one.responses; n++) respondTick(skin);
            else {
              strikeTick(skin, one.pen, one.at, one.to);
              wander(skin, one.pen, one.to, 24);
            }
          }
          return skin;
        };
        const skin = play();
        for (const zone of zones) expectBounded(readZone(skin, zone));
        const felt = lastStrike(skin);
        if (felt) expect(felt.painIndex >= 0 && felt.painIndex <= 1).toBe(true);
        for (const patches of [...Object.values(skin.patches), ...Object.values(heal(skin, 3).patches)]) {
          expect(patches.every((value) => value >= 0 && value <= 1)).toBe(true);
        }
        expect(skinHash(play())).toBe(skinHash(skin));
      }),
      { numRuns: 40 },
    );
  });
});

describe('nothing jumps', () => {
  it('a hundredth of a newton moves the reach by less than one per cent of the needle', () => {
    for (let force = 0; force < 3; force += 0.01) {
      const reach = (newtons: number): number =>
        medianReachMicrometres(woman30, face, 'cheek-left', quarterMillimetre, newtons, { stretch: 1, serum: 1 });
      expect(Math.abs(reach(force + 0.01) - reach(force))).toBeLessThan(2.5);
    }
  });

  it('a micrometre moves the chance of blood by less than one in a thousand', () => {
    for (let past = -10; past < 400; past++) {
      expect(Math.abs(openingChance(past + 1) - openingChance(past))).toBeLessThan(0.001);
    }
  });

  it('a hundredth of a dose moves the redness by less than a hundredth', () => {
    for (let dose = 0; dose < 10; dose += 0.01) {
      expect(settledRedness(dose + 0.01) - settledRedness(dose)).toBeLessThan(0.01);
    }
  });
});
