import type { RouteObject } from 'react-router';

/** `/claims/new` begins a claim, `/claims/12/edit` goes on with its items. Loaded when first opened. */
export const claimEntryRoutes: RouteObject[] = [
  {
    path: 'claims/new',
    lazy: async () => ({ Component: (await import('./new-claim-screen')).NewClaimScreen }),
  },
  {
    path: 'claims/:id/edit',
    lazy: async () => ({ Component: (await import('./claim-entry-screen')).ClaimEntryScreen }),
  },
];
