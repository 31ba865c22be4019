// The page at /school/new.
import type { PageModule } from '../shared/page-module';
import { schoolPage } from './school-page';
import { SetUpPage } from './SetUpPage';

export const page: PageModule['page'] = (services) => schoolPage(services, 'anyone', SetUpPage);
