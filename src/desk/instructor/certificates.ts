// The page at /instructor/certificates.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { CertificatesPage } from './CertificatePages';
import { loadInstructorData } from './instructor-data';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'instructor', CertificatesPage, (desk) => loadInstructorData(services, desk));
