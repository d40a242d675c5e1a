import type { PublishedAccountRow } from '../../../db/entities/publication';
import { contentHash } from '../../../domain/sync/encodings';
import { MANIFEST_PATH, shardPath } from '../../../domain/sync/file-names';
import { writeManifest, type Manifest } from '../../../domain/sync/manifest';
import {
  shardPrefix,
  shardPrefixLength,
  writeShard,
  type PublishedAccount,
} from '../../../domain/sync/shard';
import type { SigningKey } from '../../../domain/sync/signed-text';
import type { Host } from '../hosts/host';

/** What the manifest says beside where things lie. */
export type ManifestFacts = Omit<Manifest, 'version' | 'prefixLength' | 'shards' | 'dropBox'>;

/** The names of the files that a publication consists of, beside the portal's own. */
export type NamedFiles = ReadonlySet<string>;

/**
 * Writes the list of accounts, then the manifest: from that moment on readers have this publication. Gives the hash of
 * the manifest and the lists' paths.
 */
export async function writeIndex(
  host: Host,
  rows: readonly PublishedAccountRow[],
  facts: ManifestFacts,
  signing: SigningKey,
): Promise<{ readonly manifestHash: string; readonly paths: readonly string[] }> {
  const prefixLength = shardPrefixLength(rows.length);
  const shards: Record<string, string> = {};
  for (const [prefix, accounts] of Map.groupBy(rows, ({ account }) => shardPrefix(account, prefixLength))) {
    const bytes = writeShard(new Map(accounts.map((row) => [row.account, entryOf(row)])));
    shards[prefix] = contentHash(bytes);
    await host.write(shardPath(shards[prefix]), bytes);
  }
  const manifest = writeManifest({ version: 1, ...facts, dropBox: 'drop/', prefixLength, shards }, signing);
  await host.write(MANIFEST_PATH, manifest);
  return { manifestHash: contentHash(manifest), paths: Object.values(shards).map(shardPath) };
}

function entryOf({ accountHash, dataHash, credentials }: PublishedAccountRow): PublishedAccount {
  return { account: accountHash, data: dataHash, credentials };
}
