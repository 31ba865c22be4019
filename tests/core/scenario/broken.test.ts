// Files with one mistake each: the loader names file, line and cure, and never throws. Each fixture says in its first line what it breaks.
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkContent,
  handFromText,
  loadHand,
  loadScenario,
  scenarioFromText,
  type Problem,
} from '../../../src/core/scenario';
import { filesWith, shippedText } from './content';

const folder = new URL('./broken/', import.meta.url);
const fixtures = readdirSync(folder)
  .sort((a, b) => (a < b ? -1 : 1))
  .map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const [, rule, line] = /^# breaks (\S+) at line (\d+)\n/.exec(text) ?? [];
    return { name, text, rule, line: Number(line) };
  });

function problemsOf(text: string): Problem[] {
  return checkContent(filesWith({ 'named/broken.yaml': text }), null, ['named/broken.yaml']);
}

describe('broken files', () => {
  it.each(fixtures)('$name breaks $rule at line $line', ({ text, rule, line }) => {
    const problems = problemsOf(text);
    expect(problems.map((problem) => ({ rule: problem.rule, line: problem.line }))).toEqual([{ rule, line }]);
    expect(problems[0].file).toBe('named/broken.yaml');
    expect(problems[0].column).toBeGreaterThanOrEqual(1);
    expect(problems[0].message).toMatch(/^.{20,}[.?)]$/s);
  });

  it('names the place where a map stands instead of a word, even one that cannot be written out', () => {
    const map = 'needlepoint:\n  toString: 1\n';
    expect(handFromText(filesWith({}), 'hands/x/y.yaml', map)).toMatchObject({
      ok: false,
      problems: [{ rule: 'file.kind' }],
    });
    const word = shippedText('clear-cheeks.yaml').replace('level: beginner', 'level: { toString: 1 }');
    expect(scenarioFromText(filesWith({}), 'clear-cheeks.yaml', word)).toMatchObject({ ok: false });
  });

  it.each([
    ['zone-turned.yaml', 'Did you mean upper-lip-left?'],
    ['scope-unknown.yaml', ', or us-ca, or '],
    ['rubric-part-unknown.yaml', 'Did you mean judgement?'],
    ['finding-unknown.yaml', 'Did you mean consultation.not-asked.hair-removal'],
    ['misspelt-entry.yaml', 'Did you mean next-visit-days?'],
    ['hand-move-unknown.yaml', 'Did you mean ask?'],
    ['hand-scenario-unknown.yaml', 'Did you mean clear-cheeks?'],
    ['newer-form.yaml', 'Use a newer Needlepoint'],
    ['age-out-of-range.yaml', 'client.age is 340; it must be at most 90'],
    ['missing-place.yaml', 'Id of a scope profile in scopes/'],
  ])('%s is told the cure: %s', (name, cure) => {
    const fixture = fixtures.find((one) => one.name === name);
    expect(problemsOf(fixture?.text ?? '')[0].message).toContain(cure);
  });

  it('says every mistake of a file at once', () => {
    const text = shippedText('clear-cheeks.yaml')
      .replace('age: 29', 'age: 290')
      .replace('cheek-left', 'cheek-lft')
      .replace('pass: 80', 'pass: eighty');
    expect(problemsOf(text).map(({ rule }) => rule)).toEqual(['schema.range', 'unknown.zone', 'schema.type']);
  });

  it('names the nearest scenario and hand when there is none of an id', () => {
    const scenario = loadScenario(filesWith(), 'clear-cheek');
    expect(scenario.ok || scenario.problems[0].message).toContain('Did you mean clear-cheeks?');
    const hand = loadHand(filesWith(), 'clear-cheeks/carefull');
    expect(hand.ok || hand.problems[0].message).toContain('Did you mean clear-cheeks/careful');
  });
});

describe('hostile files', () => {
  const ruleOf = (text: string): string => {
    const result = scenarioFromText(filesWith(), 'hostile.yaml', text);
    return result.ok ? 'none' : result.problems[0].rule;
  };

  it('too large is refused unread', () => {
    expect(ruleOf(`# ${'x'.repeat(200_001)}`)).toBe('file.too-large');
  });

  it('aliases that unfold to gigabytes are refused', () => {
    const rows = Array.from({ length: 30 }, (_, row) =>
      row === 0 ? 'a0: &a0 [x, x]' : `a${row}: &a${row} [${`*a${row - 1}, `.repeat(9)}*a${row - 1}]`,
    );
    expect(ruleOf(rows.join('\n'))).toMatch(/^yaml\./);
    expect(ruleOf(rows.slice(0, 6).join('\n'))).toMatch(/^yaml\./);
  });

  it('nesting without end is refused', () => {
    expect(ruleOf('['.repeat(150_000))).toMatch(/^yaml\./);
    expect(ruleOf(`a: ${'['.repeat(60)}${']'.repeat(60)}`)).toBe('yaml.too-deep');
  });

  it.each(['', '\u0000', '- a', '42', 'null', '&a [*a]', 'needlepoint: *a', '%YAML 3.0\n---\na: 1', '--- a\n--- b'])(
    'odd text %j is a problem, not an exception',
    (text) => {
      expect(scenarioFromText(filesWith(), 'odd.yaml', text).ok).toBe(false);
      expect(handFromText(filesWith(), 'odd.yaml', text).ok).toBe(false);
    },
  );

  it('any slip of the keys gives a result, with places inside the file', () => {
    const texts = [shippedText('clear-cheeks.yaml'), shippedText('hands/clear-cheeks/careful.yaml')];
    const slip = fc.constantFrom(
      '',
      ' ',
      '\n',
      '\t',
      '-',
      ':',
      '[',
      '}',
      '"',
      "'",
      '&a',
      '*a',
      '!',
      '~',
      '.nan',
      '-1',
      '9e99',
      '{}',
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(12), slip, (text, place, cut, insert) => {
        const at = place % text.length;
        const slipped = text.slice(0, at) + insert + text.slice(at + cut);
        const lines = slipped.split('\n').length;
        for (const { line, column, rule } of problemsOf(slipped)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(rule).toMatch(/^[a-z]+\.[a-z-]+$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
