// The page at /instructor/attempt/:attempt.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { loadReview } from './review-data';
import { ReviewPage } from './ReviewPage';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'instructor', ReviewPage, (desk, { params }) =>
    loadReview(services, desk, params.attempt ?? ''),
  );
