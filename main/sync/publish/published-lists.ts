import { contentHash } from '../../../domain/sync/encodings';
import { accountPath, dataPath, shardPath } from '../../../domain/sync/file-names';
import type { ReadManifest } from '../../../domain/sync/manifest';
import { readShard, type PublishedAccount } from '../../../domain/sync/shard';
import type { Host } from '../hosts/host';

/** What the manifest at a host names. */
export interface PublishedLists {
  readonly paths: readonly string[];
  readonly accounts: ReadonlyMap<string, PublishedAccount>;
  /** False where one of the lists is not there, or not what was published: then accounts are missing here. */
  readonly isWhole: boolean;
}

/** Reads the lists of accounts of a publication, each held to its hash. */
export async function readPublishedLists(
  host: Pick<Host, 'read'>,
  previous: ReadManifest | null,
): Promise<PublishedLists> {
  const hashes = Object.values(previous?.manifest.shards ?? {});
  const lists = await Promise.all(
    hashes.map(async (hash) => {
      const bytes = await host.read(shardPath(hash));
      return bytes === null || contentHash(bytes) !== hash ? null : readShard(bytes);
    }),
  );
  return {
    paths: hashes.map(shardPath),
    accounts: new Map(lists.flatMap((list) => Object.entries(list?.accounts ?? {}))),
    isWhole: lists.every((list) => list !== null),
  };
}

/**
 * The files that a publication names for accounts that are still published: somebody who began to read stays able to read
 * on, and what was withdrawn disappears at once.
 */
export function filesNamedBy(
  { paths, accounts }: PublishedLists,
  stays: (account: string) => boolean,
): string[] {
  const kept = [...accounts].filter(([account]) => stays(account));
  return [...paths, ...kept.flatMap(([, { account, data }]) => [accountPath(account), dataPath(data)])];
}
