// A steady hand for tests of the skin: glides over a zone in parallel lines, tick by tick, as a trainee would.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type {
  DeviceKind,
  Face,
  HandSample,
  PenSetting,
  Skin,
  SkinClient,
  SkinMaps,
  ZoneId,
} from '../../../src/core/skin';
import {
  createSkin,
  prepareFace,
  respondTick,
  strikeTick,
  surfaceMillimetres,
  usualDensity,
  zoneAt,
} from '../../../src/core/skin';

const maps = resolve(import.meta.dirname, '../../../assets/maps');
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(resolve(maps, name)));

export function realMaps(): SkinMaps {
  const position = bytes('position.bin');
  return { zone: bytes('zone.bin'), bone: bytes('bone.bin'), position: new Int16Array(position.slice().buffer) };
}

export const face: Face = prepareFace(realMaps());
export const woman30: SkinClient = { ageYears: 30, sex: 'female', fitzpatrick: 2 };
export const quarterMillimetre: PenSetting = { needleCount: 14, lengthMicrometres: 250, rateHertz: 100 };

export function freshSkin(seed = 1, client: SkinClient = woman30, kind: DeviceKind = 'pen'): Skin {
  return createSkin(face, client, seed, usualDensity(kind));
}

export interface Manner {
  pen?: Partial<PenSetting>;
  forceNewtons?: number;
  speedMillimetresPerSecond?: number;
  stretchPercent?: number;
  tiltDegrees?: number;
  /** Distance between lines in mm; the tip is 8 mm wide. */
  lineMillimetres?: number;
  /** 'across' or 'down' for each pass. */
  passes?: readonly ('across' | 'down')[];
  /** Spread of the force from moment to moment, as a share of it. */
  forceSpread?: number;
}

/** Hand units per mm near a zone's middle, along u and v. */
function scaleAt(u: number, v: number): { across: number; down: number } {
  return {
    across: 5 / surfaceMillimetres(face, u, v, u + 5, v),
    down: 5 / surfaceMillimetres(face, u, v, u, v + 5),
  };
}

/** The smallest box of hand units around a zone. */
export function boxOf(zone: ZoneId): { left: number; right: number; top: number; bottom: number } {
  const box = { left: 2560, right: 0, top: 2560, bottom: 0 };
  for (let v = 2; v < 2560; v += 5) {
    for (let u = 2; u < 2560; u += 5) {
      if (zoneAt(face, u, v) !== zone) continue;
      box.left = Math.min(box.left, u);
      box.right = Math.max(box.right, u);
      box.top = Math.min(box.top, v);
      box.bottom = Math.max(box.bottom, v);
    }
  }
  return box;
}

/** A hand that keeps its tick count, so that the skin answers every twelfth tick as in an attempt. */
export class Hand {
  ticks = 0;
  #noise = 1;
  constructor(readonly skin: Skin) {}

  /** Lets time pass without touching. */
  wait(seconds: number): void {
    for (let tick = 0; tick < seconds * 120; tick++) this.#tick();
  }

  /** One straight glide between two points of the atlas. Returns the seconds it took. */
  glide(u1: number, v1: number, u2: number, v2: number, manner: Manner = {}): number {
    const pen = { ...quarterMillimetre, ...manner.pen };
    let length = 0;
    for (let step = 0; step < 100; step++) {
      const at = (share: number): [number, number] => [u1 + (u2 - u1) * share, v1 + (v2 - v1) * share];
      length += surfaceMillimetres(face, ...at(step / 100), ...at((step + 1) / 100));
    }
    const ticks = Math.max(1, Math.round((length / (manner.speedMillimetresPerSecond ?? 20)) * 120));
    let from = this.#sample(u1, v1, manner);
    for (let tick = 1; tick <= ticks; tick++) {
      const to = this.#sample(u1 + ((u2 - u1) * tick) / ticks, v1 + ((v2 - v1) * tick) / ticks, manner);
      strikeTick(this.skin, pen, from, to);
      this.#tick();
      from = to;
    }
    return ticks / 120;
  }

  /** Passes in parallel lines over a zone, each line as long as the zone is there. Returns the seconds of needling. */
  treat(zone: ZoneId, manner: Manner = {}): number {
    const box = boxOf(zone);
    const scale = scaleAt((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    const line = manner.lineMillimetres ?? 7;
    let seconds = 0;
    for (const pass of manner.passes ?? ['across', 'down']) {
      const across = pass === 'across';
      const step = line * (across ? scale.down : scale.across);
      const [low, high] = across ? [box.top, box.bottom] : [box.left, box.right];
      const count = Math.max(1, Math.round((high - low) / step));
      for (let index = 0; index < count; index++) {
        const at = low + ((index + 0.5) * (high - low)) / count;
        const ends = this.#ends(zone, across, at, box);
        if (ends === null) continue;
        const [start, end] = index % 2 === 0 ? ends : [ends[1], ends[0]];
        seconds += across ? this.glide(start, at, end, at, manner) : this.glide(at, start, at, end, manner);
      }
    }
    return seconds;
  }

  #ends(zone: ZoneId, across: boolean, at: number, box: ReturnType<typeof boxOf>): [number, number] | null {
    let first = -1;
    let last = -1;
    const [low, high] = across ? [box.left, box.right] : [box.top, box.bottom];
    for (let along = low; along <= high; along += 3) {
      if ((across ? zoneAt(face, along, at) : zoneAt(face, at, along)) !== zone) continue;
      if (first < 0) first = along;
      last = along;
    }
    return first < 0 || last === first ? null : [first, last];
  }

  #tick(): void {
    if (++this.ticks % 12 === 0) respondTick(this.skin);
  }

  /** Quantised as capture does: whole hand units and hundredths of a newton. The second hand holds the skin 25 mm beside the tip. */
  #sample(u: number, v: number, manner: Manner): HandSample {
    const force = manner.forceNewtons ?? 0.25;
    const spread = manner.forceSpread ?? 0;
    // A slow wander of the force, the same in every run.
    this.#noise = (Math.imul(this.#noise, 1103515245) + 12345) >>> 0;
    const wander = ((this.#noise >>> 8) / 0x1000000 - 0.5) * 3.4641 * spread;
    return {
      u: Math.round(u),
      v: Math.round(v),
      forceCentinewtons: Math.max(1, Math.round(force * (1 + wander) * 100)),
      tiltUDegrees: manner.tiltDegrees ?? 0,
      tiltVDegrees: 0,
      stretchU: Math.round(u),
      stretchV: Math.min(2559, Math.round(v) + 270),
      stretchPercent: manner.stretchPercent ?? 70,
    };
  }
}

/** The largest of many values, without spreading them over the stack. */
export function largest(values: ArrayLike<number>): number {
  let most = -Infinity;
  for (let index = 0; index < values.length; index++) most = Math.max(most, values[index]);
  return most;
}
