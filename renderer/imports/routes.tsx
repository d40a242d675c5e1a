import type { RouteObject } from 'react-router';

/** Imports: file, preview, done. The screen is loaded when it is first opened. */
export const importsRoutes: RouteObject[] = [
  { path: 'imports', lazy: async () => ({ Component: (await import('./imports-screen')).ImportsScreen }) },
];
