// The page at /instructor/person/:person.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { loadInstructorData } from './instructor-data';
import { PersonPage } from './PersonPage';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'instructor', PersonPage, (desk) => loadInstructorData(services, desk));
