import type { ComponentType } from 'react';
import { accountRoutes } from '../account/routes';
import { actionRoutes } from '../actions/routes';
import { claimRoutes } from '../claims/routes';
import { Home } from '../home/home';
import { orderRoutes } from '../orders/routes';
import { paymentRoutes } from '../payments/routes';
import { reportRoutes } from '../reports/routes';
import { sendingRoutes } from '../sending/routes';

/** A page, and the addresses that it is at. `:name` in a pattern stands for any one part. */
export interface Route {
  readonly pattern: string;
  readonly Page: ComponentType;
}

/** Every page of the portal; each feature brings its own. */
export const ROUTES: readonly Route[] = [
  { pattern: '/', Page: Home },
  ...paymentRoutes,
  ...reportRoutes,
  ...orderRoutes,
  ...actionRoutes,
  ...claimRoutes,
  ...sendingRoutes,
  ...accountRoutes,
];
