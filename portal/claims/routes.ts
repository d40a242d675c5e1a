import { later } from '../shell/later';

export const claimRoutes = [
  { pattern: '/claims', Page: later(async () => (await import('./claims')).Claims) },
  { pattern: '/claims/new', Page: later(async () => (await import('./claim-details')).NewClaim) },
  { pattern: '/claims/draft/:id', Page: later(async () => (await import('./draft')).Draft) },
  {
    pattern: '/claims/draft/:id/details',
    Page: later(async () => (await import('./claim-details')).EditClaim),
  },
  { pattern: '/claims/draft/:id/item/:item', Page: later(async () => (await import('./item')).EditItem) },
  { pattern: '/claims/draft/:id/check', Page: later(async () => (await import('./check-claim')).CheckClaim) },
  {
    pattern: '/claims/draft/:id/remove',
    Page: later(async () => (await import('./remove-draft')).RemoveDraft),
  },
  { pattern: '/claims/sent/:id', Page: later(async () => (await import('./sent-claim')).SentClaim) },
  { pattern: '/claims/:id', Page: later(async () => (await import('./claim')).Claim) },
];
