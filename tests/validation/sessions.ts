// The sessions the validation rows measure: each is played once by a steady hand on the real model and kept.
import type { PenSetting, Skin, SkinClient, ZoneId, ZoneReading } from '../../src/core/skin';
import { careForZone, readZone, zoneIndexOf } from '../../src/core/skin';
import type { Manner } from '../core/skin/hand';
import { freshSkin, Hand, quarterMillimetre, woman30 } from '../core/skin/hand';

export interface Played {
  skin: Skin;
  reading: ZoneReading;
  /** Seconds of needling. */
  seconds: number;
  rednessAtEnd: number;
}

export interface Setting extends Manner {
  zone?: ZoneId;
  serum?: 'serum' | 'vitamin-c' | 'none';
  client?: SkinClient;
  seed?: number;
}

const kept = new Map<string, Played>();

/** A cleansed zone, treated in the given manner and left alone for a minute. */
export function played(setting: Setting = {}): Played {
  const key = JSON.stringify(setting);
  const before = kept.get(key);
  if (before) return before;
  const zone = setting.zone ?? 'cheek-left';
  const skin = freshSkin(setting.seed ?? 7, setting.client ?? woman30);
  careForZone(skin, 'cleanse', zone);
  if (setting.serum !== 'none') careForZone(skin, setting.serum ?? 'serum', zone);
  const hand = new Hand(skin);
  const seconds = hand.treat(zone, setting);
  const rednessAtEnd = readZone(skin, zone).redness;
  hand.wait(60);
  const result = { skin, reading: readZone(skin, zone), seconds, rednessAtEnd };
  kept.set(key, result);
  return result;
}

/** Seconds of gliding until the first blood point shows; Infinity when none does within a minute. */
export function secondsToBlood(setting: Setting): number {
  const zone = setting.zone ?? 'cheek-left';
  const skin = freshSkin(setting.seed ?? 11, setting.client ?? woman30);
  careForZone(skin, 'serum', zone);
  const hand = new Hand(skin);
  const middle = middleOf(skin, zone);
  for (let second = 1; second <= 60; second++) {
    hand.glide(middle.u - 100 + (second % 10) * 20, middle.v, middle.u + 100, middle.v + (second % 7) * 8, {
      ...setting,
      passes: undefined,
    });
    if (readZone(skin, zone).bloodPoints > 0) return hand.ticks / 120;
  }
  return Infinity;
}

/** The mean place of a zone in hand units. */
export function middleOf(skin: Skin, zone: ZoneId): { u: number; v: number } {
  const wanted = zoneIndexOf(zone);
  let [u, v, count] = [0, 0, 0];
  skin.face.zone.forEach((number, cell) => {
    if (number !== wanted) return;
    u += (cell % 512) * 5;
    v += Math.floor(cell / 512) * 5;
    count++;
  });
  return { u: Math.round(u / count), v: Math.round(v / count) };
}

export const pen = (change: Partial<PenSetting>): PenSetting => ({ ...quarterMillimetre, ...change });
