// Records must survive packing exactly, stay small, and damaged ones must be refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRecord, unpackRecord } from '../../../src/core/attempt/pack';
import { createRecord, recordHand, type AttemptRecord } from '../../../src/core/attempt/record';
import type { HandSample } from '../../../src/core/skin';
import { tenMinutesOfHand } from './noisy-hand';

const sample: fc.Arbitrary<HandSample> = fc.record({
  u: fc.nat(2559),
  v: fc.nat(2559),
  forceCentinewtons: fc.nat(1000),
  tiltUDegrees: fc.integer({ min: -60, max: 60 }),
  tiltVDegrees: fc.integer({ min: -60, max: 60 }),
  stretchU: fc.nat(2559),
  stretchV: fc.nat(2559),
  stretchPercent: fc.nat(100),
});

describe('a packed record', () => {
  it('comes back exactly, whatever was done', () => {
    const steps = fc.array(fc.record({ gap: fc.nat(5), inputKind: fc.nat(5), hand: sample }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (list) => {
        const record = createRecord();
        let tick = 0;
        for (const { gap, inputKind, hand } of list) {
          tick += 1 + gap;
          recordHand(record, tick, inputKind, hand);
          record.intents.push({ tick, intent: { kind: 'set-rate', hertz: tick } });
        }
        record.ticks = tick;
        expect(unpackRecord(packRecord(record))).toEqual(record);
      }),
    );
  });

  it('of ten noisy one-handed minutes is at most 150 kB', () => {
    expect(storedBytes(tenMinutesOfHand({ secondHandAndTilt: false }))).toBeLessThanOrEqual(150_000);
  });

  it('of ten noisy minutes with tilt and second hand is at most 350 kB', () => {
    expect(storedBytes(tenMinutesOfHand({ secondHandAndTilt: true }))).toBeLessThanOrEqual(350_000);
  });

  it('is refused when cut short, lengthened or out of range', () => {
    const record = createRecord();
    recordHand(record, 3, 0, { ...rest, u: 10 });
    record.ticks = 3;
    const packed = packRecord(record);
    expect(() => unpackRecord({ ...packed, hand: packed.hand.slice(0, -8) })).toThrow();
    expect(() => unpackRecord({ ...packed, ticks: 2 })).toThrow(RangeError);
    expect(() => unpackRecord({ ...packed, ticks: Number.NaN })).toThrow(RangeError);
    expect(() => unpackRecord({ ...packed, intents: packed.hand })).toThrow();
  });
});

const rest: HandSample = {
  u: 0,
  v: 0,
  forceCentinewtons: 25,
  tiltUDegrees: 0,
  tiltVDegrees: 0,
  stretchU: 0,
  stretchV: 0,
  stretchPercent: 0,
};

function storedBytes(record: AttemptRecord): number {
  const packed = packRecord(record);
  return packed.hand.length + packed.intents.length;
}
