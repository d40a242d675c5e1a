import Sqlite from 'better-sqlite3';
import type { DataSource, Logger } from 'typeorm';
import { LEDGER_MIGRATIONS } from '../migrations/ledger-migrations';
import type { SqlMigration } from '../migrations/sql-migration';
import { LedgerError } from './ledger-error';
import { nativeBinding } from './native-binding';

/** "CPay" in the file's header: what says that a decrypted file is a ledger of this application. */
export const APPLICATION_ID = 0x43506179;

/** Queries that take longer than this are reported. */
export const SLOW_QUERY_MS = 40;

const BUSY_TIMEOUT_MS = 5000;

/** Told of a query that took too long. `sql` has no values in it. */
export type OnSlowQuery = (query: { readonly sql: string; readonly ms: number }) => void;

export type Migrations = readonly (new () => SqlMigration)[];

/** TypeORM over the file, and the same connection without it. */
export interface Connection {
  readonly dataSource: DataSource;
  readonly sqlite: Sqlite.Database;
}

/** A key as 64 hexadecimal digits; anything else is refused before a file is touched. */
export function checkedKey(key: string): string {
  if (/^[0-9a-f]{64}$/i.test(key)) return key;
  throw new LedgerError(
    'key_malformed',
    "A ledger's key is 64 hexadecimal digits (0 to 9, a to f). Copy it again.",
  );
}

/** Opens an encrypted SQLite file without TypeORM. The file has to be there. */
export function openSqlite(path: string, key: string, options: { readonly: boolean }): Sqlite.Database {
  const sqlite = new Sqlite(path, {
    ...nativeBinding(),
    ...options,
    fileMustExist: true,
    timeout: BUSY_TIMEOUT_MS,
  });
  unlock(sqlite, key);
  return sqlite;
}

export interface ConnectOptions {
  readonly path: string;
  readonly key: string;
  /** True for a file that is not there yet, which becomes a ledger. */
  readonly create?: boolean | undefined;
  readonly onSlowQuery?: OnSlowQuery | undefined;
  /** This version's where not given. */
  readonly migrations?: Migrations | undefined;
}

/** Opens the ledger's file for this process alone, until it is closed. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const { path, key, create = false, onSlowQuery, migrations = LEDGER_MIGRATIONS } = options;
  // Only now: TypeORM is most of what the program loads, and the first screen does without it.
  const [typeorm, entities] = await Promise.all([import('typeorm'), import('../entities/ledger-entities')]);
  let sqlite: Sqlite.Database | null = null;
  const dataSource = new typeorm.DataSource({
    type: 'better-sqlite3',
    driver: Sqlite,
    database: path,
    fileMustExist: !create,
    ...nativeBinding(),
    timeout: BUSY_TIMEOUT_MS,
    entities: [...entities.LEDGER_ENTITIES],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    synchronize: false,
    logger: slowQueryLogger(onSlowQuery),
    maxQueryExecutionTime: SLOW_QUERY_MS,
    prepareDatabase: (database: Sqlite.Database) => {
      sqlite = database;
      unlock(database, key);
      // Before WAL, so that it is in the file itself: a new ledger whose process is killed is still known for one.
      if (create) database.pragma(`application_id = ${APPLICATION_ID}`);
      settle(database);
    },
  });
  try {
    await dataSource.initialize();
  } catch (error) {
    (sqlite as Sqlite.Database | null)?.close();
    throw error;
  }
  return { dataSource, sqlite: sqlite! };
}

function unlock(sqlite: Sqlite.Database, key: string): void {
  sqlite.pragma(`cipher = 'aegis'`);
  sqlite.pragma(`key = "x'${key}'"`);
}

function settle(sqlite: Sqlite.Database): void {
  // Held for as long as the file is open. WAL then needs no shared memory, so it also works on a network drive.
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = WAL');
  // In WAL the default is NORMAL, which may lose a committed transaction at a power cut.
  sqlite.pragma('synchronous = FULL');
  // Sorting may spill to a temporary file, which would not be encrypted.
  sqlite.pragma('temp_store = MEMORY');
  // Without it, INSERT OR REPLACE deletes a row without asking the triggers that protect it.
  sqlite.pragma('recursive_triggers = ON');
}

function slowQueryLogger(onSlowQuery: OnSlowQuery | undefined): Logger {
  const ignore = (): void => undefined;
  return {
    logQuery: ignore,
    logQueryError: ignore,
    logQuerySlow: (ms, sql) => onSlowQuery?.({ sql, ms }),
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
