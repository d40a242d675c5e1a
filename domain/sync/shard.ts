import { fromUtf8, toUtf8 } from './encodings';

/** Where an account's files lie. */
export interface PublishedAccount {
  /** The content hash of its account file. */
  readonly account: string;
  /** The content hash of its data file. */
  readonly data: string;
  /** Which of its credentials, 1 the first: tells which of two account files is newer without opening them. */
  readonly credentials: number;
}

/**
 * A part of the list of accounts: by account, its line. A line is the account, the content hashes of its account file and
 * of its data file, and the number of its credentials; there is one way to write each, so that lines can be compared. The
 * shard's own hash stands in the manifest, so that it needs no signature.
 */
export type Shard = ReadonlyMap<string, string>;

/** As many accounts as a shard has at most by {@link shardPrefixLength}; three times that is read. */
const ACCOUNTS_A_SHARD = 300;
const MOST_SHARD_BYTES = 1024 * 1024;
const FIRST_LINE = 'carer-payments/accounts/1\n';
/**
 * All lines at once, for there may be very many. That they are made of letters and digits is enough: what is no hash names
 * no file. Numbers as `ordinal` has them.
 */
const SHARD = new RegExp(String.raw`^${FIRST_LINE}(?:\w{32} \w{64} \w{64} [1-9]\d{0,11}\n)*$`);
const ACCOUNT_DIGITS = 32;

/** How many digits of an id name a shard, so that each has about {@link ACCOUNTS_A_SHARD} or fewer. */
export function shardPrefixLength(accounts: number): 0 | 1 | 2 {
  if (accounts <= ACCOUNTS_A_SHARD) return 0;
  return accounts <= 16 * ACCOUNTS_A_SHARD ? 1 : 2;
}

export function shardPrefix(account: string, prefixLength: 0 | 1 | 2): string {
  return account.slice(0, prefixLength);
}

/** An account's line in its shard. */
export function shardLine(account: string, published: PublishedAccount): string {
  return `${account} ${published.account} ${published.data} ${published.credentials}`;
}

/** What a line says that {@link readShard} gave. */
export function readShardLine(line: string): PublishedAccount {
  const [, account, data, credentials] = line.split(' ');
  return { account: account!, data: data!, credentials: Number(credentials) };
}

/** The bytes of a shard, the same for the same lines in any order. Throws where they could not be read again. */
export function writeShard(lines: readonly string[]): Uint8Array {
  const text = `${FIRST_LINE}${[...lines]
    .sort()
    .map((line) => `${line}\n`)
    .join('')}`;
  if (!SHARD.test(text)) throw new RangeError('An account of the shard could not be read again.');
  const bytes = toUtf8(text);
  if (bytes.length > MOST_SHARD_BYTES) throw new RangeError('The shard is too large to be read.');
  return bytes;
}

/** Of bytes whose hash has been checked. Null where they are no shard. */
export function readShard(bytes: Uint8Array): Shard | null {
  const text = bytes.length > MOST_SHARD_BYTES ? null : fromUtf8(bytes);
  if (text === null || !SHARD.test(text)) return null;
  const lines = text.slice(FIRST_LINE.length).split('\n').slice(0, -1);
  return new Map(lines.map((line) => [line.slice(0, ACCOUNT_DIGITS), line]));
}
