import type { RouteObject } from 'react-router';

/** Reports: `/reports?period=2026-27/03&carer=P001`. The screen is loaded when it is first opened. */
export const reportsRoutes: RouteObject[] = [
  {
    path: 'reports',
    lazy: async () => ({ Component: (await import('./reports-screen')).ReportsScreen }),
  },
];
