// The pages and their addresses. Each page's data is loaded before it is shown.
import type { RouteObject } from 'react-router';
import { HomePage } from './home/HomePage';
import { loadHome } from './home/load-home';
import { DeskError } from './shared/desk-error';
import { Frame } from './shared/Frame';
import type { PageModule } from './shared/page-module';
import { PageFault } from './shared/PageFault';
import { Waiting } from './shared/Waiting';
import type { DeskServices } from './shared/services';

const SESSION = '/session/:scenario';

/** Every page but the first, by its address. Each is fetched when it is first opened, so that the first page stays light: add new ones here. */
const FETCHED_PAGES: Readonly<Record<string, () => Promise<PageModule>>> = {
  [SESSION]: () => import('./session/page'),
  '/pad': () => import('./practice/page'),
  '/debrief/:attempt': () => import('./debrief/page'),
  '/school/new': () => import('./school/set-up'),
  '/schools': () => import('./school/schools'),
  '/demo': () => import('./school/demo'),
  '/privacy': () => import('./school/privacy'),
  '/who': () => import('./school/who'),
  '/instructor': () => import('./instructor/gradebook'),
  '/instructor/import': () => import('./instructor/import'),
  '/instructor/attempt/:attempt': () => import('./instructor/review'),
  '/instructor/person/:person': () => import('./instructor/person'),
  '/instructor/class': () => import('./instructor/class-view/page'),
  '/instructor/rescore': () => import('./instructor/rescore'),
  '/instructor/certificates': () => import('./instructor/certificates'),
  '/instructor/certificate/:certificate': () => import('./instructor/certificate'),
  '/instructor/backup': () => import('./backup/backup'),
  '/restore': () => import('./backup/restore'),
  '/feedback': () => import('./feedback/page'),
  '/verify': () => import('./certificate/verify'),
  '/verify/:code': () => import('./certificate/verify'),
  '/school': () => import('./school/people'),
  '/school/assignments': () => import('./school/assignments'),
  '/school/settings': () => import('./school/settings'),
  '/join': () => import('./trainee/join'),
  '/join/:link': () => import('./trainee/join'),
  '/me': () => import('./trainee/home'),
  '/me/play/:assignment/:scenario': () => import('./trainee/play'),
};

export function pagesOf(services: DeskServices): RouteObject[] {
  return [
    {
      element: <Frame />,
      errorElement: <PageFault />,
      hydrateFallbackElement: <Waiting />,
      children: [
        { path: '/', element: <HomePage />, loader: () => loadHome(services), errorElement: <PageFault /> },
        ...Object.entries(FETCHED_PAGES).map(([path, fetchPage]) => ({
          path,
          lazy: async () => {
            if (path === SESSION) services.prepareFaceStage();
            const [{ page }] = await Promise.all([fetchPage(), services.loadWords()]).catch(unreachable);
            return page(services);
          },
          errorElement: <PageFault />,
        })),
        { path: '*', element: <PageFault missing /> },
      ],
    },
  ];
}

function unreachable(): never {
  throw new DeskError('errors:page.unreachable');
}
