import type { RouteObject } from 'react-router';

/**
 * Orders and forecast: `/orders` goes to the current year, `/orders/2026-27?tab=forecast` is a year's tab,
 * `/orders/2026-27/order/P001/FOST/C001` an order beside the grid. The screen is loaded when it is first opened.
 */
export const ordersRoutes: RouteObject[] = [
  {
    path: 'orders',
    lazy: async () => ({ Component: (await import('./orders-screen')).OrdersScreen }),
    // One screen for all of these, so that going from one order to the next does not draw everything afresh.
    children: [
      { index: true, element: null },
      { path: ':year', element: null },
      { path: ':year/order/:provider/:serviceLevel/:client?', element: null },
    ],
  },
];
