// A word for a score, so that one point more or less does not seem to matter more than it does.

export type Band = 'sure' | 'near' | 'growing' | 'early';

/** @param score 0 … 100 */
export function bandOf(score: number): Band {
  if (score >= 90) return 'sure';
  if (score >= 75) return 'near';
  if (score >= 50) return 'growing';
  return 'early';
}
