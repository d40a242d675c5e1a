import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import { actionsRoutes } from './actions/routes';
import { auditRoutes } from './audit/routes';
import { carersRoutes } from './carers/routes';
import { childrenRoutes } from './children/routes';
import { claimEntryRoutes } from './claim-entry/routes';
import { claimsRoutes } from './claims/routes';
import { Frame } from './frame/frame';
import { NoSuchScreen } from './frame/no-such-screen';
import { RouteFault } from './frame/route-fault';
import { HomeScreen } from './home/home-screen';
import { LoadingState } from './layout/states';
import { importsRoutes } from './imports/routes';
import { ordersRoutes } from './orders/routes';
import { paymentsRoutes } from './payments/routes';
import { publishRoutes } from './publish/routes';
import { ratesRoutes } from './rates/routes';
import { reportsRoutes } from './reports/routes';
import { settingsRoutes } from './settings/routes';

const screens: RouteObject[] = [
  { index: true, element: <Navigate to="/home" replace /> },
  { path: '/home', element: <HomeScreen /> },
  ...paymentsRoutes,
  ...carersRoutes,
  ...childrenRoutes,
  ...ordersRoutes,
  ...claimEntryRoutes,
  ...claimsRoutes,
  ...actionsRoutes,
  ...reportsRoutes,
  ...publishRoutes,
  ...importsRoutes,
  ...auditRoutes,
  ...settingsRoutes,
  ...ratesRoutes,
  { path: '*', element: <NoSuchScreen /> },
];

/** Every screen by its address. The address is in the part behind #, which the application's protocol never sees. */
export const router = createHashRouter([
  {
    path: '/',
    element: <Frame />,
    errorElement: <RouteFault />,
    hydrateFallbackElement: <LoadingState label="Opening the screen…" />,
    // A fault in one screen leaves the frame standing, so that the others can still be reached.
    children: [{ errorElement: <RouteFault />, children: screens }],
  },
]);
