// The page of "/session/:scenario", fetched when a session is opened.
import type { PageModule } from '../shared/page-module';
import { openSession } from './open-session';
import { SessionPage } from './SessionPage';

export const page: PageModule['page'] = (services) => ({
  Component: SessionPage,
  // A session in play is never loaded again under the hands of the trainee.
  shouldRevalidate: () => false,
  loader: ({ params, request }) => openSession(services, params.scenario ?? '', new URL(request.url).searchParams),
});
