import { chmod, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { connect } from '../../db/ledger-file/connection';
import { LedgerError } from '../../db/ledger-file/ledger-error';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { LEDGER_MIGRATIONS } from '../../db/migrations/ledger-migrations';
import { SqlMigration } from '../../db/migrations/sql-migration';
import { enterWorkedExample, TEST_KEY, withFolder } from '../builders/ledger';
import { folderBytes } from './folder-bytes';

const OTHER_KEY = 'a0'.repeat(32);

class FromTheFuture extends SqlMigration {
  override readonly name = 'FromTheFuture1999999999999';
  override readonly statements = ['CREATE TABLE not_yet_known (id integer PRIMARY KEY)'];
}

async function refusal(work: Promise<unknown>): Promise<LedgerError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LedgerError);
  return error as LedgerError;
}

interface Refused {
  readonly code: string;
  readonly message: string;
  /** True where every file of the folder is as it was, and none came. */
  readonly unchanged: boolean;
}

/** Tries to open the folder's ledger, which is refused. */
async function refused(folder: string, key = TEST_KEY): Promise<Refused> {
  const before = await folderBytes(folder);
  const { code, message } = await refusal(openLedger({ path: join(folder, 'ledger.db'), key }));
  return { code, message, unchanged: isDeepStrictEqual(await folderBytes(folder), before) };
}

async function makeLedger(folder: string, migrations = LEDGER_MIGRATIONS): Promise<void> {
  const ledger = await openLedger({
    path: join(folder, 'ledger.db'),
    key: TEST_KEY,
    create: true,
    migrations,
  });
  await ledger.transaction(enterWorkedExample);
  await ledger.close();
}

test('a ledger that is not there', async () => {
  await withFolder(async (folder) => {
    const message: unknown = expect.stringContaining('restore a backup');
    expect(await refused(folder)).toMatchObject({ code: 'ledger_not_found', message, unchanged: true });
  });
});

test('a new ledger never takes the place of a file', async () => {
  await withFolder(async (folder) => {
    await makeLedger(folder);
    const before = await folderBytes(folder);
    const again = openLedger({ path: join(folder, 'ledger.db'), key: TEST_KEY, create: true });
    expect((await refusal(again)).code).toBe('ledger_exists');
    expect(await folderBytes(folder)).toEqual(before);
  });
});

test('a ledger of a newer version', async () => {
  await withFolder(async (folder) => {
    await makeLedger(folder, [...LEDGER_MIGRATIONS, FromTheFuture]);
    const message: unknown = expect.stringContaining('FromTheFuture');
    expect(await refused(folder)).toMatchObject({ code: 'ledger_newer', message, unchanged: true });
  });
});

test('a file of zero bytes', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'ledger.db'), '');
    expect(await refused(folder)).toMatchObject({ code: 'ledger_empty_file', unchanged: true });
  });
});

test.each([
  ['a PDF document', Buffer.from(`%PDF-1.7\n${'\x00\xff'.repeat(4000)}`, 'latin1')],
  ['a spreadsheet', Buffer.from(`PK\x03\x04${'\x00\xff'.repeat(4000)}`, 'latin1')],
  ['a text file', Buffer.from('provider_ref,name\nP001,Amara Okafor\n'.repeat(300))],
  ['too short', Buffer.from([7, 200, 0, 31])],
])('another file: %s', async (what, bytes) => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'ledger.db'), bytes);
    const message: unknown = expect.stringContaining(what);
    expect(await refused(folder)).toMatchObject({ code: 'not_a_ledger', message, unchanged: true });
  });
});

test('a plain SQLite database', async () => {
  await withFolder(async (folder) => {
    const plain = new Sqlite(join(folder, 'ledger.db'));
    plain.exec('CREATE TABLE other (id integer)');
    plain.close();
    const message: unknown = expect.stringContaining('not encrypted');
    expect(await refused(folder)).toMatchObject({ code: 'not_a_ledger', message, unchanged: true });
  });
});

test('an encrypted database of another application', async () => {
  await withFolder(async (folder) => {
    const { dataSource, sqlite } = await connect({
      path: join(folder, 'ledger.db'),
      key: TEST_KEY,
      create: true,
    });
    sqlite.exec('CREATE TABLE other (id integer)');
    sqlite.pragma('application_id = 1');
    await dataSource.destroy();
    expect(await refused(folder)).toMatchObject({ code: 'not_a_ledger', unchanged: true });
  });
});

test('a folder', async () => {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'ledger.db'));
    expect((await refusal(openLedger({ path: join(folder, 'ledger.db'), key: TEST_KEY }))).code).toBe(
      'not_a_ledger',
    );
  });
});

test('the wrong key', async () => {
  await withFolder(async (folder) => {
    await makeLedger(folder);
    const message: unknown = expect.stringContaining('recovery key');
    expect(await refused(folder, OTHER_KEY)).toMatchObject({ code: 'wrong_key', message, unchanged: true });
  });
});

test('the wrong key for a ledger whose process was killed, with transactions waiting beside it', async () => {
  await withFolder(async (folder) => {
    await makeLedger(folder);
    // What a killed process leaves: a write-ahead log. Opening it with a wrong key must not touch that either.
    await writeFile(join(folder, 'ledger.db-wal'), Buffer.alloc(8192, 7));
    expect(await refused(folder, OTHER_KEY)).toMatchObject({ code: 'wrong_key', unchanged: true });
  });
});

test('noise, and a ledger whose first page is damaged, are not opened', async () => {
  await withFolder(async (folder) => {
    await makeLedger(folder);
    await truncate(join(folder, 'ledger.db'), 0);
    const noise = Buffer.from(Array.from({ length: 8192 }, (_, index) => (index * 7919 + 13) % 251));
    await writeFile(join(folder, 'ledger.db'), noise);
    expect(await refused(folder)).toMatchObject({ code: 'wrong_key', unchanged: true });
  });
});

test('a key that is not 64 hexadecimal digits', async () => {
  await withFolder(async (folder) => {
    await makeLedger(folder);
    expect(await refused(folder, 'secret')).toMatchObject({ code: 'key_malformed', unchanged: true });
  });
});

test('a read-only file', async () => {
  await withFolder(async (folder) => {
    await makeLedger(folder);
    await chmod(join(folder, 'ledger.db'), 0o444);
    const message: unknown = expect.stringContaining('read-only');
    expect(await refused(folder)).toMatchObject({ code: 'ledger_read_only', message, unchanged: true });
  });
});

test('a ledger that this process has open already', async () => {
  await withFolder(async (folder) => {
    await makeLedger(folder);
    const first = await openLedger({ path: join(folder, 'ledger.db'), key: TEST_KEY });
    expect(await refused(folder)).toMatchObject({ code: 'ledger_in_use', unchanged: true });
    await first.close();
    const second = await openLedger({ path: join(folder, 'ledger.db'), key: TEST_KEY });
    await second.close();
  });
});

test('where making a ledger fails, nothing is left', async () => {
  await withFolder(async (folder) => {
    class Broken extends SqlMigration {
      override readonly name = 'Broken1999999999999';
      override readonly statements = ['CREATE TABLE half (id integer', 'nonsense'];
    }
    const path = join(folder, 'ledger.db');
    const migrations = [...LEDGER_MIGRATIONS, Broken];
    const error = await refusal(openLedger({ path, key: TEST_KEY, create: true, migrations }));
    expect(error.code).toBe('migration_failed');
    expect(await folderBytes(folder)).toEqual({});
  });
});

test('after closing, the ledger is one file', async () => {
  await withFolder(async (folder) => {
    await makeLedger(folder);
    expect(Object.keys(await folderBytes(folder))).toEqual(['ledger.db']);
  });
});

test('a folder in which nothing can be made', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'file'), '');
    const path = join(folder, 'file', 'ledger.db');
    expect((await refusal(openLedger({ path, key: TEST_KEY, create: true }))).code).toBe('ledger_read_only');
  });
});

test('a ledger that is damaged behind its first page', async () => {
  await withFolder(async (folder) => {
    await makeLedger(folder);
    const path = join(folder, 'ledger.db');
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0, 4096));
    const message: unknown = expect.stringContaining('restore the last backup');
    expect(await refused(folder)).toMatchObject({ code: 'ledger_damaged', message, unchanged: true });
  });
});
