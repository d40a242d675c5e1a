import { accountPath, dataPath, MANIFEST_PATH, shardPath } from '../../../domain/sync/file-names';
import { readManifest, type ReadManifest } from '../../../domain/sync/manifest';
import { readShard, type PublishedAccount } from '../../../domain/sync/shard';
import type { Host } from '../hosts/host';

/** The manifest that lies at a host; null where there is none that can be read. */
export async function readPrevious(host: Host): Promise<ReadManifest | null> {
  const bytes = await host.read(MANIFEST_PATH);
  const read = bytes === null ? null : readManifest(bytes);
  return read?.ok ? read.value : null;
}

/**
 * The files that a manifest names, but for accounts that are gone: somebody who began to read stays able to read on, and
 * what was withdrawn disappears at once.
 */
export async function filesNamedBy(
  host: Host,
  previous: ReadManifest | null,
  isGone: (account: string) => boolean,
): Promise<Set<string>> {
  const named = new Set<string>();
  for (const hash of Object.values(previous?.manifest.shards ?? {})) {
    named.add(shardPath(hash));
    const bytes = await host.read(shardPath(hash));
    const accounts = bytes === null ? {} : (readShard(bytes)?.accounts ?? {});
    for (const [account, files] of Object.entries(accounts)) {
      if (!isGone(account)) for (const file of filesOf(files)) named.add(file);
    }
  }
  return named;
}

function filesOf({ account, data }: PublishedAccount): string[] {
  return [accountPath(account), dataPath(data)];
}
