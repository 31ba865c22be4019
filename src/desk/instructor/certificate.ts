// The page at /instructor/certificate/:certificate.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { CertificatePage } from './CertificatePages';

export const page: PageModule['page'] = (services) => schoolPage(services, 'instructor', CertificatePage);
