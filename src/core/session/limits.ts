// The lines between good and bad where the scope profile does not draw them. METHODS.md prints this table.

export interface Limit {
  readonly value: number;
  readonly unit: string;
  /** Source ids, or 'ours'. */
  readonly source: string;
  readonly because: string;
}

export const line = (value: number, unit: string, source: string, because: string): Limit => ({
  value,
  unit,
  source,
  because,
});

export const LIMITS = {
  STRAY_STROKES: line(
    28,
    'strokes',
    'ours',
    'two strikes of a cartridge of 14: a tip over the border; more is needling the zone',
  ),
  WORKED_COVERAGE: line(0.15, 'coverage', 'ours', 'from here on strokes in a zone were no slip over its border'),
  MEANT_COVERAGE: line(0.3, 'coverage', 'ours', 'from here on a zone was meant to be treated'),
  FULL_COVERAGE: line(0.65, 'coverage', 'ours', 'below it a zone is under-treated; a careful hand leaves about 0.8'),
  LEAST_STIMULATION: line(
    0.25,
    'stimulation',
    'ours',
    'below it a zone is under-treated, however often it was passed over; a careful hand leaves about 0.75',
  ),
  EVEN_ENOUGH: line(0.35, 'evenness', 'ours', 'below it the strokes lie unevenly; a careful hand leaves about 0.55'),
  OVER_TREATED_SHARE: line(
    0.5,
    'share of the treated area',
    'ours',
    'with more than this at over twice the target a zone is over-treated; two careful passes stay far below',
  ),
  TORN_MILLIMETRES: line(5, 'mm', 'ours', 'torn lines of this length are no longer a scratch'),
  DERMAL_STROKES_TO_JUDGE: line(30, 'dermal strokes', 'ours', 'fewer make no share'),
  SEVERAL_BLOOD_POINTS: line(4, 'points in one zone', 'ours', 'a steady expert draws one or less in a session'),
  WELLING_UP_TIMES: line(
    3,
    '× the time to act',
    'ours',
    'blood that wells up again after blotting, with no new point, may stand so long',
  ),
  PINK_REDNESS: line(0.12, 'redness', 'S48, size ours', 'from here on skin is pink'),
  EVEN_PINK_REDNESS: line(
    0.3,
    'redness, mean over the zone',
    'SD8, S48, size ours',
    'from here on evenly pink, the endpoint; a careful hand leaves about 0.38',
  ),
  OVER_REDNESS: line(0.75, 'redness, mean over the zone', 'SD8, size ours', 'from here on past the endpoint'),
  LOADED_BARRIER: line(
    0.7,
    'barrier',
    'SD9, size ours',
    'below it the barrier is loaded; a careful hand leaves about 0.85',
  ),
  BROKEN_BARRIER: line(0.5, 'barrier', 'SD9, size ours', 'below it the barrier is broken: half of it is gone'),
  WATCHED_CHANCE: line(0.02, 'chance', 'ours', 'from one in fifty on a complication is watched for while skin heals'),
  WHOLE_BARRIER: line(0.98, 'barrier', 'ours', 'a barrier that no one tells from untreated skin: closed'),
  UNSEEN_REDNESS: line(0.05, 'redness', 'ours', 'redness that no one tells from untreated skin: gone'),
  ACUTE_DAYS: line(14, 'days', '3.5, weak', 'infection and cold sores show within two weeks'),
  MARKS_FROM_DAYS: line(7, 'days', '3.5, weak', 'dark marks show from the second week on'),
  MARKS_FADE_FROM_DAYS: line(42, 'days', '3.5, weak', 'and fade from the sixth week on'),
} as const;

export const STRAY_STROKES = LIMITS.STRAY_STROKES.value;
export const WORKED_COVERAGE = LIMITS.WORKED_COVERAGE.value;
export const MEANT_COVERAGE = LIMITS.MEANT_COVERAGE.value;
export const FULL_COVERAGE = LIMITS.FULL_COVERAGE.value;
export const LEAST_STIMULATION = LIMITS.LEAST_STIMULATION.value;
export const EVEN_ENOUGH = LIMITS.EVEN_ENOUGH.value;
export const OVER_TREATED_SHARE = LIMITS.OVER_TREATED_SHARE.value;
export const TORN_MILLIMETRES = LIMITS.TORN_MILLIMETRES.value;
export const DERMAL_STROKES_TO_JUDGE = LIMITS.DERMAL_STROKES_TO_JUDGE.value;
export const SEVERAL_BLOOD_POINTS = LIMITS.SEVERAL_BLOOD_POINTS.value;
export const WELLING_UP_TIMES = LIMITS.WELLING_UP_TIMES.value;
export const PINK_REDNESS = LIMITS.PINK_REDNESS.value;
export const EVEN_PINK_REDNESS = LIMITS.EVEN_PINK_REDNESS.value;
export const OVER_REDNESS = LIMITS.OVER_REDNESS.value;
export const LOADED_BARRIER = LIMITS.LOADED_BARRIER.value;
export const BROKEN_BARRIER = LIMITS.BROKEN_BARRIER.value;
export const WATCHED_CHANCE = LIMITS.WATCHED_CHANCE.value;
export const WHOLE_BARRIER = LIMITS.WHOLE_BARRIER.value;
export const UNSEEN_REDNESS = LIMITS.UNSEEN_REDNESS.value;
export const ACUTE_DAYS = LIMITS.ACUTE_DAYS.value;
export const MARKS_FROM_DAYS = LIMITS.MARKS_FROM_DAYS.value;
export const MARKS_FADE_FROM_DAYS = LIMITS.MARKS_FADE_FROM_DAYS.value;
