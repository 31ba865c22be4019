// How a class fared in each criterion: how hard it was, and whether it tells those who can from those who cannot yet.
import type { Scorecard } from '../scoring';

export interface CriterionStatistics {
  criterionId: string;
  /** Scorecards in which the criterion applied. */
  attempts: number;
  /** Mean share of its points that was earned, 0 … 1: the classical difficulty index; low is hard. Null without attempts. */
  difficulty: number | null;
  /**
   * Correlation of the criterion's share with the rest of the score (the item itself taken out), −1 … 1: the corrected
   * point-biserial, which is Pearson's r. Null where one of the two never varies.
   */
  discrimination: number | null;
  /** Mean share of the upper less that of the lower 27 % by score, −1 … 1. Null below `LEAST_FOR_GROUPS` attempts. */
  upperLower: number | null;
}

/** The upper and lower groups of classical item analysis hold 27 % each. */
const GROUP_SHARE = 0.27;
/** Fewer attempts than this have no group of more than two. Model value, ours. */
export const LEAST_FOR_GROUPS = 10;

/** Criteria in the order in which they first appear. */
export function criterionStatistics(scorecards: readonly Scorecard[]): CriterionStatistics[] {
  const ids = [...new Set(scorecards.flatMap(({ criteria }) => criteria.map(({ id }) => id)))];
  return ids.map((criterionId) => statisticsOf(criterionId, scorecards));
}

interface Item {
  share: number;
  /** Points earned elsewhere, per cent of those that could be. */
  rest: number;
  score: number;
}

function statisticsOf(criterionId: string, scorecards: readonly Scorecard[]): CriterionStatistics {
  const items = scorecards.flatMap((card): Item[] => {
    const mark = card.criteria.find(({ id }) => id === criterionId);
    if (!mark || mark.outOf <= 0) return [];
    const elsewhere = 100 - mark.outOf;
    return [
      {
        share: mark.points / mark.outOf,
        rest: elsewhere > 0 ? (card.score - mark.points) / elsewhere : 0,
        score: card.score,
      },
    ];
  });
  return {
    criterionId,
    attempts: items.length,
    difficulty: items.length > 0 ? mean(items.map(({ share }) => share)) : null,
    discrimination: correlation(
      items.map(({ share }) => share),
      items.map(({ rest }) => rest),
    ),
    upperLower: upperLower(items),
  };
}

function upperLower(items: readonly Item[]): number | null {
  if (items.length < LEAST_FOR_GROUPS) return null;
  const size = Math.round(items.length * GROUP_SHARE);
  const sorted = [...items].sort((a, b) => b.score - a.score || b.share - a.share);
  const shares = (group: readonly Item[]): number => mean(group.map(({ share }) => share));
  // Those who tie at a group's border are told apart by nothing, so ties are broken alike at both ends.
  return shares(sorted.slice(0, size)) - shares(sorted.slice(-size));
}

/** Pearson's correlation of two equally long rows; null when one of them never varies. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let both = 0;
  let spreadX = 0;
  let spreadY = 0;
  for (let at = 0; at < xs.length; at++) {
    const [x, y] = [xs[at] - meanX, ys[at] - meanY];
    both += x * y;
    spreadX += x * x;
    spreadY += y * y;
  }
  const smallest = 1e-12;
  return spreadX < smallest || spreadY < smallest ? null : both / Math.sqrt(spreadX * spreadY);
}

/** The mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
