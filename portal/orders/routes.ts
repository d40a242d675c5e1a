import { later } from '../shell/later';

export const orderRoutes = [
  { pattern: '/orders', Page: later(async () => (await import('./orders')).Orders) },
  { pattern: '/orders/:year/:place', Page: later(async () => (await import('./order')).Order) },
];
