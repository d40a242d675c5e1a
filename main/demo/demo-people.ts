import type { Role } from '../../preload/contract/command';

/** Who works in the demo council. All are invented. */
export const DEMO_USERS = [
  { name: 'Aisha Khan', roles: ['officer', 'administrator'] },
  { name: 'Ben Carter', roles: ['approver', 'officer'] },
  { name: 'Daniel Price', roles: ['officer'] },
  { name: 'Grace Mensah', roles: ['panel'] },
] as const satisfies readonly { name: string; roles: readonly Role[] }[];

export type DemoUser = (typeof DEMO_USERS)[number]['name'];

/** The password of every demo user, shown on the demo ledger's sign-in screen. */
export const DEMO_PASSWORD = 'Harrowmere-2026';

export const DEMO_ORGANISATION = 'Harrowmere Council (demo)';

/** Settings that a new ledger does not have yet. */
export const DEMO_SETTINGS: Readonly<Record<string, string>> = {
  'organisation.name': DEMO_ORGANISATION,
  'organisation.contact': 'Children’s Services Finance, 07700 900999, fostering.payments@example.org',
  'sync.pageAddress': 'https://carers.harrowmere.example/',
  'bacs.serviceUserNumber': '999999',
  'bacs.sortCode': '107999',
  'bacs.accountNumber': '88837491',
  'bacs.accountName': 'HARROWMERE COUNCIL',
};
