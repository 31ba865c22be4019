// What only playing shows: hands that do not end as they say, criteria that no hand wins or loses, incidents that no hand meets.
import {
  FOLDERS,
  loadHand,
  loadRubricPart,
  problemIn,
  type Problem,
  type Scenario,
  type ScenarioFiles,
} from '../scenario';
import type { Scorecard } from '../scoring';
import type { Face } from '../skin';
import { playedScenario, type Attempt } from './attempt';
import { rehearse } from './rehearse';

/** Points that a criterion must take or give to count as lost or won. */
const SEEN_POINTS = 0.05;

/** What hands made of the criteria: ids of those that some hand lost points on, and of those that some hand won points on. */
export interface SeenCriteria {
  lost: Set<string>;
  won: Set<string>;
}

export interface Rehearsed extends SeenCriteria {
  problems: Problem[];
}

/** Adds what one scorecard shows. */
export function addSeen({ lost, won }: SeenCriteria, card: Scorecard | null): void {
  for (const { id, points, outOf } of card?.criteria ?? []) {
    if (points < outOf - SEEN_POINTS) lost.add(id);
    if (points > SEEN_POINTS) won.add(id);
  }
}

/**
 * Rehearses every hand a scenario names, with one seed, and says what does not hold. `onHand` hears before each, for progress.
 * Hands that cannot be read are left to `checkContent`.
 */
export function rehearsalProblems(
  files: ScenarioFiles,
  face: Face,
  scenario: Scenario,
  onHand: (handId: string) => void = () => undefined,
): Rehearsed {
  const problems: Problem[] = [];
  const seen: SeenCriteria = { lost: new Set(), won: new Set() };
  const met = new Set<string>();
  const say = (where: (string | number)[], rule: string, message: string, id: string): void => {
    problems.push(problemIn(files, scenario.file, where, rule, message, { id }));
  };
  for (const { where, handId, failsFor, passes } of handsOf(scenario)) {
    const hand = loadHand(files, handId, scenario.id);
    if (!hand.ok) continue;
    onHand(handId);
    const attempt = rehearse(
      { id: handId, scenario: playedScenario(scenario), seed: 1, mode: 'practice', who: handId, startedAt: '' },
      hand.value,
      face,
    );
    const why = endsOtherwise(attempt, passes, failsFor ?? hand.value.failsFor);
    if (why) say(where, 'hand.ends-otherwise', `${handId} ${why}`, handId);
    addSeen(seen, attempt.scorecard);
    for (const { incident, happenedTick } of attempt.session.incidents) if (happenedTick !== null) met.add(incident.id);
  }
  (scenario.sessionCase.incidents ?? []).forEach(({ id, visits }, index) => {
    // Incidents of earlier visits are gone with their session.
    const last = visits === undefined || visits.includes(scenario.sessionCase.visits ?? 1);
    if (last && !met.has(id))
      say(['incidents', index], 'incident.never-met', `No hand ever meets ${id}. Let one come so far.`, id);
  });
  return { problems, ...seen };
}

interface NamedHand {
  /** Its place in the scenario file. */
  where: (string | number)[];
  handId: string;
  passes: boolean;
  /** What the scenario says it fails for; null where the hand itself does. */
  failsFor: string | null;
}

/** Every hand a scenario names: its own, and those that pass elsewhere and fail here. */
function handsOf({ handIds }: Scenario): NamedHand[] {
  const own = (['pass', 'fail'] as const).flatMap((group) =>
    handIds[group].map((handId, index): NamedHand => {
      return { where: ['hands', group, index], handId, passes: group === 'pass', failsFor: null };
    }),
  );
  const strangers = handIds.elsewhere.map(({ hand, failsFor }, index): NamedHand => {
    return { where: ['hands', 'elsewhere', index], handId: hand, passes: false, failsFor };
  });
  return [...own, ...strangers];
}

function endsOtherwise(attempt: Attempt, passes: boolean, failsFor: string | null): string | null {
  const card = attempt.scorecard;
  if (!card) return 'does not come to its end. Let it go on to the chart.';
  const reasons = card.failedBy.map((reason) => ('findingId' in reason ? reason.findingId : reason.rule));
  if (passes) {
    return card.passed
      ? null
      : `does not pass: ${card.score} of 100, ${reasons.join(', ')}. Mend the hand or the rubric.`;
  }
  if (card.passed) return `passes with ${card.score} of 100. Let it do what it has to fail for.`;
  if (failsFor === null || reasons.includes(failsFor)) return null;
  return `fails for ${reasons.join(', ')} and not for ${failsFor}. Say what it fails for, or make it fail for that alone.`;
}

/** Own criteria of a scenario that all its hands win in full, or that none wins anything of. */
export function idleCriteria(files: ScenarioFiles, scenario: Scenario, seen: SeenCriteria): Problem[] {
  return scenario.ownCriteria.flatMap((id, index) =>
    idleProblems(files, scenario.file, ['rubric', 'own', index], id, [seen]),
  );
}

/** Criteria of the shared rubric parts that, of all scenarios played, every hand wins in full, or none wins anything of. */
export function idleSharedCriteria(files: ScenarioFiles, seen: readonly SeenCriteria[]): Problem[] {
  const paths = files.list().filter((path) => path.startsWith(`${FOLDERS.rubric}/`));
  return paths.flatMap((path) => {
    const part = loadRubricPart(files, path.slice(FOLDERS.rubric.length + 1).replace(/\.yaml$/, ''));
    if (!part.ok) return [];
    return part.value.criteria.flatMap(({ criterion }, index) =>
      idleProblems(files, path, ['criteria', index], criterion.id, seen),
    );
  });
}

function idleProblems(
  files: ScenarioFiles,
  file: string,
  where: (string | number)[],
  id: string,
  seen: readonly SeenCriteria[],
): Problem[] {
  const idle = (rule: string, what: string): Problem =>
    problemIn(files, file, where, rule, `No hand ${what} ${id}. Add one that does, or mend its limits.`, { id });
  return [
    ...(seen.some(({ lost }) => lost.has(id)) ? [] : [idle('criterion.never-lost', 'loses')]),
    ...(seen.some(({ won }) => won.has(id)) ? [] : [idle('criterion.never-won', 'wins')]),
  ];
}
