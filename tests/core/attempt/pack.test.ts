// Records must survive packing exactly, stay small, and damaged ones must be refused.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAttemptFile } from '../../../src/core/attempt';
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

  it('of the reference ten minutes is at most 120 kB', () => {
    expect(storedBytes(readFile('reference').record)).toBeLessThanOrEqual(120_000);
  });

  it('of ten noisy one-handed minutes is at most 100 kB', () => {
    expect(storedBytes(tenMinutesOfHand({ secondHandAndTilt: false }))).toBeLessThanOrEqual(100_000);
  });

  it('of ten noisy minutes with tilt and second hand is at most 240 kB', () => {
    expect(storedBytes(tenMinutesOfHand({ secondHandAndTilt: true }))).toBeLessThanOrEqual(240_000);
  });

  it('of the first release, deflated, is read as the record it was', () => {
    const { text, record } = readFile('releases/1/node-careful');
    const { hand } = JSON.parse(text) as { hand: string };
    expect(hand).not.toContain('.');
    expect(record.handRuns.length).toBeGreaterThan(0);
    expect(packRecord(record).hand).not.toBe(hand);
    expect(unpackRecord(packRecord(record))).toEqual(record);
  });

  it('of an hour, deflated, whose every number is chance is read or refused within two seconds of processor time', () => {
    const ticks = 3600 * 120;
    const { ticks: _, ...empty } = packRecord({ ticks, intents: [], handRuns: [] });
    const packed = { ...empty, ticks, hand: deflatedByChance(ticks) };
    const start = process.cpuUsage();
    const { handRuns } = unpackRecord(packed);
    const { user, system } = process.cpuUsage(start);
    expect(handRuns[0].samples).toHaveLength(ticks * 8);
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  it('is refused, deflated, with differences of an order that is not the shortest or not known', () => {
    const record = createRecord();
    for (let tick = 1; tick <= 3; tick++) recordHand(record, tick, 0, { ...rest, u: 10 });
    const nothing = [0, 0, 0, 0, 0, 0, 0];
    // u = 10, 10, 10: as they are, 30 in all; as first differences 10, as second ones 20. One run of three ticks from the first.
    const u = { 0: [0, 20, 20, 20, 0, 0, 0], 1: [1, 20, 0, 0, 0, 0, 0], 2: [2, 20, 19, 0, 0, 0, 0] };
    const force = [1, 50, 0, 0, 0, 0, 0];
    const read = (channel: readonly number[], head = [1, 1, 3, 0]): AttemptRecord | null =>
      unpackedOrNull({
        ...packRecord({ ...createRecord(), ticks: 3 }),
        hand: deflated([...head, ...channel, ...nothing, ...force, ...Array(5).fill(nothing).flat()]),
      });
    expect(read(u[1])?.handRuns).toEqual(record.handRuns);
    expect(read(u[0])).toBeNull();
    expect(read(u[2])).toBeNull();
    expect(read([3, ...u[1].slice(1)])).toBeNull();
    expect(read(u[1], [0x81, 0, 1, 3, 0])).toBeNull();
  });

  it('is refused, or is another record, with any byte of its hand changed', () => {
    const record = createRecord();
    for (let tick = 1; tick <= 40; tick++) recordHand(record, tick, 2, { ...rest, u: 10 + tick * tick, v: 30 - tick });
    record.ticks = 40;
    const packed = packRecord(record);
    const bytes = Buffer.from(packed.hand.slice(2), 'base64');
    let refused = 0;
    for (let at = 0; at < bytes.length; at++) {
      for (const flipped of [1, 0x80, 0xff]) {
        const changed = Buffer.from(bytes);
        changed[at] ^= flipped;
        const hand = `2.${changed.toString('base64')}`;
        const again = unpackedOrNull({ ...packed, hand });
        if (again === null) refused += 1;
        else expect([packRecord(again).hand, again]).toEqual([hand, expect.not.objectContaining(record)]);
      }
    }
    expect(refused).toBeGreaterThan(bytes.length);
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

function readFile(name: string): { text: string; record: AttemptRecord } {
  const text = readFileSync(`tests/golden/${name}.needlepoint.json`, 'utf8');
  const read = readAttemptFile(text);
  if (!read.ok) throw new Error(read.reason);
  return { text, record: read.file.record };
}

function unpackedOrNull(packed: ReturnType<typeof packRecord>): AttemptRecord | null {
  try {
    return unpackRecord(packed);
  } catch {
    return null;
  }
}

/** One run of as many samples, each channel as it is, from small numbers that nobody could foretell. */
function deflatedByChance(samples: number): string {
  const head = [1, 1, (samples & 127) | 128, ((samples >> 7) & 127) | 128, samples >> 14, 0];
  const bytes = new Uint8Array(head.length + 8 * (1 + 2 * samples));
  bytes.set(head);
  let word = 1;
  for (let channel = 0; channel < 8; channel++) {
    const low = head.length + channel * (1 + 2 * samples) + 1;
    for (let at = 0; at < samples; at++) {
      word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
      bytes[low + at] = word >>> 24;
    }
  }
  return deflated(bytes);
}

function deflated(bytes: Uint8Array | readonly number[]): string {
  return Buffer.from(deflateSync(Uint8Array.from(bytes), { level: 1 })).toString('base64');
}

function storedBytes(record: AttemptRecord): number {
  const packed = packRecord(record);
  return packed.hand.length + packed.intents.length;
}
