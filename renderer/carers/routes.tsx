import type { RouteObject } from 'react-router';

/**
 * The carers' list, a page a carer, and the bank details that wait for a second person; each screen is loaded when it
 * is first opened.
 */
export const carersRoutes: RouteObject[] = [
  { path: 'carers', lazy: async () => ({ Component: (await import('./carers-screen')).CarersScreen }) },
  {
    path: 'carers/bank-details',
    lazy: async () => ({ Component: (await import('./bank-details-to-confirm')).BankDetailsToConfirm }),
  },
  { path: 'carers/:ref', lazy: async () => ({ Component: (await import('./carer-page')).CarerPage }) },
];
