import { later } from '../shell/later';

export const accountRoutes = [
  { pattern: '/account', Page: later(async () => (await import('./account')).Account) },
  {
    pattern: '/account/password',
    Page: later(async () => (await import('./change-password')).ChangePassword),
  },
  { pattern: '/account/code', Page: later(async () => (await import('./change-code')).ChangeCode) },
];
