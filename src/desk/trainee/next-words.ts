// What to do next, in words: the session, why it comes next, and what is missing after it.
import type { TFunction } from 'i18next';
import type { Work } from './work';

/** The most urgent work that still has something to do: by due date, as the works are ordered; what waits for another day comes last. */
export function nextWork(works: readonly Work[]): Work | null {
  const open = works.filter(({ assignment, standing }) => !assignment.withdrawnAt && standing.next !== null);
  return open.find((work) => !waitsForAnotherDay(work)) ?? open[0] ?? null;
}

/** A sitting that does not open today. */
export function waitsForAnotherDay({ standing }: Work): boolean {
  return standing.next?.reason === 'sitting-another-day';
}

export function whyNext({ standing }: Work, t: TFunction): string {
  const { next } = standing;
  return next ? t(`next.${next.reason}`, { count: next.passesMissing }) : '';
}
