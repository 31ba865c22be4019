// The two content hashes: a mended typo changes neither, a changed number changes the one it belongs to.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalHash, canonicalJson, loadScenario, rubricHash, simulationHash } from '../../../src/core/scenario';
import { filesWith, scenarioWith, shippedText, valueOf } from './content';

const hashesOf = (from = '', to = ''): { simulation: string; rubric: string } => {
  const scenario = scenarioWith('clear-cheeks', from, to);
  return { simulation: simulationHash(scenario), rubric: rubricHash(scenario) };
};
const shipped = hashesOf();

describe('content hashes', () => {
  it.each([
    ['title: Clear cheeks', 'title: Two cheeks'],
    ['Hello! My cheeks', 'Hi! My cheeks'],
    ['features: [dull, freckles]', 'features: [dull]'],
    ['level: beginner', 'level: exam'],
    ['teaches: [SD2, ', 'teaches: ['],
    ['# Scenario 1 of', '# The first of'],
    ['hands:\n  pass: [careful, careful-by-sides]', 'hands:\n  pass: [careful]'],
  ])('neither changes with %j → %j', (from, to) => {
    expect(hashesOf(from, to)).toEqual(shipped);
  });

  it('neither changes with the words of a criterion', () => {
    const part = 'rubrics/closing.yaml';
    const files = filesWith({ [part]: shippedText(part, 'Four to six weeks', '4 to 6 weeks') });
    const scenario = valueOf(loadScenario(files, 'clear-cheeks'));
    expect({ simulation: simulationHash(scenario), rubric: rubricHash(scenario) }).toEqual(shipped);
  });

  it.each([
    ['age: 29', 'age: 30'],
    ['trust: 0.6', 'trust: 0.7'],
    ['must-ask: [goals, ', 'must-ask: ['],
    ['needles: 14', 'needles: 12'],
    ['place: source-default', 'place: source-default\ntarget-strokes-per-cm2: 1300'],
  ])('the simulation changes with %j → %j, the rubric does not', (from, to) => {
    const changed = hashesOf(from, to);
    expect(changed.simulation).not.toBe(shipped.simulation);
    expect(changed.rubric).toBe(shipped.rubric);
  });

  it.each([
    ['pass: 80', 'pass: 75'],
    ['serious-allowed: 1', 'serious-allowed: 0'],
    ['use: [infection-control, ', 'use: ['],
  ])('the rubric changes with %j → %j, the simulation does not', (from, to) => {
    const changed = hashesOf(from, to);
    expect(changed.rubric).not.toBe(shipped.rubric);
    expect(changed.simulation).toBe(shipped.simulation);
  });

  it('a changed number of a scope profile changes the simulation', () => {
    const path = 'scopes/source-default.yaml';
    const files = filesWith({ [path]: shippedText(path, 'tolerance-um: 40', 'tolerance-um: 45') });
    expect(simulationHash(valueOf(loadScenario(files, 'clear-cheeks')))).not.toBe(shipped.simulation);
  });
});

describe('canonical JSON', () => {
  it('orders keys by code unit, deeply, and leaves out undefined', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: 'é', B: true, none: undefined })).toBe(
      '{"B":true,"a":"é","b":[{"a":null,"z":1}]}',
    );
  });

  it('does not depend on the order in which keys were written', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, field]) => [key, reversed(field)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([[NaN], [Infinity], [() => 1], [1n], [new Float32Array(1)], [Symbol('a')]])(
    'refuses what JSON cannot carry',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    },
  );

  it('is hashed with SHA-256', () => {
    expect(canonicalHash({ a: 1 })).toBe(createHash('sha256').update('{"a":1}').digest('hex'));
  });
});
