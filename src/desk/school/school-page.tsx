// Every page of the school stands in this room: it opens the school's desk, lets in whom the page is for, and puts the school's frame around it.
import type { ComponentType } from 'react';
import { useLoaderData, type LoaderFunctionArgs, type RouteObject } from 'react-router';
import type { SchoolDesk } from '../shared/school-desk';
import type { DeskServices } from '../shared/services';
import { SchoolDeskContext } from '../shared/use-school';
import { keepWhatWasFinished } from '../shared/whose-attempt';
import { InstructorDoor, TraineeDoor } from './Doors';
import type { Loaded } from './page-data';
import { SchoolFrame } from './SchoolFrame';
import './school.css';

export { usePageData } from './page-data';

/** Whom a page is for. Behind 'instructor' and 'trainee' a school is open and `useSchool` may be used. */
export type DoorKind = 'anyone' | 'trainee' | 'instructor';

/**
 * A page of the school, for the list in pages.tsx. `load` runs before the page is shown and whenever it is revalidated; read what it
 * gives with `usePageData` (page-data.ts). It may return a redirect.
 */
export function schoolPage<Data = null>(
  services: DeskServices,
  door: DoorKind,
  Page: ComponentType,
  load?: (desk: SchoolDesk, args: LoaderFunctionArgs) => Promise<Data>,
): Required<Pick<RouteObject, 'Component' | 'loader'>> {
  const Inside = { anyone: Page, trainee: behind(TraineeDoor, Page), instructor: behind(InstructorDoor, Page) }[door];
  return {
    async loader(args: LoaderFunctionArgs) {
      const desk = await services.schoolDesk();
      // What cannot be kept now is tried again at the next page; nothing else has to wait for it.
      if (door !== 'anyone') await keepWhatWasFinished(services, desk).catch(() => undefined);
      const data = load ? await load(desk, args) : null;
      return data instanceof Response ? data : { desk, data };
    },
    Component: function SchoolRoom() {
      const { desk } = useLoaderData<Loaded<unknown>>();
      return (
        <SchoolDeskContext value={desk}>
          <SchoolFrame>
            <Inside />
          </SchoolFrame>
        </SchoolDeskContext>
      );
    },
  };
}

function behind(Door: ComponentType<{ children: React.ReactNode }>, Page: ComponentType): ComponentType {
  return function BehindDoor() {
    return (
      <Door>
        <Page />
      </Door>
    );
  };
}
