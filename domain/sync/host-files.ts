import { contentHash } from './encodings';
import { MANIFEST_PATH, shardPath } from './file-names';
import { readManifest, type ReadManifest } from './manifest';
import { bad, good, type Outcome } from './outcome';
import { readShard, readShardLine, shardPrefix, type PublishedAccount } from './shard';

/**
 * Gets a file of the host by its path from the top, `manifest.json` always as it is now: null where the host has none.
 * May throw where the host can't be reached.
 */
export type FetchFile = (path: string) => Promise<Uint8Array | null>;

/** Why there is nothing to read, though nobody has done wrong. */
export type Unavailable = 'no_publication' | 'file_missing' | 'unreachable';
/** What a host changed. */
export type HostDistrust = 'manifest_changed' | 'list_changed' | 'account_file_changed' | 'data_file_changed';
export type HostFailure = Unavailable | HostDistrust | 'newer_version';

/** A file that is named by its content: what the host has is that, or it is refused. */
export async function fetchNamed<Changed extends HostDistrust>(
  fetchFile: FetchFile,
  { path, hash, changed }: { readonly path: string; readonly hash: string; readonly changed: Changed },
): Promise<Outcome<Uint8Array, 'file_missing' | 'unreachable' | Changed>> {
  const file = await fetched(fetchFile, path);
  if (file === 'unreachable') return bad('unreachable');
  if (file === null) return bad('file_missing');
  return contentHash(file) === hash ? good(file) : bad(changed);
}

export async function fetchManifest(fetchFile: FetchFile): Promise<Outcome<ReadManifest, HostFailure>> {
  const file = await fetched(fetchFile, MANIFEST_PATH);
  if (file === 'unreachable') return bad('unreachable');
  if (file === null) return bad('no_publication');
  const read = readManifest(file);
  if (read.ok) return read;
  return bad(read.reason === 'newer_version' ? 'newer_version' : 'manifest_changed');
}

/** Where an account's files lie; `no_account` where this publication has none of it. */
export async function findAccount(
  fetchFile: FetchFile,
  { manifest }: ReadManifest,
  account: string,
): Promise<Outcome<PublishedAccount, HostFailure | 'no_account'>> {
  const hash = manifest.shards[shardPrefix(account, manifest.prefixLength)];
  if (hash === undefined) return bad('no_account');
  const file = await fetchNamed(fetchFile, { path: shardPath(hash), hash, changed: 'list_changed' });
  if (!file.ok) return file;
  const shard = readShard(file.value);
  if (shard === null) return bad('list_changed');
  const line = shard.get(account);
  return line === undefined ? bad('no_account') : good(readShardLine(line));
}

async function fetched(fetchFile: FetchFile, path: string): Promise<Uint8Array | null | 'unreachable'> {
  try {
    return await fetchFile(path);
  } catch {
    return 'unreachable';
  }
}
