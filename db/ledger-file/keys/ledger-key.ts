import { randomUUID } from 'node:crypto';
import { checkedKey } from '../connection';
import { inspectFile } from '../inspect-file';
import { LedgerError } from '../ledger-error';
import { readKeychain, writeKeychain } from './keychain';
import { keyFilePath, readKeyFile, writeKeyFile, type KeyFile } from './key-file';
import { unwrapKey, wrapKey } from './passphrase';
import { parseRecoveryKey } from './recovery-key';

export { keychainAvailable } from './keychain';

/** Where a ledger's key is kept. `environment`: nowhere by this application. */
export type KeyStore = 'keychain' | 'passphrase' | 'environment';

/** Names the key (64 hexadecimal digits) for the command line and for tests. */
export const KEY_VARIABLE = 'CARER_PAYMENTS_LEDGER_KEY';

export interface ResolveLedgerKey {
  /** The ledger's file. */
  readonly path: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly passphrase?: string | undefined;
  /** The printed recovery key, as typed. */
  readonly recoveryKey?: string | undefined;
}

/**
 * Finds a ledger's key: the recovery key where one is typed, else the environment's, else where the file beside the
 * ledger says. Throws `LedgerError` where it can't be had; a locked keychain is never taken for one without the key.
 * With a recovery key, `store` says where the key is usually kept.
 */
export async function resolveLedgerKey(wanted: ResolveLedgerKey): Promise<{ key: string; store: KeyStore }> {
  const { path, env, passphrase, recoveryKey } = wanted;
  const fromEnvironment = env[KEY_VARIABLE];
  if (recoveryKey) {
    const key = parseRecoveryKey(recoveryKey);
    return { key, store: (await readKeyFile(path).catch(() => null))?.store ?? 'environment' };
  }
  if (fromEnvironment) return { key: checkedKey(fromEnvironment).toLowerCase(), store: 'environment' };
  const file = await readKeyFile(path);
  if (!file) throw await noKeyFile(path);
  return { key: checkedKey(await keyFrom(file, path, passphrase)), store: file.store };
}

/** Keeps a key: wrapped with the passphrase where one is given, else in the keychain. */
export async function storeLedgerKey(wanted: {
  readonly path: string;
  readonly key: string;
  readonly passphrase?: string | undefined;
}): Promise<'keychain' | 'passphrase'> {
  const { path, key, passphrase } = wanted;
  checkedKey(key);
  const ledgerId = randomUUID();
  if (passphrase !== undefined) {
    await writeKeyFile(path, { ledgerId, store: 'passphrase', wrapped: await wrapKey(key, passphrase) });
    return 'passphrase';
  }
  await writeKeychain(ledgerId, key);
  await writeKeyFile(path, { ledgerId, store: 'keychain' });
  return 'keychain';
}

async function keyFrom(file: KeyFile, path: string, passphrase: string | undefined): Promise<string> {
  if (file.store === 'keychain') {
    const key = await readKeychain(file.ledgerId);
    if (key !== null) return key;
    throw new LedgerError(
      'key_not_found',
      `This computer's keychain has no key for ${path}: it was made on another computer, or by another user. Use the printed recovery key.`,
    );
  }
  if (passphrase) return unwrapKey(file.wrapped, passphrase);
  throw new LedgerError(
    'passphrase_needed',
    `${path} opens with a passphrase. Enter it, or the printed recovery key.`,
  );
}

async function noKeyFile(path: string): Promise<LedgerError> {
  // Somebody who chose a wrong file should hear that, rather than be asked for its key.
  await inspectFile(path);
  return new LedgerError(
    'key_not_found',
    `There is no key for ${path} here: ${keyFilePath(path)} is missing. Use the printed recovery key, or set ${KEY_VARIABLE}.`,
  );
}
