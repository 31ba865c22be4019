// docs/statements.md: every statement of the source article, and the scenarios and criteria it is the point of.
import { loadScenario, wordsOf, type Scenario, type ScenarioFiles } from '../core/scenario';

/** The statements of the source article, in our words (domain-facts 0). */
export const STATEMENTS: Readonly<Record<string, string>> = {
  SD1: 'It is done for fine lines, acne scars and the look of skin, also ageing and pigmented skin.',
  SD2: 'The needles make micro-perforations into the dermo-epidermal junction.',
  SD3: 'The controlled wounding sets off collagen and elastin as skin repairs itself.',
  SD4: 'It lets ingredients reach deeper cells.',
  SD5: 'The upper dermis is outside an esthetician’s scope; deeper work is only for a physician.',
  SD6: 'Pushing too deep can scar, like a third-degree burn.',
  SD7: 'Training and precautions come before it is offered.',
  SD8: 'Not to the point of bleeding; keep the stimulation superficial.',
  SD9: 'Keep the barrier intact for the best healing.',
  SD10: 'It is fairly aggressive: do it on its own.',
  SD11: 'It may be done on regions or on the whole face.',
  SD12: 'No waxing or resurfacing for a couple of weeks before, nor after until healed.',
  SD13: 'Results show after the first session; repeat every four to six weeks.',
  SD14: 'Cost and short downtime attract clients, and raise expectations.',
};

export interface StatementRow {
  statement: string;
  /** Criteria by id, each with the scenarios that mark it. */
  criteria: { id: string; says: string; scenarioIds: string[] }[];
}

/** For each statement the criteria whose point it is. Scenarios with problems are left out; `check` tells of them. */
export function statementRows(files: ScenarioFiles): StatementRow[] {
  const scenarios = files
    .list()
    .filter((path) => !path.includes('/'))
    .map((path) => loadScenario(files, path))
    .flatMap((result) => (result.ok ? [result.value] : []));
  return Object.keys(STATEMENTS).map((statement) => ({ statement, criteria: criteriaOf(statement, scenarios) }));
}

function criteriaOf(statement: string, scenarios: readonly Scenario[]): StatementRow['criteria'] {
  const byId = new Map<string, StatementRow['criteria'][number]>();
  for (const scenario of scenarios)
    for (const { id } of scenario.rubric.criteria) {
      if (!scenario.criterionSources[id].includes(statement)) continue;
      const row = byId.get(id) ?? { id, says: wordsOf(scenario, 'en').criteria[id].says, scenarioIds: [] };
      row.scenarioIds.push(scenario.id);
      byId.set(id, row);
    }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function statementsDocument(files: ScenarioFiles): string {
  const rows = statementRows(files);
  const parts = rows.map(({ statement, criteria }) => {
    const lines = criteria.map(({ id, says, scenarioIds }) => {
      const where = scenarioIds.map((one) => `\`${one}\``).join(', ');
      return `| \`${id}\` | ${says} | ${where} |`;
    });
    return [
      `## ${statement}`,
      '',
      STATEMENTS[statement],
      '',
      '| Criterion | What is looked at | Where |',
      '|---|---|---|',
      ...lines,
    ];
  });
  return [
    '# What the source article says, and where it is marked',
    '',
    'Made by `npm run statements` from the scenario files; do not edit. A criterion stands under a statement when its file names it under `sources`.',
    '',
    ...parts.flatMap((part) => [...part, '']),
  ].join('\n');
}
