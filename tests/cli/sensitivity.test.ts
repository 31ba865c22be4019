// Whatever shapes face, case or skin must be able to move the score; what was fixed before the coefficients were altered never could.
import { describe, expect, it } from 'vitest';
import { movedBy, scorer } from '../../src/cli/sensitivity';
import { COEFFICIENTS, coefficient } from '../../src/core/skin';

const say = (id: string): string => id;

describe('sensitivity', () => {
  const meanScore = scorer([{ scenario: 'clear-cheeks', hand: 'careful' }], say);
  const plain = meanScore();

  it('sees what the case is made of: the density that counts as covered', () => {
    expect(movedBy('coverageDensity', plain, meanScore).moves).toBeGreaterThan(0);
  });

  it('sees what the face is made of: how zones blend into each other', () => {
    const far = scorer([{ scenario: 'forehead-and-cheek', hand: 'same-force-everywhere' }], say);
    expect(movedBy('zoneBlend', far(), far).moves).toBeGreaterThan(0);
  });

  it('puts every coefficient back', () => {
    expect(coefficient.coverageDensity).toBe(COEFFICIENTS.coverageDensity.value);
    expect(meanScore()).toBe(plain);
  });
});
