// Passed or not: what no number of points can outweigh, and what a rubric forgives.
import { describe, expect, it } from 'vitest';
import type { FailReason } from '../../../src/core/scoring';
import type { Finding } from '../../../src/core/session';
import { byFindings, cheeks, finding, marked, rubric } from './sessions';

const easy = rubric([byFindings('a.x', 10, ['a.*'], 10)], { failsOn: ['technique.over-treated', 'decision.*'] });

const verdicts: [string, Finding[], FailReason[]][] = [
  ['nothing wrong passes', [], []],
  [
    'one critical fails',
    [finding('consent.missing', 'critical')],
    [{ rule: 'critical', findingId: 'consent.missing' }],
  ],
  [
    'each critical id is named once',
    [finding('consent.missing', 'critical'), finding('consent.missing', 'critical'), finding('x.y', 'critical')],
    [
      { rule: 'critical', findingId: 'consent.missing' },
      { rule: 'critical', findingId: 'x.y' },
    ],
  ],
  ['one serious is allowed', [finding('chart.left-out', 'serious')], []],
  [
    'two serious are too many',
    [finding('chart.left-out', 'serious'), finding('plan.left-out', 'serious')],
    [{ rule: 'too-many-serious', serious: 2, allowed: 1 }],
  ],
  ['minors of several kinds stay minor', ['a.b', 'a.c', 'b.c', 'c.d'].map((id) => finding(id, 'minor')), []],
  [
    'three minors of one kind count as one serious',
    [
      ...['setup.left-out.mask', 'setup.left-out.gloves', 'setup.left-out.x'].map((id) => finding(id, 'minor')),
      finding('p.q', 'serious'),
    ],
    [{ rule: 'too-many-serious', serious: 2, allowed: 1 }],
  ],
  [
    'what the rubric fails on fails',
    [finding('technique.over-treated', 'serious')],
    [{ rule: 'fails-on', findingId: 'technique.over-treated' }],
  ],
  ['by prefix too', [finding('decision.too-early', 'minor')], [{ rule: 'fails-on', findingId: 'decision.too-early' }]],
  ['what was handled well fails nobody', [finding('decision.too-early', 'good')], []],
];

describe('verdict', () => {
  it.each(verdicts)('%s', (_, findings, failedBy) => {
    const card = marked(easy, { findings });
    expect(card.failedBy).toEqual(failedBy);
    expect(card.passed).toBe(failedBy.length === 0);
  });

  it('counts findings by severity and names the kinds that escalated', () => {
    const findings = [
      ...['a.b.1', 'a.b.2', 'a.b.3'].map((id) => finding(id, 'minor')),
      finding('c.d', 'serious'),
      finding('e.f', 'critical'),
      finding('g.h', 'good'),
    ];
    const card = marked(easy, { findings });
    expect(card.counts).toEqual({ minor: 3, serious: 1, critical: 1 });
    expect(card.escalations).toEqual([{ kind: 'a.b', minors: 3 }]);
    expect(card.criticalFindingIds).toEqual(['e.f']);
  });

  it('too few points fail, exactly the pass mark passes', () => {
    const given = rubric([byFindings('a.x', 10, ['a.*'], 10)]);
    const minors = (count: number): Finding[] =>
      Array.from({ length: count }, (_, index) => finding(`a.${index}`, 'minor'));
    expect(marked(given, { findings: minors(2) })).toMatchObject({ score: 80, passed: true });
    expect(marked(given, { findings: minors(3) })).toMatchObject({
      score: 70,
      passed: false,
      failedBy: [{ rule: 'pass-mark', score: 70, passMark: 80 }],
    });
  });

  it('an ending that is no right way fails, also without a finding', () => {
    expect(marked(easy, { outcome: 'declined' }).failedBy).toContainEqual({ rule: 'not-a-right-way' });
    expect(marked(easy, { outcome: 'abandoned' }).failedBy).toContainEqual({ rule: 'abandoned' });
    expect(
      marked(rubric(easy.criteria.map((one) => ({ ...one, outcomes: ['stopped'] }))), { outcome: 'stopped' }).passed,
    ).toBe(true);
  });

  it('a right refusal passes', () => {
    const sessionCase = {
      ...cheeks,
      rightWays: [{ decision: 'decline' as const, atLeastDays: 0, leaveOut: [], reasons: [] }],
    };
    const given = rubric([byFindings('a.x', 1, ['a.*'], 1, ['declined'])]);
    expect(marked(given, { sessionCase, outcome: 'declined', zones: [] })).toMatchObject({ passed: true, score: 100 });
  });
});
