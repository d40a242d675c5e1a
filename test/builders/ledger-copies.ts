import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { afterAll, beforeAll } from 'vitest';
import type { Books } from '../../db/books';
import { openSqlite } from '../../db/ledger-file/connection';
import type { Ledger } from '../../db/ledger-file/ledger';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { keepFolder, TEST_KEY, withFolder } from './ledger';

/** A ledger that is made once for all the tests of a file; gives where it will lie, closed. */
function madeOnce(make: (ledger: Ledger) => Promise<unknown>): () => string {
  let path: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const kept = await keepFolder();
    remove = kept.remove;
    path = join(kept.folder, 'made.ledger');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await make(ledger);
    await ledger.close();
  });
  afterAll(async () => await remove());
  return () => path;
}

/** Runs work with a copy, in a folder of its own, of a ledger that is entered once for all the tests of a file. */
export function copiesOf(
  enter: (books: Books) => Promise<unknown>,
): (work: (ledger: Ledger) => Promise<void>) => Promise<void> {
  const made = madeOnce(async (ledger) => await ledger.transaction(enter));
  return async (work) =>
    await withFolder(async (folder) => {
      const path = join(folder, 'copy.ledger');
      await copyFile(made(), path);
      const ledger = await openLedger({ path, key: TEST_KEY });
      try {
        await work(ledger);
      } finally {
        await ledger.close();
      }
    });
}

/** The file of such a ledger as somebody has it who has its key and any SQLite. */
export function openedWithKey(make: (ledger: Ledger) => Promise<unknown>): () => Sqlite.Database {
  const made = madeOnce(make);
  let sqlite: Sqlite.Database;
  beforeAll(() => {
    sqlite = openSqlite(made(), TEST_KEY, { readonly: false });
  });
  afterAll(() => {
    sqlite.close();
  });
  return () => sqlite;
}
