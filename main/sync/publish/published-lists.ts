import type { ReadManifest } from '../../../domain/sync/manifest';
import { accountPath, dataPath, shardPath } from '../../../domain/sync/file-names';
import { readShard, readShardLine, type Shard } from '../../../domain/sync/shard';
import type { Host } from '../hosts/host';
import { digestOf } from './digest';

/** What the manifest at a host names. */
export interface PublishedLists {
  readonly lists: readonly PublishedList[];
  /** False where one of the lists is not there, or not what was published: then accounts are missing here. */
  readonly isWhole: boolean;
}

interface PublishedList {
  readonly path: string;
  readonly shard: Shard;
}

/** Reads the lists of accounts of a publication, each held to its hash. */
export async function readPublishedLists(
  host: Pick<Host, 'read'>,
  previous: ReadManifest | null,
): Promise<PublishedLists> {
  const hashes = Object.values(previous?.manifest.shards ?? {});
  const read = await Promise.all(
    hashes.map(async (hash): Promise<PublishedList | null> => {
      const path = shardPath(hash);
      const bytes = await host.read(path);
      const shard = bytes === null || digestOf(bytes) !== hash ? null : readShard(bytes);
      return shard && { path, shard };
    }),
  );
  const lists = read.filter((list) => list !== null);
  return { lists, isWhole: lists.length === read.length };
}

/** The accounts in these lists that a ledger does not know. */
export function unknownIn({ lists }: PublishedLists, knows: (account: string) => boolean): Shard {
  const unknown = new Map<string, string>();
  for (const { shard } of lists)
    for (const [account, line] of shard) if (!knows(account)) unknown.set(account, line);
  return unknown;
}

/**
 * The files that a publication names for accounts that are still published, but for those that `now` has as they are:
 * somebody who began to read stays able to read on. What was withdrawn disappears at once, the list that names it too: who began to
 * read by that one reads by the next manifest.
 */
export function filesNamedBy(
  { lists }: PublishedLists,
  stays: (account: string) => boolean,
  now: Shard,
): string[] {
  const files: string[] = [];
  for (const { path, shard } of lists) {
    let isKept = true;
    for (const [account, line] of shard) {
      if (!stays(account)) isKept = false;
      else if (now.get(account) !== line) files.push(...filesOfLine(line));
    }
    if (isKept) files.push(path);
  }
  return files;
}

function filesOfLine(line: string): [string, string] {
  const { account, data } = readShardLine(line);
  return [accountPath(account), dataPath(data)];
}
