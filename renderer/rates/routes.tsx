import type { RouteObject } from 'react-router';
import { NEW_YEAR_ADDRESS } from './new-year-address';

/** The table of a new year's rates. Loaded when it is first opened. */
export const ratesRoutes: RouteObject[] = [
  {
    path: NEW_YEAR_ADDRESS,
    lazy: async () => ({ Component: (await import('./new-year-screen')).NewYearScreen }),
  },
];
