import { openAccountFile, type AccountSecrets } from './account-file';
import { openDataFile } from './carer-data-file';
import { accountPath, dataPath } from './file-names';
import { fetchManifest, fetchNamed, findAccount, type FetchFile } from './host-files';
import type { ReadManifest } from './manifest';
import { bad, good, type Outcome } from './outcome';
import { passphraseOf } from './passphrases';
import {
  notOpened,
  type NotOpenedReason,
  type OpenPublication,
  type ReopenOutcome,
  type SignInOutcome,
} from './publication-outcome';
import {
  distrustByAccount,
  distrustByMemory,
  memoryOf,
  type PublisherDistrust,
  type PublisherMemory,
} from './publisher-memory';
import type { PublishedAccount } from './shard';
import { readTemporaryPassword } from './temporary-passwords';
import { accountIdOf, readUserName } from './user-names';

/** An account file that this device made and that no publication has yet. */
export interface PendingAccountFile {
  readonly credentials: number;
  readonly file: Uint8Array;
}

export interface SignIn {
  readonly fetchFile: FetchFile;
  /** As typed, all three. */
  readonly userName: string;
  readonly password: string;
  readonly code: string | null;
  /** Of this account on this device. */
  readonly remembered: PublisherMemory | null;
  readonly pending: PendingAccountFile | null;
  /** ISO instant. */
  readonly now: string;
}

export interface OpenAgain {
  readonly fetchFile: FetchFile;
  readonly secrets: AccountSecrets;
  readonly remembered: PublisherMemory | null;
  /** ISO instant. */
  readonly now: string;
}

/**
 * Signs in. Of what the host has nothing is trusted until it is proven: by what the device remembers, then by what the
 * account file says, which the passphrase proves. Takes one key derivation, two where a pending file does not open.
 */
export async function openPublication(signIn: SignIn): Promise<SignInOutcome> {
  const userName = readUserName(signIn.userName);
  const passphrase = passphraseOf(signIn.password, signIn.code);
  if (userName === null || passphrase === null) return { outcome: 'wrong_credentials' };
  const { fetchFile, remembered, now } = signIn;
  const account = accountIdOf(userName);
  const distrust = (publication: ReadManifest, credentials: number | null) =>
    remembered && distrustByMemory(publication, remembered, credentials);
  const opened = await readWhole({ fetchFile, account, distrust }, async (found) => {
    const unlocked = await unlock(signIn, found, passphrase);
    if (!unlocked.ok) return unlocked;
    const { secrets, accountFile } = unlocked.value;
    const read = await readData({ fetchFile, secrets, remembered, now }, found);
    return read.ok ? good({ ...read.value, accountFile }) : read;
  });
  if (opened.ok) return opened.value;
  const { reason } = opened;
  return reason === 'wrong_credentials' ? { outcome: reason } : notOpened(reason);
}

/** Looks again with an account that is open, for what was published since. No key derivation. */
export async function reopenPublication(again: OpenAgain): Promise<ReopenOutcome> {
  const { fetchFile, secrets, remembered } = again;
  const { publisher } = secrets;
  const distrust = (publication: ReadManifest, credentials: number | null) =>
    distrustByAccount(publication, { publisher, credentials }, remembered);
  const where = { fetchFile, account: secrets.account, distrust };
  const opened = await readWhole<OpenPublication, NotOpenedReason | 'superseded'>(where, async (found) => {
    if (found.files.credentials > secrets.credentials) return bad('superseded');
    const data = await readData(again, found);
    // Two devices changed the credentials at once, and the other one's came first.
    const isOther = !data.ok && data.reason === 'data_not_for_account';
    return isOther && found.files.credentials === secrets.credentials ? bad('superseded') : data;
  });
  if (opened.ok) return opened.value;
  return opened.reason === 'superseded' ? { outcome: 'superseded' } : notOpened(opened.reason);
}

/** A publication, and where the account's files lie in it. */
interface Found {
  readonly account: string;
  readonly publication: ReadManifest;
  readonly files: PublishedAccount;
}

interface Where {
  readonly fetchFile: FetchFile;
  readonly account: string;
  /** What speaks against a publication already; `credentials`: of the account in it, null where it has none. */
  distrust(publication: ReadManifest, credentials: number | null): PublisherDistrust | null;
}

/**
 * Reads by the manifest as it is now, and once more by the next where a file has gone meanwhile: a publication came
 * between, and cleared away what the one before the last had.
 */
async function readWhole<Read, Failure extends string>(
  where: Where,
  read: (found: Found) => Promise<Outcome<Read, Failure>>,
): Promise<Outcome<Read, Failure | NotOpenedReason>> {
  const first = await fetchManifest(where.fetchFile);
  if (!first.ok) return first;
  const outcome = await readBy(first.value, where, read);
  if (outcome.ok || outcome.reason !== 'file_missing') return outcome;
  const second = await fetchManifest(where.fetchFile);
  const hasChanged = second.ok && second.value.hash !== first.value.hash;
  return hasChanged ? await readBy(second.value, where, read) : outcome;
}

async function readBy<Read, Failure extends string>(
  publication: ReadManifest,
  { fetchFile, account, distrust }: Where,
  read: (found: Found) => Promise<Outcome<Read, Failure>>,
): Promise<Outcome<Read, Failure | NotOpenedReason>> {
  const files = await findAccount(fetchFile, publication, account);
  if (!files.ok && files.reason !== 'no_account') return files;
  const objection = distrust(publication, files.ok ? files.value.credentials : null);
  if (objection) return bad(objection);
  return files.ok ? await read({ account, publication, files: files.value }) : files;
}

interface Unlocked {
  readonly secrets: AccountSecrets;
  readonly accountFile: Uint8Array;
}

/** This device's pending account file, if it is newer than the published one; then the published one. */
async function unlock(
  { fetchFile, password, pending }: SignIn,
  { account, files }: Found,
  passphrase: string,
): Promise<Outcome<Unlocked, NotOpenedReason | 'wrong_credentials'>> {
  // A pending file is never sealed with a temporary password.
  if (pending && pending.credentials > files.credentials && readTemporaryPassword(password) === null) {
    const own = await openAccountFile(pending.file, passphrase);
    if (own.ok) return unlockedOf(own.value, pending.file, { account, credentials: pending.credentials });
  }
  const { account: hash, credentials } = files;
  const path = accountPath(hash);
  const file = await fetchNamed(fetchFile, { path, hash, changed: 'account_file_changed' });
  if (!file.ok) return file;
  const opened = await openAccountFile(file.value, passphrase);
  if (opened.ok) return unlockedOf(opened.value, file.value, { account, credentials });
  if (opened.reason === 'damaged') return bad('account_file_changed');
  return bad(opened.reason === 'newer_version' ? 'newer_version' : 'wrong_credentials');
}

function unlockedOf(
  secrets: AccountSecrets,
  accountFile: Uint8Array,
  expected: { readonly account: string; readonly credentials: number },
): Outcome<Unlocked, 'another_account'> {
  const isIt = secrets.account === expected.account && secrets.credentials === expected.credentials;
  return isIt ? good({ secrets, accountFile }) : bad('another_account');
}

async function readData(
  { fetchFile, secrets, remembered, now }: OpenAgain,
  { publication, files }: Found,
): Promise<Outcome<OpenPublication, NotOpenedReason>> {
  const { publisher } = secrets;
  const { credentials } = files;
  const distrust = distrustByAccount(publication, { publisher, credentials }, remembered);
  if (distrust) return bad(distrust);
  const file = await fetchNamed(fetchFile, {
    path: dataPath(files.data),
    hash: files.data,
    changed: 'data_file_changed',
  });
  if (!file.ok) return file;
  const data = await openDataFile(file.value, secrets.identities, secrets.account);
  if (!data.ok) return bad(DATA_FAILURES[data.reason]);
  const { manifest, signer } = publication;
  return good({
    outcome: 'ok',
    secrets,
    data: data.value,
    manifest,
    publisher: { key: signer, sequence: manifest.sequence },
    memory: memoryOf(publication, files.credentials),
    isOutOfDate: daysBetween(manifest.publishedAt, now) > manifest.staleAfterDays,
    publishedCredentials: files.credentials,
  });
}

const DATA_FAILURES = {
  not_for_us: 'data_not_for_account',
  damaged: 'data_file_changed',
  newer_version: 'newer_version',
  another_account: 'another_account',
} as const;

const DAY_MS = 24 * 60 * 60 * 1000;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
