// The page at /instructor/rescore.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { loadInstructorData } from './instructor-data';
import { RescorePage } from './RescorePage';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'instructor', RescorePage, (desk) => loadInstructorData(services, desk));
