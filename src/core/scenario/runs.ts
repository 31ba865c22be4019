// runs/1: which scripted hands play which scenarios, for the demo class and for commands that measure. One file each in scenarios/runs/.
import { idsIn, missingFile, parseContent, type ContentFile } from './content-file';
import { idField, kindField } from './fields';
import { z } from './jitless-zod';
import { MODES, type Mode } from './module';
import { didYouMean } from './near';
import { FOLDERS } from './parts';
import type { Problem, Result, ScenarioFiles } from './problem';

const runField = z
  .strictObject({
    scenario: idField.describe('Id of the scenario.'),
    hand: idField.describe('Id of one of its hands.'),
    trainee: z.string().min(1).max(60).optional().describe('Who of the trainees it is; the demo class only.'),
    module: idField.optional().describe('Id of the module it is handed in for; the demo class only.'),
    mode: z.enum(MODES).default('practice').describe('How much help there is.'),
    'days-ago': z.number().int().min(0).max(3650).default(0).describe('How long ago it was played.'),
  })
  .describe('A session that a scripted hand carries out.');

export const runsSchema = z
  .strictObject({
    needlepoint: kindField('runs/1'),
    id: idField.describe('Id of the list; the same as its file name.'),
    trainees: z.array(z.string().min(1).max(60)).max(60).default([]).describe('Names of a demo class.'),
    modules: z.array(idField).max(20).default([]).describe('Modules that are assigned to it.'),
    runs: z.array(runField).min(1).max(400).describe('What is carried out, in order.'),
  })
  .meta({ title: 'Needlepoint runs', description: 'Which scripted hands play which scenarios.' });

type RunsFile = z.output<typeof runsSchema>;

/** A session that a scripted hand carries out. */
export interface ListedRun {
  scenarioId: string;
  handId: string;
  /** Null outside a demo class. */
  trainee: string | null;
  module: string | null;
  mode: Mode;
  daysAgo: number;
}

export interface RunList {
  id: string;
  trainees: readonly string[];
  modules: readonly string[];
  runs: readonly ListedRun[];
}

/** A list of runs by id. */
export function loadRuns(files: ScenarioFiles, id: string): Result<RunList> {
  const path = `${FOLDERS.runs}/${id}.yaml`;
  const text = files.read(path);
  return text === undefined
    ? { ok: false, problems: [missingFile(files, path, 'list of runs')] }
    : runsFromText(files, path, text);
}

/** A list of runs from text. */
export function runsFromText(files: ScenarioFiles, file: string, text: string): Result<RunList> {
  const content = parseContent(file, text, 'runs/1', runsSchema);
  if (!content.ok) return content;
  const problems = runProblems(files, content.value);
  if (problems.length > 0) return { ok: false, problems };
  const { id, trainees, modules, runs } = content.value.value;
  return {
    ok: true,
    value: {
      ...{ id, trainees, modules },
      runs: runs.map(({ scenario, hand, trainee, module, mode, 'days-ago': daysAgo }) => ({
        ...{ scenarioId: scenario, handId: hand, mode, daysAgo },
        trainee: trainee ?? null,
        module: module ?? null,
      })),
    },
  };
}

function runProblems(files: ScenarioFiles, { yaml, value: file }: ContentFile<RunsFile>): Problem[] {
  const problems: Problem[] = [];
  const mustBe = (known: readonly string[], value: string, what: string, path: (string | number)[]): void => {
    if (known.includes(value)) return;
    const message = `There is no ${what} ${value}. ${didYouMean(value, known)}`;
    problems.push(yaml.problemAt(path, `unknown.${what}`, message, { value }));
  };
  const modules = idsIn(files, FOLDERS.module);
  file.modules.forEach((id, index) => mustBe(modules, id, 'module', ['modules', index]));
  file.runs.forEach(({ scenario, hand, trainee, module }, index) => {
    const at = (name: string) => ['runs', index, name];
    mustBe(idsIn(files, ''), scenario, 'scenario', at('scenario'));
    if (files.read(`${scenario}.yaml`) !== undefined)
      mustBe(idsIn(files, `${FOLDERS.hand}/${scenario}`), hand, 'hand', at('hand'));
    if (trainee !== undefined) mustBe(file.trainees, trainee, 'trainee', at('trainee'));
    if (module !== undefined) mustBe(file.modules, module, 'module', at('module'));
  });
  return problems;
}
