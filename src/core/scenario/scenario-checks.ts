// Mistakes a scenario can make though every field is in order: rules that contradict each other or never fire.
import type { Problem } from './problem';
import type { ScenarioFile } from './scenario-schema';
import type { LoadedScope } from './parts';
import type { YamlFile } from './yaml-file';

/** Problems of a scenario that fits its schema. `scope` is null when its place is unknown. */
export function contradictions(yaml: YamlFile, file: ScenarioFile, scope: LoadedScope | null): Problem[] {
  return [
    ...factProblems(yaml, file),
    ...wayProblems(yaml, file, scope),
    ...repeated(yaml, file),
    ...turnedRanges(yaml, file),
  ];
}

function closedAreas(file: ScenarioFile, closes: ScenarioFile['facts'][number]['closes']): readonly string[] {
  return closes === 'all' ? file.areas : file.areas.filter((area) => closes.includes(area));
}

function factProblems(yaml: YamlFile, file: ScenarioFile): Problem[] {
  return file.facts.flatMap((fact, index) => {
    const problems: Problem[] = [];
    if (fact.closes.length > 0 && closedAreas(file, fact.closes).length === 0) {
      const message = `${fact.id} closes only zones the client did not come for (${file.areas.join(', ')}), so it never fires.`;
      problems.push(yaml.problemAt(['facts', index, 'closes'], 'fact.never-fires', message, { fact: fact.id }));
    }
    if (!fact['on-form'] && !fact.topics.some((topic) => file['must-ask'].includes(topic))) {
      const message = `${fact.id} comes out only by asking about ${fact.topics.join(' or ')}. Put one of these under must-ask.`;
      problems.push(yaml.problemAt(['facts', index, 'topics'], 'fact.not-asked', message, { fact: fact.id }));
    }
    return problems;
  });
}

function wayProblems(yaml: YamlFile, file: ScenarioFile, scope: LoadedScope | null): Problem[] {
  return file['right-ways'].flatMap((way, index) => {
    const at = ['right-ways', index] as const;
    const problems: Problem[] = [];
    const say = (field: string, rule: string, message: string): void => {
      problems.push(yaml.problemAt([...at, field], rule, message));
    };
    const strays = way['leave-out'].filter((zone) => !file.areas.includes(zone));
    if (strays.length > 0)
      say('leave-out', 'way.not-an-area', `${strays.join(', ')} is none of the areas, so it cannot be left out.`);
    if (way.decision === 'postpone') {
      const needed = file.facts
        .filter((fact) => closedAreas(file, fact.closes).length > 0)
        .reduce((most, fact) => Math.max(most, fact['until-days']), 1);
      if (way['at-least-days'] < needed)
        say(
          'at-least-days',
          'way.too-early',
          `Postponing must be by at least ${needed} days here. Set at-least-days: ${needed}.`,
        );
    } else if (way['at-least-days'] > 0) {
      say('at-least-days', 'way.days-unused', 'at-least-days has a meaning only for postpone. Remove it.');
    }
    if (way.decision !== 'treat') return problems;
    if (scope?.profile.banned)
      say('decision', 'way.place-forbids', `${file.place} forbids the treatment, so treat cannot be right.`);
    if (file.areas.every((area) => way['leave-out'].includes(area)))
      say('leave-out', 'way.nothing-left', 'Every area is left out. Use postpone, refer or decline.');
    for (const fact of file.facts) {
      const open = closedAreas(file, fact.closes).filter((area) => !way['leave-out'].some((zone) => zone === area));
      if (open.length > 0)
        say('decision', 'way.contradicts-fact', `${fact.id} closes ${open.join(', ')}; leave it out here.`);
    }
    return problems;
  });
}

function repeated(yaml: YamlFile, file: ScenarioFile): Problem[] {
  const twice = (ids: readonly string[], base: readonly (string | number)[], field: string | null): Problem[] =>
    ids.flatMap((id, index) => {
      if (ids.indexOf(id) === index) return [];
      const path = field === null ? [...base, index] : [...base, index, field];
      return [yaml.problemAt(path, 'id.twice', `${id} stands twice. Remove or rename one.`, { id })];
    });
  return [
    ...twice(
      file.facts.map(({ id }) => id),
      ['facts'],
      'id',
    ),
    ...twice(file.areas, ['areas'], null),
    ...twice(file['must-ask'], ['must-ask'], null),
    ...twice(file.rubric.use, ['rubric', 'use'], null),
  ];
}

function turnedRanges(yaml: YamlFile, file: ScenarioFile): Problem[] {
  const ranges: [readonly string[], { from: number; to: number }][] = [
    [['next-visit-days'], file['next-visit-days']],
    [['device', 'rate-hz'], file.device['rate-hz']],
  ];
  return ranges
    .filter(([, { from, to }]) => from > to)
    .map(([path, { from, to }]) =>
      yaml.problemAt(path, 'range.turned', `from (${from}) must not be more than to (${to}).`, { from, to }, 'key'),
    );
}
