// What a scored session looks like: plain JSON, each mark with its evidence.
import type { ReadingName } from '../scenario';
import type { Outcome } from '../session';
import type { ZoneId } from '../skin';

/** What a mark rests on: a finding, or a reading of one zone. */
export interface MarkEvidence {
  /** Place in the session's list of findings. */
  findingIndex?: number;
  atTick?: number;
  reading?: ReadingName;
  zone?: ZoneId;
  /** The visit it was read at, from 1; absent where there is one visit only. */
  visit?: number;
  /** The reading, to four decimals. */
  value?: number;
  /** The part of the points this reading earned, 0 … 1, to four decimals. */
  share?: number;
}

export interface CriterionMark {
  id: string;
  /** Points of 100, to one decimal; those of all criteria add up to the score. */
  points: number;
  /** Most that could be had here; all together 100. */
  outOf: number;
  evidence: readonly MarkEvidence[];
}

/** Why a session is not passed. */
export type FailReason =
  | { rule: 'abandoned' }
  /** No right way of this scenario ends like this. */
  | { rule: 'not-a-right-way' }
  | { rule: 'critical'; findingId: string }
  /** A finding this rubric does not forgive. */
  | { rule: 'fails-on'; findingId: string }
  /** `serious` counts the serious findings and the minors that escalated. */
  | { rule: 'too-many-serious'; serious: number; allowed: number }
  | { rule: 'pass-mark'; score: number; passMark: number };

/** The global rating: each scale 1 to 5, with what took it down. */
export interface Rating {
  /** Mean of the scales, to one decimal. */
  overall: number;
  items: readonly { id: string; at: number; evidence: readonly MarkEvidence[] }[];
}

export interface Scorecard {
  outcome: Outcome;
  passed: boolean;
  /** 0 … 100, to one decimal. */
  score: number;
  passMark: number;
  criteria: readonly CriterionMark[];
  /** Ids of the critical findings, each once, in order of time. */
  criticalFindingIds: readonly string[];
  counts: { minor: number; serious: number; critical: number };
  /** Kinds of minor finding repeated so often that each counts as one serious. */
  escalations: readonly { kind: string; minors: number }[];
  /** Empty when passed. */
  failedBy: readonly FailReason[];
  /** Absent where the rubric has no scales that apply. */
  rating?: Rating;
}
