// The page at /instructor/import.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { ImportPage } from './ImportPage';
import { loadInstructorData } from './instructor-data';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'instructor', ImportPage, (desk) => loadInstructorData(services, desk));
