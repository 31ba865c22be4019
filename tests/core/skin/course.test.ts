// A course of sessions on one skin, against the best that is attainable within scope.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CourseSession, SessionEffect } from '../../../src/core/skin';
import { attainable, careForZone, courseResult, healCourse, sessionEffect, spacingOf } from '../../../src/core/skin';
import type { Manner } from './hand';
import { freshSkin, Hand, woman30 } from './hand';

const areas = ['cheek-left'] as const;

/** What one session leaves behind on the same skin. */
function effect(manner: Manner = {}, change: { fitzpatrick?: 5 } = {}): SessionEffect {
  const skin = freshSkin(7, { ...woman30, ...change });
  careForZone(skin, 'cleanse', 'cheek-left');
  careForZone(skin, 'serum', 'cheek-left');
  new Hand(skin).treat('cheek-left', manner);
  return sessionEffect(skin, areas);
}

const careful = effect();
const dermal = effect({ pen: { lengthMicrometres: 1000 } }, { fitzpatrick: 5 });
const every = (days: number, count: number, one = careful): CourseSession[] =>
  Array.from({ length: count }, (_, place) => ({ day: place * days, effect: one }));

const chance = fc.double({ min: 0, max: 0.2, noNaN: true });
const anyEffect: fc.Arbitrary<SessionEffect> = fc.record({
  gain: fc.double({ min: 0, max: 0.111, noNaN: true }),
  junctionGain: fc.double({ min: 0, max: 0.037, noNaN: true }),
  pigmentChance: chance,
  lineChance: chance,
  granulomaChance: chance,
  scarChance: chance,
  infectionChance: chance,
  coldSoreChance: chance,
});
const anyCourse = fc.uniqueArray(fc.record({ day: fc.integer({ min: 0, max: 400 }), effect: anyEffect }), {
  selector: ({ day }) => day,
  minLength: 1,
  maxLength: 8,
});

describe('a course', () => {
  it('of careful sessions four to six weeks apart comes near the best attainable', () => {
    for (const days of [28, 35, 42]) {
      const result = courseResult(every(days, 4), 'junction');
      expect(result.share, String(days)).toBeGreaterThan(0.9);
      expect(result.spacing).toEqual(['first', 'in-time', 'in-time', 'in-time']);
      expect(result.complicationChance).toBeLessThan(0.05);
    }
  });

  it('does worse two weeks apart, in gain and in harm, and worse three months apart on the day it is judged', () => {
    const good = courseResult(every(35, 4, dermal), 'papillary');
    const rushed = courseResult(every(14, 4, dermal), 'papillary');
    const late = courseResult(every(90, 4, dermal), 'papillary');
    expect(rushed.share).toBeLessThan(good.share - 0.1);
    expect(rushed.complicationChance).toBeGreaterThan(good.complicationChance * 1.2);
    expect(late.share).toBeLessThan(good.share - 0.1);
    expect(late.complicationChance).toBeLessThanOrEqual(good.complicationChance);
    expect(rushed.spacing[1]).toBe('too-early');
    expect(late.spacing[1]).toBe('too-late');
  });

  it('is worth less by what may have gone wrong', () => {
    const careful4 = courseResult(every(35, 4), 'junction');
    const harmed = { ...careful, pigmentChance: 0.1, lineChance: 0.05 };
    const withHarm = courseResult(every(35, 4, harmed), 'junction');
    expect(withHarm.gainShare).toBe(careful4.gainShare);
    expect(withHarm.share).toBeLessThan(careful4.share * 0.6);
    expect(careful4.share).toBeCloseTo(careful4.gainShare * (1 - careful4.complicationChance), 12);
  });

  it('approaches the goal with every session, each gaining its share of what remains', () => {
    const improvements = [1, 2, 3, 4, 5].map((count) => healCourse(every(35, count, dermal), 400).improvement);
    const gains = improvements.map((now, place) => now - (improvements[place - 1] ?? 0));
    gains.forEach((gain, place) => {
      expect(gain).toBeGreaterThan(0);
      if (place > 0) expect(gain / gains[place - 1]).toBeCloseTo(1 - gains[0], 3);
    });
    expect(improvements[4]).toBeGreaterThan(0.36);
    expect(improvements[4]).toBeLessThan(0.53);
  });

  it('never pays to go beyond its scope: the dermis earns nothing there, and the junction a third of it elsewhere', () => {
    const within = courseResult(every(35, 3), 'junction');
    for (const forceNewtons of [0.5, 0.75, 1.5]) {
      const beyond = courseResult(every(35, 3, effect({ forceNewtons })), 'junction');
      expect(beyond.gainShare, String(forceNewtons)).toBeLessThan(within.gainShare);
      expect(beyond.share, String(forceNewtons)).toBeLessThan(within.share);
    }
    expect(courseResult(every(35, 3, dermal), 'junction').gainShare).toBeLessThan(0.05);
    expect(attainable(1, 'junction', 400) / attainable(1, 'papillary', 400)).toBeCloseTo(0.333, 2);
    expect(courseResult(every(35, 3), 'epidermis')).toMatchObject({ attainable: 0, share: 0 });
  });

  it('knows when a session is due', () => {
    expect([14, 27, 28, 35, 42, 43].map(spacingOf)).toEqual([
      'too-early',
      'too-early',
      'in-time',
      'in-time',
      'in-time',
      'too-late',
    ]);
    expect(() => courseResult([], 'junction')).toThrow(RangeError);
  });

  it('stays within bounds for any sessions in any order, and never beats the attainable', () => {
    fc.assert(
      fc.property(anyCourse, fc.constantFrom('junction' as const, 'reticular' as const), (sessions, layer) => {
        const result = courseResult(sessions, layer);
        for (const value of [result.share, result.improvement, result.complicationChance, result.attainable]) {
          expect(value >= 0 && value <= 1).toBe(true);
        }
        expect(result.improvement).toBeLessThanOrEqual(result.attainable + 1e-9);
        expect(courseResult([...sessions].reverse(), layer).share).toBeCloseTo(result.share, 9);
      }),
    );
  });
});
