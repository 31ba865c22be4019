// The page at /instructor/backup.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { BackupPage } from './BackupPage';

export const page: PageModule['page'] = (services) => schoolPage(services, 'instructor', BackupPage);
