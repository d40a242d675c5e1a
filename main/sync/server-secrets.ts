import type { DestinationRow, SftpPlace } from '../../db/entities/publication';
import {
  keychainAvailable,
  readKeychain,
  removeFromKeychain,
  writeKeychain,
} from '../../db/ledger-file/keys/keychain';
import { Refusal } from '../door/refusal';

/** Servers' passwords, and the passphrases of keys, for the command line and where there is no keychain. */
export const SECRET_VARIABLE = 'CARER_PAYMENTS_SFTP_SECRET';

/** Where the passwords of servers, and the passphrases of keys, are kept by name. */
export interface ServerSecrets {
  /** False where nothing can be kept. */
  areKept(): boolean;
  /** Null where there is none. */
  read(name: string): Promise<string | null>;
  write(name: string, secret: string): Promise<void>;
  /** Nothing happens where there is none. */
  remove(name: string): Promise<void>;
}

export const keychainSecrets: ServerSecrets = {
  areKept: keychainAvailable,
  read: readKeychain,
  write: writeKeychain,
  remove: removeFromKeychain,
};

type Place = DestinationRow['place'];

/** What a server is signed in to with: the variable's, else what is kept; null where there is neither. */
export async function secretOf(
  place: SftpPlace,
  secrets: ServerSecrets = keychainSecrets,
): Promise<string | null> {
  const given = process.env[SECRET_VARIABLE];
  if (given) return given;
  return secrets.areKept() ? await secrets.read(nameOf(place)) : null;
}

/** Where destinations are: as one was and is to be, and the others that are in use. */
export interface PlacesOfSecrets {
  /** Null for a new one. */
  readonly before: Place | null;
  /** Null for one that is not used any more. */
  readonly after: Place | null;
  readonly others: readonly Place[];
}

/**
 * Keeps a server's secret, if one is given, and forgets the one that no destination in use needs any more; then does the
 * work. Where that fails, the secrets are as they were. Refuses with `keychain_unavailable` where a secret cannot be kept,
 * and with `keychain_locked`.
 */
export async function withSecretChanged<T>(
  secrets: ServerSecrets,
  { before, after, others }: PlacesOfSecrets,
  secret: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const [was, is] = [namesOf([before]), namesOf([after])];
  const needed = new Set([...is, ...namesOf(others)]);
  const changes = new Map<string, string | null>();
  for (const name of was) if (!needed.has(name)) changes.set(name, null);
  if (secret !== undefined) for (const name of is) changes.set(name, secret);
  if (secrets.areKept()) return await withChanges(secrets, changes, work);
  if (![...changes.values()].some((kept) => kept !== null)) return await work();
  const message = `This computer has no keychain to keep the password in. Use a key file without a passphrase, or set ${SECRET_VARIABLE}. Nothing was saved.`;
  throw new Refusal('keychain_unavailable', message);
}

async function withChanges<T>(
  secrets: ServerSecrets,
  changes: ReadonlyMap<string, string | null>,
  work: () => Promise<T>,
): Promise<T> {
  const were = new Map<string, string | null>();
  try {
    for (const [name, secret] of changes) {
      were.set(name, await secrets.read(name));
      await put(secrets, name, secret);
    }
    return await work();
  } catch (error) {
    // Why it failed is what is told, whether or not the keychain takes everything back.
    for (const [name, secret] of were) await put(secrets, name, secret).catch(() => undefined);
    throw error;
  }
}

async function put(secrets: ServerSecrets, name: string, secret: string | null): Promise<void> {
  await (secret === null ? secrets.remove(name) : secrets.write(name, secret));
}

function namesOf(places: readonly (Place | null)[]): string[] {
  return places.flatMap((place) => (place?.kind === 'sftp' ? [nameOf(place)] : []));
}

/** A password and a key's passphrase are never taken for one another. */
function nameOf({ host, port, user, keyFile }: SftpPlace): string {
  return `sftp ${keyFile === null ? '' : 'key '}${user}@${host}:${port}`;
}
