import type { CarerData } from '../../domain/sync/carer-data';
import { carerDataBytes, sealDataFile } from '../../domain/sync/carer-data-file';
import { issueAccount, type IssuedAccount } from '../../domain/sync/credentials';
import { contentHash } from '../../domain/sync/encodings';
import { accountPath, dataPath, MANIFEST_PATH, shardPath } from '../../domain/sync/file-names';
import type { FetchFile } from '../../domain/sync/host-files';
import { writeManifest, type Manifest } from '../../domain/sync/manifest';
import { shardLine, shardPrefix, shardPrefixLength, writeShard } from '../../domain/sync/shard';
import { newSigningKey, type SigningKey } from '../../domain/sync/signed-text';
import { firstKey, type ChainedKey } from '../../domain/sync/signing-chain';

/** scrypt's cost in tests: a thousandth of the real one. */
export const LOW_WORK_FACTOR = 7;

/** What is published for a carer of whom there is nothing to say but their name. */
export function carerData(account: string, name = 'Ann Example'): CarerData {
  return {
    version: 1,
    account,
    organisation: { name: 'Norfolk County Council', contact: 'finance@example.org' },
    carer: { provider: 'P001', name, address: '', postcode: '', type: 'foster_carer', accountEnding: null },
    periods: [],
    payments: [],
    statements: [],
    orders: [],
    claims: [],
    claiming: { approved: true, children: [], levels: [] },
    actions: [],
    actionTypes: [],
    submissions: [],
  } as unknown as CarerData;
}

/** An account as a publication has it. */
export interface AccountToPublish {
  readonly account: string;
  readonly credentials: number;
  readonly accountFile: Uint8Array;
  readonly recipient: string;
  readonly data?: CarerData;
}

export interface PublicationToMake {
  readonly key: SigningKey;
  readonly chain?: readonly ChainedKey[];
  readonly sequence: number;
  readonly publishedAt?: string;
  /** The team's. */
  readonly recipients: readonly string[];
  readonly accounts: readonly AccountToPublish[];
  readonly prefixLength?: 0 | 1 | 2;
}

/** What a host has: files by their paths. */
export type Host = Map<string, Uint8Array>;

/** Publishes as the publisher does, into memory. */
export async function publish(publication: PublicationToMake): Promise<Host> {
  const { key, accounts, prefixLength = shardPrefixLength(accounts.length) } = publication;
  const host: Host = new Map();
  const lines: string[] = [];
  for (const { account, credentials, accountFile, recipient, data } of accounts) {
    const dataFile = await sealDataFile(carerDataBytes(data ?? carerData(account)), recipient);
    const published = { account: contentHash(accountFile), data: contentHash(dataFile), credentials };
    host.set(accountPath(published.account), accountFile).set(dataPath(published.data), dataFile);
    lines.push(shardLine(account, published));
  }
  const shards = Map.groupBy(lines, (line) => shardPrefix(line, prefixLength));
  const hashes = [...shards].map(([prefix, some]) => {
    const bytes = writeShard(some);
    host.set(shardPath(contentHash(bytes)), bytes);
    return [prefix, contentHash(bytes)] as const;
  });
  const manifest = manifestOf(publication, Object.fromEntries(hashes), prefixLength);
  return host.set(MANIFEST_PATH, writeManifest(manifest, key));
}

function manifestOf(
  { key, chain = [firstKey(key.public)], sequence, publishedAt, recipients }: PublicationToMake,
  shards: Readonly<Record<string, string>>,
  prefixLength: 0 | 1 | 2,
): Manifest {
  return {
    version: 1,
    sequence,
    publishedAt: publishedAt ?? '2026-04-06T09:30:00Z',
    previous: null,
    organisation: { name: 'Norfolk County Council', contact: 'finance@example.org' },
    dropBox: 'drop/',
    recipients,
    signingKeys: chain,
    prefixLength,
    shards,
    staleAfterDays: 14,
  };
}

/** Fetches from a host, and counts in `asked` what was asked for. */
export function fetchFrom(host: Host, asked: string[] = []): FetchFile {
  return async (path) => {
    asked.push(path);
    return await Promise.resolve(host.get(path) ?? null);
  };
}

/** A council that publishes for two carers, each with a temporary password, for the first time. */
export async function twoCarers(): Promise<{
  readonly key: SigningKey;
  readonly ann: IssuedAccount;
  readonly bob: IssuedAccount;
}> {
  const key = newSigningKey();
  const given = { publisher: { key: key.public, sequence: 0 }, workFactor: LOW_WORK_FACTOR };
  return { key, ann: await issueAccount(given), bob: await issueAccount(given) };
}
