// The pages and their addresses: "/", "/session/:scenario", "/debrief/:attempt". Each page's data is loaded before it is shown.
import type { RouteObject } from 'react-router';
import { loadDebrief } from './debrief/load-debrief';
import { DebriefPage } from './debrief/DebriefPage';
import { HomePage } from './home/HomePage';
import { loadHome } from './home/load-home';
import { openSession } from './session/open-session';
import { SessionPage } from './session/SessionPage';
import { Frame } from './shared/Frame';
import { PageFault } from './shared/PageFault';
import { Waiting } from './shared/Waiting';
import type { DeskServices } from './shared/services';

export function pagesOf(services: DeskServices): RouteObject[] {
  const never = (): boolean => false;
  return [
    {
      element: <Frame />,
      errorElement: <PageFault />,
      hydrateFallbackElement: <Waiting />,
      children: [
        { path: '/', element: <HomePage />, loader: () => loadHome(services), errorElement: <PageFault /> },
        {
          path: '/session/:scenario',
          element: <SessionPage />,
          // A session in play is never loaded again under the hands of the trainee.
          shouldRevalidate: never,
          loader: ({ params, request }) =>
            openSession(services, params.scenario ?? '', new URL(request.url).searchParams),
          errorElement: <PageFault />,
        },
        {
          path: '/debrief/:attempt',
          element: <DebriefPage />,
          shouldRevalidate: never,
          loader: ({ params }) => loadDebrief(services, params.attempt ?? ''),
          errorElement: <PageFault />,
        },
        { path: '*', element: <PageFault missing /> },
      ],
    },
  ];
}
