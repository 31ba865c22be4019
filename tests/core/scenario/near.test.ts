// "Did you mean": slips of the keys, swapped letters and swapped words find what was meant; nonsense finds nothing.
import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../../src/core/scenario/near';

const zones = ['forehead', 'cheek-left', 'cheek-right', 'upper-lip-left', 'chin'];

describe('nearest', () => {
  it.each([
    ['forhead', ['forehead']],
    ['cihn', ['chin']],
    ['left-cheek', ['cheek-left']],
    ['Cheek-Left', ['cheek-left']],
    ['cheek', ['cheek-left', 'cheek-right']],
    ['xyzzy', []],
    ['', []],
  ])('%j means %j', (wrong, meant) => {
    expect(nearest(wrong, zones)).toEqual(meant);
  });

  it('counts added, dropped, changed and swapped letters', () => {
    expect([
      editDistance('abc', 'abc'),
      editDistance('abc', 'acb'),
      editDistance('abc', 'ab'),
      editDistance('', 'abc'),
    ]).toEqual([0, 1, 1, 3]);
  });

  it('lists what there is when nothing is near', () => {
    expect(didYouMean('xyzzy', zones)).toBe(`Use one of: ${zones.join(', ')}.`);
    expect(didYouMean('xyzzy', [])).toBe('There is none to choose from.');
  });
});
