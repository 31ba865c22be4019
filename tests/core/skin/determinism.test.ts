// The same acts on the same seed give the same skin, bit for bit; anything else gives another hash.
import { describe, expect, it } from 'vitest';
import {
  careForZone,
  loadCartridge,
  readZone,
  respondTick,
  skinHash,
  takeChangedRows,
  touchedZones,
  updateReadings,
} from '../../../src/core/skin';
import type { Skin, ZoneReading } from '../../../src/core/skin';
import type { Manner } from './hand';
import { freshSkin, Hand } from './hand';

function session(seed: number, manner: Manner = {}, watch: (skin: Skin) => void = () => undefined): Skin {
  const skin = freshSkin(seed);
  careForZone(skin, 'serum', 'cheek-left');
  const hand = new Hand(skin);
  hand.treat('cheek-left', { forceNewtons: 0.6, ...manner });
  watch(skin);
  careForZone(skin, 'blot', 'cheek-left');
  hand.wait(20);
  return skin;
}

describe('determinism', () => {
  it('gives the same cells, patches, readings and hash twice', () => {
    const [one, other] = [session(5), session(5)];
    expect(skinHash(one)).toBe(skinHash(other));
    for (const fields of ['cells', 'patches'] as const) {
      const bytes = (skin: Skin): Buffer[] =>
        Object.values(skin[fields]).map((map: ArrayBufferView) => Buffer.from(map.buffer));
      expect(bytes(one).every((map, place) => map.equals(bytes(other)[place]))).toBe(true);
    }
    expect(readZone(one, 'cheek-left')).toEqual(readZone(other, 'cheek-left'));
  });

  it('changes with the seed and with a single hundredth of a newton', () => {
    const hash = skinHash(session(5));
    expect(skinHash(session(6))).not.toBe(hash);
    expect(skinHash(session(5, { forceNewtons: 0.61 }))).not.toBe(hash);
  });

  it('changes with every care, response and cartridge', () => {
    const hashes = new Set<number>();
    const skin = session(5);
    hashes.add(skinHash(skin));
    for (const care of ['cleanse', 'serum', 'vitamin-c', 'cool', 'blot'] as const) {
      careForZone(skin, care, 'cheek-left');
      hashes.add(skinHash(skin));
    }
    respondTick(skin);
    hashes.add(skinHash(skin));
    loadCartridge(skin);
    hashes.add(skinHash(skin));
    expect(hashes.size).toBe(8);
  });

  it('does not care whether anyone looks', () => {
    const looked = session(5, {}, (skin) => {
      takeChangedRows(skin);
      readZone(skin, 'cheek-left');
      readZone(skin, 'forehead');
    });
    expect(skinHash(looked)).toBe(skinHash(session(5)));
  });

  it('brings readings up to date in place that are those read afresh', () => {
    const skin = session(5);
    const readings: ZoneReading[] = [];
    updateReadings(skin, readings);
    const first = readings[0];
    new Hand(skin).treat('forehead', { forceNewtons: 0.6 });
    updateReadings(skin, readings);
    expect(readings).toEqual(touchedZones(skin).map((zone) => readZone(skin, zone)));
    expect(readings.length).toBeGreaterThan(1);
    expect(readings[0]).toBe(first);
  });
});
