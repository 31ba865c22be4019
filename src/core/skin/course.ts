// A course of sessions on one skin: what it gains, what it risks, and how near it comes to the best that is attainable within scope.
// Pure: sessions in, figures out.
import { coefficient } from './coefficients';
import { clamp, mixed, smoothRise } from './curve';
import type { Aftercare } from './heal';
import { collagenCourse, heal } from './heal';
import type { Skin } from './state';
import type { ZoneId } from './zones';
import { zoneIndexOf } from './zones';

/** What one session leaves behind, as a mean over the zones it was meant for. All 0 … 1. */
export interface SessionEffect {
  /** Share of the unwanted texture that it takes away in the end, left alone. */
  gain: number;
  /** The part of it that was gained at the junction: all that counts where the place allows no deeper. */
  junctionGain: number;
  pigmentChance: number;
  lineChance: number;
  granulomaChance: number;
  scarChance: number;
  infectionChance: number;
  coldSoreChance: number;
}

/** One session of a course. */
export interface CourseSession {
  /** Days since the first session, 0 for the first. */
  day: number;
  effect: SessionEffect;
}

/** How a session lies behind the one before it (SD13: 28 to 42 days). */
export type Spacing = 'first' | 'too-early' | 'in-time' | 'too-late';

export interface CourseLook {
  /** Share of the unwanted texture gone by the day. */
  improvement: number;
  /** Chance that anything lasting went wrong so far. */
  complicationChance: number;
  spacing: Spacing[];
}

export interface CourseResult extends CourseLook {
  /** The best improvement of as many sessions within scope, on the same day. */
  attainable: number;
  /** Improvement as a share of the attainable, 0 … 1, harm left aside. */
  gainShare: number;
  /** What the course is worth, 0 … 1: its share of the attainable, times the chance that nothing lasting went wrong. */
  share: number;
  /** Day since the first session on which it was judged. */
  judgedOnDay: number;
}

/** How deep the place allows to work. */
export type AllowedLayer = 'epidermis' | 'junction' | 'papillary' | 'reticular';

const CHANCES = [
  'pigmentChance',
  'lineChance',
  'granulomaChance',
  'scarChance',
  'infectionChance',
  'coldSoreChance',
] as const;

/** A session that left nothing behind. */
export const NO_EFFECT: Readonly<SessionEffect> = {
  gain: 0,
  junctionGain: 0,
  pigmentChance: 0,
  lineChance: 0,
  granulomaChance: 0,
  scarChance: 0,
  infectionChance: 0,
  coldSoreChance: 0,
};

/** What a session leaves behind in the zones it was meant for; a zone that was left out has gained nothing. */
export function sessionEffect(skin: Skin, zones: readonly ZoneId[], aftercare: Aftercare = {}): SessionEffect {
  const grown = heal(skin, coefficient.collagenFullDay, aftercare);
  const effect = { ...NO_EFFECT };
  const areaOf = (zone: ZoneId): number => skin.zones.patchArea[zoneIndexOf(zone)];
  const whole = zones.reduce((sum, zone) => sum + areaOf(zone), 0) || 1;
  for (const zone of grown.zones) {
    if (!zones.includes(zone.zone)) continue;
    const part = areaOf(zone.zone) / whole;
    effect.gain += zone.texture * part;
    effect.junctionGain += zone.junctionTexture * part;
    for (const chance of CHANCES) effect[chance] += zone[chance] * part;
  }
  return effect;
}

/** How a gap of days between two sessions counts. */
export function spacingOf(gapDays: number): Exclude<Spacing, 'first'> {
  if (gapDays < coefficient.courseFromDays) return 'too-early';
  return gapDays > coefficient.courseToDays ? 'too-late' : 'in-time';
}

/** 1 from four weeks on, less the sooner the skin is wounded again, 0 on the day after. */
function freshness(gapDays: number): number {
  return smoothRise(gapDays, coefficient.courseEarlyFromDays, coefficient.courseFromDays);
}

/** The most that one session can gain where the place allows this layer. Above the junction next to nothing grows. */
function bestGain(layer: AllowedLayer): number {
  if (layer === 'epidermis') return 0;
  return coefficient.collagenPerSession * (layer === 'junction' ? coefficient.collagenJunctionShare : 1);
}

/** What of a session's gain counts where the place allows this layer, 0 … 1. */
export function countedGain(effect: SessionEffect, layer: AllowedLayer): number {
  if (layer === 'epidermis') return 0;
  return Math.min(layer === 'junction' ? effect.junctionGain : effect.gain, bestGain(layer));
}

/**
 * Where a course stands on a day counted from its first session. New collagen of a session that is followed too early is cut off
 * in part, and every chance of harm grows; a late session does no harm, but its collagen comes later.
 */
export function healCourse(sessions: readonly CourseSession[], day: number): CourseLook {
  const past = inOrder(sessions).filter((session) => session.day <= day);
  let left = 1;
  let unharmed = 1;
  const spacing: Spacing[] = [];
  past.forEach((session, place) => {
    const before = place === 0 ? null : session.day - past[place - 1].day;
    const after = place === past.length - 1 ? null : past[place + 1].day - session.day;
    spacing.push(before === null ? 'first' : spacingOf(before));
    const kept = after === null ? 1 : mixed(coefficient.courseEarlyShare, 1, freshness(after));
    left *= 1 - clamp(session.effect.gain, 0, 1) * kept * collagenCourse(day - session.day);
    const worse = before === null ? 1 : 1 + coefficient.courseEarlyRisk * (1 - freshness(before));
    for (const chance of CHANCES) unharmed *= 1 - clamp(session.effect[chance] * worse, 0, 1);
  });
  return { improvement: 1 - left, complicationChance: 1 - unharmed, spacing };
}

/** The best improvement on a day that so many sessions can reach within scope: full gain, every four weeks. Age slows everyone alike and is left out. */
export function attainable(sessions: number, layer: AllowedLayer, day: number): number {
  const gain = bestGain(layer);
  let left = 1;
  for (let place = 0; place < sessions; place++) {
    left *= 1 - gain * collagenCourse(day - place * coefficient.courseFromDays);
  }
  return 1 - left;
}

/**
 * A whole course against the best attainable within scope. It is judged four months after the day by which its last session was due
 * at the latest. Depth beyond the scope earns nothing: where the junction is the deepest allowed, only what was gained there counts. Harm costs: the best attainable
 * is reached unharmed. Sessions may come in any order; a single one is a course of one.
 * @param sessions day and effect of each session; `sessionEffect` makes the effect from the skin at its end.
 * @param layer the deepest the place allows, as in the scope profile.
 * @throws RangeError when there is no session.
 */
export function courseResult(sessions: readonly CourseSession[], layer: AllowedLayer): CourseResult {
  if (sessions.length === 0) throw new RangeError('A course needs at least one session.');
  const judgedOnDay = (sessions.length - 1) * coefficient.courseToDays + coefficient.courseMatureDays;
  const [first] = inOrder(sessions);
  const counted = sessions.map(({ day, effect }) => ({
    day: day - first.day,
    effect: { ...effect, gain: countedGain(effect, layer) },
  }));
  const look = healCourse(counted, judgedOnDay);
  const best = attainable(sessions.length, layer, judgedOnDay);
  const gainShare = best === 0 ? 0 : clamp(look.improvement / best, 0, 1);
  return { ...look, attainable: best, gainShare, share: gainShare * (1 - look.complicationChance), judgedOnDay };
}

function inOrder(sessions: readonly CourseSession[]): CourseSession[] {
  return [...sessions].sort((a, b) => a.day - b.day);
}
