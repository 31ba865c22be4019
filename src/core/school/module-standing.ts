// Where a person stands in a module: which steps are passed, the run of passes, whether the rule is met and until when it holds.
import type { Mode, Module, ModuleStep, PassRule } from '../scenario/module';
import { dayAfter } from './calendar-day';

/** What the rule looks at in an attempt that counts. Those that do not count are not handed in here (see `countsOf`). */
export interface CountedAttempt {
  attemptId: string;
  scenarioId: string;
  mode: Mode;
  /** ISO 8601 with time zone. */
  startedAt: string;
  /** The calendar day of it where the school is, 'YYYY-MM-DD'. */
  day: string;
  passed: boolean;
  /** 0 … 100. */
  score: number;
  /** Findings that were critical. */
  criticals: number;
}

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
}

const HELP_ORDER: readonly Mode[] = ['guided', 'practice', 'exam'];

/**
 * @param attempts one person's attempts that count, in any order
 * @param today the day asked about, 'YYYY-MM-DD'
 * @param drawn what an assignment drew for them; null when none did, and as many as are drawn count out of the whole pool
 */
export function moduleStanding(
  module: Module,
  attempts: readonly CountedAttempt[],
  today: string,
  drawn: readonly string[] | null = null,
): ModuleStanding {
  const inOrder = [...attempts].sort((a, b) =>
    a.startedAt !== b.startedAt ? (a.startedAt < b.startedAt ? -1 : 1) : a.attemptId < b.attemptId ? -1 : 1,
  );
  const at = (scenarioId: string, wanted: Mode): CountedAttempt[] =>
    inOrder.filter((attempt) => attempt.scenarioId === scenarioId && isAsHard(attempt.mode, wanted));
  const parts = module.steps.map(({ scenarioId, mode, attemptsAllowed }) =>
    partStanding(module.passRule, { scenarioId, mode, attemptsAllowed }, at(scenarioId, mode)),
  );
  const { draw } = module;
  if (draw) {
    const inPool = (drawn ?? draw.of)
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
  return {
    moduleId: module.id,
    parts,
    met,
    metAt: last?.metAt ?? null,
    validThrough,
    expired: validThrough !== null && validThrough < today,
    provedBy: met ? [...new Set(parts.flatMap(({ provedBy }) => provedBy))] : [],
  };
}

/** Less help than asked for is welcome, more is not. */
function isAsHard(mode: Mode, wanted: Mode): boolean {
  return HELP_ORDER.indexOf(mode) >= HELP_ORDER.indexOf(wanted);
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

function isPass({ passed, score, criticals }: CountedAttempt, leastScore: number): boolean {
  return passed && criticals === 0 && score >= leastScore;
}
