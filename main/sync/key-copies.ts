import { keychainAvailable, readKeychain, writeKeychain } from '../../db/ledger-file/keys/keychain';
import type { ChainedKey } from '../../domain/sync/signing-chain';

/** The secrets of keys that were made together. */
export interface KeySecrets {
  readonly signing: string;
  readonly identity: string;
}

/** Keys that were made together, with the endorsement of the signing key. */
export interface KeyCopy {
  readonly link: ChainedKey;
  readonly secrets: KeySecrets;
}

/**
 * Copies of the team's keys beside the ledger: one that is restored from a backup has forgotten those that were made
 * since, which carers know and have sealed to. Each is kept for the ledger that made it (`ledgerIdentity`) and found by no
 * other, so that two councils' ledgers on one computer never mix.
 */
export interface KeyCopies {
  /** The newest signing key of a ledger; null where there is none, or where the keychain does not say. */
  newest(ledger: string): Promise<string | null>;
  /** By public signing key; null as above. */
  read(ledger: string, signingKey: string): Promise<KeyCopy | null>;
  /** As the newest. The ledger has the keys in any case: a keychain that is missing or locked stops nobody. */
  write(ledger: string, copy: KeyCopy): Promise<void>;
}

export const keychainCopies: KeyCopies = {
  newest: async (ledger) => await kept(newestName(ledger)),
  read: async (ledger, signingKey) => copyOf(signingKey, await kept(copyName(ledger, signingKey))),
  write: async (ledger, copy) => {
    const { key } = copy.link;
    if (!keychainAvailable()) return;
    try {
      await writeKeychain(copyName(ledger, key), textOf(copy));
      await writeKeychain(newestName(ledger), key);
    } catch {
      // The next publication tries again.
    }
  },
};

async function kept(name: string): Promise<string | null> {
  return keychainAvailable() ? await readKeychain(name).catch(() => null) : null;
}

function newestName(ledger: string): string {
  return `publishing ${ledger}`;
}

function copyName(ledger: string, signingKey: string): string {
  return `publishing ${ledger} ${signingKey}`;
}

/** Short: some keychains hold no more than 1,280 characters. */
function textOf({ link: { endorsedBy, endorsement }, secrets: { signing, identity } }: KeyCopy): string {
  return [signing, identity, ...(endorsedBy && endorsement ? [endorsedBy, endorsement] : [])].join(' ');
}

function copyOf(key: string, text: string | null): KeyCopy | null {
  const [signing, identity, endorsedBy = null, endorsement = null] = text?.split(' ') ?? [];
  if (!signing || !identity) return null;
  return { link: { key, endorsedBy, endorsement }, secrets: { signing, identity } };
}
