import { later } from '../shell/later';

export const reportRoutes = [
  { pattern: '/reports', Page: later(async () => (await import('./reports')).Reports) },
  { pattern: '/reports/remittances', Page: later(async () => (await import('./remittances')).Remittances) },
  {
    pattern: '/reports/remittances/:year/:number',
    Page: later(async () => (await import('./remittance')).Remittance),
  },
  { pattern: '/reports/statements', Page: later(async () => (await import('./statements')).Statements) },
  { pattern: '/reports/statements/:year', Page: later(async () => (await import('./statement')).Statement) },
];
