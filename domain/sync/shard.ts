import * as z from 'zod/mini';
import { fromUtf8, readJson, toUtf8 } from './encodings';
import { accountId, ordinal, sha256 } from './fields';

/** Where an account's files lie. */
export interface PublishedAccount {
  /** The content hash of its account file. */
  readonly account: string;
  /** The content hash of its data file. */
  readonly data: string;
  /** Which of its credentials, 1 the first: tells which of two account files is newer without opening them. */
  readonly credentials: number;
}

/** A part of the list of accounts. Its hash stands in the manifest, so that it needs no signature. */
export interface Shard {
  readonly version: 1;
  readonly accounts: Readonly<Record<string, PublishedAccount>>;
}

/** As many accounts as a shard has at most by {@link shardPrefixLength}; three times that is read. */
const ACCOUNTS_A_SHARD = 300;
const MOST_SHARD_BYTES = 1024 * 1024;

const shardSchema = z.strictObject({
  version: z.literal(1),
  accounts: z.record(accountId, z.strictObject({ account: sha256, data: sha256, credentials: ordinal })),
});

/** How many digits of an id name a shard, so that each has about {@link ACCOUNTS_A_SHARD} or fewer. */
export function shardPrefixLength(accounts: number): 0 | 1 | 2 {
  if (accounts <= ACCOUNTS_A_SHARD) return 0;
  return accounts <= 16 * ACCOUNTS_A_SHARD ? 1 : 2;
}

export function shardPrefix(account: string, prefixLength: 0 | 1 | 2): string {
  return account.slice(0, prefixLength);
}

/** The bytes of a shard, the same for the same accounts in any order. Throws where they could not be read again. */
export function writeShard(accounts: ReadonlyMap<string, PublishedAccount>): Uint8Array {
  const sorted = [...accounts].sort(([a], [b]) => (a < b ? -1 : 1));
  const shard = shardSchema.parse({ version: 1, accounts: Object.fromEntries(sorted) });
  const bytes = toUtf8(JSON.stringify(shard));
  if (bytes.length > MOST_SHARD_BYTES) throw new RangeError('The shard is too large to be read.');
  return bytes;
}

/** Of bytes whose hash has been checked. Null where they are no shard. */
export function readShard(bytes: Uint8Array): Shard | null {
  if (bytes.length > MOST_SHARD_BYTES) return null;
  const read = shardSchema.safeParse(readJson(fromUtf8(bytes)));
  return read.success ? read.data : null;
}
