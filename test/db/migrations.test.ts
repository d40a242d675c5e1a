import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { LEDGER_ENTITIES } from '../../db/entities/ledger-entities';
import { connect, openSqlite, type Migrations } from '../../db/ledger-file/connection';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { LEDGER_MIGRATIONS } from '../../db/migrations/ledger-migrations';
import { SqlMigration } from '../../db/migrations/sql-migration';
import { enterWorkedExample, TEST_KEY, withFolder } from '../builders/ledger';
import { finalisePeriod } from '../builders/payments';

const NOON = (): Date => new Date('2026-04-14T12:00:00Z');

/** What each version's tables get, so that the next version finds parents and children in them. */
const ROWS_OF_VERSION: readonly string[][] = [
  [
    "INSERT INTO app_user VALUES ('Olive', '[]', 'x', 1, 0, NULL, 'x'), ('Aaron', '[]', 'x', 1, 0, NULL, 'x')",
    "INSERT INTO provider (ref, name, type) VALUES ('P001', 'Amara', 'foster_carer')",
    "INSERT INTO bank_details VALUES (1, 'P001', '089999', '66374958', 'A', 'unconfirmed', 'Olive', 'x', NULL, NULL)",
    "INSERT INTO client VALUES ('C001', 'Robin', '2015-04-09')",
  ],
  [
    "INSERT INTO service_level (code, name, kind, unit) VALUES ('FOST', 'Fostering', 'placement', 'week')",
    "INSERT INTO rate VALUES (1, 'FOST', '2025-04-01', 19400, NULL, NULL, 'Olive', 'x')",
    "INSERT INTO placement VALUES ('PL001', 'C001', 'P001', 'FOST', '2026-03-01', NULL, 'Olive', 'x')",
  ],
  [
    "INSERT INTO payment_period (period, year, first_day, last_day, pay_date) VALUES ('2026-27/01', '2026-27', '2026-04-06', '2026-04-12', '2026-04-13')",
    "INSERT INTO exception_acceptance VALUES (1, '2026-27/01', 'P001', 'first_payment', NULL, 'm', '', 'Aaron', 'x')",
  ],
  ["INSERT INTO import_run VALUES (1, 'x', 'Olive', 'providers', 'a.csv', 'x', 1, 0, 0, '[]', NULL, NULL)"],
  [],
  [
    `INSERT INTO attachment VALUES ('${'a'.repeat(64)}', 'application/pdf', 1, x'00', 'Olive', 'x')`,
    `INSERT INTO one_off VALUES (1, 'P001', NULL, 'FOST', 'payment', '2026-04-06', NULL, NULL, NULL, 100, 'Taxi', '${'a'.repeat(64)}', 'taxi.pdf', 'pending', 'Olive', 'x', NULL, NULL, NULL)`,
    "INSERT INTO extra_rule VALUES ('BIRTHDAY', 'Birthday', '2026-27', 'birthday', NULL, 100, 'FOST', '[]', 'Olive', 'x')",
  ],
  ["INSERT INTO recovery_plan VALUES ('P001', 'paused', NULL, NULL, 'because', '2026-27/01', 'Olive', 'x')"],
  [
    "INSERT INTO payment (id, period, provider_ref, total_pence, provider_name) VALUES (1, '2026-27/01', 'P001', 100, 'Amara')",
    "INSERT INTO payment_line (id, period, payment_id, position, provider_ref, kind, care_period, amount_pence, reason) VALUES (1, '2026-27/01', 1, 1, 'P001', 'one_off', '2026-27/01', 100, '{}')",
    `UPDATE payment_period SET prepared_by = 'Olive', prepared_at = 'x', prepared_digest = 'x', finalised_by = 'Aaron', finalised_at = 'x', payment_count = 1, line_count = 1, total_pence = 100, seal = '${'a'.repeat(64)}'`,
    `INSERT INTO bacs_file VALUES (1, '2026-27/01', 0, 'Olive', 'x', NULL, '2026-04-13', 1, 100, '${'b'.repeat(64)}', 'x')`,
    'INSERT INTO bacs_file_payment VALUES (1, 1, 1, 0)',
  ],
  ["INSERT INTO stay_confirmation VALUES (1, 'PL001', '2026-04-12', 'by phone', 'Olive', 'x', NULL, NULL)"],
  [
    "INSERT INTO claimant VALUES ('P001', 1, NULL, 'Olive', 'x')",
    "INSERT INTO claim VALUES (1, 'P001', '2026-04-06', '', 'paper', NULL, 'unsubmitted', 'Olive', 'x', NULL, NULL, NULL, NULL, NULL)",
    "INSERT INTO claim_item VALUES (1, 1, 'client_item', 'FOST', 'C001', '2026-04-06', '2026-04-06', 'School run', 1250, NULL, NULL, 'Olive')",
    "UPDATE claim SET state = 'submitted', submitted_by = 'Olive', submitted_at = 'x'",
    "INSERT INTO panel_sitting VALUES (1, '2026-04-06', '[]', '', 'Aaron', 'x', NULL, NULL)",
    "INSERT INTO claim_decision VALUES (1, 1, 'accepted', NULL, 55, 688, 1, 'Aaron', 'x', NULL, NULL, NULL)",
  ],
  [
    "INSERT INTO action VALUES (1, 'P001', 'payment-query', 'Less than usual', 'payment', '2026-27/01', NULL, 'carer', 'x', 'open', 'team', NULL, 0, '2026-04-10', NULL, 'x')",
    "INSERT INTO action_entry VALUES (1, 1, 'message', 'carer', 'Olive', 'x', 'email', 'Why?', '{}', NULL)",
    `INSERT INTO action_attachment VALUES (1, 1, '${'a'.repeat(64)}', 'letter.pdf')`,
    `INSERT INTO action_change VALUES (1, 1, '{"kind":"phone","phone":"1"}', 'requested', 'Olive', 'x', NULL, NULL, NULL, NULL)`,
    "INSERT INTO action_draft VALUES ('Olive', '1', '{}', 'x')",
  ],
  [
    "INSERT INTO sync_key VALUES (1, 'signing', 'x', 'x', NULL, NULL, 'Olive', 'x')",
    "INSERT INTO portal_account VALUES (1, 'P001', 'x', 'K7M2-XQ9T', 'issued', 1, 'x', 'x', x'00', 'Olive', 'x', NULL, NULL, NULL, NULL)",
    "INSERT INTO destination VALUES (1, 'Host', 'folder', '{}', 0, 'Olive', 'x')",
    "INSERT INTO publication VALUES (1, 1, 1, 'running', 1, 0, 0, 0, 0, NULL, NULL, NULL, 'Olive', 'x', NULL)",
    "INSERT INTO published_account VALUES (1, 'x', 'P001', 'x', 1, 'x', 'x', 'x', 1)",
    "INSERT INTO submission VALUES (1, 'x', 'x', 'x.age', 'Host', 'x', 'P001', 'claim', 'taken', NULL, NULL, 'x', 'claim 1', NULL, 'Olive', 'x', NULL, NULL)",
  ],
];

async function rawly<T>(path: string, work: (sqlite: Sqlite.Database) => T): Promise<T> {
  const sqlite = openSqlite(path, TEST_KEY, { readonly: false });
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

function rowCounts(sqlite: Sqlite.Database): Record<string, number> {
  const tables = LEDGER_ENTITIES.map((entity) => entity.options.tableName!);
  const there = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  const counted = tables.filter((table) => there.includes(table));
  return Object.fromEntries(
    counted.map((table) => [table, sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number]),
  );
}

async function ledgerOfVersion(path: string, version: number): Promise<Record<string, number>> {
  const migrations = LEDGER_MIGRATIONS.slice(0, version);
  await (await openLedger({ path, key: TEST_KEY, create: true, migrations })).close();
  return rawly(path, (sqlite) => {
    for (const statement of ROWS_OF_VERSION.slice(0, version).flat()) sqlite.exec(statement);
    return rowCounts(sqlite);
  });
}

test.each(LEDGER_MIGRATIONS.map((_, index) => index + 1))(
  'a ledger of version %i is brought up to this one: every row is still there, its backup too',
  async (version) => {
    await withFolder(async (folder) => {
      const path = join(folder, 'ledger.db');
      const before = await ledgerOfVersion(path, version);
      const ledger = await openLedger({ path, key: TEST_KEY, clock: NOON });
      expect(await ledger.integrity()).toMatchObject({ ok: true });
      await ledger.close();
      expect(await rawly(path, rowCounts)).toMatchObject(before);
      const upToDate = version === LEDGER_MIGRATIONS.length;
      const backup = 'ledger.db.before-update-2026-04-14T120000Z';
      const copies = (await readdir(folder)).filter((name) => name !== 'ledger.db');
      expect(copies).toEqual(upToDate ? [] : [backup]);
      const counts = await Promise.all(copies.map((copy) => rawly(join(folder, copy), rowCounts)));
      expect(counts).toEqual(copies.map(() => before));
    });
  },
);

test('there are rows to lose for every version', () => {
  expect(ROWS_OF_VERSION.length).toBe(LEDGER_MIGRATIONS.length);
});

class RebuildsAParent extends SqlMigration {
  override readonly name = 'RebuildsAParent1999999999999';
  override readonly statements = [
    'CREATE TABLE client_new (ref varchar NOT NULL PRIMARY KEY, name varchar NOT NULL, date_of_birth varchar(10) NOT NULL)',
    'INSERT INTO client_new SELECT ref, name, date_of_birth FROM client',
    'DROP TABLE client',
    'ALTER TABLE client_new RENAME TO client',
  ];
}

class LosesAParent extends SqlMigration {
  override readonly name = 'LosesAParent1999999999999';
  override readonly statements = ['DELETE FROM client'];
}

class ChangesWhatWasPaid extends SqlMigration {
  override readonly name = 'ChangesWhatWasPaid1999999999999';
  override readonly statements = [
    'DROP TRIGGER payment_line_never_changes',
    'UPDATE payment_line SET amount_pence = amount_pence + 1',
  ];
}

class FailsHalfway extends SqlMigration {
  override readonly name = 'FailsHalfway1999999999999';
  override readonly statements = ['CREATE TABLE half (id integer)', 'DROP TABLE not_there'];
}

async function finalisedLedger(path: string): Promise<Record<string, number>> {
  const ledger = await openLedger({ path, key: TEST_KEY, create: true });
  await ledger.transaction(enterWorkedExample);
  await finalisePeriod(ledger);
  await ledger.close();
  return rawly(path, rowCounts);
}

const withOneMore = (Migration: new () => SqlMigration): Migrations => [...LEDGER_MIGRATIONS, Migration];

test('a migration that rebuilds a parent table keeps its children', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const before = await finalisedLedger(path);
    const ledger = await openLedger({ path, key: TEST_KEY, migrations: withOneMore(RebuildsAParent) });
    const orphan = ledger.transaction((books) =>
      books.placements.save(
        {
          ref: 'PL2',
          client: 'nobody',
          provider: 'P001',
          serviceLevel: 'FOST',
          startDate: '2026-04-06',
          endDate: null,
        },
        { user: 'Olive Officer', at: '2026-04-14T09:00:00.000Z', action: 'edit' },
      ),
    );
    await expect(orphan).rejects.toThrow('FOREIGN KEY');
    await ledger.close();
    expect(await rawly(path, rowCounts)).toEqual(before);
  });
});

test.each([
  ['it fails halfway', FailsHalfway, 'not_there'],
  ['rows would lose their parent', LosesAParent, 'would lose their client'],
  ['what was paid would change', ChangesWhatWasPaid, 'finalised totals would change'],
])('a migration is taken back whole where %s, and the backup is kept', async (_what, Migration, message) => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const before = await finalisedLedger(path);
    const opening = openLedger({ path, key: TEST_KEY, migrations: withOneMore(Migration), clock: NOON });
    await expect(opening).rejects.toMatchObject({
      code: 'migration_failed',
      message: expect.stringContaining(message),
    });
    expect(await readdir(folder)).toEqual(['ledger.db', 'ledger.db.before-update-2026-04-14T120000Z']);
    const ledger = await openLedger({ path, key: TEST_KEY });
    expect((await ledger.integrity()).ok).toBe(true);
    expect(await ledger.read((books) => books.periods.find('2026-27/01'))).toMatchObject({
      totalPence: 19400,
    });
    await ledger.close();
    expect(await rawly(path, rowCounts)).toEqual(before);
  });
});

test('a migration is not undone', async () => {
  for (const Migration of LEDGER_MIGRATIONS)
    await expect(new Migration().down()).rejects.toThrow('Restore the backup');
});

test('the entities are the tables that the migrations make, column by column', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    await (await openLedger({ path, key: TEST_KEY, create: true })).close();
    const { dataSource, sqlite } = await connect({ path, key: TEST_KEY });
    for (const { tableName, columns } of dataSource.entityMetadatas) {
      const actual = sqlite.pragma(`table_info(${tableName})`) as {
        name: string;
        type: string;
        notnull: 0 | 1;
        pk: number;
      }[];
      const expected = columns.map((column) => ({
        name: column.databaseName,
        type: column.length ? `${String(column.type)}(${column.length})` : String(column.type),
        notnull: column.isNullable ? 0 : 1,
        isKey: column.isPrimary,
      }));
      const found = actual.map(({ name, type, notnull, pk }) => ({
        name,
        type: type.toLowerCase(),
        notnull,
        isKey: pk > 0,
      }));
      expect({ [tableName]: found }).toEqual({ [tableName]: expected });
    }
    expect(dataSource.options.synchronize).toBe(false);
    await dataSource.destroy();
  });
});

test('a ledger is kept safe: encrypted, WAL, full sync, foreign keys on', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    await (await openLedger({ path, key: TEST_KEY, create: true })).close();
    const { dataSource, sqlite } = await connect({ path, key: TEST_KEY });
    const settings = [
      'cipher',
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'temp_store',
      'recursive_triggers',
    ];
    expect(settings.map((name) => sqlite.pragma(name, { simple: true }))).toEqual([
      'aegis',
      'wal',
      2,
      1,
      2,
      1,
    ]);
    await dataSource.destroy();
  });
});
