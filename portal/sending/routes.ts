import { later } from '../shell/later';

export const sendingRoutes = [
  { pattern: '/sent', Page: later(async () => (await import('./sent-list')).SentList) },
  { pattern: '/sent/:id', Page: later(async () => (await import('./sent-page')).SentPage) },
];
