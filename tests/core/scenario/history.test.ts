// What a scenario may say of the client's skin and of the device reaches the simulation; what it does not say leaves no trace in a hash.
import { describe, expect, it } from 'vitest';
import { scenarioWith } from './content';

const caseOf = (from = '', to = '') => scenarioWith('clear-cheeks', from, to).sessionCase;

describe('the history of a client', () => {
  it('reaches the skin', () => {
    const text =
      'trust: 0.6\n  lesions: [{ at: [900, 1400], radius-mm: 4 }]\n  wears: [make-up]\n  cold-sores: true\n  sun: 0.5';
    expect(caseOf('trust: 0.6', text).client.skin).toEqual({
      ageYears: 29,
      sex: 'female',
      fitzpatrick: 2,
      lesions: [{ u: 900, v: 1400, radiusMillimetres: 4 }],
      wears: ['make-up'],
      coldSores: true,
      sun: 0.5,
    });
  });

  it('leaves no trace where there is none', () => {
    const { client, device } = caseOf();
    expect(Object.keys(client.skin)).toEqual(['ageYears', 'sex', 'fitzpatrick']);
    expect(device).not.toHaveProperty('kind');
  });
});

describe('the device', () => {
  it.each(['nano', 'roller'] as const)('can be a %s', (kind) => {
    expect(caseOf('{ needles: 14', `{ kind: ${kind}, needles: 14`).device).toMatchObject({ kind });
  });
});
