import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { keyFilePath } from '../../db/ledger-file/keys/key-file';
import { keychainAvailable, resolveLedgerKey, storeLedgerKey } from '../../db/ledger-file/keys/ledger-key';
import type { OpenedLedger } from './opened-ledger';

/** The key of a backup: as typed, else that of the ledger whose place it takes, else that of the one that is open. */
export async function keyOfBackup(wanted: {
  readonly from: string;
  readonly to: string;
  readonly passphrase: string | undefined;
  readonly recoveryKey: string | undefined;
  readonly opened: OpenedLedger | null;
}): Promise<{ key: string; store: OpenedLedger['keyStore'] }> {
  const { from, to, passphrase, recoveryKey, opened } = wanted;
  const takesPlace = existsSync(keyFilePath(to));
  if (opened && !recoveryKey && !takesPlace) return { key: opened.key, store: opened.keyStore };
  return await resolveLedgerKey({ path: takesPlace ? to : from, env: process.env, passphrase, recoveryKey });
}

/** A ledger restored to another place has the same key: the file that says where it is kept goes with it. */
export async function keepKeyOf(opened: OpenedLedger, to: string): Promise<void> {
  const keyFile = keyFilePath(opened.ledger.path);
  if (existsSync(keyFile) && !existsSync(keyFilePath(to))) await copyFile(keyFile, keyFilePath(to));
}

/**
 * Keeps a key that was typed from paper where the ledger will find it next time: in the keychain, or wrapped with the
 * passphrase given besides. Where neither is there, the paper is needed again.
 */
export async function keepKeyAgain(wanted: {
  readonly path: string;
  readonly key: string;
  readonly store: OpenedLedger['keyStore'];
  readonly passphrase: string | undefined;
}): Promise<OpenedLedger['keyStore']> {
  const { path: file, key, store, passphrase } = wanted;
  if (!passphrase && !keychainAvailable()) return store;
  return await storeLedgerKey({ path: file, key, ...(passphrase ? { passphrase } : {}) });
}
