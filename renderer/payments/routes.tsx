import type { RouteObject } from 'react-router';

/**
 * Payments: `/payments` goes to the current period, `/payments/2026-27/03?tab=exceptions` is a period's tab,
 * `/payments/2026-27/03/carer/P001` a payment beside the grid, `/one-offs/12` finds the period of a one-off payment. The screen is loaded when it is first opened.
 */
export const paymentsRoutes: RouteObject[] = [
  {
    path: 'one-offs/:id',
    lazy: async () => ({ Component: (await import('../one-offs/one-off-redirect')).OneOffRedirect }),
  },
  {
    path: 'payments',
    lazy: async () => ({ Component: (await import('./payments-screen')).PaymentsScreen }),
    // One screen for all of these, so that going from one payment to the next does not draw everything afresh.
    children: [
      { index: true, element: null },
      { path: ':year/:number', element: null },
      { path: ':year/:number/carer/:provider', element: null },
    ],
  },
];
