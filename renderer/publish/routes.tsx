import type { RouteObject } from 'react-router';

/** `/publish`, `/publish/inbox/7`, `/publish/accounts/P001`, `/publish/keys`. Loaded when it is first opened. */
export const publishRoutes: RouteObject[] = [
  {
    path: 'publish',
    lazy: async () => ({ Component: (await import('./publish-screen')).PublishScreen }),
    // One screen for all, so that going from one row to the next does not draw everything afresh.
    children: [
      { index: true, element: null },
      { path: ':tab', element: null },
      { path: ':tab/:id', element: null },
    ],
  },
];
