// What the first page shows: attempts on this device, newest first.
import type { AttemptSummary } from '../../storage';
import type { DeskServices } from '../shared/services';

export interface HomeData {
  unfinished: AttemptSummary[];
  finished: AttemptSummary[];
}

/** Rejects with a ShelfError when the shelf cannot be read. */
export async function loadHome(services: DeskServices): Promise<HomeData> {
  // What was played for a school stands on its trainee's own page.
  const summaries = (await services.opened.shelf.listAttempts()).filter(({ assigned }) => !assigned);
  return {
    unfinished: summaries.filter(({ end }) => end === null),
    finished: summaries.filter(({ end }) => end !== null),
  };
}
