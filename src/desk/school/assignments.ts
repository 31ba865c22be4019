// The page at /school/assignments.
import type { PageModule } from '../shared/page-module';
import { AssignmentsPage } from './AssignmentsPage';
import { schoolPage } from './school-page';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'instructor', AssignmentsPage, () => services.loadLibrary());
