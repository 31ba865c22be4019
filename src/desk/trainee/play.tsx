// The address /me/play/:assignment/:scenario: begins the session and goes there.
import type { PageModule } from '../shared/page-module';
import { Waiting } from '../shared/Waiting';
import { beginAssigned } from './begin-assigned';

export const page: PageModule['page'] = (services) => ({
  Component: Waiting,
  loader: ({ params, request }) => {
    const mode = new URL(request.url).searchParams.get('mode');
    return beginAssigned(services, params.assignment ?? '', params.scenario ?? '', mode);
  },
});
