// The sessions the validation rows measure: each is played once by a steady hand on the real model and kept.
import type {
  Aftercare,
  CourseSession,
  HandSample,
  HealedZone,
  PenSetting,
  Skin,
  SkinClient,
  ZoneId,
  ZoneReading,
} from '../../src/core/skin';
import { careForZone, heal, readZone, sessionEffect, zoneIndexOf } from '../../src/core/skin';
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

export const careful = 'cheek, 0.25 mm, light, stretched, serum, 2 cm/s, two passes';
export const medical: Setting = { pen: { lengthMicrometres: 1000 } };
export const brutal: Setting = { pen: { lengthMicrometres: 2000 }, forceNewtons: 2 };
export const roller = { kind: 'roller', needleCount: 14, lengthMicrometres: 750, rateHertz: 100 } as const;
/** Changes to the careful hand of a rehearsed attempt. */
export const slowly = { speedMicrometresPerSecond: 5000 };
export const hard = { forceCentinewtons: 75 };

export const asClient = (change: Partial<SkinClient>): { client: SkinClient } => ({
  client: { ...woman30, ...change },
});

export const read = (setting: Setting = {}): ZoneReading => played(setting).reading;

/** The treated zone some days later. */
export function after(setting: Setting, days: number, aftercare: Aftercare = {}): HealedZone {
  const zone = setting.zone ?? 'cheek-left';
  const healed = heal(played(setting).skin, days, aftercare).zones.find((one) => one.zone === zone);
  if (!healed) throw new Error(`${zone} was not treated.`);
  return healed;
}

/** A course of equal sessions so many days apart. */
export function every(days: number, count: number, setting: Setting): CourseSession[] {
  const effect = sessionEffect(played(setting).skin, [setting.zone ?? 'cheek-left']);
  return Array.from({ length: count }, (_, place) => ({ day: place * days, effect }));
}

/** A light, upright pen held on one place of stretched skin. */
export const stillAt = (u: number, v: number): HandSample => ({
  u,
  v,
  forceCentinewtons: 25,
  tiltUDegrees: 0,
  tiltVDegrees: 0,
  stretchU: u,
  stretchV: v + 250,
  stretchPercent: 100,
});
