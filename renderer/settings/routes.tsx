import { Navigate, type RouteObject } from 'react-router';

/** `/settings/<tab>`; the first tab where none is named. Loaded when it is first opened. */
export const settingsRoutes: RouteObject[] = [
  { path: '/settings', element: <Navigate to="/settings/organisation" replace /> },
  {
    path: '/settings/:tab',
    lazy: async () => ({ Component: (await import('./settings-screen')).SettingsScreen }),
  },
];
