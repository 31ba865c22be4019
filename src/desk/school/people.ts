// The page at /school: classes and people.
import type { PageModule } from '../shared/page-module';
import { PeoplePage } from './PeoplePage';
import { schoolPage } from './school-page';

export const page: PageModule['page'] = (services) => schoolPage(services, 'instructor', PeoplePage);
