// What is carried out to see whether the score separates skill: scenarios of a list, hands of every skill, and the figures made of it.
import { handOfSkill, playedScenario, rehearse, RULES_VERSION, type Skill } from '../core/attempt';
import {
  canonicalHash,
  loadHand,
  loadRuns,
  loadScenario,
  problemLine,
  rubricHash,
  simulationHash,
  type Hand,
  type Scenario,
} from '../core/scenario';
import type { Face } from '../core/skin';
import { scenarioFiles } from './content';

interface ScenarioHand {
  scenarioId: string;
  handId: string;
}

/** The sessions of a list in scenarios/runs/. Throws when it has problems: `check` says which. */
export function listedRuns(id: string): readonly ScenarioHand[] {
  const list = loadRuns(scenarioFiles(), id);
  if (!list.ok) throw new Error(list.problems.map(problemLine).join('\n'));
  return list.value.runs.map(({ scenarioId, handId }) => ({ scenarioId, handId }));
}

/** Scenarios that are played to their end, each with the passing hand from which trainees of every skill are made. */
export const separationScenarios = (): readonly ScenarioHand[] => listedRuns('separation');

/** Both kinds of skill together; motor skill alone with knowledge held perfect; experts; novices. */
export const SERIES = ['overall', 'motor', 'expert', 'novice'] as const;
export type Series = (typeof SERIES)[number];

export interface Run {
  scenarioId: string;
  handId: string;
  series: Series;
  skill: Skill;
  seed: number;
}

export interface Played {
  run: Run;
  score: number;
  passed: boolean;
}

/** Every run of `seeds` seeds per series and scenario. No seed comes twice in a scenario. */
export function separationRuns(seeds: number, scenarios: readonly ScenarioHand[] = separationScenarios()): Run[] {
  return scenarios.flatMap((one) =>
    SERIES.flatMap((series, place) =>
      Array.from({ length: seeds }, (_, index) => ({
        ...one,
        series,
        skill: skillOf(series, seeds === 1 ? 1 : index / (seeds - 1)),
        seed: 10_000 * (place + 1) + index,
      })),
    ),
  );
}

function skillOf(series: Series, share: number): Skill {
  switch (series) {
    case 'overall':
      return { knowledge: share, motor: share };
    case 'motor':
      return { knowledge: 1, motor: share };
    case 'expert':
      return { knowledge: 1, motor: 1 };
    case 'novice':
      return { knowledge: 0, motor: 0 };
  }
}

/** Plays runs over a face; scenarios and hands are read once. Throws when one of them has problems: `check` says which. */
export function player(face: Face): (run: Run) => Played {
  const files = scenarioFiles();
  const known = new Map<string, { scenario: Scenario; hand: Hand }>();
  const read = ({ scenarioId, handId }: Run): { scenario: Scenario; hand: Hand } => {
    const scenario = loadScenario(files, scenarioId);
    const hand = loadHand(files, handId, scenarioId);
    if (!scenario.ok || !hand.ok) throw new Error(`${scenarioId} or its hand ${handId} has problems; run check.`);
    return { scenario: scenario.value, hand: hand.value };
  };
  return (run) => {
    const name = `${run.scenarioId}/${run.handId}`;
    const { scenario, hand } = known.get(name) ?? read(run);
    known.set(name, { scenario, hand });
    const setup = {
      id: `separation-${run.seed}`,
      scenario: playedScenario(scenario),
      seed: run.seed,
      mode: 'exam' as const,
      who: run.series,
      startedAt: '2026-11-24T09:00:00.000Z',
    };
    const { scorecard } = rehearse(setup, handOfSkill(hand, run.skill, run.seed), face);
    return { run, score: scorecard?.score ?? 0, passed: scorecard?.passed ?? false };
  };
}

/** Engine and content that the figures hang on: another stamp means that they want measuring again. */
export function separationStamp(face: Face): string {
  const files = scenarioFiles();
  const content = separationScenarios().map(({ scenarioId, handId }) => {
    const scenario = loadScenario(files, scenarioId);
    const hand = loadHand(files, handId, scenarioId);
    if (!scenario.ok || !hand.ok) throw new Error(`${scenarioId} or its hand ${handId} has problems; run check.`);
    const { moves, skill } = hand.value;
    return [simulationHash(scenario.value), rubricHash(scenario.value), canonicalHash({ moves, skill })];
  });
  return `rules ${RULES_VERSION}, maps ${face.mapsHash}, content ${canonicalHash(content).slice(0, 16)}`;
}

export interface SeparationRow {
  /** A scenario, or 'all' for the six together. */
  name: string;
  overallCorrelation: number;
  motorCorrelation: number;
  expertsPassed: number;
  novicesPassed: number;
  /** Fifth and ninety-fifth percentile of the experts' scores; of all together, the widest of the six. */
  expertLow: number;
  expertHigh: number;
}

/** A row for each scenario and one for all together. */
export function separationRows(played: readonly Played[]): SeparationRow[] {
  const ids = [...new Set(played.map(({ run }) => run.scenarioId))];
  const rows = ids.map((id) =>
    rowOf(
      id,
      played.filter(({ run }) => run.scenarioId === id),
    ),
  );
  const widest = rows.reduce((a, b) => (b.expertHigh - b.expertLow > a.expertHigh - a.expertLow ? b : a));
  return [...rows, { ...rowOf('all', played), expertLow: widest.expertLow, expertHigh: widest.expertHigh }];
}

function rowOf(name: string, played: readonly Played[]): SeparationRow {
  const series = (wanted: Series) => played.filter(({ run }) => run.series === wanted);
  const correlation = (wanted: Series): number =>
    rankCorrelation(
      series(wanted).map(({ run }) => run.skill.motor),
      series(wanted).map(({ score }) => score),
    );
  const passed = (wanted: Series): number => series(wanted).filter((one) => one.passed).length / series(wanted).length;
  const scores = series('expert')
    .map(({ score }) => score)
    .sort((a, b) => a - b);
  return {
    name,
    overallCorrelation: correlation('overall'),
    motorCorrelation: correlation('motor'),
    expertsPassed: passed('expert'),
    novicesPassed: passed('novice'),
    expertLow: percentile(scores, 0.05),
    expertHigh: percentile(scores, 0.95),
  };
}

/** Spearman's: the plain correlation of the ranks, ties at their mean rank. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [ranks(one), ranks(other)];
  const middle = (a.length - 1) / 2;
  let both = 0;
  let ofA = 0;
  let ofB = 0;
  a.forEach((rank, place) => {
    const [x, y] = [rank - middle, b[place] - middle];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  });
  return both / Math.sqrt(ofA * ofB);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((value, place) => ({ value, place })).sort((a, b) => a.value - b.value);
  const result = new Array<number>(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && order[to].value === order[from].value) to += 1;
    for (let at = from; at < to; at++) result[order[at].place] = (from + to - 1) / 2;
    from = to;
  }
  return result;
}

/** By linear interpolation between the nearest values of a sorted list. */
function percentile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}
