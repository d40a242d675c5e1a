import { constants } from 'node:fs';
import { access, mkdtemp, open, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { APPLICATION_ID, openSqlite } from './connection';
import { LedgerError } from './ledger-error';

/** The first page of an encrypted file: enough to tell whether a key fits. */
const PAGE_BYTES = 4096;

const KNOWN_FILES: readonly (readonly [start: string, what: string])[] = [
  ['SQLite format 3\0', 'an SQLite database that is not encrypted'],
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a spreadsheet, document or ZIP file'],
  ['\xd0\xcf\x11\xe0', 'an older Office document'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['age-encryption.org/', 'an age-encrypted file'],
];

/** Refuses a file that can't be a ledger. It is only read, and nothing is put beside it. */
export async function inspectFile(path: string): Promise<void> {
  const found = await stat(path).catch(missing(path));
  if (!found.isFile())
    throw new LedgerError('not_a_ledger', `${path} is not a file. Choose the ledger's file.`);
  if (found.size === 0) {
    throw new LedgerError(
      'ledger_empty_file',
      `${path} is empty (0 bytes). It may have been cut off while it was copied. Restore the last backup.`,
    );
  }
  const what = otherFile(await firstBytes(path).catch(missing(path)));
  if (what === null) return;
  throw new LedgerError(
    'not_a_ledger',
    `${basename(path)} is ${what}, not a ledger of Carer Payments. Choose the ledger's file.`,
  );
}

/** Refuses a ledger that can't be written, or whose folder can't: it is never opened only for looking. */
export async function refuseReadOnly(path: string): Promise<void> {
  if ((await isWritable(path)) && (await isWritable(dirname(path)))) return;
  throw new LedgerError(
    'ledger_read_only',
    `${path} can't be written: the file or its folder is read-only. Ask for permission to change it, or copy it to a folder of your own.`,
  );
}

/** Refuses a folder in which no ledger can be made. */
export async function refuseReadOnlyFolder(folder: string): Promise<void> {
  if ((await isFolder(folder)) && (await isWritable(folder))) return;
  throw new LedgerError(
    'ledger_read_only',
    `No ledger can be made in ${folder}: the folder is read-only or can't be reached. Choose another folder.`,
  );
}

/**
 * Refuses a key that does not fit the file. Looks at a copy of the first page, because opening a file with the wrong
 * key may already change what lies beside it.
 */
export async function checkKey(path: string, key: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'carer-payments-'));
  try {
    const copy = join(folder, 'page');
    await writeFile(copy, await firstBytes(path));
    // SQLite refuses a file that is shorter than it says; the rest is never read, so it may be nothing but zeros.
    await truncate(copy, (await stat(path)).size);
    const applicationId = readApplicationId(copy, key);
    if (applicationId === APPLICATION_ID || applicationId === UNKNOWN) return;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  throw new LedgerError(
    'not_a_ledger',
    `${path} is a database of another application, not a ledger of Carer Payments. Choose the ledger's file.`,
  );
}

const UNKNOWN = 'unknown';

function readApplicationId(copy: string, key: string): unknown {
  const sqlite = openSqlite(copy, key, { readonly: false });
  try {
    return sqlite.pragma('application_id', { simple: true });
  } catch (error) {
    // The page could be decrypted, so the key fits; the rest of the page may still wait in the write-ahead log.
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_CORRUPT') return UNKNOWN;
    throw new LedgerError(
      'wrong_key',
      "The key does not open this file: it belongs to another ledger, or the file is damaged or no ledger at all. Use this ledger's own key or its printed recovery key; if neither opens it, restore the last backup.",
      { cause: error },
    );
  } finally {
    sqlite.close();
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PAGE_BYTES), 0, PAGE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What the bytes are where they are certainly not an encrypted ledger, which looks like noise; else null. */
function otherFile(bytes: Buffer): string | null {
  const start = bytes.toString('latin1');
  const known = KNOWN_FILES.find(([magic]) => start.startsWith(magic));
  if (known) return known[1];
  const printable = bytes.filter(
    (byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127),
  );
  if (printable.length > bytes.length * 0.9) return 'a text file';
  // An encrypted file is whole pages, and the smallest page is 512 bytes.
  return bytes.length < 512 ? 'too short to be a ledger' : null;
}

function missing(path: string): (error: unknown) => never {
  return (cause) => {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new LedgerError(
        'ledger_not_found',
        `There is no ledger at ${path}. It may have been moved or renamed, or the drive is not connected. Choose where it is now, or restore a backup.`,
        { cause },
      );
    }
    throw new LedgerError(
      'ledger_read_only',
      `${path} can't be read (${code}). Ask for permission to read and change it, or check the drive.`,
      { cause },
    );
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function isWritable(path: string): Promise<boolean> {
  try {
    // An administrator may write whatever the permissions say; what has no write permission at all is meant as it is.
    const { mode } = await stat(path);
    await access(path, constants.W_OK);
    return (mode & 0o222) !== 0;
  } catch {
    return false;
  }
}
