import { keychainAvailable, readKeychain, writeKeychain } from '../../db/ledger-file/keys/keychain';

/** The secrets of keys that were made together. */
export interface KeySecrets {
  readonly signing: string;
  readonly identity: string;
}

/**
 * Copies of the team's keys beside the ledger, by public signing key: a ledger that is restored from a backup has
 * forgotten those that were made since, which carers know and have sealed to.
 */
export interface KeyCopies {
  /** Null where there is none, or where the keychain does not say. */
  read(signingKey: string): Promise<KeySecrets | null>;
  /** The ledger has the keys in any case: a keychain that is missing or locked stops nobody. */
  write(signingKey: string, secrets: KeySecrets): Promise<void>;
}

export const keychainCopies: KeyCopies = {
  read: async (signingKey) => {
    if (!keychainAvailable()) return null;
    const kept = await readKeychain(nameOf(signingKey)).catch(() => null);
    const [signing, identity] = kept?.split(' ') ?? [];
    return signing && identity ? { signing, identity } : null;
  },
  write: async (signingKey, { signing, identity }) => {
    if (!keychainAvailable()) return;
    await writeKeychain(nameOf(signingKey), `${signing} ${identity}`).catch(() => undefined);
  },
};

function nameOf(signingKey: string): string {
  return `publishing ${signingKey}`;
}
