// The content that ships: it reads, it is playable, and the editors' JSON Schemas are in step with the code.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadFace } from '../../../src/cli/content';
import {
  bestLength,
  checkContent,
  loadHand,
  loadScenario,
  loadScope,
  problemLine,
  schemaFiles,
  wordsOf,
} from '../../../src/core/scenario';
import { TOPICS } from '../../../src/core/session';
import { filesWith, SHIPPED_IDS, shippedText, valueOf } from './content';

const files = filesWith();
/** The line of a shipped file on which something first stands. */
const lineOf = (path: string, what: string): number => shippedText(path, what, what).split(what)[0].split('\n').length;

describe('shipped content', () => {
  it('has no problem, over the baked face', () => {
    expect(checkContent(files, loadFace()).map(problemLine)).toEqual([]);
  });

  it.each(SHIPPED_IDS)('%s gives an answer to every question and words to every criterion', (id) => {
    const scenario = valueOf(loadScenario(files, id));
    const words = wordsOf(scenario, 'en');
    for (const topic of TOPICS) expect(words.client.answers[topic]).not.toBe('');
    expect(Object.keys(words.client.form)).toEqual([...TOPICS]);
    expect(Object.keys(words.criteria)).toEqual(scenario.rubric.criteria.map((criterion) => criterion.id));
    expect(wordsOf(scenario, 'tlh')).toBe(words);
    expect(wordsOf(scenario, 'constructor')).toBe(words);
  });

  it.each(SHIPPED_IDS)('%s is found by its id and by its path', (id) => {
    expect(loadScenario(files, `${id}.yaml`)).toEqual(loadScenario(files, id));
  });

  it('leaves the waxing off the form and brings it out by asking', () => {
    const { words } = valueOf(loadScenario(files, 'waxed-five-days'));
    expect(words.en.client.form['hair-removal']).toBe('');
    expect(words.en.client.answers['hair-removal']).toContain('five days ago');
  });

  it('resolves units into whole numbers', () => {
    const { sessionCase } = valueOf(loadScenario(files, 'clear-cheeks'));
    expect(sessionCase.scope).toEqual({
      id: 'source-default',
      banned: false,
      maxLengthMicrometres: 300,
      deepestLayer: 'junction',
      dermalToleranceMicrometres: 40,
      dermalShareMinor: 0.01,
      dermalShareSerious: 0.03,
      dermalShareCritical: 0.12,
      bandLow: 0.65,
      bandHigh: 1,
      bloodActSeconds: 10,
    });
    expect(sessionCase.client.skin).toEqual({ ageYears: 29, sex: 'female', fitzpatrick: 2 });
    expect(sessionCase.areas).toEqual(['cheek-left', 'cheek-right']);
  });

  it('takes California from its sources', () => {
    const { file, profile } = valueOf(loadScope(files, 'us-ca'));
    expect(profile.banned).toBe(true);
    expect(file.sources.map((source) => source.id)).toEqual(['S86', 'S87']);
    expect(file.words.en.confirm).toContain('Board');
  });
});

describe('hands', () => {
  it('are found by id within a scenario, by scenario and id, and by path', () => {
    const byId = loadHand(files, 'treats-anyway', 'banned-place');
    expect(byId.ok).toBe(true);
    expect(loadHand(files, 'banned-place/treats-anyway')).toEqual(byId);
    expect(loadHand(files, 'hands/banned-place/treats-anyway.yaml')).toEqual(byId);
    expect(loadHand(files, 'dwells').ok).toBe(true);
  });

  it('are not guessed when two scenarios have one of the same id', () => {
    const result = loadHand(files, 'treats-anyway');
    expect(result.ok || result.problems[0].message).toMatch(
      /^Several scenarios .* banned-place\/treats-anyway, .* waxed-five-days\/treats-anyway/,
    );
  });

  it('have their moves in whole numbers', () => {
    const { moves, skill } = valueOf(loadHand(files, 'clear-cheeks/careful'));
    expect(moves.find((move) => move.kind === 'treat')).toEqual({
      kind: 'treat',
      zone: 'cheek-left',
      forceCentinewtons: 25,
      speedMicrometresPerSecond: 20_000,
      passes: ['horizontal', 'vertical'],
      rowMicrometres: 7500,
      rimMicrometres: 3000,
      stretchPercent: 70,
      until: 'passes-done',
      onBlood: 'blot',
    });
    expect(moves.find((move) => move.kind === 'device')).toEqual({
      kind: 'device',
      lengthMicrometres: 250,
      rateHertz: 100,
    });
    expect(skill).toEqual({
      tremorMicrometres: 500,
      forceSpreadPercent: 8,
      speedSpreadPercent: 10,
      reactionTicks: 96,
      lapsePercent: 0,
    });
  });
});

describe('playable zones', () => {
  it('have a length that keeps 40 % of the forces in band', () => {
    const { sessionCase } = valueOf(loadScenario(files, 'clear-cheeks'));
    const best = bestLength(sessionCase, loadFace(), 'cheek-left');
    expect(best.shareInBand).toBeGreaterThanOrEqual(0.4);
    // Pressed hard, every length goes past the band.
    expect(best.shareInBand).toBeLessThan(0.9);
    expect(best.lengthMicrometres).toBeLessThanOrEqual(300);
  });

  it('are missed when the place allows only the shortest needles, and check says so', () => {
    const narrow = filesWith({
      'scopes/source-default.yaml': shippedText(
        'scopes/source-default.yaml',
        'max-length-mm: 0.3 ',
        'max-length-mm: 0.1 ',
      ),
    });
    const problems = checkContent(narrow, loadFace(), ['clear-cheeks.yaml']);
    expect(problems.map(({ file, line, rule }) => ({ file, line, rule }))).toEqual([
      { file: 'clear-cheeks.yaml', line: lineOf('clear-cheeks.yaml', 'areas:'), rule: 'zone.unplayable' },
      { file: 'clear-cheeks.yaml', line: lineOf('clear-cheeks.yaml', 'areas:'), rule: 'zone.unplayable' },
    ]);
  });
});

describe('what files say of each other', () => {
  const problemsOf = (texts: Record<string, string>, path: string): { line: number; rule: string }[] =>
    checkContent(filesWith(texts), null, [path]).map(({ line, rule }) => ({ line, rule }));
  const withChange = (path: string, from: string, to: string): { line: number; rule: string }[] =>
    problemsOf({ [path]: shippedText(path, from, to) }, path);

  it.each([
    ['a hand it passes with exists', 'pass: [postpones]', 'pass: [postpone]', 'pass: [', 'unknown.hand'],
    [
      'a hand it passes with fails for nothing',
      'pass: [postpones]',
      'pass: [treats-anyway]',
      'pass: [',
      'hand.fails-for',
    ],
    ['a hand it fails says for what', 'fail: [postpones-too-early', 'fail: [postpones', 'fail: [', 'hand.fails-for'],
  ])('a scenario: %s', (_, from, to, at, rule) => {
    const path = 'waxed-five-days.yaml';
    expect(withChange(path, from, to)).toEqual([{ line: lineOf(path, at), rule }]);
  });

  it('a hand belongs to the scenario that names it', () => {
    const hand = 'hands/banned-place/declines.yaml';
    const texts = { [hand]: shippedText(hand, 'scenario: banned-place', 'scenario: clear-cheeks') };
    const path = 'banned-place.yaml';
    expect(problemsOf(texts, path)).toEqual([{ line: lineOf(path, 'pass: ['), rule: 'hand.scenario' }]);
  });

  it('a file is named as its id says', () => {
    const path = 'scopes/us-ca.yaml';
    expect(problemsOf({ 'scopes/other.yaml': shippedText(path) }, 'scopes/other.yaml')).toEqual([
      { line: lineOf(path, 'id: us-ca'), rule: 'id.file-name' },
    ]);
  });

  it('every right ending is marked', () => {
    const path = 'banned-place.yaml';
    expect(withChange(path, 'use: [judgement, communication]', 'use: [closing]')).toEqual([
      { line: lineOf(path, 'rubric:'), rule: 'rubric.unmarked' },
    ]);
  });

  it('a problem in a shared part is said in that part, once', () => {
    const part = 'rubrics/judgement.yaml';
    const broken = filesWith({ [part]: shippedText(part, 'points: 14', 'points: 1400') });
    expect(checkContent(broken, null).map(({ file, rule }) => ({ file, rule }))).toEqual([
      { file: part, rule: 'schema.range' },
    ]);
  });
});

describe('the guide for authors', () => {
  const guide = readFileSync(new URL('../../../scenarios/README.md', import.meta.url), 'utf8');
  const blocks = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1]);
  /** The only block that begins so. */
  const block = (start: string): string => {
    const found = blocks.filter((text) => text.replace(/^#.*\n/, '').startsWith(start));
    expect(found, start).toHaveLength(1);
    return found[0];
  };
  const scenario = block('needlepoint: scenario/1');
  const hand = blocks.find((text) => text.includes('id: waits')) ?? '';
  const problemsOf = (text: string): string[] => {
    const files = filesWith({ 'tanned.yaml': text, 'hands/tanned/waits.yaml': hand });
    return checkContent(files, loadFace(), ['tanned.yaml', 'hands/tanned/waits.yaml']).map(problemLine);
  };

  it('has a worked example without a problem', () => {
    const own = block('own:');
    const marked = scenario.replace('  pass: 80\n', (line) => line + own.replace(/^(?=.)/gm, '  '));
    expect([problemsOf(scenario), problemsOf(marked)]).toEqual([[], []]);
    expect(marked).toContain('    - id: history.sun');
  });

  it('shows a talk and incidents that fit into it', () => {
    const whole = [block('consultation:'), block('incidents:')].reduce<unknown>(
      (sum, text) => merged(sum, parse(text)),
      parse(scenario.replace('areas: [cheek-left, cheek-right]', 'areas: [cheek-left, cheek-right, forehead]')),
    );
    expect(problemsOf(stringify(whole))).toEqual([]);
  });

  it('shows a module that can be read', () => {
    const files = filesWith({ 'modules/first-steps.yaml': block('needlepoint: module/1') });
    expect(checkContent(files, null, ['modules/first-steps.yaml']).map(problemLine)).toEqual([]);
  });
});

/** Maps take on each other's entries, lists each other's elements. */
function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...(one as unknown[]), ...(other as unknown[])];
  if (!isMap(one) || !isMap(other)) return other;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => [
      name,
      name in one && name in other ? merged(one[name], other[name]) : (one[name] ?? other[name]),
    ]),
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('JSON Schemas', () => {
  it.each(schemaFiles())('$name is what the code makes (npm run schema)', ({ name, text }) => {
    const committed = readFileSync(new URL(`../../../scenarios/schema/${name}`, import.meta.url), 'utf8');
    expect(committed).toBe(text);
  });

  it('describe their fields for authors', () => {
    for (const { name, text } of schemaFiles()) expect(text.match(/"description"/g)?.length, name).toBeGreaterThan(4);
  });
});
