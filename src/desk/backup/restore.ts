// The page at /restore.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { RestorePage } from './RestorePage';

export const page: PageModule['page'] = (services) => schoolPage(services, 'anyone', RestorePage);
