// The page at /privacy.
import type { PageModule } from '../shared/page-module';
import { PrivacyPage } from './PrivacyPage';
import { schoolPage } from './school-page';

export const page: PageModule['page'] = (services) => schoolPage(services, 'anyone', PrivacyPage);
