import type { PublishedAccountRow } from '../../../db/entities/publication';
import { DROP_BOX, shardPath } from '../../../domain/sync/file-names';
import { writeManifest, type Manifest } from '../../../domain/sync/manifest';
import {
  shardPrefix,
  shardPrefixLength,
  writeShard,
  type PublishedAccount,
} from '../../../domain/sync/shard';
import type { SigningKey } from '../../../domain/sync/signed-text';
import type { Host } from '../hosts/host';
import { digestOf } from './digest';

/** What the manifest says beside where things lie. */
export type ManifestFacts = Omit<Manifest, 'version' | 'prefixLength' | 'shards' | 'dropBox'>;

/** What goes into a manifest. */
export interface IndexToWrite {
  readonly rows: readonly PublishedAccountRow[];
  /** Accounts that another publication has and this ledger does not know, as they lie there. */
  readonly unknown: ReadonlyMap<string, PublishedAccount>;
  readonly facts: ManifestFacts;
  readonly signing: SigningKey;
  /** What lies at the host already, by path. */
  readonly there: ReadonlySet<string>;
}

/** A publication that is whole but for its manifest. */
export interface WrittenIndex {
  readonly manifest: Uint8Array;
  /** The paths of its lists of accounts. */
  readonly lists: readonly string[];
}

/** Writes the lists of accounts that are not there yet, and signs the manifest that names them. */
export async function writeIndex(
  host: Pick<Host, 'write'>,
  { rows, unknown, facts, signing, there }: IndexToWrite,
): Promise<WrittenIndex> {
  const entries = [...unknown, ...rows.map((row) => [row.account, entryOf(row)] as const)];
  const prefixLength = shardPrefixLength(entries.length);
  const lists = new Map<string, Uint8Array>();
  const shards: Record<string, string> = {};
  for (const [prefix, accounts] of Map.groupBy(entries, ([account]) => shardPrefix(account, prefixLength))) {
    const bytes = writeShard(new Map(accounts));
    shards[prefix] = digestOf(bytes);
    lists.set(shardPath(shards[prefix]), bytes);
  }
  const missing = [...lists].filter(([path]) => !there.has(path));
  await Promise.all(missing.map(async ([path, bytes]) => await host.write(path, bytes)));
  const manifest = writeManifest({ version: 1, ...facts, dropBox: DROP_BOX, prefixLength, shards }, signing);
  return { manifest, lists: [...lists.keys()] };
}

function entryOf({ accountHash, dataHash, credentials }: PublishedAccountRow): PublishedAccount {
  return { account: accountHash, data: dataHash, credentials };
}
