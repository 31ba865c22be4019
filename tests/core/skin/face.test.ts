// The face in true millimetres: areas, distances and patches against the baked maps themselves.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ATLAS_HAND_UNITS,
  mapsHash,
  PATCH_CELLS,
  positionAt,
  prepareFace,
  surfaceMillimetres,
  zoneArea,
  zoneAt,
  ZONES,
} from '../../../src/core/skin';
import { boxOf, face, realMaps } from './hand';

const baked = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../assets/maps/maps.json'), 'utf8')) as {
  squareCentimetres: number;
  zones: { name: string; squareCentimetres: number }[];
};

describe('the face', () => {
  it('has the area the mesh has, in all and by zone', () => {
    const total = ZONES.reduce((sum, zone) => sum + zoneArea(face, zone), 0) / 100;
    expect(total / baked.squareCentimetres).toBeCloseTo(1, 1);
    expect(Math.abs(total / baked.squareCentimetres - 1)).toBeLessThan(0.01);
    for (const zone of baked.zones.slice(1)) {
      const ratio = zoneArea(face, ZONES[ZONES.findIndex((name) => name === zone.name)]) / 100 / zone.squareCentimetres;
      expect(Math.abs(ratio - 1), zone.name).toBeLessThan(0.03);
    }
  });

  it('measures steps as the mesh does, whatever their direction', () => {
    for (const zone of ['cheek-left', 'forehead', 'chin', 'nose-dorsum', 'temple-right'] as const) {
      const box = boxOf(zone);
      const [u, v] = [Math.round((box.left + box.right) / 2), Math.round((box.top + box.bottom) / 2)];
      for (const [du, dv] of [
        [25, 0],
        [0, 25],
        [18, 18],
        [18, -18],
      ]) {
        const [a, b] = [positionAt(face, u - du, v - dv), positionAt(face, u + du, v + dv)];
        const chord = Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
        let along = 0;
        for (let step = -10; step < 10; step++) {
          const [p, q] = [step / 10, (step + 1) / 10];
          along += surfaceMillimetres(face, u + du * p, v + dv * p, u + du * q, v + dv * q);
        }
        expect(along / chord, `${zone} ${du} ${dv}`).toBeGreaterThan(0.985);
        expect(along / chord, `${zone} ${du} ${dv}`).toBeLessThan(1.05);
      }
    }
  });

  it('turns millimetres on the skin back into cells', () => {
    const { metric, inverseMetric } = face;
    for (let texel = 100 * 256 + 60; texel < 180 * 256; texel += 977) {
      const [e, f, g] = metric.subarray(texel * 3, texel * 3 + 3);
      const [a, b, c] = inverseMetric.subarray(texel * 3, texel * 3 + 3);
      for (const [x, y] of [
        [1, 0],
        [0, 1],
        [0.6, -0.8],
      ]) {
        const [du, dv] = [a * x + b * y, c * y];
        expect(e * du * du + 2 * f * du * dv + g * dv * dv).toBeCloseTo(x * x + y * y, 2);
      }
    }
  });

  it('is the same on both sides', () => {
    for (const zone of ZONES.filter((name) => name.endsWith('-left'))) {
      const other = ZONES[ZONES.findIndex((name) => name === zone.replace('-left', '-right'))];
      expect(zoneArea(face, zone) / zoneArea(face, other)).toBeCloseTo(1, 2);
    }
  });

  it('gives every patch to the zone that owns most of it and loses no skin', () => {
    const whole = ZONES.reduce((sum, zone) => sum + zoneArea(face, zone), 0);
    const inPatches = face.patchSkinArea.reduce((sum, area) => sum + area, 0);
    expect(inPatches / whole).toBeCloseTo(1, 6);
    expect(face.patchArea.every((area, patch) => area <= face.patchSkinArea[patch])).toBe(true);
    const side = Math.sqrt(Math.max(...Array.from(face.zonePatches[16], (patch) => face.patchArea[patch])));
    expect(side).toBeGreaterThan(4);
    expect(side).toBeLessThan(0.6 * PATCH_CELLS);
  });

  it('blends zone means without a step', () => {
    let steepest = 0;
    for (let cell = 0; cell < 512 * 511; cell++) {
      if (face.zone[cell] === 0 || face.zone[cell + 1] === 0 || cell % 512 === 511) continue;
      steepest = Math.max(steepest, Math.abs(face.junctionMicrometres[cell + 1] - face.junctionMicrometres[cell]));
    }
    expect(steepest).toBeLessThan(6);
  });

  it('knows nothing beyond the mesh and survives any place', () => {
    expect(zoneAt(face, -5, 10)).toBe('outside');
    expect(zoneAt(face, ATLAS_HAND_UNITS, 0)).toBe('outside');
    expect(zoneAt(face, Number.NaN, 0)).toBe('outside');
    expect(Number.isFinite(positionAt(face, 1e9, -1e9).x)).toBe(true);
  });

  it('refuses maps of the wrong size', () => {
    expect(() => prepareFace({ ...realMaps(), bone: new Uint8Array(4) })).toThrow(RangeError);
  });

  it('has a fingerprint that any changed byte changes', () => {
    const before = mapsHash(realMaps());
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(mapsHash(realMaps())).toBe(before);
    for (const map of ['zone', 'bone', 'position'] as const) {
      const maps = realMaps();
      maps[map][maps[map].length >> 1] ^= 1;
      expect(mapsHash(maps), map).not.toBe(before);
    }
  });
});
