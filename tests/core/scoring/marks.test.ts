// Points: what each criterion earns, on what evidence, and how all of them come to 100.
import { describe, expect, it } from 'vitest';
import { byCoverage, byFindings, cheeks, finding, marked, reading, rubric } from './sessions';

describe('criteria by findings', () => {
  const given = rubric([byFindings('a.clean', 10, ['hygiene.*', 'setup.left-out.gloves'], 2)]);

  it.each([
    { found: [], points: 100 },
    { found: ['hygiene.recapped'], points: 50 },
    { found: ['setup.left-out.gloves'], points: 50 },
    { found: ['setup.left-out.mask', 'hygienes.other'], points: 100 },
    { found: ['hygiene.recapped', 'hygiene.not-cleansed'], points: 0 },
    { found: ['hygiene.recapped', 'hygiene.not-cleansed', 'hygiene.not-cleansed'], points: 0 },
  ])('$found leaves $points', ({ found, points }) => {
    expect(marked(given, { findings: found.map((id) => finding(id, 'minor')) }).score).toBe(points);
  });

  it('something handled well costs nothing', () => {
    expect(marked(given, { findings: [finding('hygiene.recapped', 'good')] }).score).toBe(100);
  });

  it('cites the findings by place and time', () => {
    const findings = [
      finding('chart.left-out', 'minor', 1),
      { ...finding('hygiene.not-cleansed', 'minor', 77), zone: 'chin' as const },
    ];
    expect(marked(given, { findings }).criteria[0].evidence).toEqual([{ findingIndex: 1, atTick: 77, zone: 'chin' }]);
  });
});

describe('criteria by readings', () => {
  it.each([
    { left: 0.8, right: 1, points: 100 },
    { left: 0.5, right: 0.5, points: 50 },
    { left: 0.2, right: 0.8, points: 50 },
    { left: 0.1, right: 0, points: 0 },
  ])('coverage $left and $right earn $points', ({ left, right, points }) => {
    const zones = [reading('cheek-left', { coverage: left }), reading('cheek-right', { coverage: right })];
    expect(marked(rubric([byCoverage(7)]), { zones }).score).toBe(points);
  });

  it.each([
    { value: 0.1, points: 0 },
    { value: 0.3, points: 50 },
    { value: 0.4, points: 100 },
    { value: 0.6, points: 100 },
    { value: 0.7, points: 50 },
    { value: 0.8, points: 0 },
  ])('a band gives $points at $value', ({ value, points }) => {
    const band = byCoverage(1, { noneBelow: 0.2, fullFrom: 0.4, fullTo: 0.6, noneAbove: 0.8 });
    const zones = [reading('cheek-left', { coverage: value }), reading('cheek-right', { coverage: value })];
    expect(marked(rubric([band]), { zones }).score).toBe(points);
  });

  it('depth is the median reach over the junction', () => {
    const depth = {
      ...byCoverage(1),
      measure: {
        by: 'reading' as const,
        reading: 'depth-ratio' as const,
        noneBelow: 0.4,
        fullFrom: 0.65,
        fullTo: 1,
        noneAbove: 1.3,
      },
    };
    const zones = [
      reading('cheek-left', { reachedMedianMicrometres: 65 }),
      reading('cheek-right', { reachedMedianMicrometres: 130 }),
    ];
    const card = marked(rubric([depth]), { zones });
    expect(card.score).toBe(50);
    expect(card.criteria[0].evidence).toEqual([
      { reading: 'depth-ratio', zone: 'cheek-left', value: 1, share: 1 },
      { reading: 'depth-ratio', zone: 'cheek-right', value: 2, share: 0 },
    ]);
  });

  it('an area that was never touched earns nothing, also where doing nothing reads well', () => {
    const barrier = {
      ...byCoverage(1),
      measure: {
        by: 'reading' as const,
        reading: 'barrier' as const,
        noneBelow: 0.3,
        fullFrom: 0.6,
        fullTo: 9,
        noneAbove: null,
      },
    };
    const untouched = reading('cheek-right', { strokes: 0, barrier: 1, coverage: 0 });
    expect(marked(rubric([barrier]), { zones: [reading('cheek-left'), untouched] }).score).toBe(50);
    expect(marked(rubric([barrier]), { zones: [reading('cheek-left')] }).score).toBe(50);
  });

  it('an area that had to be left out is not judged unless it was touched', () => {
    const sessionCase = {
      ...cheeks,
      rightWays: [{ decision: 'treat' as const, atLeastDays: 0, leaveOut: ['cheek-right' as const], reasons: [] }],
    };
    const left = reading('cheek-left');
    expect(marked(rubric([byCoverage(1)]), { sessionCase, zones: [left] }).score).toBe(100);
    const touched = reading('cheek-right', { coverage: 0.2 });
    expect(marked(rubric([byCoverage(1)]), { sessionCase, zones: [left, touched] }).score).toBe(50);
  });
});

describe('the sum', () => {
  it('leaves out what does not apply to the ending, and the rest scales to 100', () => {
    const given = rubric([
      byFindings('a.always', 10, ['a.*'], 1, ['treated', 'stopped']),
      byFindings('b.treated', 30, ['b.*'], 1, ['treated']),
    ]);
    expect(marked(given).criteria.map(({ id, outOf }) => [id, outOf])).toEqual([
      ['a.always', 25],
      ['b.treated', 75],
    ]);
    const stopped = marked(given, { outcome: 'stopped', findings: [finding('b.x', 'minor')] });
    expect(stopped.criteria.map(({ id, outOf }) => [id, outOf])).toEqual([['a.always', 100]]);
    expect(stopped.score).toBe(100);
  });

  it('is the sum of its marks to the tenth, however the weights divide', () => {
    const given = rubric([1, 1, 1].map((points, index) => byFindings(`c.${index}`, points, [`c.${index}`])));
    const card = marked(given, { findings: [finding('c.0', 'minor')] });
    expect(card.criteria.map(({ points, outOf }) => [points, outOf])).toEqual([
      [0, 33.4],
      [33.3, 33.3],
      [33.3, 33.3],
    ]);
    expect(card.score).toBe(66.6);
  });

  it('gives what rounding leaves to the largest remainder', () => {
    const given = rubric([2, 5].map((points, index) => byFindings(`c.${index}`, points, [`c.${index}`])));
    expect(marked(given).criteria.map(({ outOf }) => outOf)).toEqual([28.6, 71.4]);
  });

  it('is 0 when nothing applies', () => {
    const card = marked(rubric([byFindings('a.x', 5, ['a.*'])]), { outcome: 'abandoned' });
    expect(card.score).toBe(0);
    expect(card.criteria).toEqual([]);
  });

  it('is plain JSON', () => {
    const card = marked(rubric([byCoverage(3), byFindings('a.x', 5, ['a.*'])]), {
      findings: [finding('a.y', 'critical')],
    });
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
    expect(JSON.stringify(card)).not.toContain('null');
  });
});
