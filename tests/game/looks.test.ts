// A client looks like nobody else and always the same; the features of the scenario and the lesions of the case are what is drawn.
import { describe, expect, it } from 'vitest';
import { positionAt, zoneAt } from '../../src/core/skin';
import {
  CHANNELS,
  createClientPaint,
  lesionsOf,
  markStrengths,
  paintClient,
  type ClientPaint,
} from '../../src/game/view/clientPaint';
import { appearanceOf, lot, type Looks } from '../../src/game/view/looks';
import { face } from '../core/skin/hand';

const SIZE = 256;
const flat = (channels: number, value: number): Uint8Array => new Uint8Array(SIZE * SIZE * channels).fill(value);
const source = { size: SIZE, albedo: flat(4, 128), detail: flat(4, 128), marks: flat(CHANNELS, 255) };
const zoneOf = (u: number, v: number): ReturnType<typeof zoneAt> => zoneAt(face, u, v);
const maya: Looks = { seed: 5, ageYears: 29, sex: 'female', fitzpatrick: 2, features: [], lesions: [] };

function painted(looks: Looks): ClientPaint {
  const paint = createClientPaint(source);
  paintClient(paint, source, looks, zoneOf);
  return paint;
}

const same = (one: ClientPaint, other: ClientPaint): boolean =>
  Buffer.compare(one.albedo, other.albedo) === 0 && Buffer.compare(one.detail, other.detail) === 0;

const lesion = (u: number, v: number) => ({ u, v, radiusMillimetres: 2 });
const CHEEK_LEFT = [1740, 1450] as const;
const CHEEK_RIGHT = [820, 1450] as const;

describe('a client', () => {
  it('is painted the same every time, and not like another one', () => {
    const scarred: Looks = { ...maya, features: ['acne-scars-cheeks'] };
    expect(same(painted(scarred), painted(scarred))).toBe(true);
    expect(same(painted({ ...scarred, seed: 6 }), painted(scarred))).toBe(false);
    expect(appearanceOf(maya)).toEqual(appearanceOf({ ...maya }));
    expect(appearanceOf(maya).base).not.toEqual(appearanceOf({ ...maya, seed: 6 }).base);
  });

  it('keeps the colours of skin that has no mark, beside skin that has', () => {
    const marks = flat(CHANNELS, 0);
    // Away from the rim everywhere; folds in one texel, which show with age.
    for (let texel = 0; texel < SIZE * SIZE; texel++) marks[texel * CHANNELS + 6] = 255;
    marks[5 * CHANNELS + 3] = 255;
    const paint = createClientPaint(source);
    paintClient(paint, { ...source, albedo: flat(4, 131), marks }, { ...maya, ageYears: 64 }, zoneOf);
    expect([...paint.albedo.subarray(0, 4)]).toEqual([131, 131, 103, 255]);
    expect(paint.albedo[5 * 4 + 1]).toBeGreaterThan(131);
  });

  it('has hair of a colour that goes with the tone, and greyer with age', () => {
    const light = (looks: Looks): number => appearanceOf(looks).hair & 255;
    const hairs = Array.from({ length: 40 }, (_, seed) => appearanceOf({ ...maya, seed }).hair);
    expect(new Set(hairs).size).toBe(3);
    expect(light({ ...maya, fitzpatrick: 6, ageYears: 76 })).toBeGreaterThan(light({ ...maya, fitzpatrick: 6 }) + 60);
  });

  it('gets lines with age and with the features that name them, a beard as a man, pigment only when it is named', () => {
    const [forehead, eyes, lip, folds, beard, pigment] = markStrengths(maya);
    const old = markStrengths({ ...maya, ageYears: 64 });
    for (const [line, young] of [forehead, eyes, lip, folds].entries()) expect(old[line]).toBeGreaterThan(young + 0.2);
    const named = markStrengths({
      ...maya,
      features: ['fine-lines-forehead', 'fine-lines-eyes', 'fine-lines-lip', 'pigment-cheeks'],
    });
    for (const line of [0, 1, 2]) expect(named[line]).toBeGreaterThan(markStrengths(maya)[line] + 0.5);
    expect([beard, pigment, named[5]]).toEqual([0, 0, 1]);
    expect(markStrengths({ ...maya, sex: 'male' })[4]).toBeGreaterThan(0.5);
  });

  it('is darker with a tan, less shiny when dull', () => {
    expect(appearanceOf({ ...maya, features: ['tan'] }).base[1]).toBeLessThan(appearanceOf(maya).base[1] * 0.85);
    expect(appearanceOf({ ...maya, features: ['dull'] }).look[1]).toBeLessThan(appearanceOf(maya).look[1] * 0.6);
  });
});

describe('lesions', () => {
  const darkest = (looks: Looks, u: number, v: number): number => {
    const { detail } = painted(looks);
    const texel = Math.floor((v / 2560) * SIZE) * SIZE + Math.floor((u / 2560) * SIZE);
    return detail[texel * 4 + 3];
  };

  it('are drawn where the case has them: a mole on the left cheek, the others as pustules', () => {
    const looks: Looks = {
      ...maya,
      features: ['mole-cheek-left', 'pustules-cheeks'],
      lesions: [lesion(...CHEEK_RIGHT), lesion(...CHEEK_LEFT)],
    };
    expect(lesionsOf(looks, zoneOf).map(({ kind, u }) => [kind, u])).toEqual([
      ['pustule', CHEEK_RIGHT[0]],
      ['mole', CHEEK_LEFT[0]],
    ]);
    expect(darkest(looks, ...CHEEK_LEFT)).toBeLessThan(150);
    expect(darkest(looks, 1280, 700)).toBe(255);
  });

  it('of a feature without a place of its own lie on the cheeks', () => {
    const drawn = lesionsOf({ ...maya, features: ['mole-cheek-left', 'pustules-cheeks'] }, zoneOf);
    expect(drawn.filter(({ kind }) => kind === 'mole')).toHaveLength(1);
    expect(drawn.length).toBeGreaterThan(4);
    for (const { u, v } of drawn) expect(zoneOf(u, v)).toMatch(/cheek|malar/);
    const mole = drawn.find(({ kind }) => kind === 'mole');
    expect(positionAt(face, mole?.u ?? 0, mole?.v ?? 0).x).toBeGreaterThan(20);
  });

  it('are spread by chance that is even', () => {
    const mean =
      Array.from({ length: 500 }, (_, part) => lot(maya, 1, part)).reduce((sum, value) => sum + value, 0) / 500;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
  });
});
