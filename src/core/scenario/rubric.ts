// What a rubric is once its parts are gathered: the numbers a session is marked by. Its words stand apart, in ScenarioWords.
import type { Outcome } from '../session';

/** What can be measured of a zone at the end of a session; the meaning of each is in READING_MEANINGS. */
export const READINGS = [
  'depth-ratio',
  'coverage',
  'evenness',
  'redness',
  'barrier',
  'stimulation',
  'over-treated-share',
  'dermal-share',
  'tear-millimetres',
  'blood-points',
  'depth-spread',
  'attainable-share',
  'complication-chance',
] as const;
export type ReadingName = (typeof READINGS)[number];

/** Readings of the whole course and not of a zone: its result against the best attainable within scope, and the chance of lasting harm. */
export const COURSE_READINGS = ['attainable-share', 'complication-chance'] as const satisfies readonly ReadingName[];
export type CourseReadingName = (typeof COURSE_READINGS)[number];
export type ZoneReadingName = Exclude<ReadingName, CourseReadingName>;

/** How a criterion is measured. */
export type Measure =
  | {
      by: 'findings';
      /** Ids of findings, or 'prefix.*' for all that begin with 'prefix.'. */
      ids: readonly string[];
      /** Each finding costs one part in this many; at this many all points are gone. */
      goneAt: number;
    }
  | {
      by: 'reading';
      reading: ReadingName;
      /** Nothing at this value or below, rising straight to full; null when low is no fault. */
      noneBelow: number | null;
      /** Full points from here … */
      fullFrom: number;
      /** … to here. */
      fullTo: number;
      /** Nothing at this value or above, falling straight from full; null when high is no fault. */
      noneAbove: number | null;
    };

export interface Criterion {
  /** Stable id such as 'infection.cartridge'. */
  id: string;
  /** Weight beside the other criteria that apply; the sum is scaled to 100. */
  points: number;
  /** Outcomes it applies to; at any other it drops out and the rest scales up. */
  outcomes: readonly Outcome[];
  measure: Measure;
}

export interface Rubric {
  /** Points out of 100 from which a session is passed. */
  passMark: number;
  /** More serious findings than this and the session is not passed. */
  seriousAllowed: number;
  /** This many minor findings of one kind count as one serious. */
  minorsPerSerious: number;
  /** Findings (ids or 'prefix.*') with which the session is not passed, whatever the points. */
  failsOn: readonly string[];
  criteria: readonly Criterion[];
  /** Source the pass mark rests on, such as S125; absent where it is the author's own. */
  passMarkSource?: string;
  /** Scales of the global rating; absent where there is none. */
  rating?: readonly RatingScale[];
}

/** One scale of the global rating: 5, or less where an anchor holds. */
export interface RatingScale {
  id: string;
  outcomes: readonly Outcome[];
  anchors: readonly RatingAnchor[];
}

/** The rating is at most `at` when so many of the findings were made, or the mean reading is beyond a bound. */
export interface RatingAnchor {
  at: number;
  findings?: { ids: readonly string[]; from: number };
  reading?: { name: ReadingName; below: number | null; above: number | null };
}

/** True when a finding id is meant by a pattern: the id itself, or 'prefix.*' for every id below the prefix. */
export function meansFinding(pattern: string, findingId: string): boolean {
  return pattern.endsWith('.*') ? findingId.startsWith(pattern.slice(0, -1)) : findingId === pattern;
}
