// The author's tools: a new scenario passes check as it is written, and rehearsing says what only playing shows.
import { describe, expect, it } from 'vitest';
import { loadFace } from '../../src/cli/content';
import { newScenarioFiles } from '../../src/cli/new-scenario';
import { idleCriteria, rehearsalProblems } from '../../src/core/attempt';
import { checkContent, loadScenario, problemLine, type Problem } from '../../src/core/scenario';
import { filesWith, valueOf } from '../core/scenario/content';

const face = loadFace();
const started = newScenarioFiles('brand-new');

/** What rehearsing a changed start shows. */
function rehearsed(change: (text: string) => string): Problem[] {
  const files = filesWith({ ...started, 'brand-new.yaml': change(started['brand-new.yaml']) });
  const scenario = valueOf(loadScenario(files, 'brand-new'));
  const played = rehearsalProblems(files, face, scenario);
  return [...played.problems, ...idleCriteria(files, scenario, played)];
}

describe('new scenario', () => {
  it('writes a start that passes check, and whose hands end as they say', () => {
    expect(checkContent(filesWith(started), face, Object.keys(started)).map(problemLine)).toEqual([]);
    expect(rehearsed((text) => text).map(problemLine)).toEqual([]);
  });
});

describe('check --rehearse', () => {
  it('finds hands that do not end as they say, idle criteria and incidents nobody meets, each in its line', () => {
    const own = `  own:
    - { id: own.never-lost, points: 5, findings: { ids: [scope.lesion] }, words: { en: { says: A., good: B. } } }
    - id: own.never-won
      points: 5
      measure: { reading: coverage, none-below: 98, full-from: 99 }
      words: { en: { says: A., good: B. } }
`;
    const text = started['brand-new.yaml']
      .replace('  pass: 80\n', (line) => line + own)
      .replace('pass: [careful]', 'pass: [careful, skips-consent]')
      .replace(
        /^areas:/m,
        'incidents:\n  - { id: never, kind: client-speaks, when: { stage: closing, comfort-below: 0.01 } }\nareas:',
      );
    const problems = rehearsed(() => text);
    const lineOf = (what: string): number => text.split(what)[0].split('\n').length;
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['hand.ends-otherwise', lineOf('pass: [careful')],
      ['incident.never-met', lineOf('id: never,')],
      ['criterion.never-lost', lineOf('id: own.never-lost')],
      ['criterion.never-won', lineOf('id: own.never-won')],
    ]);
    expect(problems[0].message).toContain('consent.missing');
  });
});
