// The page at /me: a trainee's own work.
import { schoolPage } from '../school/school-page';
import type { PageModule } from '../shared/page-module';
import { handedInNote } from '../shared/school-desk';
import type { TraineeData } from './trainee-data';
import { TraineePage } from './TraineePage';

export const page: PageModule['page'] = (services) =>
  schoolPage(services, 'trainee', TraineePage, async (desk): Promise<TraineeData> => {
    const [library, kept] = await Promise.all([services.loadLibrary(), services.opened.shelf.listAttempts()]);
    const open = desk.now();
    return {
      library,
      unfinishedIds: new Set(kept.filter(({ end, assigned }) => !end && assigned).map(({ setup }) => setup.id)),
      handedIn:
        open?.user.kind === 'trainee'
          ? await desk.shelf.loadNote(open.school.id, handedInNote(open.user.personId))
          : null,
    };
  });
