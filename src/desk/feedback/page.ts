// The page at /feedback.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { FeedbackPage } from './FeedbackPage';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'anyone', FeedbackPage, () => services.loadLibrary());
