import { rm } from 'node:fs/promises';
import { KEY_VARIABLE, resolveLedgerKey, storeLedgerKey } from '../../db/ledger-file/keys/ledger-key';
import { LedgerError, type LedgerErrorCode } from '../../db/ledger-file/ledger-error';

const PASSPHRASE_VARIABLE = 'CARER_PAYMENTS_PASSPHRASE';

/** The passphrase of the ledger, where the environment has one. */
export function givenPassphrase(): string | undefined {
  return process.env[PASSPHRASE_VARIABLE] || undefined;
}

/** The ledger's key: from the environment, the keychain, or unwrapped with the environment's passphrase. */
export async function keyOf(path: string): Promise<string> {
  try {
    const { key } = await resolveLedgerKey({ path, env: process.env, passphrase: givenPassphrase() });
    return key;
  } catch (error) {
    throw withVariables(error);
  }
}

/** Keeps a new ledger's key: wrapped with the environment's passphrase, else in the keychain. */
export async function keepKey(path: string, key: string): Promise<void> {
  const passphrase = givenPassphrase();
  try {
    await storeLedgerKey({ path, key, ...(passphrase === undefined ? {} : { passphrase }) });
  } catch (error) {
    // Without its key the new ledger could never be opened again.
    await rm(path, { force: true });
    throw withVariables(error);
  }
}

/** What the variables of the command line settle; the window asks for it on screen. */
const SETTLED_BY_VARIABLES: readonly LedgerErrorCode[] = [
  'keychain_unavailable',
  'keychain_locked',
  'key_not_found',
  'passphrase_needed',
];

function withVariables(error: unknown): unknown {
  if (!(error instanceof LedgerError) || !SETTLED_BY_VARIABLES.includes(error.code)) return error;
  const hint = `The command line takes a passphrase from ${PASSPHRASE_VARIABLE}, or the key from ${KEY_VARIABLE}: the recovery key's first 16 groups without blanks.`;
  return new LedgerError(error.code, `${error.message} ${hint}`, { cause: error });
}
