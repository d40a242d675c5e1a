import type { RouteObject } from 'react-router';

/** The children's list and a page a child; each screen is loaded when it is first opened. */
export const childrenRoutes: RouteObject[] = [
  { path: 'children', lazy: async () => ({ Component: (await import('./children-screen')).ChildrenScreen }) },
  { path: 'children/:ref', lazy: async () => ({ Component: (await import('./child-page')).ChildPage }) },
];
