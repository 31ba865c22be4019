// The page at /instructor/class.
import { schoolPage } from '../../school/school-page';
import type { PageModule } from '../../shared/page-module';
import { loadInstructorData } from '../instructor-data';
import { ClassPage } from './ClassPage';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'instructor', ClassPage, (desk) => loadInstructorData(services, desk));
