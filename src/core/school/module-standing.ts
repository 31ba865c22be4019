// Where a person stands in a module: which steps are passed, the run of passes, whether the rule is met and until when it holds.
import type { Mode, Module } from '../scenario/module';
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
  /** The scenario of a step; null for the draw, which is over several. */
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
 */
export function moduleStanding(module: Module, attempts: readonly CountedAttempt[], today: string): ModuleStanding {
  const inOrder = [...attempts].sort((a, b) =>
    a.startedAt !== b.startedAt ? (a.startedAt < b.startedAt ? -1 : 1) : a.attemptId < b.attemptId ? -1 : 1,
  );
  const parts = module.steps.map((step) => {
    const made = inOrder.filter(({ scenarioId, mode }) => scenarioId === step.scenarioId && isAsHard(mode, step.mode));
    return partStanding(module, step.scenarioId, step.mode, step.attemptsAllowed, made, 1);
  });
  const { draw } = module;
  if (draw) {
    const made = inOrder.filter(({ scenarioId, mode }) => draw.of.includes(scenarioId) && isAsHard(mode, draw.mode));
    parts.push(partStanding(module, null, draw.mode, null, made, draw.count));
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

/** @param scenariosNeeded so many different scenarios have to be among the passes of the run */
function partStanding(
  module: Module,
  scenarioId: string | null,
  mode: Mode,
  attemptsAllowed: number | null,
  made: readonly CountedAttempt[],
  scenariosNeeded: number,
): PartStanding {
  const { passRule } = module;
  const allowed = attemptsAllowed === null ? made : made.slice(0, attemptsAllowed);
  const needed = Math.max(passRule.passesInARow, scenariosNeeded);
  let run: CountedAttempt[] = [];
  let proof: readonly CountedAttempt[] | null = null;
  for (const attempt of allowed) {
    if (!isPass(attempt, passRule.score)) {
      run = [];
      continue;
    }
    // A second pass on the same day, or of a scenario drawn before while others are still missing, neither adds nor breaks the run.
    const sameDay = passRule.onDifferentDays && run.some(({ day }) => day === attempt.day);
    const met = new Set(run.map(({ scenarioId: drawn }) => drawn));
    const again = met.size < scenariosNeeded && met.has(attempt.scenarioId);
    if (!sameDay && !again) run = [...run, attempt];
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
