import type { RouteObject } from 'react-router';

/**
 * Claims: `/claims?state=pending&order=oldest` is the queue, `/claims/12` a claim beside it, `/claims/sittings/3` the
 * minutes of a sitting beside the list of sittings. Each screen is loaded when it is first opened.
 */
export const claimsRoutes: RouteObject[] = [
  {
    path: 'claims/sittings/:id?',
    lazy: async () => ({ Component: (await import('./sittings-screen')).SittingsScreen }),
  },
  {
    path: 'claims',
    lazy: async () => ({ Component: (await import('./claims-screen')).ClaimsScreen }),
    // One screen for both, so that going from one claim to the next does not draw everything afresh.
    children: [
      { index: true, element: null },
      { path: ':id', element: null },
    ],
  },
];
