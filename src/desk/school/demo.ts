// The page at /demo.
import type { KeptSchool } from '../../storage';
import type { PageModule } from '../shared/page-module';
import { DemoPage } from './DemoPage';
import { schoolPage } from './school-page';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'anyone', DemoPage, async (desk): Promise<KeptSchool | null> => {
    return (await desk.listSchools()).find(({ place }) => place === 'demo') ?? null;
  });
