import type { Ledger } from '../../db/ledger-file/ledger';
import { lastChecks } from '../audit/last-verified';
import type { OpenLedger } from '../../preload/contract/ledger';
import { DEMO_PASSWORD, DEMO_USERS } from '../demo/demo-people';
import { lastPublication } from '../sync/last-publication';
import { lastBackupAt } from './last-backup';
import { settingValue } from '../settings/settings-commands';

/** A ledger that is open, with what the application knows about it besides. */
export interface OpenedLedger {
  readonly ledger: Ledger;
  readonly key: string;
  readonly keyStore: OpenLedger['keyStore'];
  readonly isDemo: boolean;
}

/** What the window shows of the open ledger before anybody signs in. */
export async function describeOpenLedger({ ledger, keyStore, isDemo }: OpenedLedger): Promise<OpenLedger> {
  return await ledger.read(async (books) => {
    return {
      path: ledger.path,
      name: (await settingValue(books, 'organisation.name')) || 'Ledger',
      demo: isDemo ? { users: DEMO_USERS.map(demoPerson), password: DEMO_PASSWORD } : null,
      keyStore,
      lastBackupAt: await lastBackupAt(books),
      publication: await lastPublication(books),
      ...lastChecks(ledger),
    };
  });
}

function demoPerson({ name, roles }: (typeof DEMO_USERS)[number]): { name: string; roles: string } {
  return { name, roles: roles.join(', ') };
}
