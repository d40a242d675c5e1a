import type Sqlite from 'better-sqlite3';
import { GUARDS } from '../migrations/ledger-migrations';
import type { LedgerIntegrity } from './ledger';

interface Orphan {
  readonly table: string;
  readonly rowid: number | null;
  readonly parent: string;
}

/** Checks the file's structure, its references, and that the triggers are there which protect finalised rows. */
export function checkIntegrity(sqlite: Sqlite.Database): LedgerIntegrity {
  const answers = sqlite.prepare('PRAGMA integrity_check').pluck().all() as string[];
  const damage = answers.filter((answer) => answer !== 'ok');
  const orphans = foreignKeyViolations(sqlite);
  const missingGuards = missingOrChanged(sqlite);
  const ok = damage.length === 0 && orphans.length === 0 && missingGuards.length === 0;
  return { ok, damage, orphans, missingGuards };
}

/** A trigger that is there by name alone protects nothing: it has to say what its migration wrote. */
function missingOrChanged(sqlite: Sqlite.Database): string[] {
  const triggers = sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  const there = new Map(triggers.map(({ name, sql }) => [name, sql]));
  return [...GUARDS].filter(([name, statement]) => there.get(name) !== statement).map(([name]) => name);
}

/** Rows whose parent is missing. */
export function foreignKeyViolations(sqlite: Sqlite.Database): LedgerIntegrity['orphans'] {
  const violations = sqlite.pragma('foreign_key_check') as Orphan[];
  return violations.map(({ table, rowid, parent }) => ({ table, rowId: rowid, parent }));
}

/** How many rows each table has, and where the audit trail ends: the same for a ledger and its copy. */
export function contents(sqlite: Sqlite.Database): string {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  const countOf = (table: string): unknown => sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
  const end = tables.includes('audit_event')
    ? sqlite.prepare('SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1').pluck().get()
    : null;
  return JSON.stringify({
    counts: tables.map((table) => [table, countOf(table)]),
    auditTrailEnds: end ?? null,
  });
}
