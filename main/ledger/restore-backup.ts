import path from 'node:path';
import type { z } from 'zod';
import { restoreLedger } from '../../db/ledger-file/restore-ledger';
import type { ledgerContract } from '../../preload/contract/ledger';
import type { HostContext } from '../door/context';
import { Refusal } from '../door/refusal';
import { DEMO_LEDGER_KEY } from './demo-key';
import { keepKeyAgain, keepKeyOf, keyOfBackup } from './keep-keys';
import type { OneLedger } from './one-ledger';
import { recordRestore } from './record-restore';

type Wanted = z.output<(typeof ledgerContract)['ledger.restore']['input']>;

/** Brings a backup back as a ledger, which is opened in place of the one that is open. Nobody is signed in to it. */
export async function restoreBackup(
  one: OneLedger,
  context: HostContext,
  { from, to, passphrase, recoveryKey }: Wanted,
): Promise<void> {
  const { opened } = one;
  const { key, store } = await keyOfBackup({ from, to, passphrase, recoveryKey, opened });
  // A backup that turns out to be no good leaves the ledger that is open as it is.
  if (opened && path.resolve(opened.ledger.path) === path.resolve(to)) {
    if (!context.session.user)
      throw new Refusal('not_signed_in', 'Sign in first: this would replace the open ledger.');
    await one.close(context);
  }
  const user = context.user.name === '' ? 'nobody signed in' : context.user.name;
  const { previous } = await restoreLedger({ from, to, key });
  await one.close(context);
  const ledger = await one.openFile(to, key);
  await recordRestore(ledger, { user, at: context.at, from, previous });
  if (opened && !recoveryKey) await keepKeyOf(opened, to);
  const keyStore = recoveryKey ? await keepKeyAgain({ path: to, key, store, passphrase }) : store;
  await one.put({ ledger, key, keyStore, isDemo: key === DEMO_LEDGER_KEY });
}
