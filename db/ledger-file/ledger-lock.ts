import { constants, rmSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { LedgerError } from './ledger-error';
import { nativeBinding } from './native-binding';

/** How long to wait for a lock: somebody may be just closing the ledger. */
const PATIENCE_MS = 250;
/** Each time it failed somebody else had the ledger and let go of it: many commands at once do that to each other. */
const ATTEMPTS = 10;

/** Holds a ledger for this process. */
export interface LedgerLock {
  release(): void;
}

/**
 * Takes the ledger for this process, or throws `ledger_in_use` saying who has it. The lock is SQLite's own write lock
 * on a small file beside the ledger: the operating system lets go of it when its holder dies, however it dies, so there
 * is never a stale one to guess about. It is not on the ledger itself, because on POSIX systems any other look at a file
 * in the same process drops that process's locks on it.
 */
export async function lockLedger(path: string): Promise<LedgerLock> {
  const file = `${path}.lock`;
  let cause: unknown;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await inodeOf(file);
    const database = new Sqlite(file, { ...nativeBinding(), timeout: PATIENCE_MS });
    try {
      // Only where it was the same file before and after is it known which one was opened.
      if ((await isStill(file, before)) && take(database, path)) {
        // Whoever had it before may have deleted the file meanwhile: then this lock keeps nobody out.
        if (await isStill(file, before)) return { release: () => release(database, file) };
      }
    } catch (error) {
      database.close();
      if (!(await wasDeleted(error, file)) || (attempt === ATTEMPTS && isGarbled(error))) throw error;
      cause = error;
    }
    database.close();
  }
  throw inUse(path, null, cause);
}

async function isStill(file: string, inode: number | null): Promise<boolean> {
  return inode !== null && (await inodeOf(file)) === inode;
}

const GARBLED = 'SQLITE_NOTADB';

/**
 * What is said of a file, or of the journal beside it, that whoever had the lock before deleted just then. The file made
 * in its place has the same journal by name: for a moment it may be taken for no database.
 */
const DELETED: readonly unknown[] = [
  GARBLED,
  'SQLITE_READONLY_DBMOVED',
  'SQLITE_IOERR_DELETE_NOENT',
  'SQLITE_IOERR_FSTAT',
  'SQLITE_CANTOPEN',
  'ENOENT',
];

async function wasDeleted(error: unknown, file: string): Promise<boolean> {
  if (!(error instanceof Error && 'code' in error && DELETED.includes(error.code))) return false;
  // A journal that can't be opened was deleted too, unless nobody here can write one.
  return error.code !== 'SQLITE_CANTOPEN' || (await mayWriteTo(dirname(file)));
}

function isGarbled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === GARBLED;
}

async function mayWriteTo(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Gives true, or throws `ledger_in_use`. */
function take(database: Sqlite.Database, path: string): true {
  try {
    database.exec('BEGIN IMMEDIATE');
    database.exec(
      'CREATE TABLE IF NOT EXISTS holder (user_name text, host text, process integer, since text)',
    );
    database.exec('DELETE FROM holder');
    database
      .prepare('INSERT INTO holder VALUES (?, ?, ?, ?)')
      .run(userInfo().username, hostname(), process.pid, new Date().toISOString());
    // Committed, so that others can read who it is; then held, without a change, for as long as the ledger is open.
    database.exec('COMMIT');
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    throw inUse(path, holderOf(database), error);
  }
}

interface Holder {
  readonly user_name: string;
  readonly host: string;
  readonly since: string;
}

function holderOf(database: Sqlite.Database): Holder | null {
  try {
    return (
      (database.prepare('SELECT user_name, host, since FROM holder').get() as Holder | undefined) ?? null
    );
  } catch {
    // It is only for the message: without it, the ledger is in use all the same.
    return null;
  }
}

function inUse(path: string, holder: Holder | null, cause?: unknown): LedgerError {
  const by = holder ? ` by ${holder.user_name} on ${holder.host}, since ${holder.since}` : '';
  return new LedgerError(
    'ledger_in_use',
    `${path} is open already${by}. Close it there (another window, a command still running, another computer), then try again.`,
    { cause },
  );
}

function release(database: Sqlite.Database, file: string): void {
  // On Windows an open file can't be deleted; elsewhere it has to be gone before the lock is.
  if (process.platform !== 'win32') rmSync(file, { force: true });
  database.close();
  if (process.platform === 'win32') removeUnlessTaken(file);
}

function removeUnlessTaken(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The next one to open the ledger has it already, and will remove it.
  }
}

async function inodeOf(file: string): Promise<number | null> {
  return stat(file).then(
    ({ ino }) => ino,
    () => null,
  );
}
