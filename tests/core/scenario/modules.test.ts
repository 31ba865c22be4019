// Modules read from their files; scenarios are played under another place when an assignment says so.
import { describe, expect, it } from 'vitest';
import {
  loadModule,
  loadScenario,
  moduleFromText,
  moduleWordsOf,
  readLibrary,
  simulationHash,
} from '../../../src/core/scenario';
import { filesWith, shippedText, valueOf } from './content';

const MODULE = `needlepoint: module/1
id: first-steps
steps:
  - { scenario: clear-cheeks, mode: guided }
  - { scenario: clear-cheeks, mode: practice, attempts: 5 }
draw: { count: 1, of: [waxed-five-days, banned-place] }
pass: { score: 80, passes-in-a-row: 2, on-different-days: true }
valid-days: 365
words:
  en: { title: First steps, summary: One client and one trap., for: Everyone who begins. }
  es: { title: Primeros pasos, summary: Una clienta., for: Quien empieza. }
`;
const files = filesWith({ 'modules/first-steps.yaml': MODULE });

describe('a module', () => {
  it('says steps, draw, pass rule and validity', () => {
    const module = valueOf(loadModule(files, 'first-steps'));
    expect(module).toMatchObject({
      id: 'first-steps',
      file: 'modules/first-steps.yaml',
      steps: [
        { scenarioId: 'clear-cheeks', mode: 'guided', attemptsAllowed: null },
        { scenarioId: 'clear-cheeks', mode: 'practice', attemptsAllowed: 5 },
      ],
      draw: { count: 1, of: ['waxed-five-days', 'banned-place'], mode: 'exam' },
      passRule: { score: 80, noCritical: true, passesInARow: 2, onDifferentDays: true },
      validDays: 365,
    });
    expect(moduleWordsOf(module, 'es').title).toBe('Primeros pasos');
    expect(moduleWordsOf(module, 'toString')).toEqual({
      title: 'First steps',
      summary: 'One client and one trap.',
      audience: 'Everyone who begins.',
    });
  });

  it('may hold steps alone, without end', () => {
    const text = MODULE.replace(/^(draw|valid-days).*\n/gm, '');
    const module = valueOf(moduleFromText(files, 'modules/first-steps.yaml', text));
    expect([module.draw, module.validDays]).toEqual([null, null]);
  });

  it('is in the library', () => {
    const library = readLibrary(files);
    expect(library.findModule('first-steps')?.steps).toHaveLength(2);
    expect(library.places.map(({ profile }) => profile.id)).toContain('us-ca');
  });

  it('that asks for a help level its scenario does not allow is refused', () => {
    const closed = shippedText('clear-cheeks.yaml').replace(
      /^minutes: .*$/m,
      (line) => `${line}\nmodes: [practice, exam]`,
    );
    const texts = { 'modules/first-steps.yaml': MODULE, 'clear-cheeks.yaml': closed };
    const result = loadModule(filesWith(texts), 'first-steps');
    expect(result.ok ? [] : result.problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['module.mode-not-allowed', 4],
    ]);
  });

  it('that is missing is said with the near ones', () => {
    const result = loadModule(files, 'first-step');
    expect(result.ok || result.problems[0].message).toContain('Did you mean modules/first-steps.yaml?');
  });
});

describe('another place', () => {
  it('brings its own scope and leaves the rest', () => {
    const own = valueOf(loadScenario(files, 'clear-cheeks'));
    const moved = valueOf(loadScenario(files, 'clear-cheeks', 'us-ca'));
    expect(moved.place.id).toBe('us-ca');
    expect(moved.sessionCase.scope.banned).toBe(true);
    expect(moved.sessionCase.client).toEqual(own.sessionCase.client);
    expect(simulationHash(moved)).not.toBe(simulationHash(own));
    expect(loadScenario(files, 'clear-cheeks', 'source-default')).toEqual(loadScenario(files, 'clear-cheeks'));
  });

  it('that forbids the treatment makes refusing right, because of the place', () => {
    const { sessionCase } = valueOf(loadScenario(files, 'waxed-five-days', 'us-ca'));
    expect(sessionCase.rightWays.map(({ decision, reasons }) => ({ decision, reasons }))).toEqual([
      { decision: 'decline', reasons: ['place-forbids'] },
      { decision: 'refer', reasons: ['place-forbids'] },
    ]);
  });

  it.each([
    ['clear-cheeks', 'us-cal', 'unknown.scope'],
    ['banned-place', 'source-default', 'place.ban-is-the-point'],
  ])('%s cannot be played in %s: %s', (id, place, rule) => {
    const result = readLibrary(files).findAt(id, place);
    expect(result.ok ? [] : result.problems.map((problem) => problem.rule)).toEqual([rule]);
  });
});
