import type { RouteObject } from 'react-router';

/**
 * Actions: `/actions?whose=mine` is the list, `/actions/12` a thread beside it, `/actions/new?provider=P001` begins one.
 * Each screen is loaded when it is first opened.
 */
export const actionsRoutes: RouteObject[] = [
  {
    path: 'actions/new',
    lazy: async () => ({ Component: (await import('./new-action-screen')).NewActionScreen }),
  },
  {
    path: 'actions',
    lazy: async () => ({ Component: (await import('./actions-screen')).ActionsScreen }),
    // One screen for both, so that going from one thread to the next does not draw everything afresh.
    children: [
      { index: true, element: null },
      { path: ':id', element: null },
    ],
  },
];
