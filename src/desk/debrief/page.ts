// The page of "/debrief/:attempt", fetched when a debrief is opened.
import type { PageModule } from '../shared/page-module';
import { DebriefPage } from './DebriefPage';
import { loadDebrief } from './load-debrief';

export const page: PageModule['page'] = (services) => ({
  Component: DebriefPage,
  shouldRevalidate: () => false,
  loader: ({ params }) => loadDebrief(services, params.attempt ?? ''),
});
