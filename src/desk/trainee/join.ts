// The page at /join and /join/:link.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { JoinPage, type JoinData } from './JoinPage';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'anyone', JoinPage, async (desk): Promise<JoinData> => {
    const [library, schools] = await Promise.all([services.loadLibrary(), desk.listSchools()]);
    return { library, places: new Map(schools.map(({ schoolId, place }) => [schoolId, place])) };
  });
