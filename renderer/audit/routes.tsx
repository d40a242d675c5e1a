import type { RouteObject } from 'react-router';

/** The audit trail, an event of it, and the check of the whole ledger; each screen is loaded when it is first opened. */
export const auditRoutes: RouteObject[] = [
  { path: 'audit/verify', lazy: async () => ({ Component: (await import('./verify-screen')).VerifyScreen }) },
  { path: 'audit/:seq?', lazy: async () => ({ Component: (await import('./audit-screen')).AuditScreen }) },
];
