// The address /me/play/:assignment/:scenario: begins the session and goes there.
import type { PageModule } from '../shared/page-module';
import { Waiting } from '../shared/Waiting';
import { beginAssigned } from './begin-assigned';

export const page: PageModule['page'] = (services) => ({
  Component: Waiting,
  loader: ({ params }) => beginAssigned(services, params.assignment ?? '', params.scenario ?? ''),
});
