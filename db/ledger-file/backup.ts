import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { openSqlite } from './connection';
import { contents, foreignKeyViolations } from './integrity';
import type { FileDigest, OnProgress } from './ledger';
import { LedgerError } from './ledger-error';

const STEPS = 4;

/**
 * Copies an open ledger to `file`, encrypted with the same key, and checks the copy before it gets its name: it opens,
 * it is whole, and it has every row. Nothing may be written meanwhile: call it from the ledger's queue.
 */
export async function backUp(
  sqlite: Sqlite.Database,
  ledger: string,
  key: string,
  file: string,
  onProgress: OnProgress = () => undefined,
): Promise<FileDigest> {
  await refuseOwnFile(ledger, file);
  const partial = `${file}.partial`;
  try {
    await mkdir(dirname(resolve(file)), { recursive: true });
    await rm(partial, { force: true });
    onProgress(0, STEPS);
    sqlite.prepare('VACUUM INTO ?').run(partial);
    onProgress(1, STEPS);
    verifyCopy(partial, key, contents(sqlite));
    onProgress(2, STEPS);
    const digest = await digestOf(partial);
    onProgress(3, STEPS);
    await moveInto(partial, file);
    onProgress(STEPS, STEPS);
    return digest;
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw backupFailed(file, error);
  }
}

/** Throws where the copy at `path` is damaged, or (where `expected` is given) is not the same as what was copied. */
export function verifyCopy(path: string, key: string, expected: string | null): void {
  const copy = openSqlite(path, key, { readonly: false });
  try {
    const damage = copy.prepare('PRAGMA integrity_check').pluck().all() as string[];
    if (damage.length !== 1 || damage[0] !== 'ok') throw new Error(`the copy is damaged: ${damage[0]}`);
    if (foreignKeyViolations(copy).length > 0) throw new Error('the copy has rows without their parent');
    if (expected !== null && contents(copy) !== expected)
      throw new Error('the copy is not the same as the ledger');
  } finally {
    copy.close();
  }
}

/** A file's size and SHA-256. */
export async function digestOf(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** Gives a finished file its name, so that after a power cut there is either all of it or none. */
export async function moveInto(partial: string, file: string): Promise<void> {
  await flush(partial, 'r+');
  await rename(partial, file);
  // Windows can't flush a folder, and does not need to.
  if (process.platform !== 'win32') await flush(dirname(resolve(file)), 'r');
}

async function flush(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The ledger's own files: what is written over one of them is gone, with the key perhaps everything. */
const OWN_FILES = ['', '-wal', '-shm', '-journal', '.lock', '.key.json'];

async function refuseOwnFile(ledger: string, file: string): Promise<void> {
  const [own, other] = await Promise.all([realpath(ledger), realpath(file).catch(() => resolve(file))]);
  if (!OWN_FILES.some((suffix) => other === `${own}${suffix}`)) return;
  const what = own === other ? 'is the ledger itself' : 'is one of the ledger’s own files';
  throw new LedgerError('backup_failed', `${file} ${what}. Choose another place for the backup.`);
}

function backupFailed(file: string, cause: unknown): LedgerError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LedgerError(
    'backup_failed',
    `No backup was made at ${file}: ${reason}. The ledger itself is unchanged. Check that the drive is there and has room, or choose another place.`,
    { cause },
  );
}
