import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { LedgerError } from '../ledger-error';

/** What lies beside a ledger and says where its key is. Never the key itself, unless wrapped with a passphrase. */
export type KeyFile =
  | { readonly ledgerId: string; readonly store: 'keychain' }
  | { readonly ledgerId: string; readonly store: 'passphrase'; readonly wrapped: string };

/** `<ledger>.key.json` */
export function keyFilePath(ledger: string): string {
  return `${ledger}.key.json`;
}

/** The ledger's key file; null where there is none. */
export async function readKeyFile(ledger: string): Promise<KeyFile | null> {
  const path = keyFilePath(ledger);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw malformed(path, error);
  }
  try {
    return checked(JSON.parse(text));
  } catch (error) {
    throw malformed(path, error);
  }
}

/** Writes it whole or not at all, for its owner alone. */
export async function writeKeyFile(ledger: string, file: KeyFile): Promise<void> {
  await writeFileAtomic(keyFilePath(ledger), `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
}

function checked(value: unknown): KeyFile {
  const { ledgerId, store, wrapped } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof ledgerId !== 'string' || ledgerId === '') throw new TypeError('ledgerId is missing');
  if (store === 'keychain') return { ledgerId, store };
  if (store === 'passphrase' && typeof wrapped === 'string') return { ledgerId, store, wrapped };
  throw new TypeError(`store is ${JSON.stringify(store)}`);
}

function malformed(path: string, cause: unknown): LedgerError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LedgerError(
    'key_malformed',
    `${path}, which says where the ledger's key is, can't be read (${reason}). Use the printed recovery key.`,
    { cause },
  );
}
