// Mistakes a scenario can make though every field is in order: rules that contradict each other or never fire.
import { incidentProblems } from './load-incidents';
import { talkProblems } from './load-talk';
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
    ...lesionProblems(yaml, file),
    ...visitProblems(yaml, file),
    ...talkProblems(yaml, file),
    ...incidentProblems(yaml, file),
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
        .filter((fact) => closedAreas(file, fact.closes).length > 0 && meet(way.visits, fact.visits))
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
    const before = file['right-ways'].findIndex((other, place) => place !== index && covers(other, way));
    if (before >= 0 && (before < index || !covers(way, file['right-ways'][before])))
      say(
        'decision',
        'way.never-needed',
        `Whoever decides so is right by way ${before + 1} already, so this one is never reached. Remove it or make it differ.`,
      );
    if (way.decision !== 'treat') return problems;
    if (scope?.profile.banned)
      say('decision', 'way.place-forbids', `${file.place} forbids the treatment, so treat cannot be right.`);
    if (file.areas.every((area) => way['leave-out'].includes(area)))
      say('leave-out', 'way.nothing-left', 'Every area is left out. Use postpone, refer or decline.');
    for (const fact of file.facts.filter(({ visits }) => meet(way.visits, visits))) {
      const open = closedAreas(file, fact.closes).filter((area) => !way['leave-out'].some((zone) => zone === area));
      if (open.length > 0)
        say('decision', 'way.contradicts-fact', `${fact.id} closes ${open.join(', ')}; leave it out here.`);
    }
    return problems;
  });
}

/** True when two lists of visits have one in common; no list is every visit. */
function meet(some: readonly number[] | undefined, others: readonly number[] | undefined): boolean {
  return !some || !others || some.some((visit) => others.includes(visit));
}

type WayFile = ScenarioFile['right-ways'][number];

/** True when every decision that is right by `narrow` is right by `wide`, too. */
function covers(wide: WayFile, narrow: WayFile): boolean {
  if (wide.decision !== narrow.decision || wide['at-least-days'] > narrow['at-least-days']) return false;
  if (!wide['leave-out'].every((zone) => narrow['leave-out'].includes(zone))) return false;
  const within = <Word>(all: readonly Word[], some: readonly Word[]): boolean => some.every((one) => all.includes(one));
  const reasons = wide.reasons.length === 0 || (narrow.reasons.length > 0 && within(wide.reasons, narrow.reasons));
  return reasons && (!wide.visits || (narrow.visits !== undefined && within(wide.visits, narrow.visits)));
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

function lesionProblems(yaml: YamlFile, file: ScenarioFile): Problem[] {
  return file.client.lesions.flatMap((lesion, index) => {
    if ((lesion.at === undefined) !== (lesion.zone === undefined)) return [];
    const message = 'A lesion has either at or zone. Give the zone and how far it is from its middle.';
    return [yaml.problemAt(['client', 'lesions', index], 'lesion.one-place', message)];
  });
}

/** What is said of visits that the course does not have. */
function visitProblems(yaml: YamlFile, file: ScenarioFile): Problem[] {
  const beyond = (visits: readonly number[] | undefined): boolean => visits?.some((one) => one > file.visits) ?? false;
  const message = `The course has ${file.visits} visits. Set visits, or name one of them.`;
  const values = { visits: file.visits };
  return [
    ...file.facts.flatMap(({ visits }, index) =>
      beyond(visits) ? [yaml.problemAt(['facts', index, 'visits'], 'visit.beyond', message, values)] : [],
    ),
    ...file['right-ways'].flatMap(({ visits }, index) =>
      beyond(visits) ? [yaml.problemAt(['right-ways', index, 'visits'], 'visit.beyond', message, values)] : [],
    ),
    ...Object.entries(file.words).flatMap(([language, words]) =>
      Object.keys(words['later-visits'])
        .filter((visit) => Number(visit) > file.visits)
        .map((visit) =>
          yaml.problemAt(['words', language, 'later-visits', visit], 'visit.beyond', message, values, 'key'),
        ),
    ),
    ...Array.from({ length: file.visits }, (_, place) => place + 1)
      .filter((visit) => !file['right-ways'].some(({ visits }) => visits === undefined || visits.includes(visit)))
      .map((visit) =>
        yaml.problemAt(
          ['right-ways'],
          'visit.no-right-way',
          `Nothing is right at visit ${visit}. Add a way.`,
          { visit },
          'key',
        ),
      ),
  ];
}
