// The page at /school/settings.
import type { PageModule } from '../shared/page-module';
import { schoolPage } from './school-page';
import { SettingsPage } from './SettingsPage';

export const page: PageModule['page'] = (services) => schoolPage(services, 'instructor', SettingsPage);
