// What the file of a page brings: its component and how its data is loaded.
import type { RouteObject } from 'react-router';
import type { DeskServices } from './services';

export interface PageModule {
  page(
    services: DeskServices,
  ): Required<Pick<RouteObject, 'Component'>> & Pick<RouteObject, 'loader' | 'shouldRevalidate'>;
}
