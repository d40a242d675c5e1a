import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { checkedKey, connect, type Connection, type Migrations, type OnSlowQuery } from './connection';
import { diskFull } from './disk-full';
import { checkKey, inspectFile, refuseReadOnly, refuseReadOnlyFolder } from './inspect-file';
import type { Ledger } from './ledger';
import { LedgerError } from './ledger-error';
import { lockLedger, type LedgerLock } from './ledger-lock';
import { migrateLedger, refuseNewer } from './migrate';

export interface OpenLedgerOptions {
  readonly path: string;
  /** 64 hexadecimal digits. */
  readonly key: string;
  /** Makes a new ledger; refused where the file is there. Otherwise the file has to be there. */
  readonly create?: boolean;
  /** The time now; the machine's where not given. */
  readonly clock?: () => Date;
  /** Told of any query that took more than 40 ms. `sql` has no values in it. */
  readonly onSlowQuery?: OnSlowQuery;
  /** The migrations to bring it up to; this version's where not given. */
  readonly migrations?: Migrations;
}

/**
 * Opens (or makes) a ledger for this process alone. Throws `LedgerError`, leaving the file byte for byte as it was and
 * nothing beside it, where it can't be opened. A ledger of an older version is brought up to this one, after a backup.
 */
export async function openLedger(options: OpenLedgerOptions): Promise<Ledger> {
  const path = resolve(options.path);
  checkedKey(options.key);
  await (options.create ? prepareNew(path) : inspectExisting(path));
  try {
    return await openLocked(path, options);
  } catch (error) {
    throw diskFull(path, error) ?? error;
  }
}

async function openLocked(path: string, options: OpenLedgerOptions): Promise<Ledger> {
  const lock = await lockLedger(path);
  try {
    return await (options.create ? makeLedger(path, options, lock) : openExisting(path, options, lock));
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function prepareNew(path: string): Promise<void> {
  refuseToReplace(path);
  // Where the folder can't be made, it is not there, and is refused for that.
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  await refuseReadOnlyFolder(dirname(path));
}

function refuseToReplace(path: string): void {
  if (!existsSync(path)) return;
  throw new LedgerError(
    'ledger_exists',
    `There is a file at ${path} already; a new ledger never takes the place of another. Open that one, or choose another name.`,
  );
}

async function inspectExisting(path: string): Promise<void> {
  await inspectFile(path);
  await refuseReadOnly(path);
}

async function makeLedger(path: string, options: OpenLedgerOptions, lock: LedgerLock): Promise<Ledger> {
  refuseToReplace(path);
  try {
    return await open(path, options, lock);
  } catch (error) {
    // Half a ledger would be refused the next time as well, and has nothing in it yet.
    for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(`${path}${suffix}`, { force: true });
    throw error;
  }
}

async function openExisting(path: string, options: OpenLedgerOptions, lock: LedgerLock): Promise<Ledger> {
  await checkKey(path, options.key);
  return open(path, options, lock);
}

async function open(path: string, options: OpenLedgerOptions, lock: LedgerLock): Promise<Ledger> {
  const { key, create, onSlowQuery, migrations, clock = () => new Date() } = options;
  let connection: Connection | null = null;
  try {
    connection = await connect({ path, key, create, onSlowQuery, migrations });
    refuseNewer(connection, path);
    await migrateLedger(connection, { path, key, now: clock() });
    // Its repositories need TypeORM, which `connect` has loaded.
    const { OpenLedger } = await import('./opened-ledger');
    return new OpenLedger(path, key, connection, lock);
  } catch (error) {
    await connection?.dataSource.destroy();
    throw refusalOf(path, error);
  }
}

/** What SQLite refuses, in words that say what to do. */
function refusalOf(path: string, cause: unknown): unknown {
  if (!(cause instanceof Sqlite.SqliteError)) return cause;
  const { code, message } = cause;
  if (code.startsWith('SQLITE_BUSY')) {
    return new LedgerError(
      'ledger_in_use',
      `${path} is open in another program. Close it there, then try again.`,
      {
        cause,
      },
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM') {
    return new LedgerError('ledger_read_only', `${path} can't be written (${message}). Ask for permission.`, {
      cause,
    });
  }
  return new LedgerError(
    'ledger_damaged',
    `${path} could not be read (${message}). Copy it away as it is, then restore the last backup.`,
    { cause },
  );
}
