import type { PublishedAccountRow } from '../../../db/entities/publication';
import { contentHash } from '../../../domain/sync/encodings';
import { accountPath, dataPath, MANIFEST_PATH, shardPath } from '../../../domain/sync/file-names';
import { readManifest, type ReadManifest } from '../../../domain/sync/manifest';
import { readShard } from '../../../domain/sync/shard';
import { Refusal } from '../../door/refusal';
import type { Host } from '../hosts/host';
import type { TeamKeys } from '../team-keys';

/**
 * The manifest that lies at a host; null where there is none that can be read. Refuses with `host_refused` one that a
 * later version of this application wrote.
 */
export async function readPrevious(host: Pick<Host, 'read'>): Promise<ReadManifest | null> {
  const bytes = await host.read(MANIFEST_PATH);
  const read = bytes === null ? null : readManifest(bytes);
  if (read?.ok) return read.value;
  if (read?.reason !== 'newer_version') return null;
  const message =
    'What lies there was published with a later version of this application. Nothing was written. Update this one, then publish.';
  throw new Refusal('host_refused', message);
}

/**
 * Refuses with `host_refused` to take the place of a publication that none of our keys has signed: another ledger's, or a
 * stranger's. A ledger that was restored has its later keys from the keychain by then.
 */
export function refuseForeign(previous: ReadManifest | null, keys: TeamKeys): void {
  if (previous === null || keys.chain.some(({ key }) => key === previous.signer)) return;
  const message =
    'What lies there was published with keys that this ledger does not have, so it may be another’s. Nothing was written. Choose another place; or, if this ledger was restored from a backup and its place is to be taken, empty the folder, publish, and issue new passwords to the carers.';
  throw new Refusal('host_refused', message);
}

/**
 * Refuses with `changed_meanwhile` where something else was published since `previous` was read. Between this and our own
 * manifest there is a moment left: the next run of either finds what is missing and writes it.
 */
export async function refuseOvertaken(
  host: Pick<Host, 'read'>,
  previous: ReadManifest | null,
): Promise<void> {
  const now = await host.read(MANIFEST_PATH);
  const isSame = previous === null ? now === null || !readManifest(now).ok : isBytesOf(previous, now);
  if (isSame) return;
  const message =
    'Somebody else published there meanwhile, so this publication was not completed; carers see theirs. Make sure that only one computer publishes to a place, then publish again.';
  throw new Refusal('changed_meanwhile', message);
}

function isBytesOf(previous: ReadManifest, now: Uint8Array | null): boolean {
  return now !== null && contentHash(now) === previous.hash;
}

/**
 * The files that a manifest names for accounts that are in use: somebody who began to read stays able to read on, and what
 * was withdrawn disappears at once, the list that names it too: who began to read by that one reads by the next manifest.
 */
export async function filesNamedBy(
  host: Pick<Host, 'read'>,
  previous: ReadManifest | null,
  inUse: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const lists = Object.values(previous?.manifest.shards ?? {}).map(shardPath);
  const named = await Promise.all(
    lists.map(async (path) => {
      const bytes = await host.read(path);
      const accounts = Object.entries((bytes === null ? null : readShard(bytes))?.accounts ?? {});
      const kept = accounts.filter(([account]) => inUse.has(account));
      const list = kept.length === accounts.length ? [path] : [];
      return [...list, ...kept.flatMap(([, { account, data }]) => [accountPath(account), dataPath(data)])];
    }),
  );
  return new Set(named.flat());
}

/** The files of an account as they were noted. */
export function filesOf({ accountHash, dataHash }: PublishedAccountRow): [string, string] {
  return [accountPath(accountHash), dataPath(dataHash)];
}
