// The page of "/pad", fetched when the practice pad is opened.
import type { PageModule } from '../shared/page-module';
import { PracticePage } from './PracticePage';

export const page: PageModule['page'] = () => ({ Component: PracticePage });
