import * as z from 'zod/mini';
import { readJson } from './encodings';
import { count, ordinal, publicKey, sha256 } from './fields';
import type { AccountSecrets } from './account-file';
import type { ReadManifest } from './manifest';
import { chainLeads } from './signing-chain';

/** What a device remembers of the last publication that it read for an account. Not secret. */
export interface PublisherMemory {
  readonly version: 1;
  /** The key that signed it. */
  readonly key: string;
  readonly sequence: number;
  /** The content hash of its manifest. */
  readonly manifest: string;
  /** Of the account file in it. */
  readonly credentials: number;
}

const memorySchema = z.strictObject({
  version: z.literal(1),
  key: publicKey,
  sequence: count,
  manifest: sha256,
  credentials: ordinal,
});

export function writePublisherMemory(memory: PublisherMemory): string {
  return JSON.stringify(memory);
}

/** Null where nothing is remembered, or nothing that can be read. */
export function readPublisherMemory(text: string | null): PublisherMemory | null {
  const read = memorySchema.safeParse(readJson(text));
  return read.success ? read.data : null;
}

/** Why a publication that verifies is not trusted. */
export type PublisherDistrust = 'unknown_publisher' | 'older_publication' | 'two_of_one_number';

/**
 * Against what a device remembers, before anybody has signed in; null where nothing speaks against it. `credentials`: of
 * the account there, null where it has none. Where they are newer than the device has seen, the team may have lost its
 * ledger or its key, and had to begin with a lower number or a key that nobody endorsed: no older publication has newer
 * ones. That the team gave them the account file proves, which {@link distrustByAccount} then asks.
 */
export function distrustByMemory(
  { manifest, signer, hash }: ReadManifest,
  memory: PublisherMemory,
  credentials: number | null,
): PublisherDistrust | null {
  if ((credentials ?? 0) > memory.credentials) return null;
  if (!chainLeads(manifest.signingKeys, memory.key, signer)) return 'unknown_publisher';
  if (manifest.sequence < memory.sequence) return 'older_publication';
  const isOther = manifest.sequence === memory.sequence && hash !== memory.manifest;
  return isOther ? 'two_of_one_number' : null;
}

/**
 * Against what the account file says, which its passphrase has proven, and once more what the device remembers.
 * `credentials`: of the account in the publication, never those that only this device has yet.
 */
export function distrustByAccount(
  read: ReadManifest,
  { publisher, credentials }: Pick<AccountSecrets, 'publisher'> & { readonly credentials: number | null },
  memory: PublisherMemory | null,
): PublisherDistrust | null {
  const { manifest, signer } = read;
  if (!chainLeads(manifest.signingKeys, publisher.key, signer)) return 'unknown_publisher';
  if (manifest.sequence < publisher.sequence) return 'older_publication';
  return memory && distrustByMemory(read, memory, credentials);
}

/**
 * Which of two is to be remembered, what is or what was opened just now: another tab may have opened a later publication
 * meanwhile, and a host that keeps one tab waiting would have the later one forgotten.
 */
export function laterMemory(known: PublisherMemory | null, opened: PublisherMemory): PublisherMemory {
  if (known === null || known.sequence <= opened.sequence) return opened;
  // With new credentials the team may have had to begin anew: see `distrustByMemory`.
  return opened.credentials > known.credentials ? opened : known;
}

/** What is to be remembered of a publication that was opened. */
export function memoryOf({ manifest, signer, hash }: ReadManifest, credentials: number): PublisherMemory {
  return { version: 1, key: signer, sequence: manifest.sequence, manifest: hash, credentials };
}
