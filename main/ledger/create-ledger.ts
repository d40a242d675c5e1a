import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { z } from 'zod';
import { storeLedgerKey } from '../../db/ledger-file/keys/ledger-key';
import { recoveryKeyText } from '../../db/ledger-file/keys/recovery-key';
import type { ledgerContract } from '../../preload/contract/ledger';
import type { HostContext } from '../door/context';
import { makeLedger } from './make-ledger';
import type { OneLedger } from './one-ledger';

type Wanted = z.output<(typeof ledgerContract)['ledger.create']['input']>;

/** Makes a ledger, opens it in place of the one that is open, and signs its administrator in. Gives its key for paper. */
export async function createLedger(
  one: OneLedger,
  context: HostContext,
  { administrator, password, passphrase, ...wanted }: Wanted,
): Promise<string> {
  await one.close(context);
  const key = randomBytes(32).toString('hex');
  const roles = ['administrator', 'officer'] as const;
  const person = { name: administrator, password, roles };
  const ledger = await makeLedger({ ...wanted, key, administrator: person, at: context.at });
  try {
    const keyStore = await storeLedgerKey({
      path: wanted.path,
      key,
      ...(passphrase ? { passphrase } : {}),
    });
    await one.put({ ledger, key, keyStore, isDemo: false });
  } catch (error) {
    // Without its key the new ledger could never be opened again.
    await ledger.close();
    await rm(wanted.path, { force: true });
    throw error;
  }
  context.session.signIn({ name: administrator, roles });
  return recoveryKeyText(key);
}
