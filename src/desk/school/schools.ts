// The page at /schools.
import { schoolOf } from '../../core/school';
import type { PageModule } from '../shared/page-module';
import { schoolPage } from './school-page';
import { SchoolsPage, type NamedSchool } from './SchoolsPage';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'anyone', SchoolsPage, async (desk): Promise<NamedSchool[]> => {
    const kept = await desk.listSchools();
    return Promise.all(
      kept.map(async (school) => ({
        ...school,
        name: schoolOf(await desk.shelf.loadRecords(school.schoolId))?.name ?? '',
      })),
    );
  });
