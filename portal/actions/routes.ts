import { later } from '../shell/later';

export const actionRoutes = [
  { pattern: '/actions', Page: later(async () => (await import('./actions')).Actions) },
  { pattern: '/actions/new', Page: later(async () => (await import('./new-action')).NewAction) },
  { pattern: '/actions/sent/:submission', Page: later(async () => (await import('./thread')).SentThread) },
  { pattern: '/actions/:id', Page: later(async () => (await import('./thread')).PublishedThread) },
];
