import type Sqlite from 'better-sqlite3';
import { LEDGER_MIGRATIONS } from '../migrations/ledger-migrations';
import { backUp } from './backup';
import type { Connection } from './connection';
import { foreignKeyViolations } from './integrity';
import { LedgerError } from './ledger-error';

/** Where the ledger lies, for the backup that is made before it changes. */
export interface LedgerFile {
  readonly path: string;
  readonly key: string;
  readonly now: Date;
}

/** Throws `ledger_newer` where the ledger was changed by a migration that this version does not know. */
export function refuseNewer({ dataSource, sqlite }: Connection, path: string): void {
  const known = dataSource.migrations.map((migration) => migration.name ?? '');
  refuseUnknown(sqlite, known, path);
}

/** The same for a file that is looked at without TypeORM, by this version's own migrations. */
export function refuseNewerFile(sqlite: Sqlite.Database, path: string): void {
  const known = LEDGER_MIGRATIONS.map((Migration) => new Migration().name);
  refuseUnknown(sqlite, known, path);
}

function refuseUnknown(sqlite: Sqlite.Database, known: readonly string[], path: string): void {
  const unknown = appliedMigrations(sqlite).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new LedgerError(
    'ledger_newer',
    `${path} was last used by a newer version of Carer Payments (it has ${unknown.join(', ')}). Nothing was changed. Install that version or a later one, and open it again.`,
  );
}

/**
 * Brings a ledger up to this version. Where it has anything in it, a checked backup comes first. All migrations and the
 * checks after them are one transaction: foreign keys hold, and every finalised period has the totals that it had.
 * Where anything is wrong the ledger stays as it was, and the backup is kept; the caller closes the connection.
 */
export async function migrateLedger(connection: Connection, file: LedgerFile): Promise<void> {
  const { dataSource, sqlite } = connection;
  const applied = appliedMigrations(sqlite);
  if (dataSource.migrations.every((migration) => applied.includes(migration.name ?? ''))) return;
  const backup = applied.length === 0 ? null : backupPath(file);
  if (backup) await backUp(sqlite, file.path, file.key, backup);
  try {
    await migrateInOneTransaction(connection);
  } catch (error) {
    throw migrationFailed(file.path, backup, error);
  }
}

async function migrateInOneTransaction({ dataSource, sqlite }: Connection): Promise<void> {
  const before = finalisedTotals(sqlite);
  // While a parent table is rebuilt its children would be deleted by cascade. Can't be switched inside a transaction.
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    await dataSource.runMigrations({ transaction: 'none' });
    const orphans = foreignKeyViolations(sqlite);
    if (orphans.length > 0)
      throw new Error(`rows of ${orphans[0]!.table} would lose their ${orphans[0]!.parent}`);
    const after = finalisedTotals(sqlite);
    if (before !== NO_PERIODS && after !== before) throw new Error('finalised totals would change');
    sqlite.exec('COMMIT');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw error;
  }
  sqlite.pragma('foreign_keys = ON');
}

const NO_PERIODS = '';

/** What every finalised period paid, by its row and by its lines; nothing where the ledger has no periods yet. */
function finalisedTotals(sqlite: Sqlite.Database): string {
  const exists = sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payment_line'")
    .get();
  if (!exists) return NO_PERIODS;
  const totals = sqlite.prepare(`
    SELECT period, seal, total_pence,
      (SELECT count(*) FROM payment_line WHERE payment_line.period = payment_period.period) AS lines,
      (SELECT coalesce(sum(amount_pence), 0) FROM payment_line
        WHERE payment_line.period = payment_period.period) AS paid
    FROM payment_period WHERE seal IS NOT NULL ORDER BY period`);
  return JSON.stringify(totals.all());
}

function appliedMigrations(sqlite: Sqlite.Database): string[] {
  const exists = sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'")
    .get();
  return exists ? (sqlite.prepare('SELECT name FROM migration ORDER BY id').pluck().all() as string[]) : [];
}

function backupPath({ path, now }: LedgerFile): string {
  return `${path}.before-update-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`;
}

function migrationFailed(path: string, backup: string | null, cause: unknown): LedgerError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const kept = backup ? ` A checked copy from just before is at ${backup}.` : '';
  return new LedgerError(
    'migration_failed',
    `${path} could not be brought up to this version: ${reason}. It was left as it was.${kept} Go on with the version you had, and report this message.`,
    { cause },
  );
}
