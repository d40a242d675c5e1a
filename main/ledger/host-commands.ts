import { resolveLedgerKey } from '../../db/ledger-file/keys/ledger-key';
import { recoveryKeyText } from '../../db/ledger-file/keys/recovery-key';
import type { ledgerContract } from '../../preload/contract/ledger';
import type { Handlers } from '../door/context';
import { transact } from '../door/transact';
import { authenticate } from '../users/sign-in';
import { createLedger } from './create-ledger';
import { demoFile } from './demo-file';
import { DEMO_LEDGER_KEY } from './demo-key';
import { keepKeyAgain } from './keep-keys';
import { OneLedger, type HostParts } from './one-ledger';
import { restoreBackup } from './restore-backup';

/** The services about ledgers as files: making, opening, closing, bringing back. One ledger is open at a time. */
export function hostCommands(parts: HostParts): Omit<Handlers<typeof ledgerContract>, 'ledger.backup'> {
  const one = new OneLedger(parts);
  return {
    'ledger.state': async (context) => await one.state(context),
    'ledger.create': async (context, wanted) => {
      const recoveryKey = await createLedger(one, context, wanted);
      return { state: await one.state(context), recoveryKey };
    },
    'ledger.openDemo': async (context) => {
      await one.close(context);
      const ledger = await one.openFile(await demoFile(context, parts), DEMO_LEDGER_KEY);
      await one.put({ ledger, key: DEMO_LEDGER_KEY, keyStore: 'environment', isDemo: true });
      return await one.state(context);
    },
    'ledger.open': async (context, { path: file, passphrase, recoveryKey }) => {
      const { env } = process;
      const { key, store } = await resolveLedgerKey({ path: file, env, passphrase, recoveryKey });
      await one.close(context);
      const ledger = await one.openFile(file, key);
      const keyStore = recoveryKey ? await keepKeyAgain({ path: file, key, store, passphrase }) : store;
      await one.put({ ledger, key, keyStore, isDemo: false });
      return await one.state(context);
    },
    'ledger.close': async (context) => {
      await one.close(context);
      return await one.state(context);
    },
    'ledger.recoveryKey': async ({ ledger, user, at, change }, { password }) => {
      await transact(ledger, async (books) => {
        await authenticate(books, { name: user.name, password, at });
        await books.audit.append({ ...change, subjectKind: 'ledger', subjectRef: null });
      });
      return { recoveryKey: recoveryKeyText(one.opened!.key) };
    },
    'ledger.restore': async (context, wanted) => {
      await restoreBackup(one, context, wanted);
      return await one.state(context);
    },
  };
}
