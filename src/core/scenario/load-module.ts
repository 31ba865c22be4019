// Reads a module file and finds what in it cannot be: scenarios that do not exist, draws that cannot be made, passes nobody can reach.
import { idsIn, missingFile, parseContent, type ContentFile } from './content-file';
import { loadScenario } from './load-scenario';
import type { Mode, Module } from './module';
import { moduleSchema, type ModuleFile } from './module-schema';
import { didYouMean } from './near';
import { FOLDERS } from './parts';
import { compareProblems, type Problem, type Result, type ScenarioFiles } from './problem';
import type { Scenario } from './scenario';

/** Reads a scenario that a module names; a library gives the ones it has read already. */
type ReadScenario = (id: string) => Result<Scenario>;

/** A module by id. Never throws for bad content; every problem has file, line and cure. */
export function loadModule(files: ScenarioFiles, id: string, readScenario?: ReadScenario): Result<Module> {
  const path = `${FOLDERS.module}/${id}.yaml`;
  const text = files.read(path);
  return text === undefined
    ? { ok: false, problems: [missingFile(files, path, 'module')] }
    : moduleFromText(files, path, text, readScenario);
}

/** A module from text that is not, or not yet, among the files it refers to. */
export function moduleFromText(
  files: ScenarioFiles,
  file: string,
  text: string,
  readScenario: ReadScenario = (id) => loadScenario(files, id),
): Result<Module> {
  const content = parseContent(file, text, 'module/1', moduleSchema);
  if (!content.ok) return content;
  const problems = moduleProblems(files, content.value, readScenario).sort(compareProblems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: moduleOf(file, content.value.value) };
}

function moduleOf(path: string, file: ModuleFile): Module {
  const { draw, pass, words } = file;
  const inWords = Object.entries(words).map(([language, { title, summary, for: audience }]) => [
    language,
    { title, summary, audience },
  ]);
  return {
    id: file.id,
    file: path,
    steps: file.steps.map(({ scenario, mode, attempts }) => ({
      scenarioId: scenario,
      mode,
      attemptsAllowed: attempts === 'unlimited' ? null : attempts,
    })),
    draw: draw ?? null,
    passRule: {
      score: pass.score,
      noCritical: pass['no-critical'],
      passesInARow: pass['passes-in-a-row'],
      onDifferentDays: pass['on-different-days'],
    },
    validDays: file['valid-days'] === 'none' ? null : file['valid-days'],
    words: Object.fromEntries(inWords) as Module['words'],
  };
}

function moduleProblems(
  files: ScenarioFiles,
  { yaml, value: file }: ContentFile<ModuleFile>,
  readScenario: ReadScenario,
): Problem[] {
  const { steps, draw, pass } = file;
  const problems: Problem[] = [];
  const say = (path: (string | number)[], rule: string, message: string, values: Problem['values'] = {}): void => {
    problems.push(yaml.problemAt(path, rule, message, values, path.length === 1 ? 'key' : 'value'));
  };
  const scenarios = idsIn(files, '');
  const mustExist = (id: string, path: (string | number)[]): void => {
    if (scenarios.includes(id)) return;
    say(path, 'unknown.scenario', `There is no scenario ${id}. ${didYouMean(id, scenarios)}`, { value: id });
  };
  const mustAllow = (id: string, mode: Mode, path: (string | number)[]): void => {
    const scenario = scenarios.includes(id) ? readScenario(id) : null;
    if (!scenario?.ok || scenario.value.modes.includes(mode)) return;
    const allowed = scenario.value.modes.join(', ');
    say(path, 'module.mode-not-allowed', `${id} may be played in ${allowed} only. Choose one of these.`, { id, mode });
  };
  steps.forEach(({ scenario, mode }, index) => {
    mustExist(scenario, ['steps', index, 'scenario']);
    mustAllow(scenario, mode, ['steps', index, 'mode']);
  });
  draw?.of.forEach((id, index) => {
    mustExist(id, ['draw', 'of', index]);
    mustAllow(id, draw.mode, ['draw', 'of', index]);
  });

  if (steps.length === 0 && !draw)
    say(['steps'], 'module.empty', 'Nothing is to be done here. Give steps, a draw, or both.');
  steps.forEach(({ scenario, mode, attempts }, index) => {
    const same = steps.findIndex((other) => other.scenario === scenario && other.mode === mode);
    if (same < index)
      say(['steps', index], 'id.twice', `${scenario} in ${mode} stands twice. Remove one.`, { id: scenario });
    if (attempts !== 'unlimited' && attempts < pass['passes-in-a-row']) {
      const message = `${pass['passes-in-a-row']} passes in a row cannot be had in ${attempts} attempts. Allow more, or ask for fewer.`;
      say(['steps', index, 'attempts'], 'module.attempts-too-few', message, { attempts });
    }
  });
  if (draw) {
    const met = steps.map(({ scenario }) => scenario);
    draw.of.forEach((id, index) => {
      if (draw.of.indexOf(id) < index)
        say(['draw', 'of', index], 'id.twice', `${id} stands twice. Remove one.`, { id });
      if (met.includes(id)) {
        const message = `${id} is a step of this module, so it can never be drawn unseen. Take it out of the draw or the steps.`;
        say(['draw', 'of', index], 'module.draw-met', message, { id });
      }
    });
    if (draw.count > draw.of.length) {
      const message = `${draw.count} scenarios cannot be drawn out of ${draw.of.length}. Name more under of, or draw fewer.`;
      say(['draw', 'count'], 'module.draw-too-few', message, { count: draw.count });
    }
  }
  if (pass['on-different-days'] && pass['passes-in-a-row'] < 2) {
    const message = 'One pass is on one day. Set passes-in-a-row to 2 or more, or remove on-different-days.';
    say(['pass', 'on-different-days'], 'module.days-unused', message);
  }
  return problems;
}
