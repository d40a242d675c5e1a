import { AsyncEntry, Entry } from '@napi-rs/keyring';
import { LedgerError } from '../ledger-error';

const SERVICE = 'Carer Payments';

/** On Linux the default falls back silently to the kernel's keyring, which forgets everything at the next start. */
const STORE = { linux: { store: 'secret-service' } } as const;

/** True where this computer has a keychain that can be reached. It may still be locked. */
export function keychainAvailable(): boolean {
  try {
    return new Entry(SERVICE, 'availability', STORE) instanceof Entry;
  } catch {
    return false;
  }
}

/** The key kept under `account`; null where the keychain says that there is none. Throws where it can't say. */
export async function readKeychain(account: string): Promise<string | null> {
  try {
    return await new AsyncEntry(SERVICE, account, STORE).getPassword();
  } catch (error) {
    throw keychainError(error);
  }
}

/** Keeps a key, and reads it back to be sure. */
export async function writeKeychain(account: string, key: string): Promise<void> {
  try {
    const entry = new AsyncEntry(SERVICE, account, STORE);
    await entry.setPassword(key);
    if ((await entry.getPassword()) !== key)
      throw new Error('Platform failure: the key could not be read back');
  } catch (error) {
    throw keychainError(error);
  }
}

/** Forgets what is kept under `account`. Nothing happens where there is nothing. */
export async function removeFromKeychain(account: string): Promise<void> {
  try {
    await new AsyncEntry(SERVICE, account, STORE).deletePassword();
  } catch (error) {
    throw keychainError(error);
  }
}

/** A keychain that refuses is locked, which must never be taken for one that has no key. */
function keychainError(cause: unknown): LedgerError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (/platform failure|dbus error|no result found|no default store/i.test(reason)) {
    return new LedgerError(
      'keychain_unavailable',
      `This computer has no keychain that can be used (${reason}). Use a passphrase, or the printed recovery key.`,
      { cause },
    );
  }
  return new LedgerError(
    'keychain_locked',
    `The keychain is locked or refused (${reason}). Unlock it and try again, or use the printed recovery key.`,
    { cause },
  );
}
