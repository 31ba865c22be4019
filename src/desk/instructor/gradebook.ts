// The page at /instructor.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { GradebookPage } from './GradebookPage';
import { loadInstructorData } from './instructor-data';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'instructor', GradebookPage, (desk) => loadInstructorData(services, desk));
