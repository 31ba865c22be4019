// The pages at /verify and /verify/:code.
import type { PageModule } from '../shared/page-module';
import { VerifyPage } from './VerifyPage';

export const page: PageModule['page'] = () => ({ Component: VerifyPage });
