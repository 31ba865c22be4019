// What holds for every session, whatever its findings, readings and rubric.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READINGS, type Criterion, type Measure } from '../../../src/core/scenario';
import { OUTCOMES, SEVERITIES } from '../../../src/core/session';
import { finding, marked, reading, rubric } from './sessions';

const anyId = fc.constantFrom('a.b', 'a.c', 'a.c.d', 'b.c', 'depth.dermal-minor');
const anyFinding = fc
  .tuple(anyId, fc.constantFrom(...SEVERITIES), fc.nat(72_000))
  .map(([id, severity, tick]) => finding(id, severity, tick));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyReading = fc
  .record({
    coverage: share,
    evenness: share,
    redness: share,
    barrier: share,
    stimulation: fc.double({ min: 0, max: 9, noNaN: true }),
    strokes: fc.nat(1e6),
    bloodPoints: fc.nat(99),
    reachedMedianMicrometres: fc.nat(2000),
  })
  .chain((values) =>
    fc.constantFrom('cheek-left' as const, 'cheek-right' as const).map((zone) => reading(zone, values)),
  );
const anyMeasure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({
    by: fc.constant('findings' as const),
    ids: fc.array(fc.constantFrom('a.*', 'a.c', 'b.c'), { minLength: 1 }),
    goneAt: fc.integer({ min: 1, max: 9 }),
  }),
  fc
    .tuple(
      fc.constantFrom(...READINGS),
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([name, limits, low, high]): Measure => {
      const [a, b, c, d] = [...limits].sort((x, y) => x - y).map((value, index) => value / 50 + index / 1000);
      return {
        by: 'reading',
        reading: name,
        noneBelow: low ? a : null,
        fullFrom: low ? b : 0,
        fullTo: high ? c : 1e6,
        noneAbove: high ? d : null,
      };
    }),
);
const anyCriteria: fc.Arbitrary<Criterion[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.subarray([...OUTCOMES], { minLength: 1 }), anyMeasure), {
    maxLength: 12,
  })
  .map((list) => list.map(([points, outcomes, measure], index) => ({ id: `c.${index}`, points, outcomes, measure })));
const anySession = fc.record({
  findings: fc.array(anyFinding, { maxLength: 12 }),
  zones: fc.uniqueArray(anyReading, { selector: ({ zone }) => zone }),
  outcome: fc.constantFrom(...OUTCOMES),
});

describe('any session', () => {
  it('scores 0 to 100 in whole tenths, the sum of its marks, none beyond its share', () => {
    fc.assert(
      fc.property(anyCriteria, anySession, (criteria, session) => {
        const card = marked(rubric(criteria), session);
        expect(card.score).toBeGreaterThanOrEqual(0);
        expect(card.score).toBeLessThanOrEqual(100);
        const tenths = card.criteria.map(({ points }) => Math.round(points * 10));
        expect(Math.round(card.score * 10)).toBe(tenths.reduce((sum, points) => sum + points, 0));
        for (const { points, outOf } of card.criteria) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(outOf);
        }
        const outOf = card.criteria.reduce((sum, mark) => sum + Math.round(mark.outOf * 10), 0);
        expect(outOf).toBe(card.criteria.length > 0 ? 1000 : 0);
      }),
    );
  });

  it('with a critical finding is not passed, and with one more finding never scores more', () => {
    fc.assert(
      fc.property(anyCriteria, anySession, anyFinding, (criteria, session, more) => {
        const before = marked(rubric(criteria), session);
        const after = marked(rubric(criteria), { ...session, findings: [...session.findings, more] });
        expect(after.score).toBeLessThanOrEqual(before.score);
        if (more.severity === 'critical') expect(after.passed).toBe(false);
        if (!before.passed) expect(after.passed).toBe(false);
      }),
    );
  });

  it('is marked the same twice, and passes only with enough points and without a reason against', () => {
    fc.assert(
      fc.property(anyCriteria, anySession, (criteria, session) => {
        const card = marked(rubric(criteria), session);
        expect(marked(rubric(criteria), session)).toEqual(card);
        expect(card.passed).toBe(card.failedBy.length === 0);
        if (card.passed) expect(card.score).toBeGreaterThanOrEqual(80);
      }),
    );
  });
});
