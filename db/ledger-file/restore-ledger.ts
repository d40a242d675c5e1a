import { constants, existsSync } from 'node:fs';
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { digestOf, moveInto, verifyCopy } from './backup';
import { checkedKey, openSqlite } from './connection';
import { checkKey, inspectFile, refuseReadOnly } from './inspect-file';
import type { FileDigest } from './ledger';
import { LedgerError } from './ledger-error';
import { lockLedger } from './ledger-lock';
import { refuseNewerFile } from './migrate';

export interface RestoreOptions {
  /** The backup; only read. */
  readonly from: string;
  /** The ledger that it takes the place of, if there is one. */
  readonly to: string;
  /** The key of the backup, 64 hexadecimal digits. The ledger restored has this key. */
  readonly key: string;
  readonly clock?: () => Date;
}

export interface Restored extends FileDigest {
  /** Where the ledger that was there before is kept; null where there was none. */
  readonly previous: string | null;
}

/**
 * Puts a backup in the ledger's place. The backup is checked first, and the ledger that was there is kept beside it,
 * dated. At every moment there is a whole ledger at `to`: the old one, then the new one.
 */
export async function restoreLedger({
  from,
  to,
  key,
  clock = () => new Date(),
}: RestoreOptions): Promise<Restored> {
  checkedKey(key);
  await inspectFile(from);
  await checkKey(from, key);
  await mkdir(dirname(resolve(to)), { recursive: true });
  if (existsSync(to)) await refuseReadOnly(to);
  const lock = await lockLedger(to);
  const incoming = `${to}.restoring`;
  try {
    const digest = await takeCopy(from, incoming, key);
    const previous = existsSync(to) ? await setAside(to, clock()) : null;
    await moveInto(incoming, to);
    return { ...digest, previous };
  } finally {
    await removeDatabase(incoming);
    lock.release();
  }
}

async function takeCopy(from: string, incoming: string, key: string): Promise<FileDigest> {
  await removeDatabase(incoming);
  await copyFile(from, incoming);
  // A backup made by copying files, rather than by this application, may have its last transactions in a second file.
  if (existsSync(`${from}-wal`)) await copyFile(`${from}-wal`, `${incoming}-wal`);
  try {
    verifyCopy(incoming, key, null);
  } catch (error) {
    throw new LedgerError(
      'ledger_damaged',
      `${from} is damaged and was not restored. The ledger in use is unchanged. Try an older backup.`,
      { cause: error },
    );
  }
  refuseNewerBackup(incoming, key, from);
  return digestOf(incoming);
}

/** A backup that this version could not open afterwards would leave nothing to work with in the ledger's place. */
function refuseNewerBackup(incoming: string, key: string, from: string): void {
  const copy = openSqlite(incoming, key, { readonly: false });
  try {
    refuseNewerFile(copy, from);
  } finally {
    copy.close();
  }
}

async function setAside(to: string, now: Date): Promise<string> {
  const previous = await freeName(
    `${to}.before-restore-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`,
  );
  // A second name for the same file where the drive can do that; else a copy. Either way `to` stays where it is.
  await link(to, previous).catch(() => copyFile(to, previous, constants.COPYFILE_EXCL));
  // Left beside the restored file, the old one's last transactions would be taken for its own.
  if (existsSync(`${to}-wal`)) await rename(`${to}-wal`, `${previous}-wal`);
  await rm(`${to}-shm`, { force: true });
  return previous;
}

async function freeName(wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!existsSync(name)) return name;
  }
}

async function removeDatabase(path: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${path}${suffix}`, { force: true });
}
