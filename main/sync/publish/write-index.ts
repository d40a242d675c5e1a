import { DROP_BOX, shardPath } from '../../../domain/sync/file-names';
import { writeManifest, type Manifest } from '../../../domain/sync/manifest';
import { shardPrefix, shardPrefixLength, writeShard } from '../../../domain/sync/shard';
import type { SigningKey } from '../../../domain/sync/signed-text';
import type { Host } from '../hosts/host';
import { digestOf } from './digest';

/** What the manifest says beside where things lie. */
export type ManifestFacts = Omit<Manifest, 'version' | 'prefixLength' | 'shards' | 'dropBox'>;

/** What goes into a manifest. */
export interface IndexToWrite {
  /** Of all accounts. */
  readonly lines: readonly string[];
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
  { lines, facts, signing, there }: IndexToWrite,
): Promise<WrittenIndex> {
  const prefixLength = shardPrefixLength(lines.length);
  const lists = new Map<string, Uint8Array>();
  const shards: Record<string, string> = {};
  // A line begins with its account.
  const byPrefix = Map.groupBy(lines, (line) => shardPrefix(line, prefixLength));
  for (const [prefix, some] of byPrefix) {
    const bytes = writeShard(some);
    shards[prefix] = digestOf(bytes);
    lists.set(shardPath(shards[prefix]), bytes);
  }
  const missing = [...lists].filter(([path]) => !there.has(path));
  await Promise.all(missing.map(async ([path, bytes]) => await host.write(path, bytes)));
  const manifest = writeManifest({ version: 1, ...facts, dropBox: DROP_BOX, prefixLength, shards }, signing);
  return { manifest, lists: [...lists.keys()] };
}
