import type { PublishedAccountRow } from '../../../db/entities/publication';
import { accountPath, dataPath, MANIFEST_PATH } from '../../../domain/sync/file-names';
import { MOST_MANIFEST_BYTES, readManifest, type ReadManifest } from '../../../domain/sync/manifest';
import { chainLeads } from '../../../domain/sync/signing-chain';
import { Refusal } from '../../door/refusal';
import type { Host } from '../hosts/host';
import type { TeamKeys } from '../team-keys';
import { digestOf } from './digest';

/**
 * The manifest that lies at a host; null where there is none that can be read. Refuses with `host_refused` one that a
 * later version of this application wrote.
 */
export async function readPrevious(host: Pick<Host, 'read'>): Promise<ReadManifest | null> {
  const bytes = await host.read(MANIFEST_PATH, MOST_MANIFEST_BYTES);
  const read = bytes === null ? null : readManifest(bytes);
  if (read?.ok) return read.value;
  if (read?.reason !== 'newer_version') return null;
  const message =
    'What lies there was published with a later version of this application. Nothing was written. Update this one, then publish.';
  throw new Refusal('host_refused', message);
}

/** Whose a publication is: `forgotten`: this ledger's, with keys that it does not have any more. */
export type PublishedBy = 'ours' | 'forgotten' | 'foreign';

export function publisherOf({ signer, manifest }: ReadManifest, keys: TeamKeys | null): PublishedBy {
  const chain = keys?.chain ?? [];
  if (chain.some(({ key }) => key === signer)) return 'ours';
  return chain.some(({ key }) => chainLeads(manifest.signingKeys, key, signer)) ? 'forgotten' : 'foreign';
}

const NOT_OURS: Readonly<Record<Exclude<PublishedBy, 'ours'>, string>> = {
  forgotten:
    'What lies there was published by this ledger with keys that it has forgotten: it was restored from an older backup. Nothing was changed. Restore the newest backup, or open this ledger on the computer that published there last, with its keychain unlocked: it has copies of the keys. Only where neither can be had: remove manifest.json there, publish, and issue new temporary passwords to all carers.',
  foreign:
    'What lies there was published with keys that this ledger does not have, so it may be another’s. Nothing was changed. Choose another place. Only if it is this ledger’s place, and it was restored from a backup before its first publication: open it on the computer that published there, with its keychain unlocked, or remove manifest.json there, publish, and issue accounts to the carers anew.',
};

/**
 * Refuses with `host_refused` a publication that none of our keys has signed: to take its place, and to take what carers
 * sent to whoever made it. A ledger that was restored has its later keys from the keychain by then.
 */
export function refuseForeign(previous: ReadManifest | null, keys: TeamKeys | null): void {
  const publisher = previous === null ? 'ours' : publisherOf(previous, keys);
  if (publisher !== 'ours') throw new Refusal('host_refused', NOT_OURS[publisher]);
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
  return now !== null && digestOf(now) === previous.hash;
}

/** The files of an account as they were noted. */
export function filesOf({ accountHash, dataHash }: PublishedAccountRow): [string, string] {
  return [accountPath(accountHash), dataPath(dataHash)];
}

/** Takes an account's files from what lies at a host, by path; false where they are not both there, or it has none. */
export function claim(row: PublishedAccountRow, there: Set<string>): boolean {
  if (row.accountHash === '') return false;
  const [account, data] = filesOf(row);
  return there.has(account) && there.delete(data) && there.delete(account);
}
