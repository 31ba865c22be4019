// One gesture must give the same samples whatever the frame rate, and quantising must happen once and hold its bounds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  captureHand,
  createHandCapture,
  quantise,
  safeTimeMilliseconds,
  sampleAtTick,
  type HandPose,
} from '../../../src/core/attempt/capture';
import type { HandSample } from '../../../src/core/skin';

const pose = (u: number, forceNewtons = 0.25): HandPose => ({
  u,
  v: 1000,
  forceNewtons,
  tiltUDegrees: 0,
  tiltVDegrees: 0,
  stretchU: 0,
  stretchV: 0,
  stretch: 0,
});

/** One second of a straight glide, its events delivered in frames of the given rate. */
function glideAt(framesPerSecond: number): (HandSample | null)[] {
  const capture = createHandCapture();
  const samples: (HandSample | null)[] = [];
  let delivered = 0;
  for (let frame = 1; frame <= framesPerSecond; frame++) {
    const now = (frame * 1000) / framesPerSecond;
    // The device reports 125 times a second; a frame hands over what has come in since the last one.
    for (; delivered * 8 <= now; delivered++) captureHand(capture, delivered * 8, pose(1000 + delivered * 2));
    const until = safeTimeMilliseconds(capture, now);
    while (((samples.length + 1) * 1000) / 120 <= until) samples.push(sampleAtTick(capture, samples.length + 1));
  }
  return samples;
}

describe('hand capture', () => {
  it('gives the same samples at 20, 60 and 144 frames a second', () => {
    const reference = glideAt(144);
    for (const rate of [20, 60]) {
      const samples = glideAt(rate);
      expect(samples.length).toBeGreaterThan(100);
      expect(samples.slice(0, 110)).toEqual(reference.slice(0, 110));
    }
  });

  it('interpolates between events by their own times', () => {
    const capture = createHandCapture();
    captureHand(capture, 0, pose(1000));
    captureHand(capture, 100, pose(1100));
    expect(sampleAtTick(capture, 6)?.u).toBe(1050);
  });

  it('holds a standing hand and ends with the lift', () => {
    const capture = createHandCapture();
    captureHand(capture, 0, pose(1000));
    expect(safeTimeMilliseconds(capture, 400)).toBe(350);
    expect(sampleAtTick(capture, 40)?.u).toBe(1000);
    captureHand(capture, 350, null);
    expect(sampleAtTick(capture, 41)?.u).toBe(1000);
    expect(sampleAtTick(capture, 42)).toBeNull();
  });

  it('does not draw a line across a jump', () => {
    const capture = createHandCapture();
    captureHand(capture, 0, pose(100));
    captureHand(capture, 100, pose(2000));
    expect(sampleAtTick(capture, 6)?.u).toBe(100);
  });

  it('quantises any numbers into whole ones within bounds', () => {
    fc.assert(
      fc.property(
        fc.record({ u: fc.double(), v: fc.double(), forceNewtons: fc.double(), stretch: fc.double() }),
        (numbers) => {
          const sample = quantise({ ...pose(0), ...numbers });
          for (const value of Object.values(sample))
            expect(Number.isInteger(value) && !Object.is(value, -0)).toBe(true);
          expect(sample.u).toBeGreaterThanOrEqual(0);
          expect(sample.u).toBeLessThanOrEqual(2559);
          expect(sample.forceCentinewtons).toBeLessThanOrEqual(1000);
          expect(sample.stretchPercent).toBeLessThanOrEqual(100);
        },
      ),
    );
  });
});
