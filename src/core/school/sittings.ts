// The sittings of an exam: which clients each one draws, which is open now and what was passed. A pure fold over a trainee's attempts at one
// assignment, in order of time: every device that has the same attempts has the same sittings.
import type { Module, PassRule } from '../scenario/module';
import { inOrderOfTime, isAsHard, isPass, type CountedAttempt } from './counted-attempt';
import type { ActOf } from './record';
import type { Assignment } from './school';
import { drawOrder, drawnScenarios } from './seed';

export interface SittingClient {
  scenarioId: string;
  /** The attempt that passed them in this sitting; null while it is still to come. */
  passedBy: CountedAttempt | null;
}

/** Why an attempt changes nothing in the sittings; each has words ("sitting.outside-…"). */
export type OutsideSittings =
  /** Not among the clients the open sitting drew: an earlier attempt may be missing. */
  | 'not-drawn'
  /** The one attempt of this sitting at this client was made before. */
  | 'again'
  /** On the day on which the sitting before it was passed. */
  | 'same-day';

export interface Sittings {
  /** Of the sitting that is open, from 1; of the one that met the rule once it is met. */
  number: number;
  /** Those it drew, in the order in which they are to be met. */
  clients: readonly SittingClient[];
  /** True when none of them was met in an earlier sitting. */
  areNew: boolean;
  /** Sittings passed in a row before it. */
  passedBefore: number;
  /** So many passed in a row are asked for. */
  needed: number;
  /** How the sitting before it ended; null for the first. */
  before: 'passed' | 'failed' | null;
  /** It counts on later days than this one only; null when any day will do. */
  afterDay: string | null;
  /** The attempts of the run that met the rule; null while it is not met. */
  provedBy: readonly CountedAttempt[] | null;
  outside: readonly { attemptId: string; why: OutsideSittings }[];
}

/**
 * @param order the whole pool as it is drawn for this trainee (see `drawOrder`)
 * @param attempts theirs at this assignment that count, in any order
 */
export function sittingsOf(
  order: readonly string[],
  draw: NonNullable<Module['draw']>,
  rule: PassRule,
  attempts: readonly CountedAttempt[],
): Sittings {
  const meeting = new Map<string, number>();
  const drawnIn = new Map<string, number>();
  const outside: { attemptId: string; why: OutsideSittings }[] = [];
  let run: CountedAttempt[] = [];
  let now = firstSitting(order.slice(0, draw.count), rule.passesInARow);
  const next = (before: 'passed' | 'failed', afterDay: string | null): void => {
    for (const { scenarioId } of now.clients) drawnIn.set(scenarioId, now.number);
    const drawn = longestUnmet(order, meeting, drawnIn).slice(0, draw.count);
    now = {
      ...now,
      number: now.number + 1,
      clients: drawn.map((scenarioId) => ({ scenarioId, passedBy: null })),
      areNew: drawn.every((scenarioId) => !meeting.has(scenarioId)),
      passedBefore: before === 'passed' ? now.passedBefore + 1 : 0,
      before,
      afterDay,
    };
  };
  for (const [place, attempt] of inOrderOfTime(attempts).entries()) {
    if (now.provedBy) break;
    if (!isAsHard(attempt.mode, draw.mode)) continue;
    const why = whyOutside(now, attempt);
    if (why) {
      outside.push({ attemptId: attempt.attemptId, why });
      continue;
    }
    meeting.set(attempt.scenarioId, place);
    if (!isPass(attempt, rule.score)) {
      run = [];
      next('failed', null);
      continue;
    }
    run = [...run, attempt];
    now.clients = now.clients.map((client) =>
      client.scenarioId === attempt.scenarioId ? { ...client, passedBy: attempt } : client,
    );
    if (now.clients.some(({ passedBy }) => !passedBy)) continue;
    if (now.passedBefore + 1 >= now.needed) now.provedBy = run;
    else next('passed', rule.onDifferentDays ? attempt.day : null);
  }
  return { ...now, outside };
}

function firstSitting(drawn: readonly string[], needed: number): Omit<Sittings, 'outside'> {
  return {
    number: 1,
    clients: drawn.map((scenarioId) => ({ scenarioId, passedBy: null })),
    areNew: true,
    passedBefore: 0,
    needed,
    before: null,
    afterDay: null,
    provedBy: null,
  };
}

/** Never met before met, never drawn before drawn; then whoever it was longest ago with, then as the pool is drawn. */
function longestUnmet(
  order: readonly string[],
  meeting: ReadonlyMap<string, number>,
  drawnIn: ReadonlyMap<string, number>,
): string[] {
  const since = (at: ReadonlyMap<string, number>, id: string): number => at.get(id) ?? -1;
  return [...order].sort((a, b) => since(meeting, a) - since(meeting, b) || since(drawnIn, a) - since(drawnIn, b));
}

function whyOutside(
  { clients, afterDay }: Pick<Sittings, 'clients' | 'afterDay'>,
  { scenarioId, day }: CountedAttempt,
): OutsideSittings | null {
  const client = clients.find((drawn) => drawn.scenarioId === scenarioId);
  if (!client) return 'not-drawn';
  if (client.passedBy) return 'again';
  return waitsOn({ afterDay }, day) ? 'same-day' : null;
}

/** The act of assigning a module: what it draws is drawn in sittings. */
export function assigning(
  module: Pick<Module, 'id' | 'draw'>,
  given: Omit<ActOf<'assignment'>, 'kind' | 'module' | 'sittings'>,
): ActOf<'assignment'> {
  return { kind: 'assignment', ...given, module: module.id, ...(module.draw ? { sittings: true } : {}) };
}

/** What an assignment draws for somebody: in sittings, or, where it was made before there were any, the same clients once and for all. */
export type Draw = { kind: 'sittings'; sittings: Sittings } | { kind: 'once'; scenarioIds: readonly string[] };

/**
 * Null where the module draws nothing.
 * @param drawerId the id whose draw stands (see `drawerIdOf`)
 * @param attempts theirs at this assignment that count
 */
export function drawFor(
  { draw, passRule }: Pick<Module, 'draw' | 'passRule'>,
  { id, salt, inSittings }: Pick<Assignment, 'id' | 'salt' | 'inSittings'>,
  drawerId: string,
  attempts: readonly CountedAttempt[],
): Draw | null {
  if (!draw) return null;
  const source = { assignmentId: id, salt, personId: drawerId };
  if (!inSittings) return { kind: 'once', scenarioIds: drawnScenarios(draw, source) };
  return { kind: 'sittings', sittings: sittingsOf(drawOrder(draw, source), draw, passRule, attempts) };
}

/** Who of a draw is to be met now. */
export function drawnNow(draw: Draw | null): readonly string[] {
  if (draw?.kind === 'sittings') return draw.sittings.clients.map(({ scenarioId }) => scenarioId);
  return draw?.scenarioIds ?? [];
}

/** Whether the open sitting has to wait for a later day than this one. */
export function waitsOn({ afterDay }: Pick<Sittings, 'afterDay'>, day: string): boolean {
  return afterDay !== null && day <= afterDay;
}

/** Sessions passed out of all that are asked for; of an exam, those of every sitting in the row. */
export function reached(
  parts: readonly { metAt: string | null }[],
  sittings: Sittings | null,
): { met: number; of: number } {
  const each = sittings?.clients.length ?? 0;
  return {
    met: parts.filter(({ metAt }) => metAt !== null).length + (sittings?.passedBefore ?? 0) * each,
    of: parts.length + Math.max(0, (sittings?.needed ?? 1) - 1) * each,
  };
}
