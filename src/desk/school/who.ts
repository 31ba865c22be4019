// The page at /who.
import type { PageModule } from '../shared/page-module';
import { schoolPage } from './school-page';
import { WhoPage } from './WhoAreYou';

export const page: PageModule['page'] = (services) => schoolPage(services, 'anyone', WhoPage);
