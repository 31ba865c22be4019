// Lists of runs: every shipped one reads, and what it names is there.
import { describe, expect, it } from 'vitest';
import { loadRuns, loadScenario } from '../../../src/core/scenario';
import { filesWith, shippedText, valueOf } from './content';

const files = filesWith();

describe('a list of runs', () => {
  it.each(['demo-class', 'separation', 'sensitivity'])('%s names sessions that may be played so', (id) => {
    const { runs } = valueOf(loadRuns(files, id));
    const closed = runs.filter(
      ({ scenarioId, mode }) => !valueOf(loadScenario(files, scenarioId)).modes.includes(mode),
    );
    expect(closed).toEqual([]);
  });

  it('gives every session of the demo class a trainee and a module', () => {
    const { trainees, modules, runs } = valueOf(loadRuns(files, 'demo-class'));
    expect(
      runs.every(({ trainee, module }) => trainees.includes(trainee ?? '') && modules.includes(module ?? '')),
    ).toBe(true);
    expect(runs.length).toBeGreaterThan(20);
  });

  it.each([
    ['trainee: Ada', 'trainee: Adda', 'unknown.trainee'],
    ['module: clients-and-limits', 'module: clients-and-limit', 'unknown.module'],
    ['scenario: own-vitamin-c', 'scenario: own-vitamin', 'unknown.scenario'],
  ])('%s as %s is refused: %s', (from, to, rule) => {
    const path = 'runs/demo-class.yaml';
    const result = loadRuns(filesWith({ [path]: shippedText(path, from, to) }), 'demo-class');
    expect(result.ok ? [] : result.problems.map((problem) => problem.rule)).toEqual([rule]);
  });
});
