// The global rating: 5 on each scale unless an anchor takes it down, by findings or by what the skin shows.
import { describe, expect, it } from 'vitest';
import { loadRubricPart } from '../../../src/core/scenario/parts';
import { score, type Rating } from '../../../src/core/scoring';
import type { Rubric } from '../../../src/core/scenario';
import type { Finding } from '../../../src/core/session';
import { filesWith, valueOf } from '../scenario/content';
import { CHEEKS, wellWorked } from '../session/cases';

const part = valueOf(loadRubricPart(filesWith(), 'global-rating'));
const rubric: Rubric = {
  passMark: 80,
  seriousAllowed: 1,
  minorsPerSerious: 4,
  failsOn: [],
  criteria: [],
  rating: part.scales.map(({ scale }) => scale),
};

function ratingOf(ids: readonly string[], zone: Parameters<typeof wellWorked>[1] = {}): Rating | undefined {
  const findings = ids.map((id, tick): Finding => ({ id, severity: 'minor', tick, evidence: {} }));
  const zones = CHEEKS.areas.map((area) => wellWorked(area, zone));
  return score(rubric, { findings, zones, outcome: 'treated', sessionCase: CHEEKS }).rating;
}

const at = (rating: Rating | undefined): Record<string, number> =>
  Object.fromEntries((rating?.items ?? []).map((item) => [item.id, item.at]));

describe('the global rating', () => {
  it('has the seven scales of an OSATS, all 5 for a session without a fault', () => {
    expect(at(ratingOf([]))).toEqual({
      'respect-for-tissue': 5,
      'economy-of-passes': 5,
      'pen-handling': 5,
      'depth-knowledge': 5,
      flow: 5,
      'client-care': 5,
      'protocol-knowledge': 5,
    });
    expect(ratingOf([])?.overall).toBe(5);
  });

  it('goes down to the lowest anchor that holds, with its evidence', () => {
    const rating = ratingOf(['blood.drawn', 'depth.dermal-serious']);
    expect(at(rating)).toMatchObject({ 'respect-for-tissue': 2, 'depth-knowledge': 2, 'pen-handling': 5 });
    expect(rating?.items[0].evidence).toEqual([{ findingIndex: 1, atTick: 1 }]);
    expect(rating?.overall).toBe(4.1);
  });

  it('counts findings where an anchor asks for several', () => {
    expect(at(ratingOf(['technique.under-treated']))['economy-of-passes']).toBe(3);
    expect(at(ratingOf(['technique.under-treated', 'technique.under-treated']))['economy-of-passes']).toBe(2);
  });

  it('reads the skin where an anchor names a reading', () => {
    const rating = ratingOf([], { barrier: 0.5 });
    expect(at(rating)['respect-for-tissue']).toBe(3);
    expect(rating?.items[0].evidence).toEqual([{ reading: 'barrier', value: 0.5 }]);
  });

  it('rates a refusal on care and protocol alone', () => {
    const card = score(rubric, { findings: [], zones: [], outcome: 'declined', sessionCase: CHEEKS });
    expect(Object.keys(at(card.rating))).toEqual(['client-care', 'protocol-knowledge']);
  });

  it('is absent from a card whose rubric has no scales, as it was before there were any', () => {
    const { rating: _, ...plain } = rubric;
    const card = score(plain, { findings: [], zones: [], outcome: 'treated', sessionCase: CHEEKS });
    expect('rating' in card).toBe(false);
  });
});
