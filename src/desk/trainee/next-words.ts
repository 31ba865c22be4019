// What to do next, in words: the session, why it comes next, and what is missing after it.
import type { TFunction } from 'i18next';
import type { Work } from './work';

/** The most urgent work that still has something to do: by due date, as the works are ordered. */
export function nextWork(works: readonly Work[]): Work | null {
  return works.find(({ assignment, standing }) => !assignment.withdrawnAt && standing.next !== null) ?? null;
}

export function whyNext({ standing }: Work, t: TFunction): string {
  const { next } = standing;
  return next ? t(`next.${next.reason}`, { count: next.passesMissing }) : '';
}
