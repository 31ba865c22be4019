// Where a person stands in a module: which steps are passed, the run of passes, whether the rule is met and until when it holds.
import type { Mode, Module, ModuleStep, PassRule } from '../scenario/module';
import { dayAfter } from './calendar-day';
import { inOrderOfTime, isAsHard, isPass, type CountedAttempt } from './counted-attempt';
import type { Draw, SittingClient, Sittings } from './sittings';

export interface PartStanding {
  /** Null for one still to be drawn. */
  scenarioId: string | null;
  mode: Mode;
  /** Attempts made at it that count. */
  attempts: number;
  /** Null for as many as it takes. */
  attemptsAllowed: number | null;
  best: number | null;
  /** Passes in a row as they stand now; `needed` once it was met. */
  streak: number;
  needed: number;
  /** When the run was first long enough; null when not yet. */
  metAt: string | null;
  /** The day of it. */
  metOn: string | null;
  /** The attempts of that run. */
  provedBy: readonly string[];
}

export interface ModuleStanding {
  moduleId: string;
  parts: readonly PartStanding[];
  met: boolean;
  /** When the last part was met. */
  metAt: string | null;
  /** The last day on which it holds; null when it does not run out or is not met. */
  validThrough: string | null;
  /** Met once, but no longer on the day asked about. */
  expired: boolean;
  provedBy: readonly string[];
  /** Of an exam that is taken in sittings; then the parts of its draw are the clients of the open one. */
  sittings: Sittings | null;
}

/**
 * @param attempts one person's attempts that count, in any order
 * @param today the day asked about, 'YYYY-MM-DD'
 * @param drawn what an assignment drew for them; null when none did, and as many as are drawn count out of the whole pool
 */
export function moduleStanding(
  module: Module,
  attempts: readonly CountedAttempt[],
  today: string,
  drawn: Draw | null = null,
): ModuleStanding {
  const inOrder = inOrderOfTime(attempts);
  const sittings = drawn?.kind === 'sittings' ? drawn.sittings : null;
  const at = (scenarioId: string, wanted: Mode): CountedAttempt[] =>
    inOrder.filter((attempt) => attempt.scenarioId === scenarioId && isAsHard(attempt.mode, wanted));
  const parts = module.steps.map(({ scenarioId, mode, attemptsAllowed }) =>
    partStanding(module.passRule, { scenarioId, mode, attemptsAllowed }, at(scenarioId, mode)),
  );
  const { draw } = module;
  if (draw && sittings) parts.push(...sittings.clients.map((client) => clientStanding(client, draw.mode)));
  else if (draw) {
    const inPool = (drawn?.kind === 'once' ? drawn.scenarioIds : draw.of)
      .map((scenarioId) => ({ scenarioId, mode: draw.mode, attemptsAllowed: null }))
      .map((step) => partStanding(module.passRule, step, at(step.scenarioId, draw.mode)));
    if (drawn) parts.push(...inPool);
    else
      parts.push(
        ...inPool
          .sort(furthestFirst)
          .slice(0, draw.count)
          .map((part) => (part.attempts > 0 ? part : { ...part, scenarioId: null })),
      );
  }
  const met = parts.length > 0 && parts.every(({ metAt }) => metAt !== null);
  const last = met ? parts.reduce((latest, part) => ((part.metAt ?? '') > (latest.metAt ?? '') ? part : latest)) : null;
  const validThrough = last?.metOn && module.validDays !== null ? dayAfter(last.metOn, module.validDays) : null;
  const proof = [
    ...parts.flatMap(({ provedBy }) => provedBy),
    ...(sittings?.provedBy?.map(({ attemptId }) => attemptId) ?? []),
  ];
  return {
    moduleId: module.id,
    parts,
    met,
    metAt: last?.metAt ?? null,
    validThrough,
    expired: validThrough !== null && validThrough < today,
    provedBy: met ? [...new Set(proof)] : [],
    sittings,
  };
}

/** Of the scenarios that may be drawn, those met come first, in the order they were met; then those tried. */
function furthestFirst(a: PartStanding, b: PartStanding): number {
  if (a.metAt !== null && b.metAt !== null) return a.metAt < b.metAt ? -1 : a.metAt > b.metAt ? 1 : 0;
  if (a.metAt !== b.metAt) return a.metAt === null ? 1 : -1;
  return b.streak - a.streak || b.attempts - a.attempts;
}

/** Where somebody stands at one session. `made` is in order of time. */
export function partStanding(
  rule: PassRule,
  { scenarioId, mode, attemptsAllowed }: ModuleStep,
  made: readonly CountedAttempt[],
): PartStanding {
  const allowed = attemptsAllowed === null ? made : made.slice(0, attemptsAllowed);
  const needed = rule.passesInARow;
  let run: CountedAttempt[] = [];
  let proof: readonly CountedAttempt[] | null = null;
  for (const attempt of allowed) {
    if (!isPass(attempt, rule.score)) run = [];
    // A second pass on the same day neither adds to the run nor breaks it.
    else if (!rule.onDifferentDays || run.every(({ day }) => day !== attempt.day)) run = [...run, attempt];
    if (run.length >= needed) proof ??= run;
  }
  const last = proof?.[proof.length - 1];
  return {
    scenarioId,
    mode,
    attempts: made.length,
    attemptsAllowed,
    best: made.length > 0 ? Math.max(...made.map(({ score }) => score)) : null,
    streak: proof ? needed : Math.min(needed, run.length),
    needed,
    metAt: last?.startedAt ?? null,
    metOn: last?.day ?? null,
    provedBy: proof?.map(({ attemptId }) => attemptId) ?? [],
  };
}

/** Where somebody stands at a client of the open sitting: one attempt, one pass. */
export function clientStanding({ scenarioId, passedBy }: SittingClient, mode: Mode): PartStanding {
  return {
    scenarioId,
    mode,
    attempts: passedBy ? 1 : 0,
    attemptsAllowed: null,
    best: passedBy?.score ?? null,
    streak: passedBy ? 1 : 0,
    needed: 1,
    metAt: passedBy?.startedAt ?? null,
    metOn: passedBy?.day ?? null,
    provedBy: passedBy ? [passedBy.attemptId] : [],
  };
}
