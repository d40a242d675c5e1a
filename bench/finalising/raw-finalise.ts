import type Sqlite from 'better-sqlite3';
import { openSqlite } from '../../db/ledger-file/connection';
import type { FinalisedPayment } from '../../db/repositories/payments';
import type { PeriodWithState } from '../../db/repositories/periods';
import { sealOfPeriod } from '../../db/seals';

/** What a finalised period consists of, as read from the ledger that the services wrote. */
export interface FinalisedRows {
  readonly period: PeriodWithState;
  readonly payments: readonly FinalisedPayment[];
}

/**
 * The least that finalising can be: the same rows by one prepared insert a row into the same tables, and the same
 * hash over them, in one transaction of a ledger with the same encryption and settings. Gives milliseconds.
 */
export function rawFinalise(file: string, key: string, { period, payments }: FinalisedRows): number {
  const sqlite = openSqlite(file, key, { readonly: false });
  try {
    for (const setting of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL']) {
      sqlite.pragma(setting);
    }
    sqlite.pragma('recursive_triggers = ON');
    // What opening costs is not a part of it: the first statement would otherwise read the schema.
    const insertPayment = sqlite.prepare(insertOf('payment', PAYMENT_COLUMNS));
    const insertLine = sqlite.prepare(insertOf('payment_line', LINE_COLUMNS));
    const startedMs = performance.now();
    sqlite.exec('BEGIN IMMEDIATE');
    for (const payment of payments) {
      insertPayment.run(...valuesOf(payment, PAYMENT_COLUMNS));
      for (const line of payment.lines) insertLine.run(...valuesOf(line, LINE_COLUMNS));
    }
    seal(sqlite, { period, payments });
    sqlite.exec('COMMIT');
    return performance.now() - startedMs;
  } finally {
    sqlite.close();
  }
}

function seal(sqlite: Sqlite.Database, { period, payments }: FinalisedRows): void {
  sqlite
    .prepare(
      `UPDATE payment_period SET seal = ?, previous_seal = ?, finalised_by = ?, finalised_at = ?, payment_count = ?,
        line_count = ?, total_pence = ? WHERE period = ?`,
    )
    .run(
      sealOfPeriod(period, payments),
      period.previousSeal,
      period.finalisedBy,
      period.finalisedAt,
      period.paymentCount,
      period.lineCount,
      period.totalPence,
      period.period,
    );
}

/** Property of the row → column of the table. */
type Columns = Readonly<Record<string, string>>;

const PAYMENT_COLUMNS: Columns = {
  id: 'id',
  period: 'period',
  provider: 'provider_ref',
  totalPence: 'total_pence',
  providerName: 'provider_name',
  address: 'address',
  postcode: 'postcode',
  sortCode: 'sort_code',
  accountNumber: 'account_number',
  accountName: 'account_name',
  supplierRef: 'supplier_ref',
};

const LINE_COLUMNS: Columns = {
  id: 'id',
  period: 'period',
  paymentId: 'payment_id',
  position: 'position',
  provider: 'provider_ref',
  kind: 'kind',
  placement: 'placement_ref',
  client: 'client_ref',
  clientName: 'client_name',
  serviceLevel: 'service_level_code',
  serviceLevelName: 'service_level_name',
  glCode: 'gl_code',
  costCentre: 'cost_centre',
  carePeriod: 'care_period',
  from: 'from_night',
  to: 'to_night',
  quantityHundredths: 'quantity_hundredths',
  unit: 'unit',
  ratePence: 'rate_pence',
  rateUnit: 'rate_unit',
  amountPence: 'amount_pence',
  reason: 'reason',
};

function insertOf(table: string, columns: Columns): string {
  const names = Object.values(columns);
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

/** The reason is kept as JSON, the only value that is not text, a number or nothing. */
function valuesOf(row: object, columns: Columns): unknown[] {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.keys(columns).map((property) => {
    const value = values[property];
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  });
}
