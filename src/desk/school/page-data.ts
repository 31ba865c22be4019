// What the loader of a school page gave: the desk, and the page's own data.
import { useLoaderData } from 'react-router';
import type { SchoolDesk } from '../shared/school-desk';

export interface Loaded<Data> {
  desk: SchoolDesk;
  data: Data;
}

/** What the page's `load` gave (see school-page.tsx). */
export function usePageData<Data>(): Data {
  return useLoaderData<Loaded<Data>>().data;
}
