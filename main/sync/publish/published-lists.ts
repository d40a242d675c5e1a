import type { PublishedAccountRow } from '../../../db/entities/publication';
import { accountPath, dataPath, shardPath } from '../../../domain/sync/file-names';
import type { ReadManifest } from '../../../domain/sync/manifest';
import { readShard, type PublishedAccount } from '../../../domain/sync/shard';
import type { Host } from '../hosts/host';
import { digestOf } from './digest';

/** What the manifest at a host names. */
export interface PublishedLists {
  readonly lists: readonly PublishedList[];
  /** Of all lists. */
  readonly accounts: ReadonlyMap<string, PublishedAccount>;
  /** False where one of the lists is not there, or not what was published: then accounts are missing here. */
  readonly isWhole: boolean;
}

interface PublishedList {
  readonly path: string;
  readonly accounts: Readonly<Record<string, PublishedAccount>>;
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
      return shard && { path, accounts: shard.accounts };
    }),
  );
  const lists = read.filter((list) => list !== null);
  return {
    lists,
    accounts: new Map(lists.flatMap(({ accounts }) => Object.entries(accounts))),
    isWhole: lists.length === read.length,
  };
}

/**
 * The files that a publication names for accounts that are still published, but for those that `now` names too: somebody
 * who began to read stays able to read on. What was withdrawn disappears at once, the list that names it too: who began to
 * read by that one reads by the next manifest.
 */
export function filesNamedBy(
  { lists }: PublishedLists,
  stays: (account: string) => boolean,
  now: ReadonlyMap<string, Pick<PublishedAccountRow, 'accountHash' | 'dataHash'>>,
): string[] {
  return lists.flatMap(({ path, accounts }) => {
    const all = Object.entries(accounts);
    const kept = all.filter(([account]) => stays(account));
    const list = kept.length === all.length ? [path] : [];
    const others = kept.filter(([account, { account: accountHash, data }]) => {
      const row = now.get(account);
      return row?.accountHash !== accountHash || row.dataHash !== data;
    });
    return [...list, ...others.flatMap(([, { account, data }]) => [accountPath(account), dataPath(data)])];
  });
}
